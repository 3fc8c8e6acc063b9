import type { Money } from '@/shared/lib/useFormat';

const isMoney = (answer: unknown): answer is Money =>
  typeof answer === 'object' && answer !== null && 'amount' in answer && 'currency' in answer;

/** What the answers of a call already say of the opportunity: its sum, and the day of the decision. */
export function known(answers: Record<string, unknown> | undefined): { money?: Money; date?: string } {
  const all = Object.values(answers ?? {});
  const money = all.find(isMoney);
  const date = all.find(
    (answer): answer is string => typeof answer === 'string' && /^\d{4}-\d\d-\d\d$/.test(answer),
  );
  return {
    ...(money && { money: { amount: money.amount, currency: money.currency } }),
    ...(date && { date }),
  };
}
