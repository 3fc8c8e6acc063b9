import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { listJobs } from '@/api/generated';
import { useFormat } from '@/shared/lib/useFormat';
import { HomeTile, HomeTileRow } from '@/shared/ui/HomeTile';

const SHOWN = 4;
const POLL_MS = 5_000;

export default function RunningJobsTile() {
  const { t } = useTranslation('platform');
  const format = useFormat();
  const { data: jobs } = useQuery({
    queryKey: ['jobs', 'home'],
    queryFn: async ({ signal }) => (await listJobs({ query: { state: 'running' }, signal })).data.items,
    refetchInterval: POLL_MS,
  });
  return (
    <HomeTile title={t('home.jobs')} count={jobs?.length} to="/jobs" empty={t('home.jobsNone')}>
      {jobs?.slice(0, SHOWN).map((job) => (
        <HomeTileRow
          key={job.id}
          to="/jobs"
          title={`${job.title} · ${job.subject}`}
          note={job.total ? format.percent(job.done / job.total) : format.number(job.done)}
        />
      ))}
    </HomeTile>
  );
}
