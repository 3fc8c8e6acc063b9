/** Names of cached answers about one kind of records, "accounts". */
export const recordKeys = (records: string) => ({
  all: [records] as const,
  lists: [records, 'list'] as const,
  list: (filter: string | undefined, sort: string) => [records, 'list', filter, sort] as const,
  any: [records, 'list', 'any'] as const,
  count: (filter: string | undefined) => [records, 'count', filter] as const,
  board: (filter: string | undefined) => [records, 'board', filter] as const,
  one: (id: string) => [records, 'one', id] as const,
  history: (id: string) => [records, 'history', id] as const,
});

export type RecordKeys = ReturnType<typeof recordKeys>;
