import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/app/session';
import type { RecordField } from '@/shared/ui/record/EditableFields';
import type { RecordRef } from './record';

/** Marks the fields of a record page that the reader's roles hide, and leaves those alone that they lock. */
export function useFieldRights(recordType: RecordRef['recordType']) {
  const { t } = useTranslation();
  const limits = useSession().fieldLimits[recordType] ?? {};
  return <T,>(fields: RecordField<T>[]): RecordField<T>[] =>
    fields.map((field) => {
      const limit = limits[field.id];
      if (!limit) return field;
      const locked = { ...field, edit: undefined };
      return limit === 'read' ? locked : { ...locked, value: <Hidden label={t('access.hidden')} /> };
    });
}

function Hidden({ label }: { label: string }) {
  return (
    <span style={{ color: 'var(--fg-3)' }}>
      <IconLock size={12} aria-hidden /> {label}
    </span>
  );
}
