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

/** Those that are neither won nor lost, as a filter. */
export const OPEN = 'stage in ("new", "qualified", "proposal", "negotiation")';
export const isOpen = (stage: Stage) => stage !== 'won' && stage !== 'lost';
