import {
  IconCalendarEvent,
  IconMail,
  IconMapPin,
  IconNote,
  IconPhone,
  IconTargetArrow,
  type TablerIcon,
} from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import {
  type TimelineItem,
  getAccountTimeline,
  getContactTimeline,
  logAccountActivity,
  logContactActivity,
} from '@/api/generated';
import { useCan } from '@/app/session';
import { useKeysetList } from '@/shared/lib/useKeysetList';
import { Composer } from '@/shared/ui/record/Composer';
import { Timeline } from '@/shared/ui/record/Timeline';
import { ErrorState } from '@/shared/ui/states/States';

const KINDS = ['note', 'call', 'mail', 'visit'] as const;
const ICONS: Record<string, TablerIcon> = {
  note: IconNote,
  call: IconPhone,
  mail: IconMail,
  visit: IconMapPin,
  meeting: IconCalendarEvent,
};
const PAGE = 50;

interface Props {
  records: 'accounts' | 'contacts';
  id: string;
}

/** Everything that happened here, with a place to write what just did. */
export function RecordTimeline({ records, id }: Props) {
  const { t, i18n } = useTranslation('segmentation');
  const can = useCan();
  const client = useQueryClient();
  // entries come in the reader's language
  const key = [records, 'timeline', id, i18n.language];
  const list = useKeysetList(key, async (after, signal) => {
    const query = { limit: PAGE, ...(after && { after }) };
    const load = records === 'accounts' ? getAccountTimeline : getContactTimeline;
    return (await load({ path: { id }, query, signal })).data;
  });
  const log = records === 'accounts' ? logAccountActivity : logContactActivity;
  return (
    <>
      {can(`${records}:update`) && (
        <Composer
          kinds={KINDS.map((kind) => ({ value: kind, label: t(`activity.${kind}`) }))}
          draftKey={`${records}.${id}.activity`}
          onSend={async (kind, text) => {
            await log({ path: { id }, body: { kind, text } });
            await client.invalidateQueries({ queryKey: key });
          }}
        />
      )}
      {list.error ? (
        <ErrorState error={list.error} onRetry={list.refetch} />
      ) : (
        <Timeline
          entries={list.rows.map((entry) => ({
            id: entry.id,
            at: entry.occurredAt,
            actor: entry.actorName,
            icon: ICONS[entry.kind] ?? IconTargetArrow,
            title: <Title entry={entry} />,
            body: entry.text ?? undefined,
          }))}
          hasMore={list.hasMore}
          onMore={list.loadMore}
        />
      )}
    </>
  );
}

function Title({ entry }: { entry: TimelineItem }) {
  const id = entry.recordId;
  if (entry.recordType === 'lead' && id)
    return (
      <Link to="/leads/$id" params={{ id }}>
        {entry.title}
      </Link>
    );
  if (entry.recordType === 'opportunity' && id)
    return (
      <Link to="/opportunities/$id" params={{ id }}>
        {entry.title}
      </Link>
    );
  return entry.title;
}
