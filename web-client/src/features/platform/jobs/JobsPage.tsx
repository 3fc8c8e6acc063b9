import { Button, SegmentedControl } from '@mantine/core';
import { IconProgress } from '@tabler/icons-react';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { cancelJob, type JobResponse, listJobs, pauseJob, resumeJob } from '@/api/generated';
import { useCan } from '@/app/session';
import { toast } from '@/shared/lib/toasts';
import { useProblemText } from '@/shared/lib/useProblemText';
import { DateText } from '@/shared/ui/display/Display';
import { isRunning } from '@/shared/ui/jobs/job';
import { JobCard } from '@/shared/ui/jobs/JobCard';
import { PageBody, PageHeader } from '@/shared/ui/PageHeader';
import { EmptyState, ErrorState, LoadingState } from '@/shared/ui/states/States';
import css from './jobs.module.css';

const route = getRouteApi('/shell/jobs');
const STATES = ['running', 'paused', 'failed', 'succeeded'] as const;
const POLL_MS = 1_500;
const queryKey = ['jobs'];

export function JobsPage() {
  const { t } = useTranslation('platform');
  const { t: common } = useTranslation();
  const { state } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useInfiniteQuery({
    queryKey: [...queryKey, state],
    queryFn: async ({ pageParam, signal }) =>
      (await listJobs({ query: { state, after: pageParam }, signal })).data,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    refetchInterval: ({ state: cached }) =>
      cached.data?.pages.some((page) => page.items.some(isRunning)) ? POLL_MS : false,
  });
  const jobs = query.data?.pages.flatMap((page) => page.items);
  return (
    <>
      <PageHeader
        title={t('jobs.title')}
        actions={
          <SegmentedControl
            size="xs"
            aria-label={t('jobs.state')}
            value={state ?? 'all'}
            onChange={(value) =>
              void navigate({ search: { state: STATES.find((one) => one === value) }, replace: true })
            }
            data={[
              { value: 'all', label: t('jobs.all') },
              ...STATES.map((value) => ({ value, label: common(`job.state.${value}`) })),
            ]}
          />
        }
      />
      {query.error ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : !jobs ? (
        <LoadingState />
      ) : jobs.length === 0 ? (
        <EmptyState icon={IconProgress} title={t('jobs.none')} hint={t('jobs.noneHint')} />
      ) : (
        <PageBody narrow>
          <ul className={css.list}>
            {jobs.map((job) => (
              <li key={job.id}>
                <OneJob job={job} />
              </li>
            ))}
          </ul>
          {query.hasNextPage && (
            <Button variant="subtle" color="gray" onClick={() => void query.fetchNextPage()}>
              {common('timeline.older')}
            </Button>
          )}
        </PageBody>
      )}
    </>
  );
}

/** The client's page of a result that the API names: /api/v1/imports/… → /imports/…. */
const pageOf = (link: string) => link.replace(/^\/api\/v1/, '');

function OneJob({ job }: { job: JobResponse }) {
  const { t } = useTranslation('platform');
  const can = useCan();
  const queries = useQueryClient();
  const problemText = useProblemText();
  const steer = async (action: typeof cancelJob) => {
    try {
      await action({ path: { id: job.id } });
    } catch (error) {
      toast(problemText(error), { tone: 'bad' });
    }
    await queries.invalidateQueries({ queryKey });
  };
  const mayAct = can('jobs:update');
  return (
    <JobCard
      job={job}
      title={`${job.title} · ${job.subject}`}
      {...(mayAct && { onCancel: () => void steer(cancelJob) })}
    >
      <div className={css.foot}>
        <span>
          {job.createdByName} · <DateText value={job.createdAt} relative />
        </span>
        {mayAct && (job.state === 'running' || job.state === 'queued') && (
          <Button variant="default" size="compact-xs" onClick={() => void steer(pauseJob)}>
            {t('jobs.pause')}
          </Button>
        )}
        {mayAct && (job.state === 'paused' || job.state === 'failed' || job.state === 'cancelled') && (
          <Button variant="default" size="compact-xs" onClick={() => void steer(resumeJob)}>
            {t(job.state === 'paused' ? 'jobs.resume' : 'jobs.retry')}
          </Button>
        )}
        {job.resultLink && (
          <Button component={Link} to={pageOf(job.resultLink)} variant="subtle" size="compact-xs">
            {t('jobs.result')}
          </Button>
        )}
      </div>
    </JobCard>
  );
}
