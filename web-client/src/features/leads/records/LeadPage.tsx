import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconPhone } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { deleteLead, getLead, type LeadResponse, restoreLead } from '@/api/generated';
import { ifMatch } from '@/api/headers';
import { useCan, useSession } from '@/app/session';
import { RecordExtras } from '@/shared/collaboration/RecordExtras';
import { useTrail } from '@/shared/lib/recordTrail';
import { useShortcuts } from '@/shared/lib/shortcuts';
import { toast } from '@/shared/lib/toasts';
import { useProblemText } from '@/shared/lib/useProblemText';
import { usePeople } from '@/shared/people/people';
import { DateText, Email, Nothing, Person, Phone, RecordName } from '@/shared/ui/display/Display';
import { RecordPage } from '@/shared/ui/record/RecordPage';
import { ErrorState, LoadingState } from '@/shared/ui/states/States';
import { ConvertDialog } from '../conversion/ConvertDialog';
import { leadKeys, useLeadActions } from '../shared/actions';
import { LeadActDialog, type LeadDialog } from '../shared/LeadDialogs';
import { Masked } from '../protection/Masked';
import { ProtectionClock } from '../protection/ProtectionClock';
import { OutcomePill, ResponseClock, Score, StatusPill } from '../shared/LeadBits';
import { isClosed } from '../shared/vocabulary';
import { LeadFields } from './LeadFields';
import { LeadHistory } from './LeadHistory';
import { LeadRelated } from './LeadRelated';
import { NextStep } from './NextStep';

const route = getRouteApi('/shell/leads/$id');

export function LeadPage() {
  const { id } = route.useParams();
  const lead = useQuery({
    queryKey: leadKeys.one(id),
    queryFn: async ({ signal }) => (await getLead({ path: { id }, signal })).data,
  });
  if (lead.isPending) return <LoadingState />;
  if (!lead.data) return <ErrorState error={lead.error} onRetry={() => void lead.refetch()} />;
  // another lead is another page: nothing of its dialogs or drafts may stay
  return <Lead key={id} lead={lead.data} />;
}

export type Act = LeadDialog | 'convert';

function Lead({ lead }: { lead: LeadResponse }) {
  const { t } = useTranslation('leads');
  const navigate = useNavigate();
  const can = useCan();
  const people = usePeople();
  const { accept, reopen } = useLeadActions();
  const [act, setAct] = useState<Act>();
  const trail = useTrail('leads', lead.id, (id) => void navigate({ to: '/leads/$id', params: { id } }));
  const close = () => setAct(undefined);
  const call = () => void navigate({ to: '/leads/$id/call', params: { id: lead.id } });
  // who may not see whom it is about claims it first
  const open = !isClosed(lead.status) && !lead.masked;
  const mine = useSession().id === lead.ownerId;
  const may = {
    contact: open && can('leads:update'),
    qualify: open && can('leads:qualify'),
    convert: open && can('leads:convert'),
    assign: open && can('leads:assign'),
    release: open && Boolean(lead.protectedUntil) && (mine || can('leads:assign')),
  };
  useShortcuts({
    ...(may.qualify && { q: call }),
    ...(may.contact && { l: () => setAct('contact') }),
    ...(may.convert && { v: () => setAct('convert') }),
    ...(may.assign && { a: () => setAct('assign') }),
  });
  return (
    <>
      <RecordPage
        record={{ recordType: 'lead', id: lead.id }}
        title={lead.title}
        name={<RecordName name={lead.title} />}
        status={<StatusPill status={lead.status} />}
        backTo="/leads"
        {...trail}
        actions={
          <>
            {may.qualify && (
              <Button variant="default" leftSection={<IconPhone size={14} />} onClick={call}>
                {t('act.qualify')}
              </Button>
            )}
            {may.convert && lead.outcome !== 'qualified' && (
              <Button variant="default" onClick={() => setAct('convert')}>
                {t('act.convert')}
              </Button>
            )}
            <MoreMenu lead={lead} may={may} onAct={setAct} />
          </>
        }
        facts={[
          { label: t('field.response'), value: <ResponseClock lead={lead} /> },
          {
            label: t('field.score'),
            value: (
              <>
                <Score value={lead.score} />
                {lead.outcome && <OutcomePill outcome={lead.outcome} />}
              </>
            ),
          },
          { label: t('field.protection'), value: <ProtectionClock lead={lead} /> },
          { label: t('field.owner'), value: <Person name={people.nameOf(lead.ownerId)} /> },
          {
            label: t('field.personName'),
            value: lead.masked ? <Masked /> : (lead.personName ?? <Nothing />),
          },
          { label: t('field.phone'), value: lead.masked ? <Masked /> : <Phone value={lead.phone} /> },
          { label: t('field.email'), value: lead.masked ? <Masked /> : <Email value={lead.email} /> },
          { label: t('field.enquiredAt'), value: <DateText value={lead.lastEnquiredAt} relative /> },
        ]}
        nextStep={
          <NextStep
            lead={lead}
            onAct={setAct}
            onCall={call}
            onAccept={() => accept(lead)}
            onReopen={() => reopen(lead)}
          />
        }
        fields={<LeadFields lead={lead} />}
        timeline={<LeadHistory lead={lead} mayWrite={may.contact} />}
        related={
          <>
            <RecordExtras recordType="lead" id={lead.id} />
            <LeadRelated lead={lead} />
          </>
        }
      />
      {act === 'convert' && <ConvertDialog lead={lead} onClose={close} />}
      {act && act !== 'convert' && <LeadActDialog act={act} lead={lead} onClose={close} />}
    </>
  );
}

interface MenuProps {
  lead: LeadResponse;
  may: { contact: boolean; qualify: boolean; assign: boolean; release: boolean };
  onAct: (act: Act) => void;
}

function MoreMenu({ lead, may, onAct }: MenuProps) {
  const { t } = useTranslation('leads');
  const can = useCan();
  const navigate = useNavigate();
  const problemText = useProblemText();
  const { refresh, reopen } = useLeadActions();
  const mayReopen = (lead.status === 'disqualified' || lead.status === 'nurture') && can('leads:qualify');
  const remove = async () => {
    const path = { id: lead.id };
    try {
      await deleteLead({ path, headers: ifMatch(lead) });
      await navigate({ to: '/leads' });
      void refresh();
      toast(t('done.deleted', { title: lead.title }), {
        undo: async () => {
          await restoreLead({ path });
          void refresh();
        },
      });
    } catch (error) {
      toast(problemText(error), { tone: 'bad' });
    }
  };
  const items = [
    may.contact && (
      <Menu.Item key="contact" onClick={() => onAct('contact')}>
        {t('act.contact')}
      </Menu.Item>
    ),
    may.assign && (
      <Menu.Item key="assign" onClick={() => onAct('assign')}>
        {t('act.assign')}
      </Menu.Item>
    ),
    may.release && (
      <Menu.Item key="release" onClick={() => onAct('release')}>
        {t('act.release')}
      </Menu.Item>
    ),
    may.qualify && lead.status !== 'nurture' && (
      <Menu.Item key="nurture" onClick={() => onAct('nurture')}>
        {t('act.nurture')}
      </Menu.Item>
    ),
    may.qualify && (
      <Menu.Item key="disqualify" color="red" onClick={() => onAct('disqualify')}>
        {t('act.disqualify')}
      </Menu.Item>
    ),
    mayReopen && (
      <Menu.Item key="reopen" onClick={() => void reopen(lead)}>
        {t('act.reopen')}
      </Menu.Item>
    ),
    can('leads:delete') && (
      <Menu.Item key="delete" color="red" onClick={() => void remove()}>
        {t('act.delete')}
      </Menu.Item>
    ),
  ].filter(Boolean);
  if (items.length === 0) return null;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" rightSection={<IconChevronDown size={14} />}>
          {t('act.more')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>{items}</Menu.Dropdown>
    </Menu>
  );
}
