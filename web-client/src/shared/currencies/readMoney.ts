import type { Money } from '@/shared/lib/useFormat';

const MONEY = /^\s*([A-Za-z]{3})?\s*(-?[\d,]*\.?\d+)\s*([A-Za-z]{3})?\s*$/;

/** Money as one text, to be changed where it stands. */
export const moneyText = (money: Money | null | undefined) =>
  money ? `${money.currency} ${money.amount}` : '';

/**
 * `1,200` keeps the currency that stood there, else it is the home currency; what is no amount goes to the server as typed, to be refused in
 * words.
 */
export function readMoney(typed: string, before: Money | null | undefined, home: string): Money | null {
  if (typed.trim() === '') return null;
  const [, front, amount, back] = MONEY.exec(typed) ?? [];
  const currency = (front ?? back ?? before?.currency ?? home).toUpperCase();
  return { amount: amount ? amount.replaceAll(',', '') : typed, currency };
}
