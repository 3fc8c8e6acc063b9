import { NativeSelect, NumberInput } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { convertAmount } from '@/api/generated';
import { useFormat } from '@/shared/lib/useFormat';
import { useProblemText } from '@/shared/lib/useProblemText';
import { DateField } from '@/shared/ui/form/DateField';
import { Panel } from '@/shared/ui/Panel';
import { rateKeys } from './rateKeys';
import css from './currencies.module.css';

/** What an amount is in another currency, by the rates of a day. */
export function Converter({ currencies, home }: { currencies: readonly string[]; home: string }) {
  const { t } = useTranslation('currencies');
  const format = useFormat();
  const problemText = useProblemText();
  const [amount, setAmount] = useState('1000');
  const [from, setFrom] = useState(currencies.find((code) => code !== home) ?? home);
  const [to, setTo] = useState(home);
  const [on, setOn] = useState<string | null>(null);
  const query = { amount: amount || '0', from, to, ...(on && { on }) };
  const result = useQuery({
    queryKey: [...rateKeys.all, 'convert', query],
    queryFn: async ({ signal }) => (await convertAmount({ query, signal })).data,
    placeholderData: keepPreviousData,
    retry: false,
  });
  return (
    <Panel title={t('converter')}>
      <div className={css.converter}>
        <NumberInput
          size="xs"
          label={t('amount')}
          thousandSeparator=","
          hideControls
          decimalScale={4}
          value={amount}
          onChange={(next) => setAmount(String(next))}
        />
        <NativeSelect
          size="xs"
          label={t('convertFrom')}
          data={[...currencies]}
          value={from}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <NativeSelect
          size="xs"
          label={t('convertTo')}
          data={[...currencies]}
          value={to}
          onChange={(event) => setTo(event.currentTarget.value)}
        />
        <DateField label={t('on')} placeholder={t('today')} value={on} onChange={setOn} />
      </div>
      <p className={css.result} role="status">
        {result.error
          ? problemText(result.error)
          : result.data && (
              <>
                <strong>
                  {format.money(result.data.from)} = {format.money(result.data.to)}
                </strong>
                {result.data.rates.map((used) => (
                  <small key={used.currency}>
                    {t('used', {
                      currency: used.currency,
                      rate: used.rate,
                      home,
                      day: format.date(used.from),
                    })}
                  </small>
                ))}
              </>
            )}
      </p>
    </Panel>
  );
}
