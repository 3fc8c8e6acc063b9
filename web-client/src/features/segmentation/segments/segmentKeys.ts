import { recordKeys } from '@/shared/lib/recordKeys';

const keys = recordKeys('segments');

export const segmentKeys = {
  ...keys,
  choices: [...keys.all, 'choices'] as const,
  preview: (recordType: string, definition: string) =>
    [...keys.all, 'preview', recordType, definition] as const,
  members: (id: string, filter: string | undefined, sort: string) =>
    [...keys.one(id), 'members', filter, sort] as const,
  changes: (id: string, filter: string | undefined) => [...keys.one(id), 'changes', filter] as const,
  sizes: (id: string) => [...keys.one(id), 'sizes'] as const,
  overlap: (ids: readonly string[]) => [...keys.all, 'overlap', ...ids] as const,
};
