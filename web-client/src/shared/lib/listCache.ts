import type { InfiniteData, QueryClient, QueryKey } from '@tanstack/react-query';
import type { Page } from './useKeysetList';

/** Puts a saved record into every loaded list that shows it, without loading those lists again. */
export function updateInLists<T extends { id: string }>(
  client: QueryClient,
  list: QueryKey,
  saved: Partial<T> & { id: string },
) {
  client.setQueriesData<InfiniteData<Page<T>>>({ queryKey: list }, (data) =>
    data && 'pages' in data
      ? {
          ...data,
          pages: data.pages.map((page) => ({
            ...page,
            items: page.items.map((item) => (item.id === saved.id ? { ...item, ...saved } : item)),
          })),
        }
      : data,
  );
}
