import { recordKeys } from '@/shared/lib/recordKeys';

export const accountKeys = recordKeys('accounts');
