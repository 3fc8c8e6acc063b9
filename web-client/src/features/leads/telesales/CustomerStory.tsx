import { IconHistory } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { getAccountTimeline, getContactTimeline } from '@/api/generated';
import { useCan } from '@/app/session';
import { Timeline } from '@/shared/ui/record/Timeline';

interface Props {
  recordType: 'account' | 'contact';
  id: string;
}

/** Calls from lists stand beside it already. */
const query = { limit: 8, filter: 'not (kind sw "call.")' };

/** What colleagues know of the customer, so that nobody has to ask again. */
export function CustomerStory({ recordType, id }: Props) {
  const { t } = useTranslation('telesales');
  const allowed = useCan()(`${recordType}s:read`);
  const { data } = useQuery({
    queryKey: [`${recordType}s`, id, 'story'],
    queryFn: async ({ signal }) => {
      const read = recordType === 'account' ? getAccountTimeline : getContactTimeline;
      return (await read({ path: { id }, query, signal })).data.items;
    },
    enabled: allowed,
  });
  if (!data) return null;
  return (
    <>
      <h3>{t('desk.story')}</h3>
      <Timeline
        entries={data.map((item) => ({
          id: item.id,
          at: item.occurredAt,
          icon: IconHistory,
          actor: item.actorName,
          title: item.title,
          body: item.text ?? undefined,
        }))}
      />
    </>
  );
}
