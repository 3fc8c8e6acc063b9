import { keepPreviousData, type QueryKey, useQuery } from '@tanstack/react-query';
import { useFormat } from './useFormat';

interface Counted {
  count?: number | null;
  countIsLowerBound?: boolean | null;
}

/** How many match, asked beside the list so that the first rows don't wait for it; `text` says "10,000+" where counting stopped. */
export function useListCount(queryKey: QueryKey, load: (signal: AbortSignal) => Promise<Counted>) {
  const format = useFormat();
  const { data } = useQuery({
    queryKey,
    queryFn: async ({ signal }) => {
      const { count, countIsLowerBound } = await load(signal);
      return { count: count ?? 0, isLowerBound: countIsLowerBound === true };
    },
    placeholderData: keepPreviousData,
  });
  return {
    /** Undefined while nobody knows the whole number. */
    count: data && !data.isLowerBound ? data.count : undefined,
    text: data && format.number(data.count) + (data.isLowerBound ? '+' : ''),
  };
}
