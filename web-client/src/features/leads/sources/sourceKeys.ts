export const sourceKeys = {
  analysis: (from: string, to: string) => ['lead-sources', from, to] as const,
  months: (source: string) => ['lead-sources', 'months', source] as const,
  costs: ['source-costs'] as const,
  external: ['external-lists', 'all'] as const,
  externalOne: (id: string) => ['external-lists', id] as const,
  results: (id: string) => ['external-lists', id, 'results'] as const,
};
