import { Alert, Anchor } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { UndoReport as Report } from '@/api/generated';
import { useFormat } from '@/shared/lib/useFormat';
import css from './import.module.css';

/** What an undo took back, and what it left because someone has worked on it since. */
export function UndoReport({ report }: { report: Report }) {
  const { t } = useTranslation('segmentation');
  const format = useFormat();
  return (
    <Alert icon={<IconArrowBackUp size={16} />} color="blue" mb="md">
      {t('import.undoDid', {
        removed: format.number(report.removed),
        restored: format.number(report.restored),
      })}
      {report.keptCount > 0 && (
        <>
          <p>{t('import.undoKept', { count: report.keptCount })}</p>
          <ul className={css.reasons}>
            {report.kept.map((record) => (
              <li key={record.id}>
                <Anchor
                  inherit
                  renderRoot={(props) => (
                    <Link
                      to={record.recordType === 'contact' ? '/contacts/$id' : '/accounts/$id'}
                      params={{ id: record.id }}
                      {...props}
                    />
                  )}
                >
                  {record.label}
                </Anchor>
                {record.fields.length > 0 && ` (${format.list(record.fields)})`}
              </li>
            ))}
          </ul>
        </>
      )}
    </Alert>
  );
}
