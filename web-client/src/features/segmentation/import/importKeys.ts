/** Names of cached answers about imports. */
export const importKeys = {
  all: ['imports'] as const,
  lists: ['imports', 'list'] as const,
  list: (filter: string | undefined, sort: string) => ['imports', 'list', filter, sort] as const,
  one: (id: string) => ['imports', 'one', id] as const,
  fields: (recordType: string) => ['imports', 'fields', recordType] as const,
  rows: (id: string) => ['imports', 'rows', id] as const,
};
