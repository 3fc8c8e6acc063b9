import { Button, Menu } from '@mantine/core';
import { IconDots, IconInbox, IconPhone } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type GetLeadInboxItem, getLeadInbox } from '@/api/generated';
import { useCan } from '@/app/session';
import { useFormat } from '@/shared/lib/useFormat';
import { leaveTrail } from '@/shared/lib/recordTrail';
import { useShortcuts } from '@/shared/lib/shortcuts';
import { Monogram } from '@/shared/ui/display/Display';
import { PageBody, PageHeader } from '@/shared/ui/PageHeader';
import { EmptyState, ErrorState, LoadingState } from '@/shared/ui/states/States';
import { ProtectedUntil } from '../protection/ProtectionClock';
import { leadKeys, useLeadActions } from '../shared/actions';
import { LeadActDialog, type LeadDialog } from '../shared/LeadDialogs';
import { Score, StatusPill, TimeLeft } from '../shared/LeadBits';
import css from './inbox.module.css';

const REFRESH_MS = 30_000;
const GROUPS = ['toAccept', 'late', 'protectionEnding', 'toContact'] as const;
type Group = (typeof GROUPS)[number];

/** What waits for me, the most pressing first. */
export function InboxPage() {
  const { t } = useTranslation('leads');
  const inbox = useQuery({
    queryKey: leadKeys.inbox,
    queryFn: async ({ signal }) => (await getLeadInbox({ signal })).data,
    // the clock runs on in working time, which only the server knows
    refetchInterval: REFRESH_MS,
  });
  const [open, setOpen] = useState<{ act: LeadDialog; lead: GetLeadInboxItem }>();
  const can = useCan();
  useMoveByKeys();
  if (inbox.isPending) return <LoadingState />;
  if (!inbox.data) return <ErrorState error={inbox.error} onRetry={() => void inbox.refetch()} />;
  const total = GROUPS.reduce((sum, group) => sum + inbox.data[group].length, 0);
  return (
    <>
      <PageHeader
        title={t('inbox.title')}
        note={total}
        actions={
          can('leads:create') && (
            <Button component={Link} to="/leads/new">
              {t('new.action')}
            </Button>
          )
        }
      />
      {total === 0 ? (
        <EmptyState
          icon={IconInbox}
          title={t('inbox.empty')}
          hint={t('inbox.emptyHint')}
          action={
            <Button variant="default" component={Link} to="/leads">
              {t('inbox.all')}
            </Button>
          }
        />
      ) : (
        <PageBody>
          {GROUPS.map((group) => (
            <InboxGroup
              key={group}
              group={group}
              leads={inbox.data[group]}
              ids={GROUPS.flatMap((g) => inbox.data[g].map((lead) => lead.id))}
              onAct={(act, lead) => setOpen({ act, lead })}
            />
          ))}
        </PageBody>
      )}
      {open && <LeadActDialog act={open.act} lead={open.lead} onClose={() => setOpen(undefined)} />}
    </>
  );
}

/** `j` and `k` go from lead to lead, as in every list. */
function useMoveByKeys() {
  const step = (by: number) => {
    const links = [...document.querySelectorAll<HTMLElement>('[data-inbox-lead]')];
    const at = links.findIndex((link) => link === document.activeElement);
    links[Math.min(Math.max(at + by, 0), links.length - 1)]?.focus();
  };
  useShortcuts({ j: () => step(1), k: () => step(-1) });
}

interface GroupProps {
  group: Group;
  leads: readonly GetLeadInboxItem[];
  ids: readonly string[];
  onAct: (act: LeadDialog, lead: GetLeadInboxItem) => void;
}

function InboxGroup({ group, leads, ids, onAct }: GroupProps) {
  const { t } = useTranslation('leads');
  if (leads.length === 0) return null;
  return (
    <section className={css.group} aria-labelledby={`inbox-${group}`} data-group={group}>
      <h2 id={`inbox-${group}`}>
        {t(`inbox.${group}`)} <span>{leads.length}</span>
      </h2>
      <ul>
        {leads.map((lead) => (
          <InboxRow key={lead.id} group={group} lead={lead} ids={ids} onAct={(act) => onAct(act, lead)} />
        ))}
      </ul>
    </section>
  );
}

interface RowProps {
  group: Group;
  lead: GetLeadInboxItem;
  ids: readonly string[];
  onAct: (act: LeadDialog) => void;
}

function InboxRow({ group, lead, ids, onAct }: RowProps) {
  const { t } = useTranslation('leads');
  const format = useFormat();
  const { accept } = useLeadActions();
  const can = useCan();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const take = async () => {
    setBusy(true);
    await accept(lead);
    setBusy(false);
  };
  const call = () => void navigate({ to: '/leads/$id/call', params: { id: lead.id } });
  const said = [lead.interest, lead.district, lead.source].filter(Boolean).join(' · ');
  return (
    <li className={css.row}>
      <Monogram name={lead.title} />
      <div className={css.what}>
        <Link
          data-inbox-lead
          to="/leads/$id"
          params={{ id: lead.id }}
          className={css.name}
          onClick={() => leaveTrail('leads', ids)}
        >
          {lead.title}
        </Link>
        <span className={css.said}>{said}</span>
        <span className={css.facts}>
          {group !== 'toAccept' && <StatusPill status={lead.status} />}
          <span>{t('inbox.enquired', { when: format.relative(lead.enquiredAt) })}</span>
          {lead.score !== null && lead.score !== undefined && (
            <span>
              {t('field.score')} <Score value={lead.score} />
            </span>
          )}
        </span>
      </div>
      <div className={css.due}>
        {group !== 'protectionEnding' && (
          <>
            <TimeLeft minutes={group === 'late' ? 0 : lead.workingMinutesLeft} />
            {lead.dueAt && <small>{t('inbox.until', { when: format.dateTime(lead.dueAt) })}</small>}
          </>
        )}
        {lead.protectedUntil && (
          <small>
            {t('field.protection')}{' '}
            <ProtectedUntil until={lead.protectedUntil} daysLeft={lead.workingDaysLeft ?? 0} />
          </small>
        )}
      </div>
      <div className={css.acts}>
        {group === 'toAccept' && can('leads:accept') && (
          <>
            <Button loading={busy} onClick={() => void take()}>
              {t('act.accept')}
            </Button>
            <Button variant="default" onClick={() => onAct('decline')}>
              {t('act.decline')}
            </Button>
          </>
        )}
        {group !== 'toAccept' && (
          <>
            {can('leads:qualify') && (
              <Button leftSection={<IconPhone size={14} />} onClick={call}>
                {t('act.qualify')}
              </Button>
            )}
            <Menu position="bottom-end">
              <Menu.Target>
                <Button variant="default" px={8} aria-label={t('inbox.more', { title: lead.title })}>
                  <IconDots size={15} />
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                {can('leads:update') && (
                  <Menu.Item onClick={() => onAct('contact')}>{t('act.contact')}</Menu.Item>
                )}
                {can('leads:qualify') && (
                  <Menu.Item onClick={() => onAct('nurture')}>{t('act.nurture')}</Menu.Item>
                )}
                {can('leads:assign') && (
                  <Menu.Item onClick={() => onAct('assign')}>{t('act.assign')}</Menu.Item>
                )}
              </Menu.Dropdown>
            </Menu>
          </>
        )}
      </div>
    </li>
  );
}
