import { useTranslation } from 'react-i18next';
import type { HomeTotal } from '@/api/generated';
import { type Money, useFormat } from '@/shared/lib/useFormat';
import { MoneyText, Nothing } from '@/shared/ui/display/Display';
import css from './currencies.module.css';
import { converted, useCurrencies } from './useCurrencies';

interface WorthProps {
  value: Money | null | undefined;
  /** What it is at home; null where there is no rate for its day. */
  home: Money | null | undefined;
  /** The day of the rate. */
  rateFrom?: string | null | undefined;
  whole?: boolean;
}

/** An amount; of a foreign one also what it is worth at home, or that nobody knows. */
export function Worth({ value, home, rateFrom, whole = false }: WorthProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!value) return <Nothing />;
  const isForeign = !home || home.currency !== value.currency;
  return (
    <>
      <MoneyText value={value} whole={whole} />
      {isForeign && home && (
        <span
          className={css.home}
          title={rateFrom ? t('money.rateFrom', { day: format.date(rateFrom) }) : undefined}
        >
          {t('money.about', { amount: format.money(home, whole) })}
        </span>
      )}
      {isForeign && !home && <span className={css.home}>{t('money.noRate')}</span>}
    </>
  );
}

/** An amount of no particular day: a foreign one with what it is worth at home today, where that is known. */
export function WorthToday({ value }: { value: Money }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { home, rateOf } = useCurrencies();
  const rate = value.currency === home ? undefined : rateOf(value.currency);
  return (
    <>
      <MoneyText value={value} />
      {rate && (
        <span className={css.home} title={t('money.atToday')}>
          {t('money.about', { amount: format.money(converted(value, rate, home)) })}
        </span>
      )}
    </>
  );
}

/** A sum in the home currency, the foreign amounts that are in it, and what had to be left out. */
export function HomeSum({ of, parts }: { of: HomeTotal | null | undefined; parts: readonly Money[] }) {
  const format = useFormat();
  if (!of) return <Nothing />;
  const foreign = parts.filter(({ currency }) => currency !== of.total.currency);
  return (
    <>
      <MoneyText value={of.total} />
      {foreign.length > 0 && (
        <span className={css.parts}>{foreign.map((part) => format.money(part)).join(' · ')}</span>
      )}
      <LeftOut of={of} />
    </>
  );
}

/** In words, so that nobody takes the sum for the whole. */
export function LeftOut({ of }: { of: HomeTotal | null | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!of || of.unconverted.length === 0) return null;
  return (
    <span className={css.leftOut}>
      {t('money.leftOut', { amounts: format.list(of.unconverted.map((money) => format.money(money))) })}
    </span>
  );
}
