import { Button } from '@mantine/core';
import { IconLayoutKanban, IconPlus, IconUserPlus } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { assignLead } from '@/api/generated';
import { ifMatch } from '@/api/headers';
import { useCan, useSession } from '@/app/session';
import { BulkActions } from '@/shared/bulk/BulkActions';
import { useWithCustomColumns, useWithCustomFilters } from '@/shared/customFields/useCustomColumns';
import { useListSearch } from '@/shared/lib/listSearch';
import { leaveTrail } from '@/shared/lib/recordTrail';
import { useFormat } from '@/shared/lib/useFormat';
import { usePeople } from '@/shared/people/people';
import { DateText, Email, Nothing, Person, Phone, RecordName } from '@/shared/ui/display/Display';
import { FilterButton, FilterChips, SearchBox } from '@/shared/ui/filter/FilterBar';
import { DataGrid } from '@/shared/ui/grid/DataGrid';
import { useSelection } from '@/shared/ui/grid/selection';
import type { Column } from '@/shared/ui/grid/types';
import { BulkBar } from '@/shared/ui/list/BulkBar';
import { ListToolbar } from '@/shared/ui/list/ListToolbar';
import { type SavedView, SavedViews } from '@/shared/ui/list/SavedViews';
import { PageHeader } from '@/shared/ui/PageHeader';
import { EmptyState } from '@/shared/ui/states/States';
import { useLeadActions } from '../shared/actions';
import { useLeadFilterFields } from '../shared/leadFields';
import { allLeads, both, type LeadRow, searchFor, useLeadList } from '../shared/leadList';
import { OutcomePill, ResponseClock, Score, StatusPill } from '../shared/LeadBits';
import { titleOf } from '../shared/vocabulary';
import { AssignManyDialog } from './AssignManyDialog';

const OPEN = 'not (status in ("converted", "disqualified"))';

function useBuiltInViews(): SavedView[] {
  const { t } = useTranslation('leads');
  const { id } = useSession();
  return useMemo(
    () =>
      (
        [
          ['open', OPEN],
          ['mine', `ownerId eq "${id}" and ${OPEN}`],
          ['pool', 'status eq "new"'],
          ['late', 'late eq true and not (firstContactAt pr)'],
          ['qualified', 'status eq "qualified"'],
          ['later', 'status eq "nurture"'],
          ['all', undefined],
        ] as const
      ).map(([view, filter]) => ({ id: view, name: t(`view.${view}`), filter, fixed: true })),
    [t, id],
  );
}

export function LeadsPage() {
  const { t } = useTranslation('leads');
  const format = useFormat();
  const navigate = useNavigate();
  const can = useCan();
  const people = usePeople();
  const [search, change] = useListSearch();
  const selection = useSelection();
  const [assigning, setAssigning] = useState<readonly LeadRow[]>();
  const { refresh } = useLeadActions();
  const fields = useWithCustomFilters('lead', useLeadFilterFields());
  const views = useBuiltInViews();
  const view = views.find((v) => v.id === search.view) ?? views[0];
  const sort = search.sort ?? '-enquiredAt';
  const filter = both(searchFor(search.q), view?.filter, search.filter);
  const list = useLeadList(filter, sort);

  const ownColumns = useMemo<Column<LeadRow>[]>(
    () => [
      {
        id: 'companyName',
        header: t('field.companyName'),
        minWidth: 230,
        grow: 2,
        sort: 'companyName',
        cell: (lead) => <RecordName name={titleOf(lead)} />,
      },
      {
        id: 'personName',
        header: t('field.personName'),
        minWidth: 130,
        sort: 'personName',
        cell: (lead) => (lead.companyName ? (lead.personName ?? <Nothing />) : <Nothing />),
      },
      {
        id: 'status',
        header: t('field.status'),
        minWidth: 120,
        sort: 'status',
        cell: (lead) => <StatusPill status={lead.status} />,
      },
      {
        id: 'response',
        header: t('field.response'),
        minWidth: 210,
        sort: 'respondBy',
        cell: (lead) => <ResponseClock lead={lead} />,
      },
      {
        id: 'score',
        header: t('field.score'),
        minWidth: 80,
        align: 'end',
        sort: 'score',
        cell: (lead) => <Score value={lead.score} />,
      },
      {
        id: 'owner',
        header: t('field.owner'),
        minWidth: 170,
        cell: (lead) => <Person name={people.nameOf(lead.ownerId)} />,
      },
      {
        id: 'enquiredAt',
        header: t('field.enquiredAt'),
        minWidth: 105,
        sort: 'enquiredAt',
        cell: (lead) => <DateText value={lead.enquiredAt} relative />,
      },
      {
        id: 'number',
        header: t('field.number'),
        optional: true,
        sort: 'number',
        cell: (lead) => lead.number,
      },
      {
        id: 'outcome',
        header: t('field.outcome'),
        optional: true,
        sort: 'outcome',
        cell: (lead) => <OutcomePill outcome={lead.outcome} />,
      },
      {
        id: 'district',
        header: t('field.district'),
        optional: true,
        sort: 'district',
        cell: (lead) => lead.district ?? <Nothing />,
      },
      {
        id: 'interest',
        header: t('field.interest'),
        optional: true,
        minWidth: 160,
        sort: 'interest',
        cell: (lead) => lead.interest ?? <Nothing />,
      },
      {
        id: 'source',
        header: t('field.source'),
        optional: true,
        sort: 'source',
        cell: (lead) => lead.source,
      },
      { id: 'phone', header: t('field.phone'), optional: true, cell: (lead) => <Phone value={lead.phone} /> },
      {
        id: 'email',
        header: t('field.email'),
        optional: true,
        minWidth: 180,
        sort: 'email',
        cell: (lead) => <Email value={lead.email} />,
      },
      {
        id: 'enquiryCount',
        header: t('field.enquiryCount'),
        optional: true,
        align: 'end',
        sort: 'enquiryCount',
        cell: (lead) => <span className="num">{format.number(lead.enquiryCount)}</span>,
      },
    ],
    [t, people, format],
  );
  const columns = useWithCustomColumns('lead', ownColumns);

  const open = (lead: LeadRow) => {
    leaveTrail(
      'leads',
      list.rows.map((row) => row.id),
    );
    void navigate({ to: '/leads/$id', params: { id: lead.id } });
  };
  const choose = async () => {
    const candidates = selection.value.all ? await allLeads(filter) : list.rows;
    setAssigning(candidates.filter((lead) => selection.has(lead.id)));
  };
  const assignAll = (leads: readonly LeadRow[]) => async (userId: string) => {
    const outcomes = await Promise.allSettled(
      leads.map((lead) => assignLead({ path: { id: lead.id }, headers: ifMatch(lead), body: { userId } })),
    );
    void refresh();
    return leads.map((lead, i) => {
      const outcome = outcomes[i];
      const error: unknown = outcome?.status === 'rejected' ? outcome.reason : undefined;
      return { title: titleOf(lead), error };
    });
  };
  const isFiltered = Boolean(search.q ?? search.filter ?? view?.filter);
  return (
    <>
      <PageHeader
        title={t('list.title')}
        note={list.count === undefined ? undefined : format.number(list.count)}
        actions={
          <>
            <Button
              variant="default"
              component={Link}
              to="/leads/board"
              leftSection={<IconLayoutKanban size={14} />}
              visibleFrom="sm"
            >
              {t('board.title')}
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
        start={
          <SavedViews
            views={views}
            activeId={view?.id}
            changed={Boolean(search.filter)}
            onSelect={(next) => change({ view: next.id, filter: undefined })}
          />
        }
        end={
          <>
            <SearchBox value={search.q} placeholder={t('list.search')} onChange={(q) => change({ q })} />
            <FilterButton
              fields={fields}
              value={search.filter}
              onChange={(next) => change({ filter: next })}
            />
          </>
        }
      />
      <FilterChips fields={fields} value={search.filter} onChange={(next) => change({ filter: next })} />
      <DataGrid
        id="leads"
        label={t('list.title')}
        columns={columns}
        list={list}
        rowId={(lead) => lead.id}
        rowLabel={titleOf}
        sort={sort}
        onSort={(next) => change({ sort: next })}
        {...(can('leads:assign') && { selection })}
        onOpen={open}
        empty={
          isFiltered ? undefined : (
            <EmptyState
              title={t('list.empty')}
              hint={t('list.emptyHint')}
              action={
                can('leads:create') && (
                  <Button component={Link} to="/leads/new">
                    {t('new.action')}
                  </Button>
                )
              }
            />
          )
        }
      />
      <BulkBar selection={selection} total={list.count}>
        <Button variant="default" leftSection={<IconUserPlus size={14} />} onClick={() => void choose()}>
          {t('act.assign')}
        </Button>
        <BulkActions
          records="leads"
          selection={selection}
          filter={filter}
          total={list.count}
          without={['assign']}
        />
      </BulkBar>
      {assigning && (
        <AssignManyDialog
          count={assigning.length}
          onAssign={assignAll(assigning)}
          onClose={() => setAssigning(undefined)}
          onDone={selection.clear}
        />
      )}
    </>
  );
}
