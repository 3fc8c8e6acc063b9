/** Names of cached answers about accounts. */
export const accountKeys = {
  all: ['accounts'] as const,
  lists: ['accounts', 'list'] as const,
  list: (filter: string | undefined, sort: string) => ['accounts', 'list', filter, sort] as const,
  count: (filter: string | undefined) => ['accounts', 'count', filter] as const,
  one: (id: string) => ['accounts', 'one', id] as const,
  history: (id: string) => ['accounts', 'history', id] as const,
};
