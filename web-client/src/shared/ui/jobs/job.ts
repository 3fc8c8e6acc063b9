import { useQuery } from '@tanstack/react-query';
import { request } from '@/api/request';

export type JobState = 'queued' | 'running' | 'paused' | 'succeeded' | 'failed' | 'cancelled';

export interface Job {
  id: string;
  state: JobState;
  done: number;
  total?: number | null;
  error?: string | null;
  resultLink?: string | null;
}

export const isRunning = ({ state }: Pick<Job, 'state'>) =>
  state === 'queued' || state === 'running' || state === 'paused';

const POLL_MS = 1_000;

/** A job as it goes on; stops asking once it has ended. */
export const useJob = (id: string | undefined) =>
  useQuery({
    queryKey: ['job', id],
    queryFn: ({ signal }) => request<Job>('GET', `/jobs/${id ?? ''}`, { signal }),
    enabled: id !== undefined,
    refetchInterval: (query) => (query.state.data && !isRunning(query.state.data) ? false : POLL_MS),
  });
