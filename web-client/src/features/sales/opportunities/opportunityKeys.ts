/** Names of cached answers about opportunities. */
export const opportunityKeys = {
  all: ['opportunities'] as const,
  lists: ['opportunities', 'list'] as const,
  list: (filter: string | undefined, sort: string) => ['opportunities', 'list', filter, sort] as const,
  board: (filter: string | undefined) => ['opportunities', 'board', filter] as const,
  one: (id: string) => ['opportunities', 'one', id] as const,
};
