import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { listPlannedSteps } from '@/api/generated';
import { useCan } from '@/app/session';
import { RelatedList } from '@/shared/ui/record/RecordPage';
import { planKeys } from './planKeys';
import { StepStatus } from './StepStatus';
import css from './plans.module.css';

const SHOWN = 50;

/** Beside an account: the plans that run for it, and how it stands with their steps. */
export function AccountPlans({ accountId, accountName }: { accountId: string; accountName: string }) {
  const { t } = useTranslation('gamePlans');
  const can = useCan();
  const filter = `accountId eq "${accountId}" and planState eq "running"`;
  const { data } = useQuery({
    queryKey: planKeys.steps(filter, 'account'),
    queryFn: async ({ signal }) =>
      (await listPlannedSteps({ query: { filter, sort: 'dueAt', limit: SHOWN }, signal })).data.items,
    enabled: can('game-plans:read'),
  });
  if (!data || data.length === 0) return null;
  const planIds = [...new Set(data.map((step) => step.planId))];
  return (
    <RelatedList title={t('title')} count={planIds.length}>
      {planIds.map((planId) => (
        <div key={planId} className={css.accountPlan}>
          <Anchor
            inherit
            renderRoot={(props) => <Link to="/game-plans/$id" params={{ id: planId }} {...props} />}
          >
            {data.find((step) => step.planId === planId)?.planName}
          </Anchor>
          <ul>
            {data
              .filter((step) => step.planId === planId)
              .map((step) => (
                <li key={step.id}>
                  <span>{step.title}</span>
                  <StepStatus
                    step={step.status}
                    title={step.title}
                    account={accountName}
                    editable={can('accounts:update')}
                  />
                </li>
              ))}
          </ul>
        </div>
      ))}
    </RelatedList>
  );
}
