import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { getCurrencies } from '@/api/generated';
import type { Money } from '@/shared/lib/useFormat';

const FRESH_MS = 300_000;
export const currencyKeys = { all: ['currencies'] as const };

/** The currency in which the business counts, those in which it deals, and what they are worth today. */
export function useCurrencies() {
  const { data } = useQuery({
    queryKey: currencyKeys.all,
    queryFn: async ({ signal }) => (await getCurrencies({ signal })).data,
    staleTime: FRESH_MS,
  });
  return useMemo(
    () => ({
      /** Empty until it is known. */
      home: data?.home ?? '',
      codes: data?.inUse.map(({ code }) => code) ?? [],
      rateOf: (currency: string) => data?.inUse.find(({ code }) => code === currency)?.rate ?? undefined,
    }),
    [data],
  );
}

/** To look at, not to reckon with: amounts that count are converted by the server. */
export const converted = ({ amount }: Money, rate: string, home: string): Money => ({
  amount: String(Number(amount) * Number(rate)),
  currency: home,
});

/** Digits behind the point: none of a yen, three of a dinar. */
export const decimalsOf = (currency: string) =>
  new Intl.NumberFormat('en', { style: 'currency', currency: currency || 'XXX' }).resolvedOptions()
    .maximumFractionDigits ?? 2;
