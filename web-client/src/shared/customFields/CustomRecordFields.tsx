import { useTranslation } from 'react-i18next';
import { useCurrencies } from '@/shared/currencies/useCurrencies';
import { EditableFields, type RecordField } from '@/shared/ui/record/EditableFields';
import { customEdit } from './customEdit';
import {
  type Customized,
  type CustomField,
  type CustomRecord,
  pathOf,
  useCustomFields,
  useLabel,
} from './customFields';
import { CustomValue } from './CustomValue';
import css from './customFields.module.css';

interface Props<T extends Customized> {
  recordType: CustomRecord;
  record: T;
  /** Without it the values are only shown. */
  save?: ((record: T, custom: Record<string, unknown>) => Promise<unknown>) | undefined;
  /** Adds what each value was before. */
  withStory?: (fields: RecordField<T>[]) => RecordField<T>[];
}

/** The custom fields of a record page, section by section, each edited where it stands. */
export function CustomRecordFields<T extends Customized>({ recordType, record, save, withStory }: Props<T>) {
  const { t } = useTranslation();
  const label = useLabel();
  const { home } = useCurrencies();
  const { fields, sections } = useCustomFields(recordType);
  const shown = (field: CustomField): RecordField<T> => ({
    id: pathOf(field),
    label: label(field.labels, field.key),
    value: (
      <CustomValue
        field={field}
        value={record.custom[field.key]}
        problem={record.customProblems?.[field.key]}
      />
    ),
    edit: save && customEdit<T>(field, save, t, label, home),
  });
  return sections.map((section, i) => {
    const own = section.keys
      .map((key) => fields.find((field) => field.key === key))
      .filter((field) => field !== undefined)
      .map(shown);
    if (own.length === 0) return null;
    return (
      <section key={i}>
        <h2 className={css.heading}>{label(section.labels, t('customField.more'))}</h2>
        <EditableFields record={record} fields={withStory ? withStory(own) : own} />
      </section>
    );
  });
}
