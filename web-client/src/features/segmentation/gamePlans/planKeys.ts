import { recordKeys } from '@/shared/lib/recordKeys';

const keys = recordKeys('game-plans');

export const planKeys = {
  ...keys,
  preview: (id: string, version: number) => [...keys.one(id), 'preview', version] as const,
  result: (id: string) => [...keys.one(id), 'result'] as const,
  accounts: (id: string, filter: string | undefined) => [...keys.one(id), 'accounts', filter] as const,
  steps: (filter: string, part: string) => [...keys.all, 'steps', filter, part] as const,
};
