import type { DuplicateVerdict } from '@/api/generated';
import type { Tone } from '@/shared/lib/colour';

export const VERDICT_TONES: Record<DuplicateVerdict, Tone> = {
  same: 'bad',
  likely: 'warn',
  possible: 'info',
  different: 'neutral',
};
