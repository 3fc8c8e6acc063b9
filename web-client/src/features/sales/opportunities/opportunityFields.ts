import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCurrencies } from '@/shared/currencies/useCurrencies';
import type { FilterField } from '@/shared/filter/fields';
import { usePeople } from '@/shared/people/people';
import { STAGES } from './stages';

/** By what opportunities may be filtered; the keys are the API's. */
export function useOpportunityFields(): readonly FilterField[] {
  const { t } = useTranslation('sales');
  const { people } = usePeople();
  const { home, codes } = useCurrencies();
  return useMemo(
    () => [
      { key: 'name', label: t('field.name'), type: 'text' },
      {
        key: 'stage',
        label: t('field.stage'),
        type: 'choice',
        operators: ['in', 'eq', 'ne'],
        options: STAGES.map((stage) => ({ value: stage, label: t(`stage.${stage}`) })),
      },
      { key: 'homeAmount', label: t('field.homeAmount', { currency: home }), type: 'number' },
      { key: 'amount', label: t('field.amountAsWritten'), type: 'number' },
      {
        key: 'currency',
        label: t('field.currency'),
        type: 'choice',
        options: codes.map((code) => ({ value: code, label: code })),
      },
      { key: 'expectedClose', label: t('field.expectedClose'), type: 'date' },
      { key: 'ownerId', label: t('field.owner'), type: 'choice', options: people },
      { key: 'source', label: t('field.source'), type: 'text' },
      { key: 'createdAt', label: t('field.createdAt'), type: 'date' },
    ],
    [t, people, home, codes],
  );
}
