import { Anchor, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getLeadInbox, type LeadResponse } from '@/api/generated';
import { useCan, useSession } from '@/app/session';
import { useFormat } from '@/shared/lib/useFormat';
import { usePeople } from '@/shared/people/people';
import { PoolActs, PoolSentence } from '../protection/PoolBanner';
import { useWhatProlongs } from '../protection/ProtectionClock';
import { leadKeys } from '../shared/actions';
import { TimeLeft } from '../shared/LeadBits';
import type { Act } from './LeadPage';
import css from './records.module.css';

interface Props {
  lead: LeadResponse;
  onAct: (act: Act) => void;
  onCall: () => void;
  onAccept: () => Promise<unknown>;
  onReopen: () => Promise<unknown>;
}

type Tone = 'plain' | 'act' | 'warn' | 'done';

const Banner = ({ tone, children, actions }: { tone: Tone; children: ReactNode; actions?: ReactNode }) => (
  <div className={css.next} data-tone={tone}>
    <div>{children}</div>
    {actions && <div className={css.nextActs}>{actions}</div>}
  </div>
);

/** One sentence on where the lead stands, and the button for what should happen now. */
export function NextStep(props: Props) {
  const { t } = useTranslation('leads');
  const { lead, onAct, onCall } = props;
  const format = useFormat();
  const can = useCan();
  const me = useSession().id;
  const people = usePeople();
  const prolongs = useWhatProlongs(lead);
  const owner = people.nameOf(lead.ownerId) ?? t('next.somebody');

  if (lead.status === 'assigned' && lead.ownerId === me) return <Offered {...props} />;
  if (lead.status === 'assigned')
    return (
      <Banner
        tone="plain"
        actions={can('leads:assign') && <Act onClick={() => onAct('assign')}>{t('act.assign')}</Act>}
      >
        {lead.acceptBy
          ? t('next.waitsUntil', { name: owner, when: format.dateTime(lead.acceptBy) })
          : t('next.waits', { name: owner })}
      </Banner>
    );
  if (lead.status === 'new')
    return (
      <Banner
        tone="act"
        actions={
          <>
            <PoolActs lead={lead} />
            {can('leads:assign') && <Act onClick={() => onAct('assign')}>{t('act.assign')}</Act>}
          </>
        }
      >
        <PoolSentence lead={lead} />
      </Banner>
    );
  if (lead.status === 'nurture' || lead.status === 'disqualified')
    return (
      <Banner
        tone="plain"
        actions={can('leads:qualify') && <Waiting label={t('act.reopen')} act={props.onReopen} quiet />}
      >
        {lead.status === 'nurture'
          ? lead.nurtureUntil
            ? t('next.nurtureUntil', { when: format.date(lead.nurtureUntil) })
            : t('next.nurture')
          : lead.closedReason
            ? t('next.disqualifiedFor', { reason: lead.closedReason })
            : t('next.disqualified')}
      </Banner>
    );
  if (lead.status === 'converted') return <Converted lead={lead} />;
  if (lead.outcome === 'qualified' && can('leads:convert'))
    return (
      <Banner tone="act" actions={<Button onClick={() => onAct('convert')}>{t('act.convert')}</Button>}>
        {t('next.qualified')}
      </Banner>
    );
  if (can('leads:qualify'))
    return (
      <Banner
        tone={lead.late && !lead.firstContactAt ? 'warn' : 'act'}
        actions={
          <>
            <Button onClick={onCall}>{t('act.qualify')}</Button>
            {!lead.firstContactAt && <Act onClick={() => onAct('contact')}>{t('act.contact')}</Act>}
          </>
        }
      >
        {lead.firstContactAt ? t('next.contacted') : t('next.call')}
        {prolongs && <small>{prolongs}</small>}
      </Banner>
    );
  return null;
}

const Act = ({ onClick, children }: { onClick: () => void; children: ReactNode }) => (
  <Button variant="default" onClick={onClick}>
    {children}
  </Button>
);

function Waiting({
  label,
  act,
  quiet = false,
}: {
  label: string;
  act: () => Promise<unknown>;
  quiet?: boolean;
}) {
  const [busy, setBusy] = useState(false);
  const run = async () => {
    setBusy(true);
    await act();
    setBusy(false);
  };
  return (
    <Button {...(quiet && { variant: 'default' })} loading={busy} onClick={() => void run()}>
      {label}
    </Button>
  );
}

function Offered({ lead, onAccept, onAct }: Props) {
  const { t } = useTranslation('leads');
  const format = useFormat();
  const inbox = useQuery({
    queryKey: leadKeys.inbox,
    queryFn: async ({ signal }) => (await getLeadInbox({ signal })).data,
  });
  const left = inbox.data?.toAccept.find((item) => item.id === lead.id)?.workingMinutesLeft;
  return (
    <Banner
      tone="act"
      actions={
        <>
          <Waiting label={t('act.accept')} act={onAccept} />
          <Act onClick={() => onAct('decline')}>{t('act.decline')}</Act>
        </>
      }
    >
      {t('next.offered')} {left !== undefined && left !== null && <TimeLeft minutes={left} />}
      {lead.acceptBy && <small>{t('inbox.until', { when: format.dateTime(lead.acceptBy) })}</small>}
    </Banner>
  );
}

function Converted({ lead }: { lead: LeadResponse }) {
  const { t } = useTranslation('leads');
  const link = (to: string, text: string) => (
    <Anchor component={Link} to={to} inherit>
      {text}
    </Anchor>
  );
  return (
    <Banner tone="done">
      {t('next.converted')}{' '}
      <span className={css.links}>
        {lead.accountId && link(`/accounts/${lead.accountId}`, t('next.account'))}
        {lead.contactId && link(`/contacts/${lead.contactId}`, t('next.contact'))}
        {lead.opportunityId && link(`/opportunities/${lead.opportunityId}`, t('next.opportunity'))}
      </span>
    </Banner>
  );
}
