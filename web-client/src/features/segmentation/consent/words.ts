import type { ConsentSource, ReadConsentsState } from '@/api/generated';

export type Channel = ReadConsentsState['channel'];
export type Purpose = ReadConsentsState['purpose'];

export const CHANNELS: Channel[] = ['email', 'phone', 'sms', 'message', 'post'];
/** What asks for consent and goes by a channel. */
export const PURPOSES = ['marketing', 'newsletter', 'event', 'survey'] as const;

export const REASONS = {
  'consent.withdrawn': 'withdrawn',
  'consent.not-given': 'notGiven',
  'consent.suppressed': 'suppressed',
  'consent.do-not-call': 'doNotCall',
  'consent.do-not-mail': 'doNotMail',
  'consent.no-address': 'noAddress',
} as const;

export const reasonOf = (code: string | null | undefined) =>
  REASONS[(code ?? '') as keyof typeof REASONS] as (typeof REASONS)[keyof typeof REASONS] | undefined;

export type { ConsentSource };

export const consentKeys = {
  of: (contact: string) => ['consents', contact] as const,
  history: (contact: string) => ['consents', contact, 'history'] as const,
  settings: ['consent-settings'] as const,
  wordings: ['consent-wordings'] as const,
};
