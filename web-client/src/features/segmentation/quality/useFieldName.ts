import { useTranslation } from 'react-i18next';
import { pathOf, useCustomFields, useLabel } from '@/shared/customFields/customFields';
import { QUALITY, type Records } from './quality';

/** What people call a field that counts for the quality of a record. */
export function useFieldName(records: Records) {
  const { t } = useTranslation('segmentation');
  const { fields } = useCustomFields(QUALITY[records].recordType);
  const label = useLabel();
  return (name: string) => {
    const own = fields.find((field) => pathOf(field) === name);
    return own ? label(own.labels, own.key) : t(`field.${name as 'phones'}`);
  };
}
