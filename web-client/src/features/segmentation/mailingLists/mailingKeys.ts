import { recordKeys } from '@/shared/lib/recordKeys';

const keys = recordKeys('mailing-lists');

export const mailingKeys = {
  ...keys,
  recipients: (id: string) => [...keys.one(id), 'recipients'] as const,
  exports: (id: string) => [...keys.one(id), 'exports'] as const,
  sheets: [...keys.all, 'sheets'] as const,
  categories: (recordType: string) => [...keys.all, 'categories', recordType] as const,
};
