import { Alert, Anchor, Button, TextInput, Textarea } from '@mantine/core';
import { IconPhone } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type CallOutcome,
  type CallResponse,
  dialCall,
  recordCall,
  type ScriptEdition,
  skipCall,
} from '@/api/generated';
import { isProblem } from '@/api/problem';
import { recordPath } from '@/app/features';
import { phoneText } from '@/shared/lib/phoneText';
import { timeZone } from '@/shared/lib/timeZone';
import { toast } from '@/shared/lib/toasts';
import { useDraft } from '@/shared/lib/useDraft';
import { useProblemText } from '@/shared/lib/useProblemText';
import { DateText, Email, Key } from '@/shared/ui/display/Display';
import { PageHeader } from '@/shared/ui/PageHeader';
import { type Answers, givenAnswers } from '../qualification/asked';
import { Questionnaire } from '../qualification/Questionnaire';
import { useText } from '@/shared/lib/localized';
import { CustomerStory } from './CustomerStory';
import css from './telesales.module.css';

interface Props {
  call: CallResponse;
  outcomes: readonly CallOutcome[];
  edition: ScriptEdition | undefined;
  onNext: () => void;
}

interface Kept {
  answers: Answers;
  note: string;
}

/** The first moment tomorrow at ten, as a date field wants it. */
const tomorrow = () => {
  const at = new Date(Date.now() + 86_400_000);
  return `${new Intl.DateTimeFormat('en-CA').format(at)}T10:00`;
};

/** All of a call on one screen, for hands that stay on the keyboard: D dials, Alt and a digit ends the call. */
export function CallDesk({ call, outcomes, edition, onNext }: Props) {
  const { t } = useTranslation('telesales');
  const text = useText();
  const problemText = useProblemText();
  const kept = useDraft<Kept>(`call.${call.id}`);
  const [begun] = useState(kept.read);
  const [answers, setAnswers] = useState<Answers>(begun?.answers ?? {});
  const [note, setNote] = useState(begun?.note ?? '');
  const [callBackAt, setCallBackAt] = useState<string>();
  const [failure, setFailure] = useState<string>();
  const [errors, setErrors] = useState<ReadonlyMap<string, string>>(new Map());
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string>();
  const noteBox = useRef<HTMLTextAreaElement>(null);
  const dialButton = useRef<HTMLButtonElement>(null);
  const path = { id: call.id };
  const title = call.name ?? call.companyName ?? phoneText(call.phone);
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: timeZone.get() }).format(new Date());

  const record = call.recordType && call.recordId ? recordPath(call.recordType, call.recordId) : undefined;

  const keep = (next: Partial<Kept>) => kept.write({ answers, note, ...next });
  const dial = async () => {
    try {
      const { data } = await dialCall({ path });
      location.href = `tel:${data.phone}`;
      noteBox.current?.focus();
    } catch (error) {
      if (isProblem(error, 409)) setRefused(problemText(error));
      else setFailure(problemText(error));
    }
  };
  const finish = async (outcome: CallOutcome) => {
    if (outcome.kind === 'callBack' && !callBackAt) {
      setCallBackAt(tomorrow());
      return;
    }
    setBusy(true);
    setFailure(undefined);
    try {
      const given = givenAnswers(answers);
      const { data } = await recordCall({
        path,
        body: {
          outcome: outcome.key,
          ...(note.trim() && { note: note.trim() }),
          ...(outcome.kind === 'callBack' &&
            callBackAt && { callBackAt: new Date(callBackAt).toISOString() }),
          ...(outcome.kind === 'interested' &&
            edition &&
            Object.keys(given).length > 0 && { answers: given, scriptVersion: edition.number }),
        },
      });
      kept.clear();
      toast(
        data.leadNumber && outcome.kind === 'interested'
          ? t('desk.leadMade', { number: data.leadNumber })
          : t('desk.recorded', { outcome: text(outcome.label) }),
        { tone: 'good' },
      );
      onNext();
    } catch (error) {
      if (isProblem(error))
        setErrors(
          new Map(
            error.errors.flatMap(({ pointer, message }) => {
              const key = /^\/answers\/([^/]+)/.exec(pointer)?.[1];
              return key ? [[key, message] as const] : [];
            }),
          ),
        );
      setFailure(problemText(error));
      setBusy(false);
    }
  };
  const skip = async () => {
    await skipCall({ path }).catch(() => undefined);
    onNext();
  };

  const act = useRef({ dial, finish });
  useEffect(() => {
    act.current = { dial, finish };
  });
  useEffect(() => {
    dialButton.current?.focus();
    const press = (event: KeyboardEvent) => {
      const outcome = event.altKey ? outcomes[Number(event.code.replace('Digit', '')) - 1] : undefined;
      if (!outcome) return;
      event.preventDefault();
      void act.current.finish(outcome);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [outcomes]);

  return (
    <>
      <PageHeader
        title={t('desk.title', { name: title })}
        note={call.listName}
        backTo={`/call-lists/${call.listId}` as '/call-lists'}
      />
      <div className={css.desk}>
        <aside className={css.person} aria-label={t('desk.who')}>
          <h2>{title}</h2>
          {call.name && call.companyName && <p>{call.companyName}</p>}
          {refused ? (
            <Alert color="red" role="alert">
              {refused}
            </Alert>
          ) : (
            <Button
              ref={dialButton}
              size="md"
              fullWidth
              leftSection={<IconPhone size={16} />}
              onClick={() => void dial()}
            >
              {t('desk.dial', { phone: phoneText(call.phone) })}
            </Button>
          )}
          <dl className={css.facts}>
            <dt>{t('desk.consent')}</dt>
            <dd data-tone="good">{t('desk.allowed', { purpose: t(`purpose.${call.purpose}`) })}</dd>
            {call.email && (
              <>
                <dt>{t('desk.email')}</dt>
                <dd>
                  <Email value={call.email} />
                </dd>
              </>
            )}
            {call.callBackAt && (
              <>
                <dt>{t('desk.promised')}</dt>
                <dd>
                  <DateText value={call.callBackAt} time />
                </dd>
              </>
            )}
            {record && (
              <>
                <dt>{t('desk.record')}</dt>
                <dd>
                  <Anchor inherit renderRoot={(props) => <Link to={record} target="_blank" {...props} />}>
                    {t('desk.open')}
                  </Anchor>
                </dd>
              </>
            )}
          </dl>
          <h3>{t('desk.history')}</h3>
          {call.history.length === 0 ? (
            <p className={css.quiet}>{t('desk.noHistory')}</p>
          ) : (
            <ol className={css.history}>
              {call.history.map((earlier) => (
                <li key={earlier.at}>
                  <DateText value={earlier.at} relative /> {earlier.agent}: {earlier.outcome}
                  {earlier.note && <p>{earlier.note}</p>}
                </li>
              ))}
            </ol>
          )}
          {(call.recordType === 'account' || call.recordType === 'contact') && call.recordId && (
            <CustomerStory recordType={call.recordType} id={call.recordId} />
          )}
        </aside>
        <section className={css.script} aria-label={t('desk.script')}>
          {failure !== undefined && (
            <Alert color="red" role="alert" mb="md">
              {failure}
            </Alert>
          )}
          {edition && (
            <Questionnaire
              document={edition.document}
              answers={answers}
              today={today}
              errors={errors}
              onChange={(next) => {
                setAnswers(next);
                setErrors(new Map());
                keep({ answers: next });
              }}
              onEnd={() => noteBox.current?.focus()}
            />
          )}
          <Textarea
            ref={noteBox}
            label={t('desk.note')}
            autosize
            minRows={3}
            value={note}
            onChange={(event) => {
              setNote(event.currentTarget.value);
              keep({ note: event.currentTarget.value });
            }}
          />
          {callBackAt !== undefined && (
            <TextInput
              mt="sm"
              type="datetime-local"
              label={t('desk.callBackAt')}
              autoFocus
              value={callBackAt}
              onChange={(event) => setCallBackAt(event.currentTarget.value)}
            />
          )}
        </section>
        <footer className={css.outcomes} role="group" aria-label={t('desk.outcomes')}>
          {outcomes.map((outcome, i) => (
            <Button
              key={outcome.key}
              variant="default"
              disabled={busy || refused !== undefined}
              data-outcome={outcome.key}
              data-kind={outcome.kind}
              onClick={() => void finish(outcome)}
              rightSection={i < 9 && <Key>{`Alt ${i + 1}`}</Key>}
            >
              {text(outcome.label)}
            </Button>
          ))}
          <Button variant="subtle" onClick={() => void skip()}>
            {refused ? t('desk.next') : t('desk.skip')}
          </Button>
        </footer>
      </div>
    </>
  );
}
