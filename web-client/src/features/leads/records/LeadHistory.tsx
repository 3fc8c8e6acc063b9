import {
  IconArrowsSplit,
  IconCheck,
  IconClipboardCheck,
  IconCircleX,
  IconClock,
  IconInbox,
  IconMail,
  IconMessage,
  IconPhone,
  IconPoint,
  IconRotateClockwise,
  IconTargetArrow,
  IconUsers,
  IconWalk,
  type TablerIcon,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { getLeadHistory, type LeadResponse } from '@/api/generated';
import { Composer } from '@/shared/ui/record/Composer';
import { Timeline } from '@/shared/ui/record/Timeline';
import { ErrorState, LoadingState } from '@/shared/ui/states/States';
import { leadKeys, useLeadActions } from '../shared/actions';
import { CHANNELS } from '../shared/vocabulary';

const ICONS: Record<string, TablerIcon> = {
  captured: IconInbox,
  'enquired-again': IconInbox,
  accepted: IconCheck,
  declined: IconCircleX,
  'contact-call': IconPhone,
  'contact-mail': IconMail,
  'contact-visit': IconWalk,
  'contact-meeting': IconUsers,
  'contact-message': IconMessage,
  'qualified-qualified': IconClipboardCheck,
  'qualified-general': IconClipboardCheck,
  'qualified-disqualified': IconClipboardCheck,
  converted: IconTargetArrow,
  disqualified: IconCircleX,
  nurture: IconClock,
  reopened: IconRotateClockwise,
  assigned: IconArrowsSplit,
};

/** How the server names itself. */
const SYSTEM = 'system';

/** Everything that happened, newest first, under a composer that logs a contact. */
export function LeadHistory({ lead, mayWrite }: { lead: LeadResponse; mayWrite: boolean }) {
  const { t } = useTranslation('leads');
  const { contact } = useLeadActions();
  const history = useQuery({
    queryKey: leadKeys.about(lead.id, 'history'),
    queryFn: async ({ signal }) => (await getLeadHistory({ path: { id: lead.id }, signal })).data,
  });
  return (
    <>
      {mayWrite && (
        <Composer
          kinds={CHANNELS.map((value) => ({ value, label: t(`channel.${value}`) }))}
          draftKey={`lead.${lead.id}.composer`}
          onSend={(channel, text) => contact(lead, channel, text)}
        />
      )}
      {history.isPending ? (
        <LoadingState />
      ) : history.data ? (
        <Timeline
          entries={history.data.map((activity) => ({
            id: activity.id,
            at: activity.at,
            icon: ICONS[activity.kind.replace('lead-activity.', '')] ?? IconPoint,
            actor: activity.actorName === SYSTEM ? t('system') : activity.actorName,
            title: activity.text,
            body: activity.note ?? undefined,
          }))}
        />
      ) : (
        <ErrorState error={history.error} onRetry={() => void history.refetch()} />
      )}
    </>
  );
}
