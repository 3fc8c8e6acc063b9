import { keepPreviousData, type QueryKey, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';

export interface Page<T> {
  items: T[];
  next?: string | null;
  count?: number | null;
}

/** A list that the API pages by cursor: `load` gets the cursor of the page to fetch, undefined for the first. */
export function useKeysetList<T>(
  queryKey: QueryKey,
  load: (after: string | undefined, signal: AbortSignal) => Promise<Page<T>>,
) {
  const query = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) => load(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    // the old rows stay while a new filter loads, so that typing in the search box doesn't flash
    placeholderData: keepPreviousData,
  });
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data]);
  return {
    rows,
    count: query.data?.pages[0]?.count ?? undefined,
    hasMore: query.hasNextPage,
    loadMore: () => {
      if (!query.isFetchingNextPage) void query.fetchNextPage();
    },
    isPending: query.isPending,
    isFetching: query.isFetching,
    error: query.error,
    refetch: () => void query.refetch(),
  };
}

export type KeysetList<T> = ReturnType<typeof useKeysetList<T>>;
