import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ManageCurrenciesCurrencyInUse as CurrencyInUse } from '@/api/generated';
import { useFormat } from '@/shared/lib/useFormat';
import { Pill } from '@/shared/ui/display/Display';
import { useCurrencyName } from './currencyName';
import css from './currencies.module.css';

interface Props {
  currencies: readonly CurrencyInUse[];
  home: string;
  chosen: string;
  onChoose: (code: string) => void;
}

/** The foreign currencies with what they are worth now; one without a rate says so. */
export function CurrencyList({ currencies, home, chosen, onChoose }: Props) {
  const { t } = useTranslation('currencies');
  const format = useFormat();
  const nameOf = useCurrencyName();
  return (
    <ul className={css.list} aria-label={t('inUse')}>
      {currencies.map(({ code, rate, rateFrom }) => (
        <li key={code}>
          <UnstyledButton
            className={css.currency}
            aria-pressed={code === chosen}
            data-currency={code}
            onClick={() => onChoose(code)}
          >
            <strong>{code}</strong>
            <span>{nameOf(code)}</span>
            {rate && rateFrom ? (
              <small>{t('latest', { rate, home, day: format.date(rateFrom) })}</small>
            ) : (
              <small>
                <Pill tone="warn">{t('noRate')}</Pill>
              </small>
            )}
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}
