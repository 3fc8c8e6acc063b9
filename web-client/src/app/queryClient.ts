import { QueryClient } from '@tanstack/react-query';
import { isProblem } from '@/api/problem';
import { onLocaleChange } from '@/i18n';

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

// the server says much in the language it is asked in, refusals too
onLocaleChange(() => {
  // what is still under way for the first time would come in the language that was on
  void queryClient.cancelQueries({ type: 'active', predicate: ({ state }) => state.data === undefined });
  void queryClient.invalidateQueries();
});
