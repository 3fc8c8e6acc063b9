import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FilterField } from '@/shared/filter/fields';
import { usePeople } from '@/shared/people/people';
import { STAGES } from './stages';

/** By what opportunities may be filtered; the keys are the API's. */
export function useOpportunityFields(): readonly FilterField[] {
  const { t } = useTranslation('sales');
  const { people } = usePeople();
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
      { key: 'amount', label: t('field.amount'), type: 'number' },
      { key: 'expectedClose', label: t('field.expectedClose'), type: 'date' },
      { key: 'ownerId', label: t('field.owner'), type: 'choice', options: people },
      { key: 'source', label: t('field.source'), type: 'text' },
      { key: 'createdAt', label: t('field.createdAt'), type: 'date' },
    ],
    [t, people],
  );
}
