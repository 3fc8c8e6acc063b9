import { useTranslation } from 'react-i18next';
import { FormSection } from '@/shared/ui/form/FormParts';
import { type CustomRecord, useCustomFields, useLabel } from './customFields';
import { CustomInput, type InputProps } from './CustomInput';

interface Props {
  recordType: CustomRecord;
  /** Any form that keeps the values below `custom`. */
  form: { getInputProps(path: string): object };
}

/** The part of a record's form that administrators made, section by section. */
export function CustomFormFields({ recordType, form }: Props) {
  const { t } = useTranslation();
  const label = useLabel();
  const { fields, sections } = useCustomFields(recordType);
  return sections.map((section, i) => {
    const own = section.keys
      .map((key) => fields.find((field) => field.key === key))
      .filter((field) => field !== undefined)
      .filter((field) => field.type !== 'formula');
    if (own.length === 0) return null;
    return (
      <FormSection key={i} title={label(section.labels, t('customField.more'))}>
        {own.map((field) => (
          <CustomInput
            key={field.id}
            field={field}
            {...(form.getInputProps(`custom.${field.key}`) as InputProps)}
          />
        ))}
      </FormSection>
    );
  });
}
