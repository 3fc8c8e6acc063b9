import {
  Button,
  Checkbox,
  Loader,
  NativeSelect,
  Stack,
  Text,
  Textarea,
  TextInput,
  Title,
} from '@mantine/core';
import { type ReactNode, type SubmitEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormField, FormFieldName, LocalizedText } from '@/api/generated';
import { isLocale, type Locale } from '@/i18n';
import { textIn } from '@/shared/lib/localized';
import { usePageTitle } from '@/shared/lib/usePageTitle';
import { Languages } from './Languages';
import { MissingPage } from './MissingPage';
import { useVisitorForm } from './useVisitorForm';
import css from './public.module.css';

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

export function FormPage({ formKey }: { formKey: string }) {
  const { t, i18n } = useTranslation('publicForm');
  const locale = isLocale(i18n.language) ? i18n.language : 'en';
  const form = useVisitorForm(formKey);
  const { phase } = form;
  const shown = phase.is === 'filling' || phase.is === 'sent' ? phase.form : undefined;
  usePageTitle(textIn(shown?.title, locale));
  if (phase.is === 'missing') return <MissingPage />;
  return (
    <main className={css.page}>
      <Languages />
      <div className={css.card}>
        {phase.is === 'loading' && (
          <p role="status">
            <Loader size="sm" aria-label={t('loading')} />
          </p>
        )}
        {phase.is === 'unreachable' && (
          <Stack align="flex-start">
            <Title>{t('unreachableTitle')}</Title>
            <Text>{t('unreachable')}</Text>
            <Button size="sm" onClick={form.retry}>
              {t('again')}
            </Button>
          </Stack>
        )}
        {phase.is === 'filling' && (
          <>
            <Title>{textIn(phase.form.title, locale)}</Title>
            <Fields form={form} fields={phase.form.fields} consent={phase.form.consent} locale={locale} />
          </>
        )}
        {phase.is === 'sent' && (
          <Thanks>
            <Text className={css.thanks}>{textIn(phase.thankYou, locale)}</Text>
            <Button variant="default" size="sm" onClick={form.another}>
              {t('another')}
            </Button>
          </Thanks>
        )}
      </div>
    </main>
  );
}

/** Where the form was: a screen reader hears that it has arrived. */
function Thanks({ children }: { children: ReactNode }) {
  const { t } = useTranslation('publicForm');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <Stack align="flex-start">
      <Title ref={heading} tabIndex={-1} className={css.sent}>
        {t('sent')}
      </Title>
      {children}
    </Stack>
  );
}

interface FieldsProps {
  form: ReturnType<typeof useVisitorForm>;
  fields: readonly FormField[];
  consent: LocalizedText | null | undefined;
  locale: Locale;
}

function Fields({ form, fields, consent, locale }: FieldsProps) {
  const { t } = useTranslation('publicForm');
  const element = useRef<HTMLFormElement>(null);
  const trap = useRef<HTMLInputElement>(null);
  const { errors } = form;
  useEffect(() => {
    element.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [errors]);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void form.send(trap.current?.value ?? '');
  };
  return (
    <form ref={element} onSubmit={submit} noValidate>
      <Stack gap="md" mt="md">
        {form.failure !== undefined && (
          <p role="alert" className={css.failure}>
            {form.failure}
          </p>
        )}
        {fields.map((field) => (
          <Field
            key={field.name}
            field={field}
            label={textIn(field.label, locale)}
            locale={locale}
            value={form.filled.values[field.name] ?? ''}
            error={errors[field.name]}
            onChange={(value) => form.change(field.name, value)}
          />
        ))}
        {consent && (
          <Checkbox
            label={textIn(consent, locale)}
            checked={form.filled.consent}
            error={errors.consent}
            required
            onChange={(event) => form.agree(event.currentTarget.checked)}
          />
        )}
        {/* people neither see nor reach it; robots fill it in */}
        <input ref={trap} name="nickname" className={css.trap} tabIndex={-1} autoComplete="off" aria-hidden />
        <Button type="submit" size="md" loading={form.sending} className={css.send}>
          {t('send')}
        </Button>
      </Stack>
    </form>
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
