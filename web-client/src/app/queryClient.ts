import { QueryClient } from '@tanstack/react-query';
import { isProblem } from '@/api/problem';

const RETRIES = 2;

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // an answer of the API won't change by asking again; no answer might
      retry: (failures, error) =>
        failures < RETRIES && (!isProblem(error) || error.status === 0 || error.status >= 502),
    },
  },
});
