export const callKeys = {
  lists: ['call-lists'] as const,
  one: (id: string) => ['call-lists', id] as const,
  progress: (id: string) => ['call-lists', id, 'progress'] as const,
  people: (id: string) => ['call-lists', id, 'people'] as const,
  outcomes: ['call-outcomes'] as const,
};
