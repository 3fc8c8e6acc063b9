/** Names of cached answers about contacts. */
export const contactKeys = {
  all: ['contacts'] as const,
  lists: ['contacts', 'list'] as const,
  list: (filter: string | undefined, sort: string) => ['contacts', 'list', filter, sort] as const,
  count: (filter: string | undefined) => ['contacts', 'count', filter] as const,
  one: (id: string) => ['contacts', 'one', id] as const,
  history: (id: string) => ['contacts', 'history', id] as const,
};
