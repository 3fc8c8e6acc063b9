import { Alert, Button, NativeSelect, Textarea } from '@mantine/core';
import { useDebouncedValue, useMediaQuery } from '@mantine/hooks';
import { IconHistory } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  discardCallDraft,
  evaluateAnswers,
  type LeadResponse,
  type listScripts,
  qualifyLead,
  type QualifyLeadResponse,
  saveCallDraft,
  type ScriptEdition,
} from '@/api/generated';
import { idempotencyKey, ifMatch } from '@/api/headers';
import { isProblem } from '@/api/problem';
import { timeZone } from '@/shared/lib/timeZone';
import { uniqueId } from '@/shared/lib/uniqueId';
import { useDraft } from '@/shared/lib/useDraft';
import { useProblemText } from '@/shared/lib/useProblemText';
import { PageHeader } from '@/shared/ui/PageHeader';
import { useLeadActions } from '../shared/actions';
import { useText } from '@/shared/lib/localized';
import { type Answers, askedQuestions, givenAnswers, isAnswered } from './asked';
import { CallResult } from './CallResult';
import { Enquirer } from './Enquirer';
import { Questionnaire } from './Questionnaire';
import { ReasonList } from './ReasonList';
import { ScoreMeter } from './ScoreMeter';
import css from './call.module.css';

/** An unfinished call. */
export interface Call {
  script: string;
  scriptVersion: number;
  answers: Answers;
  note: string;
}

export type ScriptInUse = NonNullable<Awaited<ReturnType<typeof listScripts>>['data']>['items'][number];

interface ScreenProps {
  lead: LeadResponse;
  script: ScriptInUse;
  edition: ScriptEdition;
  begun: Call | undefined;
  scripts: readonly ScriptInUse[];
  onScript: (id: string) => void;
}

const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: timeZone.get() }).format(new Date());
const SCORE_AFTER_MS = 200;
const KEEP_AFTER_MS = 800;

/** The questions, with the score that follows the answers; kept on this device and on the server until it is finished. */
export function CallScreen({ lead, script, edition, begun, scripts, onScript }: ScreenProps) {
  const { t } = useTranslation('leads');
  const { language } = useTranslation().i18n;
  const text = useText();
  const problemText = useProblemText();
  const { refresh } = useLeadActions();
  const isNarrow = useMediaQuery('(max-width: 899px)', false, { getInitialValueInEffect: false });
  const kept = useDraft<Call>(`lead.${lead.id}.call`);
  const [answers, setAnswers] = useState<Answers>(begun?.answers ?? {});
  const [note, setNote] = useState(begun?.note ?? '');
  const [restored, setRestored] = useState(begun !== undefined);
  const [errors, setErrors] = useState<ReadonlyMap<string, string>>(new Map());
  const [failure, setFailure] = useState<string>();
  const [sending, setSending] = useState(false);
  const [done, setDone] = useState<QualifyLeadResponse>();
  const attempt = useRef('');
  const noteBox = useRef<HTMLTextAreaElement>(null);
  const page = useRef<HTMLDivElement>(null);
  const [day] = useState(today);
  const touched = useRef(false);

  const keep = (next: { answers: Answers; note: string }) => {
    touched.current = true;
    attempt.current = '';
    kept.write({ script: script.key, scriptVersion: edition.number, ...next });
  };
  const change = (next: Answers) => {
    setAnswers(next);
    setErrors(new Map());
    keep({ answers: next, note });
  };
  const changeNote = (next: string) => {
    setNote(next);
    keep({ answers, note: next });
  };

  // what was answered goes to the server too: the call may go on at another desk
  const [latest] = useDebouncedValue(
    useMemo(() => ({ answers, note }), [answers, note]),
    KEEP_AFTER_MS,
  );
  useEffect(() => {
    if (!touched.current || done) return;
    const body = {
      script: script.key,
      scriptVersion: edition.number,
      answers: latest.answers,
      note: latest.note,
    };
    // kept on this device in any case
    saveCallDraft({ path: { id: lead.id }, body }).catch(() => undefined);
  }, [latest, lead.id, script.key, edition.number, done]);

  const [scored] = useDebouncedValue(answers, SCORE_AFTER_MS);
  const evaluation = useQuery({
    queryKey: ['scripts', script.id, 'score', edition.number, scored, language],
    queryFn: async ({ signal }) =>
      (
        await evaluateAnswers({
          path: { id: script.id },
          body: { answers: givenAnswers(scored), version: edition.number },
          signal,
        })
      ).data,
    placeholderData: keepPreviousData,
    gcTime: 10_000,
  });
  const asked = askedQuestions(edition.document, answers, day);
  const answered = asked.filter((question) => isAnswered(answers, question)).length;

  useEffect(() => {
    page.current
      ?.querySelector<HTMLElement>('[data-question] :is([role=radio], [role=checkbox], input)')
      ?.focus();
  }, []);

  const startOver = () => {
    setAnswers({});
    setNote('');
    setRestored(false);
    kept.clear();
    touched.current = false;
    discardCallDraft({ path: { id: lead.id } }).catch(() => undefined);
  };

  const focusQuestion = (key: string) =>
    page.current
      ?.querySelector<HTMLElement>(
        `[data-question="${CSS.escape(key)}"] :is([role=radio], [role=checkbox], input, textarea)`,
      )
      ?.focus();

  const finish = async () => {
    const knockedOut = evaluation.data?.knockedOut ?? false;
    const missing = asked.filter((question) => question.required && !isAnswered(answers, question));
    if (missing.length > 0 && !knockedOut) {
      setErrors(new Map(missing.map((question) => [question.key, t('call.missing')])));
      setFailure(t('call.missingSome', { count: missing.length }));
      if (missing[0]) focusQuestion(missing[0].key);
      return;
    }
    setSending(true);
    setFailure(undefined);
    attempt.current ||= uniqueId();
    try {
      const { data } = await qualifyLead({
        path: { id: lead.id },
        headers: { ...ifMatch(lead), ...idempotencyKey(attempt.current) },
        body: {
          script: script.key,
          version: edition.number,
          answers: givenAnswers(answers),
          spokeWithLead: true,
          ...(note.trim() && { note: note.trim() }),
        },
      });
      kept.clear();
      setDone(data);
      void refresh();
    } catch (error) {
      if (isProblem(error, 412)) void refresh();
      if (isProblem(error)) {
        const found = error.errors.flatMap(({ pointer, message }) => {
          const key = /^\/answers\/([^/]+)/.exec(pointer)?.[1];
          return key ? [[key, message] as const] : [];
        });
        setErrors(new Map(found));
        if (found[0]) focusQuestion(found[0][0]);
      }
      setFailure(isProblem(error, 412) ? t('call.changedMeanwhile') : problemText(error));
    } finally {
      setSending(false);
    }
  };

  if (done) return <CallResult lead={lead} result={done} edition={edition} />;
  const meter = (
    <ScoreMeter
      result={answered > 0 ? evaluation.data : undefined}
      thresholds={edition.document.thresholds}
    />
  );
  return (
    <>
      <PageHeader
        title={t('call.title', { title: lead.title })}
        note={t('call.progress', { done: answered, total: asked.length })}
        backTo={`/leads/${lead.id}` as '/leads/$id'}
        actions={
          scripts.length > 1 && (
            <NativeSelect
              aria-label={t('call.script')}
              value={script.id}
              data={scripts.map((one) => ({ value: one.id, label: text(one.name) }))}
              onChange={(event) => onScript(event.currentTarget.value)}
            />
          )
        }
      />
      <div className={css.page} ref={page}>
        {isNarrow && <div className={css.stickyMeter}>{meter}</div>}
        {isNarrow && (
          <aside className={css.side} aria-label={t('call.who')}>
            <Enquirer lead={lead} />
          </aside>
        )}
        <div className={css.script}>
          {restored && (
            <Alert icon={<IconHistory size={16} />} color="blue" mb="md">
              {t('call.restored')}{' '}
              <Button variant="subtle" size="compact-xs" color="blue" onClick={startOver}>
                {t('call.startOver')}
              </Button>
            </Alert>
          )}
          <Questionnaire
            document={edition.document}
            answers={answers}
            today={day}
            errors={errors}
            onChange={change}
            onEnd={() => noteBox.current?.focus()}
          />
          <Textarea
            ref={noteBox}
            label={t('call.note')}
            size="sm"
            autosize
            minRows={2}
            value={note}
            onChange={(event) => changeNote(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void finish();
            }}
          />
          {failure !== undefined && (
            <Alert color="red" role="alert" mt="md">
              {failure}
            </Alert>
          )}
          <div className={css.finish} style={{ marginTop: 14 }}>
            <span>{t('call.finishHint')}</span>
            <Button size="sm" loading={sending} onClick={() => void finish()}>
              {t('call.finish')}
            </Button>
          </div>
        </div>
        {!isNarrow && (
          <aside className={css.side} aria-label={t('call.who')}>
            {meter}
            {evaluation.data && answered > 0 && (
              <section>
                <h2>{t('call.reasons')}</h2>
                <ReasonList reasons={evaluation.data.reasons} />
              </section>
            )}
            <Enquirer lead={lead} />
          </aside>
        )}
      </div>
    </>
  );
}
