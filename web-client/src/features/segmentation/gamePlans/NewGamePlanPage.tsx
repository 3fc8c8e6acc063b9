import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { createGamePlan } from '@/api/generated';
import { idempotencyKey } from '@/api/headers';
import { PageBody, PageHeader } from '@/shared/ui/PageHeader';
import { PlanForm } from './PlanForm';
import { planKeys } from './planKeys';

const route = getRouteApi('/shell/game-plans/new');

export function NewGamePlanPage() {
  const { t } = useTranslation('gamePlans');
  const { segment } = route.useSearch();
  const client = useQueryClient();
  const navigate = useNavigate();
  return (
    <>
      <PageHeader title={t('new')} backTo="/game-plans" />
      <PageBody>
        <PlanForm
          {...(segment && { segmentId: segment })}
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
