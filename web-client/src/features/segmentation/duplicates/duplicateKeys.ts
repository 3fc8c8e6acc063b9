export const duplicateKeys = {
  lists: ['duplicates', 'list'] as const,
  list: (records: string, verdict: string | undefined) => ['duplicates', 'list', records, verdict] as const,
  searches: ['duplicates', 'searches'] as const,
};

export const mergeKeys = { lists: ['merges', 'list'] as const };
