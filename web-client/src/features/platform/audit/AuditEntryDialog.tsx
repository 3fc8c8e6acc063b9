import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SearchAuditEntryResponse } from '@/api/generated';
import { recordPath } from '@/app/features';
import { Dialog } from '@/shared/ui/dialogs/Dialog';
import { DateText } from '@/shared/ui/display/Display';
import { FieldList } from '@/shared/ui/record/RecordPage';
import { useAuditNames } from './auditNames';
import css from './audit.module.css';

export function AuditEntryDialog({
  entry,
  onClose,
}: {
  entry: SearchAuditEntryResponse;
  onClose: () => void;
}) {
  const { t } = useTranslation('platform');
  const { actionName, typeName, labelOf, valueOf, fieldName, actorOf } = useAuditNames();
  const path = recordPath(entry.recordType, entry.recordId);
  return (
    <Dialog opened onClose={onClose} size="lg" title={`${actionName(entry.action)} · ${labelOf(entry)}`}>
      <FieldList
        fields={[
          { label: t('audit.actor'), value: actorOf(entry) },
          { label: t('audit.at'), value: <DateText value={entry.at} time /> },
          {
            label: typeName(entry.recordType),
            value: path ? (
              <Anchor component={Link} to={path} inherit>
                {labelOf(entry)}
              </Anchor>
            ) : (
              labelOf(entry)
            ),
          },
          ...(entry.credential ? [{ label: t('audit.credential'), value: entry.credential }] : []),
          ...(entry.traceId ? [{ label: t('audit.trace'), value: entry.traceId }] : []),
        ]}
      />
      {entry.changes.length > 0 ? (
        <table className={css.changes}>
          <thead>
            <tr>
              <th scope="col">{t('audit.field')}</th>
              <th scope="col">{t('audit.old')}</th>
              <th scope="col">{t('audit.new')}</th>
            </tr>
          </thead>
          <tbody>
            {entry.changes.map((change) => (
              <tr key={change.field}>
                <th scope="row">{fieldName(change.field)}</th>
                <td>{valueOf(change.field, change.old)}</td>
                <td>{valueOf(change.field, change.new)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <Text mt="md" c="dimmed">
          {t('audit.noChanges')}
        </Text>
      )}
    </Dialog>
  );
}
