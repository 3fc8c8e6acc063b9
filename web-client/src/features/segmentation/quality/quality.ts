import {
  getAccountQuality,
  getContactQuality,
  summariseAccountQuality,
  summariseContactQuality,
  verifyAccount,
  verifyContact,
} from '@/api/generated';
import { accountKeys } from '../accounts/accountKeys';
import { contactKeys } from '../contacts/contactKeys';
import type { Records } from './records';

export { RECORDS, type Records } from './records';

/** What the API offers about the quality of either kind of records. */
export const QUALITY = {
  accounts: {
    recordType: 'account',
    keys: accountKeys,
    of: getAccountQuality,
    verify: verifyAccount,
    summarise: summariseAccountQuality,
  },
  contacts: {
    recordType: 'contact',
    keys: contactKeys,
    of: getContactQuality,
    verify: verifyContact,
    summarise: summariseContactQuality,
  },
} as const;

export const qualityKeys = {
  rules: ['quality-rules'] as const,
  summary: (records: Records) => [records, 'list', 'quality'] as const,
  of: (records: Records, id: string, version: number) => [records, 'quality', id, version] as const,
};

export const OVERDUE = 'verifyDue le now';
