import { useTranslation } from 'react-i18next';
import type { OpportunityResponse } from '@/api/generated';
import { DateText } from '@/shared/ui/display/Display';
import css from './opportunities.module.css';
import { useIsOverdue } from './useIsOverdue';

/** When it should close; a day that has passed says so. */
export function CloseDate({ opportunity }: { opportunity: OpportunityResponse }) {
  const { t } = useTranslation('sales');
  const isOverdue = useIsOverdue(opportunity);
  return (
    <span className={isOverdue ? css.overdue : undefined}>
      <DateText value={opportunity.expectedClose} />
      {isOverdue && ` ${t('overdue')}`}
    </span>
  );
}
