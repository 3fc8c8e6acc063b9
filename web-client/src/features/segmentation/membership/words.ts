import type { MemberResponse, MemberState } from '@/api/generated';
import type { Tone } from '@/shared/lib/colour';

export const membershipKeys = {
  members: ['members'] as const,
  member: (id: string) => ['members', 'one', id] as const,
  forms: ['membership-forms'] as const,
  form: (id: string) => ['membership-forms', id] as const,
};

/** An active membership whose term is over is still one: it can be renewed. */
export type Standing = MemberState | 'expired';

export const TONES: Record<Standing, Tone> = {
  unconfirmed: 'neutral',
  awaitingApproval: 'warn',
  active: 'good',
  expired: 'bad',
  refused: 'neutral',
  ended: 'neutral',
};
export const STATES = ['awaitingApproval', 'active', 'unconfirmed', 'refused', 'ended'] as const;

export const standingOf = ({ state, expiresAt }: MemberResponse, now: number): Standing =>
  state === 'active' && expiresAt && Date.parse(expiresAt) < now ? 'expired' : state;
