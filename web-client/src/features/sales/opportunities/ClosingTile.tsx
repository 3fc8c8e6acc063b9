import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { listOpportunities } from '@/api/generated';
import { useSession } from '@/app/session';
import { HomeTile, HomeTileRow } from '@/shared/ui/HomeTile';
import { CloseDate } from './CloseDate';
import { opportunityKeys } from './opportunityKeys';
import { OPEN } from './stages';

const SHOWN = 4;

/** My opportunities that should close soon, those that are overdue first. */
export default function ClosingTile() {
  const { t } = useTranslation('sales');
  const { id: me } = useSession();
  const filter = `${OPEN} and ownerId eq "${me}" and expectedClose le now+30d`;
  const { data } = useQuery({
    queryKey: opportunityKeys.list(filter, 'home'),
    queryFn: async ({ signal }) => {
      const query = { filter, sort: 'expectedClose', limit: SHOWN, count: 'exact' as const };
      return (await listOpportunities({ query, signal })).data;
    },
  });
  return (
    <HomeTile
      title={t('tile')}
      count={data?.count ?? undefined}
      to="/opportunities"
      search={{ as: 'list', filter, sort: 'expectedClose' }}
      empty={t('tileEmpty')}
    >
      {data?.items.map((opportunity) => (
        <HomeTileRow
          key={opportunity.id}
          to={`/opportunities/${opportunity.id}`}
          title={opportunity.name}
          note={<CloseDate opportunity={opportunity} />}
        />
      ))}
    </HomeTile>
  );
}
