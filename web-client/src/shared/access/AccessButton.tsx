import { ActionIcon } from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordRef } from './record';

const AccessDialog = lazy(() => import('./AccessDialog'));

/** Who sees this record, and why: on every record page. */
export function AccessButton({ record }: { record: RecordRef }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <ActionIcon aria-label={t('access.title')} onClick={() => setOpen(true)}>
        <IconUsersGroup size={16} />
      </ActionIcon>
      {open && (
        <Suspense>
          <AccessDialog record={record} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
