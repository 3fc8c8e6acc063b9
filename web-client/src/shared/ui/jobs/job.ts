import { useQuery } from '@tanstack/react-query';
import { getJob, type JobResponse } from '@/api/generated';

export type Job = JobResponse;
export type JobState = JobResponse['state'];

export const isRunning = ({ state }: Pick<Job, 'state'>) =>
  state === 'queued' || state === 'running' || state === 'paused';

const POLL_MS = 1_000;

/** A job as it goes on; stops asking once it has ended. */
export const useJob = (id: string | undefined) =>
  useQuery({
    queryKey: ['job', id],
    queryFn: async ({ signal }) => (await getJob({ path: { id: id ?? '' }, signal })).data,
    enabled: id !== undefined,
    refetchInterval: (query) => (query.state.data && !isRunning(query.state.data) ? false : POLL_MS),
  });
