import { recordKeys } from '@/shared/lib/recordKeys';

export const contactKeys = recordKeys('contacts');
