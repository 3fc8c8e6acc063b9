import type { OpportunityResponse } from '@/api/generated';
import type { Tone } from '@/shared/lib/colour';

export type Stage = OpportunityResponse['stage'];

export const STAGES = [
  'new',
  'qualified',
  'proposal',
  'negotiation',
  'won',
  'lost',
] as const satisfies readonly Stage[];

export const STAGE_TONES: Record<Stage, Tone> = {
  new: 'neutral',
  qualified: 'info',
  proposal: 'special',
  negotiation: 'warn',
  won: 'good',
  lost: 'bad',
};

/** Share of the amount to expect of an opportunity that stands here. */
export const CHANCES: Record<Stage, number> = {
  new: 0.1,
  qualified: 0.25,
  proposal: 0.5,
  negotiation: 0.75,
  won: 1,
  lost: 0,
};
