import { Alert, Button, Menu, NumberInput, Tabs, Text } from '@mantine/core';
import { IconAlertTriangle, IconDots, IconPlus } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  getScript,
  publishScript,
  retireScript,
  type ScriptDocument,
  type ScriptResponse,
} from '@/api/generated';
import { ifMatch } from '@/api/headers';
import { useCan } from '@/app/session';
import { announce } from '@/shared/lib/announce';
import { confirm } from '@/shared/lib/confirm';
import { toast } from '@/shared/lib/toasts';
import { useFormat } from '@/shared/lib/useFormat';
import { useProblemText } from '@/shared/lib/useProblemText';
import { Pill } from '@/shared/ui/display/Display';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ErrorState, LoadingState } from '@/shared/ui/states/States';
import { useText } from '@/shared/lib/localized';
import { LocalizedField } from '@/shared/ui/form/LocalizedField';
import { bestScore, emptyDocument, moved, newSection, questionsOf, replaced, without } from './document';
import { Editions } from './Editions';
import { problemsAt, type Problems } from './problems';
import { ScriptPreview } from './ScriptPreview';
import { SectionEditor } from './SectionEditor';
import { scriptKey, useScriptDraft } from './useScriptDraft';
import css from './builder.module.css';

const route = getRouteApi('/shell/qualification-scripts/$id');

export function ScriptBuilderPage() {
  const { id } = route.useParams();
  const { language } = useTranslation().i18n;
  const script = useQuery({
    queryKey: scriptKey(id),
    queryFn: async ({ signal }) => (await getScript({ path: { id }, signal })).data,
  });
  if (script.isPending) return <LoadingState />;
  if (!script.data) return <ErrorState error={script.error} onRetry={() => void script.refetch()} />;
  // problems come in the reader's language
  return <Builder key={`${id}.${language}`} script={script.data} />;
}

function Builder({ script }: { script: ScriptResponse }) {
  const { t } = useTranslation('leadsAdmin');
  const text = useText();
  const can = useCan();
  const client = useQueryClient();
  const problemText = useProblemText();
  const draft = useScriptDraft(script, (script.draft ?? script.published)?.document ?? emptyDocument);
  const { name, document } = draft.working;
  const [openQuestion, setOpenQuestion] = useState<string>();
  const [publishing, setPublishing] = useState(false);
  const problems = useMemo(() => problemsAt(script.problems), [script.problems]);
  const mayWrite = can('scripts:update');

  const setDocument = (next: ScriptDocument) => draft.change({ name, document: next });
  const setSections = (sections: ScriptDocument['sections']) => setDocument({ ...document, sections });

  const takeStored = (data: ScriptResponse) => {
    client.setQueryData(scriptKey(script.id), data);
    void client.invalidateQueries({ queryKey: ['scripts', 'all'] });
    void client.invalidateQueries({ queryKey: ['scripts', 'inUse'] });
  };
  const publish = async () => {
    setPublishing(true);
    try {
      await draft.flush();
      const { data } = await publishScript({ path: { id: script.id }, headers: ifMatch(draft.current()) });
      draft.settle(data, false);
      takeStored(data);
      toast(t('builder.published', { version: data.published?.number ?? '' }), { tone: 'good' });
    } catch (error) {
      toast(problemText(error), { tone: 'bad' });
    } finally {
      setPublishing(false);
    }
  };
  const retire = async () => {
    const yes = await confirm({
      title: t('builder.retireTitle', { name: text(name) }),
      consequence: t('builder.retireConsequence'),
      action: t('builder.retire'),
      danger: true,
    });
    if (!yes) return;
    try {
      await draft.flush();
      const { data } = await retireScript({ path: { id: script.id }, headers: ifMatch(draft.current()) });
      draft.settle(data, false);
      takeStored(data);
    } catch (error) {
      toast(problemText(error), { tone: 'bad' });
    }
  };
  const settleConflict = async (keepMine: boolean) => {
    const { data } = await getScript({ path: { id: script.id } });
    client.setQueryData(scriptKey(script.id), data);
    draft.settle(data, keepMine);
  };
  const goTo = (pointer: string) => {
    const [, s, q] = /^\/sections\/(\d+)(?:\/questions\/(\d+))?/.exec(pointer) ?? [];
    const question = document.sections[Number(s)]?.questions[Number(q)];
    if (question) setOpenQuestion(question.key);
    setTimeout(() => {
      const card = window.document.querySelector(`[data-builder-question="${question?.key ?? ''}"]`);
      (card ?? window.document.querySelectorAll('[data-section]')[Number(s)])?.scrollIntoView({
        block: 'start',
      });
      (
        card?.querySelector<HTMLElement>('[aria-invalid=true]') ?? card?.querySelector<HTMLElement>('button')
      )?.focus();
    });
  };

  return (
    <>
      <PageHeader
        title={text(name) || script.key}
        backTo="/qualification-scripts"
        note={
          <>
            {script.published ? (
              <Pill tone="good">{t('scripts.inUse', { version: script.published.number })}</Pill>
            ) : (
              <Pill tone="neutral">{t('scripts.notInUse')}</Pill>
            )}{' '}
            <span role="status">{t(`builder.state.${draft.state}`)}</span>
          </>
        }
        actions={
          <>
            {can('scripts:publish') && (
              <Button
                loading={publishing}
                disabled={!script.draft && draft.state === 'saved'}
                onClick={() => void publish()}
              >
                {t('builder.publish')}
              </Button>
            )}
            {can('scripts:publish') && script.published && (
              <Menu position="bottom-end">
                <Menu.Target>
                  <Button variant="default" px={8} aria-label={t('builder.more')}>
                    <IconDots size={15} />
                  </Button>
                </Menu.Target>
                <Menu.Dropdown>
                  <Menu.Item color="red" onClick={() => void retire()}>
                    {t('builder.retire')}
                  </Menu.Item>
                </Menu.Dropdown>
              </Menu>
            )}
          </>
        }
      />
      <div className={css.page}>
        <div className={css.main}>
          {draft.state === 'conflict' && (
            <Alert color="red" icon={<IconAlertTriangle size={16} />} role="alert" mb="md">
              {t('builder.conflict')}
              <div className={css.alertActs}>
                <Button size="compact-sm" variant="default" onClick={() => void settleConflict(true)}>
                  {t('builder.keepMine')}
                </Button>
                <Button size="compact-sm" variant="default" onClick={() => void settleConflict(false)}>
                  {t('builder.takeTheirs')}
                </Button>
              </div>
            </Alert>
          )}
          {draft.state === 'failed' && (
            <Alert color="red" role="alert" mb="md">
              {problemText(draft.error)}{' '}
              <Button size="compact-sm" variant="default" onClick={() => void draft.flush()}>
                {t('builder.saveAgain')}
              </Button>
            </Alert>
          )}
          <fieldset className={css.whole} disabled={!mayWrite}>
            <legend className={css.hidden}>{t('builder.script')}</legend>
            <section className={css.section}>
              <LocalizedField
                label={t('scripts.name')}
                required
                value={name}
                onChange={(next) => draft.change({ name: next, document })}
              />
              <Thresholds document={document} problems={problems} onChange={setDocument} />
            </section>
            {document.sections.map((section, s) => (
              <div key={s} data-section>
                <SectionEditor
                  document={document}
                  section={section}
                  index={s}
                  problems={problems}
                  openQuestion={openQuestion}
                  onOpenQuestion={setOpenQuestion}
                  onChange={(next) => setSections(replaced(document.sections, s, next))}
                  onMove={(to) => {
                    setSections(moved(document.sections, s, to));
                    announce(t('builder.movedTo', { nth: to + 1 }));
                  }}
                  onRemove={() => {
                    const before = document;
                    setSections(without(document.sections, s));
                    toast(t('builder.removed'), { undo: () => setDocument(before) });
                  }}
                />
              </div>
            ))}
            <Button
              variant="default"
              leftSection={<IconPlus size={14} />}
              onClick={() => setSections([...document.sections, newSection(document)])}
            >
              {t('builder.addSection')}
            </Button>
          </fieldset>
        </div>
        <aside className={css.side} aria-label={t('builder.aside')}>
          <Tabs defaultValue="problems" keepMounted={false}>
            <Tabs.List grow>
              <Tabs.Tab value="problems">{t('builder.problems', { count: problems.count })}</Tabs.Tab>
              <Tabs.Tab value="preview">{t('builder.preview')}</Tabs.Tab>
              <Tabs.Tab value="versions">{t('builder.versions')}</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="problems" pt="sm">
              <ProblemList problems={problems} hasDraft={script.draft !== null} onGo={goTo} />
            </Tabs.Panel>
            <Tabs.Panel value="preview" pt="sm">
              <ScriptPreview document={document} />
            </Tabs.Panel>
            <Tabs.Panel value="versions" pt="sm">
              <Editions script={script} />
            </Tabs.Panel>
          </Tabs>
        </aside>
      </div>
    </>
  );
}

interface ThresholdsProps {
  document: ScriptDocument;
  problems: Problems;
  onChange: (document: ScriptDocument) => void;
}

function Thresholds({ document, problems, onChange }: ThresholdsProps) {
  const { t } = useTranslation('leadsAdmin');
  const format = useFormat();
  const best = questionsOf(document).reduce((sum, question) => sum + bestScore(question), 0);
  const field = (key: 'general' | 'qualified') => (
    <NumberInput
      label={t(`builder.threshold.${key}`)}
      w={150}
      value={document.thresholds[key]}
      error={problems.at(`/thresholds/${key}`)}
      onChange={(value) =>
        onChange({ ...document, thresholds: { ...document.thresholds, [key]: Number(value) } })
      }
    />
  );
  return (
    <div className={css.row}>
      {field('general')}
      {field('qualified')}
      <Text c="dimmed" pb={4}>
        {t('builder.best', { points: format.number(best) })}
      </Text>
    </div>
  );
}

interface ProblemListProps {
  problems: Problems;
  hasDraft: boolean;
  onGo: (pointer: string) => void;
}

function ProblemList({ problems, hasDraft, onGo }: ProblemListProps) {
  const { t } = useTranslation('leadsAdmin');
  if (problems.count === 0)
    return <Text c="dimmed">{t(hasDraft ? 'builder.sound' : 'builder.nothingChanged')}</Text>;
  return (
    <ul className={css.problems}>
      {problems.all.map(({ pointer, message }) => (
        <li key={pointer}>
          <button type="button" onClick={() => onGo(pointer)}>
            {message}
          </button>
        </li>
      ))}
    </ul>
  );
}
