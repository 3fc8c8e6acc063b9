import { Button } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { cancelJob, pauseJob, resumeJob } from '@/api/generated';
import { toast } from '@/shared/lib/toasts';
import { useProblemText } from '@/shared/lib/useProblemText';
import { isRunning, useJob } from '@/shared/ui/jobs/job';
import { JobCard } from '@/shared/ui/jobs/JobCard';
import { LoadingState } from '@/shared/ui/states/States';
import { importKeys } from './importKeys';

interface Props {
  jobId: string;
  importId: string;
  title: string;
}

/** How far the import's job is, with pause, go on and stop. */
export function JobProgress({ jobId, importId, title }: Props) {
  const { t } = useTranslation('segmentation');
  const client = useQueryClient();
  const problemText = useProblemText();
  const job = useJob(jobId);
  const steer = useMutation({
    mutationFn: (how: typeof cancelJob) => how({ path: { id: jobId } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['job', jobId] }),
    onError: (error) => toast(problemText(error), { tone: 'bad' }),
  });
  const running = job.data === undefined || isRunning(job.data);
  useEffect(() => {
    if (!running) void client.invalidateQueries({ queryKey: importKeys.one(importId) });
  }, [running, client, importId]);
  if (!job.data) return <LoadingState />;
  const paused = job.data.state === 'paused';
  return (
    <JobCard job={job.data} title={title} onCancel={() => steer.mutate(cancelJob)}>
      <div>
        {running && !paused && (
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconPlayerPause size={14} />}
            onClick={() => steer.mutate(pauseJob)}
          >
            {t('import.pause')}
          </Button>
        )}
        {(paused || job.data.state === 'failed' || job.data.state === 'cancelled') && (
          <Button
            size="compact-sm"
            leftSection={<IconPlayerPlay size={14} />}
            onClick={() => steer.mutate(resumeJob)}
          >
            {t('import.resume')}
          </Button>
        )}
      </div>
    </JobCard>
  );
}
