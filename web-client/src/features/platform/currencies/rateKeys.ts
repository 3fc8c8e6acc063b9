import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { currencyKeys } from '@/shared/currencies/useCurrencies';

export const rateKeys = {
  all: ['exchange-rates'] as const,
  list: (currency: string) => ['exchange-rates', 'list', currency] as const,
  series: (currency: string, years: number) => ['exchange-rates', 'series', currency, years] as const,
};

/** After rates have changed. */
export function useRefreshRates() {
  const client = useQueryClient();
  return useCallback(
    () =>
      Promise.all([
        client.invalidateQueries({ queryKey: rateKeys.all }),
        client.invalidateQueries({ queryKey: currencyKeys.all }),
      ]),
    [client],
  );
}
