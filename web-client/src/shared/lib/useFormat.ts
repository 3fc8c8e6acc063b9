import { useTranslation } from 'react-i18next';
import { isLocale, LOCALES } from '@/i18n';
import { timeZone } from './timeZone';

export interface Money {
  amount: string;
  currency: string;
}

const RELATIVE_STEPS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

function formatter(tag: string, zone: string) {
  const dates = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeZone: zone });
  // a calendar date has no zone: shown as written, whatever the person's zone
  const plainDates = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeZone: 'UTC' });
  const times = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone });
  const clocks = new Intl.DateTimeFormat(tag, { timeStyle: 'short', timeZone: zone });
  const months = new Intl.DateTimeFormat(tag, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  const numbers = new Intl.NumberFormat(tag);
  const compacts = new Intl.NumberFormat(tag, { notation: 'compact', maximumFractionDigits: 1 });
  const percents = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 });
  const lists = new Intl.ListFormat(tag, { type: 'conjunction' });
  const alternatives = new Intl.ListFormat(tag, { type: 'disjunction' });
  const relatives = new Intl.RelativeTimeFormat(tag, { numeric: 'auto', style: 'short' });
  const shortTime = (part: 'hour' | 'minute' | 'day', n: number) =>
    new Intl.NumberFormat(tag, { style: 'unit', unit: part, unitDisplay: 'short' }).format(n);
  return {
    number: (value: number) => numbers.format(value),
    compact: (value: number) => compacts.format(value),
    percent: (share: number) => percents.format(share),
    list: (items: readonly string[]) => lists.format(items),
    either: (items: readonly string[]) => alternatives.format(items),
    money: ({ amount, currency }: Money, whole = false) =>
      new Intl.NumberFormat(tag, {
        style: 'currency',
        currency,
        ...(whole && { maximumFractionDigits: 0 }),
        // as text, or amounts beyond 2^53 would lose cents
      }).format(amount as Intl.StringNumericLiteral),
    compactMoney: ({ amount, currency }: Money) =>
      new Intl.NumberFormat(tag, {
        style: 'currency',
        currency,
        notation: 'compact',
        maximumFractionDigits: 1,
      }).format(amount as Intl.StringNumericLiteral),
    date: (value: string) =>
      value.length === 10 ? plainDates.format(new Date(value)) : dates.format(new Date(value)),
    /** Of a calendar date. */
    month: (value: string) => months.format(new Date(value)),
    dateTime: (value: string) => times.format(new Date(value)),
    time: (value: string) => clocks.format(new Date(value)),
    relative: (value: string, now = Date.now()) => {
      const seconds = (Date.parse(value) - now) / 1000;
      const [unit, size] =
        RELATIVE_STEPS.find(([, s]) => Math.abs(seconds) >= s) ?? (['minute', 60] as const);
      return relatives.format(Math.round(seconds / size), unit);
    },
    duration: (minutes: number) => {
      const whole = Math.round(Math.abs(minutes));
      if (whole < 60) return shortTime('minute', whole);
      if (whole < 1_440) {
        const rest = whole % 60;
        return rest
          ? `${shortTime('hour', Math.floor(whole / 60))} ${shortTime('minute', rest)}`
          : shortTime('hour', whole / 60);
      }
      return shortTime('day', Math.round(whole / 1_440));
    },
  };
}

export type Format = ReturnType<typeof formatter>;
const made = new Map<string, Format>();

/** Numbers, money and dates in the person's language and zone. */
export function useFormat(): Format {
  const { i18n } = useTranslation();
  const zone = timeZone.use();
  const tag = LOCALES[isLocale(i18n.language) ? i18n.language : 'en'].intl;
  const key = `${tag} ${zone}`;
  const format = made.get(key) ?? formatter(tag, zone);
  made.set(key, format);
  return format;
}
