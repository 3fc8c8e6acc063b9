import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { getLeadInbox } from '@/api/generated';
import { HomeTile, HomeTileRow } from '@/shared/ui/HomeTile';
import { leadKeys } from '../shared/actions';
import { TimeLeft } from '../shared/LeadBits';

const SHOWN = 4;

/** What waits for me on the home page: leads to accept with the time left, and late answers. */
export default function InboxTiles() {
  const { t } = useTranslation('leads');
  const { data } = useQuery({
    queryKey: leadKeys.inbox,
    queryFn: async ({ signal }) => (await getLeadInbox({ signal })).data,
  });
  return (
    <>
      {(['toAccept', 'late'] as const).map((group) => (
        <HomeTile
          key={group}
          title={t(`inbox.${group}`)}
          count={data?.[group].length}
          to="/lead-inbox"
          empty={t('inbox.empty')}
        >
          {data?.[group].slice(0, SHOWN).map((lead) => (
            <HomeTileRow
              key={lead.id}
              to={`/leads/${lead.id}`}
              title={lead.title}
              note={<TimeLeft minutes={lead.workingMinutesLeft} />}
            />
          ))}
        </HomeTile>
      ))}
    </>
  );
}
