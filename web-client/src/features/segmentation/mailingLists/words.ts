import type { ConsentChannel, ConsentPurpose } from '@/api/generated';

export const CHANNELS = [
  'post',
  'email',
  'phone',
  'sms',
  'message',
] as const satisfies readonly ConsentChannel[];
export const PURPOSES = [
  'marketing',
  'newsletter',
  'event',
  'survey',
  'service',
  'thirdParty',
] as const satisfies readonly ConsentPurpose[];
