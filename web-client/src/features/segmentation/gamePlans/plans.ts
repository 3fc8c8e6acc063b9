import { useQuery } from '@tanstack/react-query';
import { getGamePlan, type ListGamePlansItem, type PlannedStepResponse } from '@/api/generated';
import { useCurrencies } from '@/shared/currencies/useCurrencies';
import type { Tone } from '@/shared/lib/colour';
import { useFormat } from '@/shared/lib/useFormat';
import { planKeys } from './planKeys';

export const STATES = ['draft', 'running', 'ended'] as const;
export const OUTCOMES = ['leads', 'opportunitiesOpened', 'opportunitiesWon', 'amountWon'] as const;
export const RECOGNITIONS = ['activity', 'hand'] as const;

export const STATE_TONES: Record<ListGamePlansItem['state'], Tone> = {
  draft: 'neutral',
  running: 'good',
  ended: 'info',
};

/** How a step stands, in the word that people need: late before open. */
export type StepStanding = 'open' | 'late' | 'followed' | 'followedLate' | 'skipped' | 'dropped';

export function standingOf({ state, late }: Pick<PlannedStepResponse, 'state' | 'late'>): StepStanding {
  if (state === 'open') return late ? 'late' : 'open';
  if (state === 'followed') return late ? 'followedLate' : 'followed';
  return state;
}

export const STANDING_TONES: Record<StepStanding, Tone> = {
  open: 'neutral',
  late: 'bad',
  followed: 'good',
  followedLate: 'warn',
  skipped: 'info',
  dropped: 'neutral',
};

/** The last day on which a step is not late; its deadline is the moment after. */
export const lastDay = (dueAt: string) => new Date(Date.parse(dueAt) - 1).toISOString();

/** Steps that wait for somebody: theirs by name, or of accounts that they look after. */
export const waitingFor = (person: string | null | undefined) =>
  `ownerId eq "${person}" and state eq "open" and planState eq "running"`;

/** A figure in words: amounts are in the home currency. */
export function useFigureWords() {
  const format = useFormat();
  const { home } = useCurrencies();
  return (outcome: (typeof OUTCOMES)[number], value: number) =>
    outcome === 'amountWon' && home
      ? format.money({ amount: String(value), currency: home }, true)
      : format.number(value);
}

const FILLING_MS = 1_000;

export const usePlan = (id: string) =>
  useQuery({
    queryKey: planKeys.one(id),
    queryFn: async ({ signal }) => (await getGamePlan({ path: { id }, signal })).data,
    refetchInterval: (query) => (query.state.data?.filling ? FILLING_MS : false),
  });
