import { Button } from '@mantine/core';
import { IconList, IconPlus } from '@tabler/icons-react';
import { keepPreviousData, useQueries } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getLead, type LeadResponse, type LeadStatus, listLeads } from '@/api/generated';
import { useCan, useSession } from '@/app/session';
import { useListSearch } from '@/shared/lib/listSearch';
import { toast } from '@/shared/lib/toasts';
import { useProblemText } from '@/shared/lib/useProblemText';
import { usePeople } from '@/shared/people/people';
import { Monogram } from '@/shared/ui/display/Display';
import { Board, type BoardCard } from '@/shared/ui/board/Board';
import { FilterButton, FilterChips, SearchBox } from '@/shared/ui/filter/FilterBar';
import { ListToolbar } from '@/shared/ui/list/ListToolbar';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ErrorState, LoadingState } from '@/shared/ui/states/States';
import { ConvertDialog } from '../conversion/ConvertDialog';
import { leadKeys, useLeadActions } from '../shared/actions';
import { LeadActDialog, type LeadDialog } from '../shared/LeadDialogs';
import { useLeadFilterFields } from '../shared/leadFields';
import { both, type LeadRow, searchFor } from '../shared/leadList';
import { ResponseClock, Score } from '../shared/LeadBits';
import { isClosed, STATUS_TONE, STATUSES, titleOf } from '../shared/vocabulary';
import css from './board.module.css';

const CARDS_PER_COLUMN = 50;

type Open = { act: LeadDialog; lead: LeadRow & { title: string } } | { act: 'convert'; lead: LeadResponse };

/** Where every lead stands. A card moves by an act: what the act needs is asked when the card is dropped. */
export function BoardPage() {
  const { t } = useTranslation('leads');
  const [search, change] = useListSearch();
  const fields = useLeadFilterFields();
  const people = usePeople();
  const can = useCan();
  const me = useSession().id;
  const navigate = useNavigate();
  const problemText = useProblemText();
  const { accept, claim, reopen } = useLeadActions();
  const [open, setOpen] = useState<Open>();
  const columns = useQueries({
    queries: STATUSES.map((status) => {
      const filter = both(`status eq "${status}"`, searchFor(search.q), search.filter);
      return {
        queryKey: leadKeys.board(status, filter),
        queryFn: async ({ signal }: { signal: AbortSignal }) =>
          (
            await listLeads({
              query: {
                ...(filter && { filter }),
                sort: '-lastEnquiredAt',
                limit: CARDS_PER_COLUMN,
                count: 'exact',
              },
              signal,
            })
          ).data,
        placeholderData: keepPreviousData,
      };
    }),
  });
  const failed = columns.find((column) => column.error && !column.data);
  const leads = columns.flatMap((column) => column.data?.items ?? []);

  const missing = (card: BoardCard, to: string) => {
    const lead = leads.find((one) => one.id === card.id);
    return lead && whyNot(lead, to as LeadStatus);
  };
  const whyNot = (lead: LeadRow, to: LeadStatus): string | undefined => {
    if (lead.status === 'converted') return t('board.isConverted');
    if (isClosed(lead.status) && to !== 'new') return t('board.reopenFirst');
    switch (to) {
      case 'new':
        return lead.status === 'nurture' || lead.status === 'disqualified' ? undefined : t('board.notBack');
      case 'assigned':
        return can('leads:assign') ? undefined : t('board.mayNot');
      case 'accepted':
        return lead.status === 'new' || (lead.status === 'assigned' && lead.ownerId === me)
          ? undefined
          : t('board.notYours');
      case 'contacted':
        return lead.ownerId ? undefined : t('board.needsOwner');
      case 'qualified':
        return can('leads:qualify') ? undefined : t('board.mayNot');
      case 'converted':
        return can('leads:convert') ? undefined : t('board.mayNot');
      case 'nurture':
      case 'disqualified':
        return can('leads:qualify') ? undefined : t('board.mayNot');
    }
  };
  const convert = async (id: string) => {
    try {
      setOpen({ act: 'convert', lead: (await getLead({ path: { id } })).data });
    } catch (error) {
      toast(problemText(error), { tone: 'bad' });
    }
  };
  const move = (id: string, to: string) => {
    const row = leads.find((one) => one.id === id);
    if (!row) return;
    const lead = { ...row, title: titleOf(row) };
    const ask = (act: LeadDialog) => setOpen({ act, lead });
    if (to === 'new') void reopen(lead);
    else if (to === 'accepted') void (row.status === 'new' ? claim(lead) : accept(lead));
    else if (to === 'assigned') ask('assign');
    else if (to === 'contacted') ask('contact');
    else if (to === 'qualified') void navigate({ to: '/leads/$id/call', params: { id } });
    else if (to === 'converted') void convert(id);
    else if (to === 'nurture') ask('nurture');
    else ask('disqualify');
  };

  return (
    <>
      <PageHeader
        title={t('board.title')}
        actions={
          <>
            <Button variant="default" component={Link} to="/leads" leftSection={<IconList size={14} />}>
              {t('board.asList')}
            </Button>
            {can('leads:create') && (
              <Button component={Link} to="/leads/new" leftSection={<IconPlus size={14} />}>
                {t('new.action')}
              </Button>
            )}
          </>
        }
      />
      <ListToolbar
        end={
          <>
            <SearchBox value={search.q} placeholder={t('list.search')} onChange={(q) => change({ q })} />
            <FilterButton fields={fields} value={search.filter} onChange={(filter) => change({ filter })} />
          </>
        }
      />
      <FilterChips fields={fields} value={search.filter} onChange={(filter) => change({ filter })} />
      {failed ? (
        <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />
      ) : columns.some((column) => column.isPending) ? (
        <LoadingState />
      ) : (
        <Board
          label={t('board.title')}
          columns={STATUSES.map((status, i) => ({
            id: status,
            title: t(`status.${status}`),
            tone: STATUS_TONE[status],
            count: columns[i]?.data?.count ?? 0,
          }))}
          cards={leads.map((lead) => ({
            id: lead.id,
            column: lead.status,
            title: titleOf(lead),
            body: <Card lead={lead} owner={people.nameOf(lead.ownerId)} />,
          }))}
          missing={missing}
          onMove={move}
          onOpen={(id) => void navigate({ to: '/leads/$id', params: { id } })}
        />
      )}
      {open?.act === 'convert' && <ConvertDialog lead={open.lead} onClose={() => setOpen(undefined)} />}
      {open && open.act !== 'convert' && (
        <LeadActDialog act={open.act} lead={open.lead} onClose={() => setOpen(undefined)} />
      )}
    </>
  );
}

function Card({ lead, owner }: { lead: LeadRow; owner: string | undefined }) {
  const said = [lead.interest, lead.district].filter(Boolean).join(' · ');
  return (
    <div className={css.card}>
      <div className={css.said}>
        {said}
        {lead.score !== null && lead.score !== undefined && (
          <span className={css.score}>
            <Score value={lead.score} />
          </span>
        )}
      </div>
      <div className={css.foot}>
        {owner && (
          <span title={owner}>
            <Monogram name={owner} round />
          </span>
        )}
        {!isClosed(lead.status) && lead.status !== 'nurture' && <ResponseClock lead={lead} />}
      </div>
    </div>
  );
}
