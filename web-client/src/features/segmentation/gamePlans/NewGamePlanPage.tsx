import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { createGamePlan, getGamePlan } from '@/api/generated';
import { idempotencyKey } from '@/api/headers';
import { PageBody, PageHeader } from '@/shared/ui/PageHeader';
import { ErrorState, LoadingState } from '@/shared/ui/states/States';
import { PlanForm } from './PlanForm';
import { planKeys } from './planKeys';

const route = getRouteApi('/shell/game-plans/new');

export function NewGamePlanPage() {
  const { t } = useTranslation('gamePlans');
  const { segment, copy } = route.useSearch();
  const client = useQueryClient();
  const navigate = useNavigate();
  const copied = useQuery({
    queryKey: planKeys.one(copy ?? ''),
    queryFn: async ({ signal }) => (await getGamePlan({ path: { id: copy ?? '' }, signal })).data,
    enabled: copy !== undefined,
  });
  if (copied.error) return <ErrorState error={copied.error} onRetry={() => void copied.refetch()} />;
  if (copy !== undefined && !copied.data) return <LoadingState />;
  return (
    <>
      <PageHeader title={t('new')} backTo="/game-plans" />
      <PageBody>
        <PlanForm
          {...(segment && { segmentId: segment })}
          {...(copied.data && { copied: copied.data })}
          onCancel={() => void navigate({ to: '/game-plans' })}
          save={async (body, key) => {
            const { data } = await createGamePlan({ body, headers: idempotencyKey(key) });
            await client.invalidateQueries({ queryKey: planKeys.all });
            await navigate({ to: '/game-plans/$id', params: { id: data.id } });
          }}
        />
      </PageBody>
    </>
  );
}
