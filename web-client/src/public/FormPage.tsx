import { Button, Checkbox, NativeSelect, Textarea, TextInput, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FormField, FormFieldName, GetPublicLeadFormResponse } from '@/api/generated';
import { isLocale, type Locale } from '@/i18n';
import { textIn } from '@/shared/lib/localized';
import { guid } from './guid';
import { useVisitorForm } from './useVisitorForm';
import { VisitorFields, VisitorPage } from './VisitorPage';

/** What a browser may fill in by itself, and which keys a phone shows. */
const HELP: Partial<Record<FormFieldName, { type?: string; autoComplete: string }>> = {
  companyName: { autoComplete: 'organization' },
  personName: { autoComplete: 'name' },
  jobTitle: { autoComplete: 'organization-title' },
  email: { type: 'email', autoComplete: 'email' },
  phone: { type: 'tel', autoComplete: 'tel' },
  website: { type: 'url', autoComplete: 'url' },
  address: { autoComplete: 'street-address' },
};

interface Filled {
  /** One per filled-in form: however often it is sent, it counts once. */
  submissionId: string;
  values: Record<string, string>;
  consent: boolean;
}

const blank = (): Filled => ({ submissionId: guid(), values: {}, consent: false });

export function FormPage({ formKey }: { formKey: string }) {
  const { t, i18n } = useTranslation('publicForm');
  const locale = isLocale(i18n.language) ? i18n.language : 'en';
  const form = useVisitorForm<GetPublicLeadFormResponse, Filled>({
    path: `/public/lead-forms/${formKey}`,
    slot: `crm.form.${formKey}`,
    blank,
  });
  const { filled, errors } = form;
  const another = (
    <Button variant="default" size="sm" onClick={form.another}>
      {t('another')}
    </Button>
  );
  return (
    <VisitorPage form={form} afterwards={another}>
      {({ title, fields, consent }) => (
        <>
          <Title>{textIn(title, locale)}</Title>
          <VisitorFields {...form} action={t('send')} onSend={(nickname) => void form.send(nickname)}>
            {fields.map((field) => (
              <Field
                key={field.name}
                field={field}
                label={textIn(field.label, locale)}
                locale={locale}
                value={filled.values[field.name] ?? ''}
                error={errors[field.name]}
                onChange={(value) => form.change({ values: { ...filled.values, [field.name]: value } })}
              />
            ))}
            {consent && (
              <Checkbox
                label={textIn(consent, locale)}
                checked={filled.consent}
                error={errors.consent}
                required
                onChange={(event) => form.change({ consent: event.currentTarget.checked })}
              />
            )}
          </VisitorFields>
        </>
      )}
    </VisitorPage>
  );
}

interface FieldProps {
  field: FormField;
  label: string;
  locale: Locale;
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
}

function Field({ field, label, locale, value, error, onChange }: FieldProps) {
  const { t } = useTranslation('publicForm');
  const shared = {
    label,
    value,
    error,
    name: field.name,
    required: field.required,
    size: 'md',
  } as const;
  const choices = field.choices ?? [];
  if (choices.length > 0)
    return (
      <NativeSelect
        {...shared}
        // the office reads one word for one choice, whatever language the visitor read it in
        data={[
          { value: '', label: t('choose') },
          ...choices.map((choice) => ({ value: textIn(choice, 'en'), label: textIn(choice, locale) })),
        ]}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  if (field.name === 'message')
    return <Textarea {...shared} rows={5} onChange={(event) => onChange(event.currentTarget.value)} />;
  return (
    <TextInput {...shared} {...HELP[field.name]} onChange={(event) => onChange(event.currentTarget.value)} />
  );
}
