import { Button, Checkbox, Loader, NativeSelect, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalizedText, MembershipField, RegisterMemberForm } from '@/api/generated';
import { isProblem } from '@/api/problem';
import { request } from '@/api/request';
import { isLocale, type Locale } from '@/i18n';
import { textIn } from '@/shared/lib/localized';
import { usePageTitle } from '@/shared/lib/usePageTitle';
import { Languages } from '../Languages';
import { MissingPage } from '../MissingPage';
import css from '../public.module.css';

type Phase = 'loading' | 'missing' | 'unreachable' | 'filling' | 'sending' | { thankYou: LocalizedText };

/** The server takes a form sent within two seconds for a robot's. */
const QUICKEST_MS = 2_200;
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

export function RegisterPage({ formKey }: { formKey: string }) {
  const { t, i18n } = useTranslation('publicMembers');
  const locale = isLocale(i18n.language) ? i18n.language : 'en';
  const path = `/public/membership/${formKey}`;
  const [phase, setPhase] = useState<Phase>('loading');
  const [form, setForm] = useState<RegisterMemberForm>();
  const [email, setEmail] = useState('');
  const [values, setValues] = useState<Record<string, string>>({});
  const [agreed, setAgreed] = useState<string[]>([]);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [failure, setFailure] = useState<string>();
  const shownAt = useRef(0);
  const trap = useRef<HTMLInputElement>(null);
  usePageTitle(textIn(form?.title, locale));

  useEffect(() => {
    const abort = new AbortController();
    request<RegisterMemberForm>('GET', path, { signal: abort.signal }).then(
      (found) => {
        shownAt.current = Date.now();
        setForm(found);
        setPhase('filling');
      },
      (error: unknown) => {
        if (!abort.signal.aborted) setPhase(isProblem(error, 404) ? 'missing' : 'unreachable');
      },
    );
    return () => abort.abort();
  }, [path]);

  const send = async () => {
    if (!form) return;
    setPhase('sending');
    setErrors({});
    setFailure(undefined);
    try {
      await pause(Math.max(0, shownAt.current + QUICKEST_MS - Date.now()));
      const body = { token: form.token, email, values, agreed, language: i18n.language, ...(trap.current?.value && { nickname: trap.current.value }) };
      setPhase(await request<{ thankYou: LocalizedText }>('POST', path, { body }));
    } catch (error) {
      if (!isProblem(error)) throw error;
      setErrors(Object.fromEntries(error.errors.map(({ pointer, message }) => [pointer.replace(/^\/(values\/|agreed\/)?/, ''), message])));
      setFailure(error.detail ?? t('failed'));
      setPhase('filling');
    }
  };

  if (phase === 'missing') return <MissingPage />;
  return (
    <main className={css.page}>
      <Languages />
      <div className={css.card}>
        {phase === 'loading' && (
          <p role="status">
            <Loader size="sm" aria-label={t('loading')} />
          </p>
        )}
        {phase === 'unreachable' && <Title>{t('unreachable')}</Title>}
        {typeof phase === 'object' && (
          <>
            <Title>{t('registered')}</Title>
            <Text mt="sm" role="status">
              {textIn(phase.thankYou, locale)}
            </Text>
          </>
        )}
        {form && (phase === 'filling' || phase === 'sending') && (
          <form
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              void send();
            }}
          >
            {form.organisation && <Text c="dimmed">{form.organisation}</Text>}
            <Title>{textIn(form.title, locale)}</Title>
            <Text mt="xs">{textIn(form.introduction, locale)}</Text>
            <Stack gap="md" mt="md">
              {failure !== undefined && (
                <p role="alert" className={css.failure}>
                  {failure}
                </p>
              )}
              <TextInput
                type="email"
                autoComplete="email"
                size="md"
                required
                label={t('email')}
                value={email}
                error={errors.email}
                onChange={(event) => setEmail(event.currentTarget.value)}
              />
              {form.fields.map((field) => (
                <AnswerField
                  key={field.key}
                  field={field}
                  locale={locale}
                  value={values[field.key] ?? ''}
                  error={errors[field.key]}
                  onChange={(value) => setValues({ ...values, [field.key]: value })}
                />
              ))}
              {form.consents.map((consent) => (
                <Checkbox
                  key={consent.wordingId}
                  label={textIn(consent.text, locale)}
                  required={consent.required}
                  error={errors[consent.wordingId]}
                  checked={agreed.includes(consent.wordingId)}
                  onChange={(event) =>
                    setAgreed(
                      event.currentTarget.checked
                        ? [...agreed, consent.wordingId]
                        : agreed.filter((id) => id !== consent.wordingId),
                    )
                  }
                />
              ))}
              {/* people neither see nor reach it; robots fill it in */}
              <input ref={trap} name="nickname" className={css.trap} tabIndex={-1} autoComplete="off" aria-hidden />
              <Button type="submit" size="md" loading={phase === 'sending'} {...(form.colour && { color: form.colour })}>
                {t('register')}
              </Button>
            </Stack>
          </form>
        )}
      </div>
    </main>
  );
}

interface AnswerProps {
  field: MembershipField;
  locale: Locale;
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
}

/** One question, by its kind; choices are kept by their English words, whatever language they are read in. */
export function AnswerField({ field, locale, value, error, onChange }: AnswerProps) {
  const { t } = useTranslation('publicMembers');
  const shared = {
    label: textIn(field.label, locale),
    description: textIn(field.help, locale) || undefined,
    required: field.required ?? false,
    size: 'md',
    error,
    value,
  } as const;
  const choices = (field.choices ?? []).map((choice) => ({ value: textIn(choice, 'en'), label: textIn(choice, locale) }));
  switch (field.kind) {
    case 'longText':
      return <Textarea {...shared} rows={4} onChange={(event) => onChange(event.currentTarget.value)} />;
    case 'choice':
      return (
        <NativeSelect
          {...shared}
          data={[{ value: '', label: t('choose') }, ...choices]}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'choices': {
      const chosen = value.split('\n').filter(Boolean);
      return (
        <Checkbox.Group
          label={shared.label}
          description={shared.description}
          required={shared.required}
          error={error}
          value={chosen}
          onChange={(next) => onChange(next.join('\n'))}
        >
          <Stack gap={6} mt={6}>
            {choices.map((choice) => (
              <Checkbox key={choice.value} value={choice.value} label={choice.label} />
            ))}
          </Stack>
        </Checkbox.Group>
      );
    }
    case 'yesNo':
      return (
        <Checkbox
          label={shared.label}
          error={error}
          checked={value === 'true'}
          onChange={(event) => onChange(String(event.currentTarget.checked))}
        />
      );
    default:
      return (
        <TextInput
          {...shared}
          type={field.kind === 'phone' ? 'tel' : field.kind === 'date' ? 'date' : 'text'}
          autoComplete={field.key === 'name' ? 'name' : field.kind === 'phone' ? 'tel' : undefined}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
  }
}
