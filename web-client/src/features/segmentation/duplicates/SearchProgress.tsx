import { Button } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay, IconSearch } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import {
  cancelJob,
  listDuplicateSearches,
  pauseJob,
  resumeJob,
  startDuplicateSearch,
  type StartDuplicateSearchSearch,
} from '@/api/generated';
import { useCan } from '@/app/session';
import { toast } from '@/shared/lib/toasts';
import { useProblemText } from '@/shared/lib/useProblemText';
import { DateText } from '@/shared/ui/display/Display';
import { isRunning } from '@/shared/ui/jobs/job';
import { JobCard } from '@/shared/ui/jobs/JobCard';
import { duplicateKeys } from './duplicateKeys';
import css from './duplicates.module.css';

const POLL_MS = 1_000;

/** When the base was searched last and by whom; how far a search is that goes on now. */
export function SearchProgress({ records }: { records: 'accounts' | 'contacts' }) {
  const { t } = useTranslation('duplicates');
  const can = useCan();
  const client = useQueryClient();
  const problemText = useProblemText();
  const recordType = records === 'accounts' ? 'account' : 'contact';
  const searches = useQuery({
    queryKey: duplicateKeys.searches,
    queryFn: async ({ signal }) => (await listDuplicateSearches({ signal })).data.items,
    refetchInterval: ({ state }) => (state.data?.some(isRunning) ? POLL_MS : false),
  });
  const latest = searches.data?.find((search) => search.recordType === recordType);
  const running = latest !== undefined && isRunning(latest);
  useEffect(() => {
    if (!running) void client.invalidateQueries({ queryKey: duplicateKeys.lists });
  }, [running, client]);

  const act = useMutation({
    mutationFn: (work: () => Promise<unknown>) => work(),
    onSettled: () => client.invalidateQueries({ queryKey: duplicateKeys.searches }),
    onError: (error) => toast(problemText(error), { tone: 'bad' }),
  });
  const steer = (how: typeof cancelJob, { jobId }: StartDuplicateSearchSearch) =>
    act.mutate(() => how({ path: { id: jobId } }));

  if (!searches.data) return null;
  if (running) {
    const paused = latest.state === 'paused';
    return (
      <div className={css.search}>
        <JobCard
          job={{ ...latest, error: null }}
          title={t(`searching.${records}`)}
          {...(can('accounts:merge') && { onCancel: () => steer(cancelJob, latest) })}
        >
          {can('accounts:merge') && (
            <div>
              <Button
                variant="default"
                size="compact-sm"
                leftSection={paused ? <IconPlayerPlay size={14} /> : <IconPlayerPause size={14} />}
                onClick={() => steer(paused ? resumeJob : pauseJob, latest)}
              >
                {t(paused ? 'resume' : 'pause')}
              </Button>
            </div>
          )}
        </JobCard>
      </div>
    );
  }
  return (
    <div className={css.searched}>
      <span>
        {latest ? (
          <>
            {t(
              latest.state === 'succeeded'
                ? 'searched'
                : `ended.${latest.state === 'failed' ? 'failed' : 'cancelled'}`,
              {
                by: latest.startedByName,
              },
            )}{' '}
            <DateText value={latest.finishedAt ?? latest.startedAt} relative />
          </>
        ) : (
          t('neverSearched')
        )}
      </span>
      {can('accounts:merge') && (
        <>
          {latest && latest.state !== 'succeeded' && (
            <Button variant="default" size="compact-sm" onClick={() => steer(resumeJob, latest)}>
              {t('resume')}
            </Button>
          )}
          <Button
            variant={latest ? 'default' : 'filled'}
            size="compact-sm"
            leftSection={<IconSearch size={14} />}
            loading={act.isPending}
            onClick={() => act.mutate(() => startDuplicateSearch({ body: { recordType } }))}
          >
            {t('searchNow')}
          </Button>
        </>
      )}
    </div>
  );
}
