import { ActionIcon, Alert, Anchor, Button, Menu, Tabs } from '@mantine/core';
import { IconAlertTriangle, IconDots, IconPencil } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import {
  deleteGamePlan,
  endGamePlan,
  type GamePlanResponse,
  measureGamePlan,
  restoreGamePlan,
} from '@/api/generated';
import { ifMatch } from '@/api/headers';
import { useCan } from '@/app/session';
import { confirm } from '@/shared/lib/confirm';
import { toast } from '@/shared/lib/toasts';
import { useFormat } from '@/shared/lib/useFormat';
import { useProblemText } from '@/shared/lib/useProblemText';
import { usePeople } from '@/shared/people/people';
import { Pill } from '@/shared/ui/display/Display';
import { JobCard } from '@/shared/ui/jobs/JobCard';
import { useJob } from '@/shared/ui/jobs/job';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ErrorState, LoadingState } from '@/shared/ui/states/States';
import { Comparison } from './Comparison';
import { Funnel } from './Funnel';
import { PlannedAccounts } from './PlannedAccounts';
import { planKeys } from './planKeys';
import { STATE_TONES, usePlan, useFigureWords } from './plans';
import { PlanSteps } from './PlanSteps';
import { StartPlan } from './StartPlan';
import css from './plans.module.css';

const route = getRouteApi('/shell/game-plans/$id');

/** One plan: its steps, how they are followed, what came of them, and every account. */
export function GamePlanPage() {
  const { id } = route.useParams();
  const plan = usePlan(id);
  if (plan.error && !plan.data) return <ErrorState error={plan.error} onRetry={() => void plan.refetch()} />;
  return plan.data ? <GamePlan key={id} plan={plan.data} /> : <LoadingState />;
}

function GamePlan({ plan }: { plan: GamePlanResponse }) {
  const { t } = useTranslation('gamePlans');
  const can = useCan();
  const mayManage = can('game-plans:manage');
  return (
    <>
      <PageHeader
        title={plan.name}
        backTo="/game-plans"
        note={<Pill tone={STATE_TONES[plan.state]}>{t(`state.${plan.state}`)}</Pill>}
        actions={
          mayManage && (
            <>
              {plan.state !== 'ended' && (
                <Button
                  component={Link}
                  to="/game-plans/$id/edit"
                  params={{ id: plan.id } as never}
                  variant={plan.state === 'draft' ? 'default' : 'filled'}
                  leftSection={<IconPencil size={14} />}
                >
                  {t('edit')}
                </Button>
              )}
              <MoreActions plan={plan} />
            </>
          )
        }
      />
      <Facts plan={plan} />
      {plan.segmentDeleted && (
        <Alert icon={<IconAlertTriangle size={16} />} color="orange" mx="md" mb="xs">
          {t('segmentDeleted')}
        </Alert>
      )}
      {plan.filling && plan.jobId && <Filling jobId={plan.jobId} />}
      {plan.state === 'draft' ? (
        <div className={css.panel}>
          {mayManage && <StartPlan plan={plan} />}
          <PlanSteps plan={plan} />
        </div>
      ) : (
        <Tabs defaultValue="overview" keepMounted={false} className={css.tabs}>
          <Tabs.List>
            <Tabs.Tab value="overview">{t('tab.overview')}</Tabs.Tab>
            {can('accounts:read') && <Tabs.Tab value="accounts">{t('tab.accounts')}</Tabs.Tab>}
            <Tabs.Tab value="steps">{t('tab.steps')}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="overview" className={css.panel}>
            <Overview plan={plan} />
          </Tabs.Panel>
          <Tabs.Panel value="accounts" className={css.listPanel}>
            <PlannedAccounts plan={plan} />
          </Tabs.Panel>
          <Tabs.Panel value="steps" className={css.panel}>
            <PlanSteps plan={plan} />
          </Tabs.Panel>
        </Tabs>
      )}
    </>
  );
}

function Facts({ plan }: { plan: GamePlanResponse }) {
  const { t } = useTranslation('gamePlans');
  const format = useFormat();
  const { nameOf } = usePeople();
  const { progress } = plan;
  const facts = [
    ...(plan.state === 'draft'
      ? []
      : [
          { label: t('group.given'), value: format.number(progress.given) },
          { label: t('group.heldBack'), value: format.number(progress.heldBack) },
          { label: t('standing.late'), value: format.number(progress.late) },
        ]),
    {
      label: t('field.segment'),
      value: plan.segmentName ? (
        plan.segmentDeleted ? (
          plan.segmentName
        ) : (
          <Anchor
            inherit
            renderRoot={(props) => <Link to="/segments/$id" params={{ id: plan.segmentId }} {...props} />}
          >
            {plan.segmentName}
          </Anchor>
        )
      ) : (
        '—'
      ),
    },
    ...(plan.startedAt ? [{ label: t('field.startedAt'), value: format.date(plan.startedAt) }] : []),
    ...(plan.beginsOn ? [{ label: t('field.beginsOn'), value: format.date(plan.beginsOn) }] : []),
    ...(plan.endsOn ? [{ label: t('field.endsOn'), value: format.date(plan.endsOn) }] : []),
    { label: t('field.owner'), value: nameOf(plan.ownerId) ?? '—' },
  ];
  return (
    <>
      <dl className={css.facts}>
        {facts.map((fact) => (
          <div key={fact.label}>
            <dt>{fact.label}</dt>
            <dd>{fact.value}</dd>
          </div>
        ))}
      </dl>
      {plan.description && <p className={css.description}>{plan.description}</p>}
    </>
  );
}

function Filling({ jobId }: { jobId: string }) {
  const { t } = useTranslation('gamePlans');
  const { data } = useJob(jobId);
  if (!data) return null;
  return (
    <div className={css.filling}>
      <JobCard job={data} title={t('filling')} />
    </div>
  );
}

function Overview({ plan }: { plan: GamePlanResponse }) {
  const { t } = useTranslation('gamePlans');
  const words = useFigureWords();
  const result = useQuery({
    queryKey: [...planKeys.result(plan.id), plan.filling],
    queryFn: async ({ signal }) => (await measureGamePlan({ path: { id: plan.id }, signal })).data,
  });
  if (result.error) return <ErrorState error={result.error} onRetry={() => void result.refetch()} />;
  if (!result.data) return <LoadingState />;
  const { outcome, target, reached, steps, groups } = result.data;
  return (
    <div className={css.overview}>
      {outcome && typeof reached === 'number' && (
        <p className={css.goal}>
          <strong>{words(outcome, reached)}</strong>{' '}
          {typeof target === 'number'
            ? t('goal', { target: words(outcome, target), outcome: t(`outcome.${outcome}`) })
            : t(`outcome.${outcome}`)}
        </p>
      )}
      <Funnel steps={steps} />
      <Comparison groups={groups} />
    </div>
  );
}

function MoreActions({ plan }: { plan: GamePlanResponse }) {
  const { t } = useTranslation('gamePlans');
  const client = useQueryClient();
  const navigate = useNavigate();
  const problemText = useProblemText();
  const refresh = () => client.invalidateQueries({ queryKey: planKeys.all });
  const attempt = async (act: () => Promise<unknown>) => {
    try {
      await act();
    } catch (error) {
      toast(problemText(error), { tone: 'bad' });
    }
  };
  const end = async () => {
    const isSure = await confirm({
      title: t('end.title', { name: plan.name }),
      consequence: t('end.consequence'),
      action: t('end.action'),
      danger: true,
    });
    if (!isSure) return;
    await attempt(async () => {
      await endGamePlan({ path: { id: plan.id }, headers: ifMatch(plan) });
      await refresh();
    });
  };
  const remove = () =>
    attempt(async () => {
      await deleteGamePlan({ path: { id: plan.id }, headers: ifMatch(plan) });
      await navigate({ to: '/game-plans' });
      await refresh();
      toast(t('deleted', { name: plan.name }), {
        undo: () =>
          attempt(async () => {
            await restoreGamePlan({ path: { id: plan.id } });
            await refresh();
          }),
      });
    });
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={t('more')}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void navigate({ to: '/game-plans/new', search: { copy: plan.id } })}>
          {t('copy')}
        </Menu.Item>
        {plan.state === 'running' ? (
          <Menu.Item onClick={() => void end()}>{t('end.action')}</Menu.Item>
        ) : (
          <Menu.Item color="red" onClick={() => void remove()}>
            {t('delete')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
