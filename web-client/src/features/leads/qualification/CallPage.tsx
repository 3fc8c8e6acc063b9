import { Alert, Button, NativeSelect, Textarea } from '@mantine/core';
import { useDebouncedValue, useMediaQuery } from '@mantine/hooks';
import { IconHistory } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  discardCallDraft,
  evaluateAnswers,
  getCallDraft,
  getLead,
  getScript,
  getScriptVersion,
  type LeadResponse,
  listScripts,
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
import { useFormat } from '@/shared/lib/useFormat';
import { useProblemText } from '@/shared/lib/useProblemText';
import { Email, Nothing, Phone } from '@/shared/ui/display/Display';
import { PageHeader } from '@/shared/ui/PageHeader';
import { EmptyState, ErrorState, LoadingState } from '@/shared/ui/states/States';
import { leadKeys, useLeadActions } from '../shared/actions';
import { OutcomePill } from '../shared/LeadBits';
import { useText } from '../shared/localized';
import { type Answers, askedQuestions, givenAnswers, isAnswered } from './asked';
import { Questionnaire } from './Questionnaire';
import { ReasonList } from './ReasonList';
import { ScoreMeter } from './ScoreMeter';
import css from './call.module.css';

const route = getRouteApi('/shell/leads/$id/call');

/** An unfinished call. */
interface Call {
  script: string;
  scriptVersion: number;
  answers: Answers;
  note: string;
}

/** Everything the call needs before the first question: the lead, the scripts in use, and what was begun before. */
export function CallPage() {
  const { id } = route.useParams();
  const { t } = useTranslation('leads');
  const path = { id };
  const lead = useQuery({
    queryKey: leadKeys.one(id),
    queryFn: async ({ signal }) => (await getLead({ path, signal })).data,
  });
  const scripts = useQuery({
    queryKey: ['scripts', 'inUse'],
    queryFn: async ({ signal }) =>
      (await listScripts({ query: { filter: 'publishedVersion pr', limit: 100 }, signal })).data.items,
  });
  const draft = useQuery({
    queryKey: leadKeys.about(id, 'call-draft'),
    queryFn: async ({ signal }) => {
      const { data, response } = await getCallDraft({ path, signal });
      return response.status === 204 ? null : data;
    },
    gcTime: 0,
  });
  const failed = lead.error ?? scripts.error ?? draft.error;
  if (failed) return <ErrorState error={failed} onRetry={() => void lead.refetch()} />;
  if (!lead.data || !scripts.data || draft.isPending) return <LoadingState />;
  const first = scripts.data[0];
  if (!first)
    return (
      <>
        <PageHeader title={t('call.title', { title: lead.data.title })} />
        <EmptyState title={t('call.noScript')} hint={t('call.noScriptHint')} />
      </>
    );
  const begun = draft.data && {
    script: draft.data.script,
    scriptVersion: draft.data.scriptVersion,
    answers: draft.data.answers,
    note: draft.data.note ?? '',
  };
  return <Script key={id} lead={lead.data} scripts={scripts.data} begun={begun ?? undefined} />;
}

type ScriptInUse = NonNullable<Awaited<ReturnType<typeof listScripts>>['data']>['items'][number];

interface ScriptProps {
  lead: LeadResponse;
  scripts: readonly ScriptInUse[];
  begun: Call | undefined;
}

/** Chooses the script, and loads the edition that the call began with. */
function Script({ lead, scripts, begun }: ScriptProps) {
  const kept = useDraft<Call>(`lead.${lead.id}.call`);
  const [start] = useState(() => kept.read() ?? begun);
  const [chosenId, setChosenId] = useState(
    () => (scripts.find((s) => s.key === start?.script) ?? scripts[0])?.id ?? '',
  );
  const chosen = scripts.find((script) => script.id === chosenId);
  const restored = start && start.script === chosen?.key ? start : undefined;
  const number = restored?.scriptVersion;
  const edition = useQuery({
    queryKey: ['scripts', chosenId, 'edition', number],
    queryFn: async ({ signal }) => {
      if (number !== undefined)
        return (await getScriptVersion({ path: { id: chosenId, number }, signal })).data;
      return (await getScript({ path: { id: chosenId }, signal })).data.published;
    },
    enabled: chosenId !== '',
  });
  if (edition.error) return <ErrorState error={edition.error} onRetry={() => void edition.refetch()} />;
  if (!edition.data || !chosen) return <LoadingState />;
  return (
    <CallScreen
      key={chosenId}
      lead={lead}
      script={chosen}
      edition={edition.data}
      begun={restored}
      scripts={scripts}
      onScript={setChosenId}
    />
  );
}

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

function CallScreen({ lead, script, edition, begun, scripts, onScript }: ScreenProps) {
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

function Enquirer({ lead }: { lead: LeadResponse }) {
  const { t } = useTranslation('leads');
  const facts: [string, ReactNode][] = [
    [t('field.personName'), lead.personName ?? <Nothing />],
    [t('field.phone'), <Phone key="phone" value={lead.phone} />],
    [t('field.email'), <Email key="email" value={lead.email} />],
    [t('field.district'), lead.district ?? <Nothing />],
    [t('field.interest'), lead.interest ?? <Nothing />],
  ];
  return (
    <section>
      <h2>{lead.title}</h2>
      <dl className={css.who}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {lead.message && (
        <p className={css.message} style={{ marginTop: 10 }}>
          {lead.message}
        </p>
      )}
    </section>
  );
}

function CallResult({
  lead,
  result,
  edition,
}: {
  lead: LeadResponse;
  result: QualifyLeadResponse;
  edition: ScriptEdition;
}) {
  const { t } = useTranslation('leads');
  const format = useFormat();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <PageHeader title={t('call.title', { title: lead.title })} />
      <div className={css.script}>
        <div className={css.result}>
          <h2 ref={heading} tabIndex={-1}>
            {t(`call.result.${result.outcome}`, { title: lead.title, score: format.number(result.score) })}{' '}
            <OutcomePill outcome={result.outcome} />
          </h2>
          <ScoreMeter result={{ ...result, knockedOut: false }} thresholds={edition.document.thresholds} />
          <ReasonList reasons={result.reasons} />
          <div className={css.resultActs}>
            <Button component={Link} to={`/leads/${lead.id}`}>
              {t('call.toLead')}
            </Button>
            <Button variant="default" component={Link} to="/lead-inbox">
              {t('call.toInbox')}
            </Button>
          </div>
        </div>
      </div>
    </>
  );
}
