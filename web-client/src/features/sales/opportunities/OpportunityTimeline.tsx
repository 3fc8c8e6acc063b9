import { IconNote, IconTargetArrow } from '@tabler/icons-react';
import { getAccountTimeline, type OpportunityResponse } from '@/api/generated';
import { useCan } from '@/app/session';
import { useKeysetList } from '@/shared/lib/useKeysetList';
import { Timeline } from '@/shared/ui/record/Timeline';
import { ErrorState } from '@/shared/ui/states/States';

const PAGE = 50;

/** What has happened with the customer: the sale is one part of it. */
export function OpportunityTimeline({ opportunity }: { opportunity: OpportunityResponse }) {
  const can = useCan();
  return can('accounts:read') ? <OfAccount id={opportunity.accountId} /> : null;
}

function OfAccount({ id }: { id: string }) {
  const list = useKeysetList(['accounts', 'timeline', id], async (after, signal) => {
    const query = { limit: PAGE, ...(after && { after }) };
    return (await getAccountTimeline({ path: { id }, query, signal })).data;
  });
  if (list.error) return <ErrorState error={list.error} onRetry={list.refetch} />;
  return (
    <Timeline
      entries={list.rows.map((entry) => ({
        id: entry.id,
        at: entry.occurredAt,
        actor: entry.actorName,
        icon: entry.recordType ? IconTargetArrow : IconNote,
        title: entry.title,
        body: entry.text ?? undefined,
      }))}
      hasMore={list.hasMore}
      onMore={list.loadMore}
    />
  );
}
