import { recordKeys } from '@/shared/lib/recordKeys';

const keys = recordKeys('mailing-lists');

export const mailingKeys = {
  ...keys,
  recipients: (id: string, filter: string | undefined) => [...keys.one(id), 'recipients', filter] as const,
  exports: (id: string) => [...keys.one(id), 'exports'] as const,
  sheets: [...keys.all, 'sheets'] as const,
  categories: (recordType: string) => [...keys.all, 'categories', recordType] as const,
};
