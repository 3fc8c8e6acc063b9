import { NativeSelect, NumberInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Money, useFormat } from '@/shared/lib/useFormat';
import css from './currencies.module.css';
import { converted, decimalsOf, useCurrencies } from './useCurrencies';

interface Props {
  label: string;
  /** Without a currency it is in the home currency. */
  value: Money;
  onChange: (value: Money) => void;
  error?: ReactNode;
  description?: ReactNode;
  required?: boolean | undefined;
  decimals?: number | undefined;
  min?: number;
  size?: 'xs' | 'sm';
  'data-path'?: string | undefined;
}

/** An amount in one of the currencies in use, the home currency first; of a foreign one, what it is worth at home. */
export function MoneyInput({ label, value, onChange, description, decimals, size = 'xs', ...rest }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { home, codes, rateOf } = useCurrencies();
  const currency = value.currency || home;
  const rate = currency === home ? undefined : rateOf(currency);
  const worth =
    rate && Number(value.amount) > 0
      ? t('money.about', {
          amount: format.money(converted(value, rate, home)),
        })
      : undefined;
  const choice = (
    <NativeSelect
      size={size}
      variant="unstyled"
      aria-label={`${label}: ${t('money.currency')}`}
      classNames={{ input: css.currency ?? '' }}
      rightSectionWidth={22}
      data={codes.includes(currency) || !currency ? codes : [...codes, currency]}
      value={currency}
      onChange={(event) => onChange({ ...value, currency: event.currentTarget.value })}
    />
  );
  return (
    <NumberInput
      label={label}
      size={size}
      description={worth ?? description}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      decimalScale={decimals ?? decimalsOf(currency)}
      thousandSeparator=","
      hideControls
      rightSection={choice}
      rightSectionWidth={74}
      // an amount means nothing before its currency is known
      readOnly={!home}
      value={value.amount}
      onChange={(amount) => onChange({ amount: String(amount), currency })}
      {...rest}
    />
  );
}
