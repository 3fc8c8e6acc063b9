import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { listPlannedSteps } from '@/api/generated';
import { useSession } from '@/app/session';
import { useFormat } from '@/shared/lib/useFormat';
import { HomeTile, HomeTileRow } from '@/shared/ui/HomeTile';
import { planKeys } from './planKeys';
import { lastDay, waitingFor } from './plans';

const SHOWN = 4;

/** Steps of game plans that wait for the person, those that are late first. */
export default function MyStepsTile() {
  const { t } = useTranslation('gamePlans');
  const format = useFormat();
  const { id: me } = useSession();
  const filter = waitingFor(me);
  const { data } = useQuery({
    queryKey: planKeys.steps(filter, 'home'),
    queryFn: async ({ signal }) => {
      const query = { filter, sort: 'dueAt', limit: SHOWN, count: 'estimated' as const };
      return (await listPlannedSteps({ query, signal })).data;
    },
  });
  return (
    <HomeTile
      title={t('mySteps.tile')}
      count={data?.count ?? undefined}
      to="/game-plan-steps"
      empty={t('mySteps.tileEmpty')}
    >
      {data?.items.map((step) => (
        <HomeTileRow
          key={step.id}
          to={`/accounts/${step.accountId}`}
          title={`${step.accountName}: ${step.title}`}
          note={
            step.status.late
              ? t('standing.late')
              : t('dueOn', { day: format.date(lastDay(step.status.dueAt)) })
          }
        />
      ))}
    </HomeTile>
  );
}
