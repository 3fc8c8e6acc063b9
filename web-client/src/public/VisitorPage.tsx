import { Button, Loader, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, type SubmitEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalizedText } from '@/api/generated';
import { useText } from '@/shared/lib/localized';
import { usePageTitle } from '@/shared/lib/usePageTitle';
import { Languages } from './Languages';
import { MissingPage } from './MissingPage';
import type { VisitorForm } from './useVisitorForm';
import css from './public.module.css';

interface PageProps<F extends { token: string; title: LocalizedText }, V extends object> {
  form: VisitorForm<F, V>;
  /** Beside the thanks. */
  afterwards?: ReactNode;
  children: (shown: F) => ReactNode;
}

/** A form for visitors in whatever state it is: loading, gone, being filled in, sent. */
export function VisitorPage<F extends { token: string; title: LocalizedText }, V extends object>({
  form,
  afterwards,
  children,
}: PageProps<F, V>) {
  const { t } = useTranslation('publicForm');
  const text = useText();
  const { phase } = form;
  usePageTitle(phase.is === 'filling' || phase.is === 'sent' ? text(phase.form.title) : '');
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
        {phase.is === 'filling' && children(phase.form)}
        {phase.is === 'sent' && (
          <Thanks>
            <Text className={css.thanks}>{text(phase.thankYou)}</Text>
            {afterwards}
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
  failure: string | undefined;
  errors: Record<string, string>;
  sending: boolean;
  action: string;
  colour?: string | null | undefined;
  onSend: (nickname: string) => void;
  children: ReactNode;
}

/** The fields of a visitor's form with what was refused above them; the first wrong one has the focus. */
export function VisitorFields({ failure, errors, sending, action, colour, onSend, children }: FieldsProps) {
  const element = useRef<HTMLFormElement>(null);
  const trap = useRef<HTMLInputElement>(null);
  useEffect(() => {
    element.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [errors]);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onSend(trap.current?.value ?? '');
  };
  return (
    <form ref={element} onSubmit={submit} noValidate>
      <Stack gap="md" mt="md">
        {failure !== undefined && (
          <p role="alert" className={css.failure}>
            {failure}
          </p>
        )}
        {children}
        {/* people neither see nor reach it; robots fill it in */}
        <input ref={trap} name="nickname" className={css.trap} tabIndex={-1} autoComplete="off" aria-hidden />
        <Button
          type="submit"
          size="md"
          loading={sending}
          className={css.send}
          {...(colour && { color: colour })}
        >
          {action}
        </Button>
      </Stack>
    </form>
  );
}
