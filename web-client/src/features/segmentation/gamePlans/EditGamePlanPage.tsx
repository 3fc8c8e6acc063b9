import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { changeGamePlan } from '@/api/generated';
import { ifMatch } from '@/api/headers';
import { PageBody, PageHeader } from '@/shared/ui/PageHeader';
import { ErrorState, LoadingState } from '@/shared/ui/states/States';
import { PlanForm } from './PlanForm';
import { planKeys } from './planKeys';
import { usePlan } from './plans';

const route = getRouteApi('/shell/game-plans/$id/edit');

export function EditGamePlanPage() {
  const { t } = useTranslation('gamePlans');
  const { id } = route.useParams();
  const client = useQueryClient();
  const navigate = useNavigate();
  const plan = usePlan(id);
  if (plan.error) return <ErrorState error={plan.error} onRetry={() => void plan.refetch()} />;
  if (!plan.data) return <LoadingState />;
  const seen = plan.data;
  const back = () => void navigate({ to: '/game-plans/$id', params: { id } });
  return (
    <>
      <PageHeader title={t('editTitle', { name: seen.name })} backTo="/game-plans" />
      <PageBody>
        <PlanForm
          plan={seen}
          onCancel={back}
          save={async (body) => {
            await changeGamePlan({ path: { id }, body, headers: ifMatch(seen) });
            await client.invalidateQueries({ queryKey: planKeys.all });
            back();
          }}
        />
      </PageBody>
    </>
  );
}
