import { Button } from '@mantine/core';
import { IconMail, IconPhone } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listLeadPool, type ListPoolItem } from '@/api/generated';
import { useCan } from '@/app/session';
import { useListSearch } from '@/shared/lib/listSearch';
import { leaveTrail } from '@/shared/lib/recordTrail';
import { useFormat } from '@/shared/lib/useFormat';
import { useKeysetList } from '@/shared/lib/useKeysetList';
import { DateText, Nothing, RecordName } from '@/shared/ui/display/Display';
import { FilterButton, FilterChips, SearchBox } from '@/shared/ui/filter/FilterBar';
import { DataGrid } from '@/shared/ui/grid/DataGrid';
import type { Column } from '@/shared/ui/grid/types';
import { ListToolbar } from '@/shared/ui/list/ListToolbar';
import { PageHeader } from '@/shared/ui/PageHeader';
import { EmptyState } from '@/shared/ui/states/States';
import { useLeadActions } from '../shared/actions';
import { OutcomePill, Score } from '../shared/LeadBits';
import { useLeadFilterFields } from '../shared/leadFields';
import { both, searchFor } from '../shared/leadList';
import { poolKeys, useAllowance } from './usePool';
import css from './protection.module.css';

/** What a filter of the pool may ask: what each lead is about. */
const ASKABLE = [
  'district',
  'city',
  'country',
  'interest',
  'source',
  'sourceKind',
  'score',
  'outcome',
  'enquiredAt',
];
const PAGE = 100;

const titleOf = (lead: ListPoolItem) => lead.companyName ?? lead.number;

/** Leads that anybody may claim: what each is about, and not yet whom to call. */
export function PoolPage() {
  const { t } = useTranslation('leadPool');
  const { t: words } = useTranslation('leads');
  const navigate = useNavigate();
  const [search, change] = useListSearch();
  const fields = useLeadFilterFields().filter((field) => ASKABLE.includes(field.key));
  const sort = search.sort ?? '-inPoolSince';
  const filter = both(searchFor(search.q), search.filter);
  const list = useKeysetList(poolKeys.list(filter, sort), async (after, signal) => {
    const { data } = await listLeadPool({
      query: {
        sort,
        limit: PAGE,
        ...(filter && { filter }),
        ...(after && { after }),
        ...(!after && { count: 'estimated' }),
      },
      signal,
    });
    return data;
  });
  const columns = useMemo<Column<ListPoolItem>[]>(
    () => [
      {
        id: 'companyName',
        header: t('column.company'),
        minWidth: 230,
        grow: 2,
        sort: 'companyName',
        cell: (lead) => (lead.companyName ? <RecordName name={lead.companyName} /> : t('unnamed')),
      },
      {
        id: 'about',
        header: t('column.about'),
        minWidth: 210,
        grow: 2,
        sort: 'interest',
        cell: (lead) => [lead.interest, lead.district, lead.source].filter(Boolean).join(' · '),
      },
      {
        id: 'claim',
        header: t('column.claim'),
        minWidth: 150,
        cell: (lead) => <ClaimCell lead={lead} />,
      },
      {
        id: 'score',
        header: words('field.score'),
        minWidth: 120,
        sort: 'score',
        cell: (lead) =>
          lead.outcome ? (
            <span className={css.score}>
              <Score value={lead.score} /> <OutcomePill outcome={lead.outcome} />
            </span>
          ) : (
            <Nothing />
          ),
      },
      {
        id: 'reach',
        header: t('column.reach'),
        minWidth: 90,
        cell: (lead) => (
          <span className={css.reach}>
            {lead.hasPhone && <IconPhone size={15} role="img" aria-label={t('phone')} />}
            {lead.hasEmail && <IconMail size={15} role="img" aria-label={t('email')} />}
          </span>
        ),
      },
      {
        id: 'inPoolSince',
        header: t('column.since'),
        minWidth: 120,
        sort: 'inPoolSince',
        cell: (lead) => <DateText value={lead.inPoolSince} relative />,
      },
      {
        id: 'enquiredAt',
        header: words('field.enquiredAt'),
        optional: true,
        sort: 'enquiredAt',
        cell: (lead) => <DateText value={lead.enquiredAt} relative />,
      },
      { id: 'number', header: words('field.number'), optional: true, cell: (lead) => lead.number },
    ],
    [t, words],
  );
  return (
    <>
      <PageHeader title={t('title')} note={list.count} actions={<Allowance />} />
      <ListToolbar
        end={
          <>
            <SearchBox value={search.q} placeholder={t('search')} onChange={(q) => change({ q })} />
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
        id="lead-pool"
        label={t('title')}
        columns={columns}
        list={list}
        rowId={(lead) => lead.id}
        rowLabel={titleOf}
        sort={sort}
        onSort={(next) => change({ sort: next })}
        onOpen={(lead) => {
          leaveTrail(
            'leads',
            list.rows.map((row) => row.id),
          );
          void navigate({ to: '/leads/$id', params: { id: lead.id } });
        }}
        empty={filter ? undefined : <EmptyState title={t('empty')} hint={t('emptyHint')} />}
      />
    </>
  );
}

/** What I may still do today, always in sight of the button that uses it up. */
function Allowance() {
  const { t } = useTranslation('leadPool');
  const can = useCan();
  const { data } = useAllowance();
  if (!data || !can('leads:accept')) return null;
  return (
    <ul className={css.allowance} aria-label={t('limits.title')}>
      <li data-out={data.claimsLeft === 0}>
        {t('left.claims', { left: data.claimsLeft, most: data.claimsPerDay })}
      </li>
      <li data-out={data.inHand >= data.mostInHand}>
        {t('left.hand', { count: data.inHand, most: data.mostInHand })}
      </li>
      <li data-out={data.viewsLeft === 0}>
        {t('left.views', { left: data.viewsLeft, most: data.viewsPerDay })}
      </li>
    </ul>
  );
}

function ClaimCell({ lead }: { lead: ListPoolItem }) {
  const { t } = useTranslation('leadPool');
  const format = useFormat();
  const can = useCan();
  const navigate = useNavigate();
  const { claim } = useLeadActions();
  const { data: allowance } = useAllowance();
  const [busy, setBusy] = useState(false);
  if (!can('leads:accept')) return <Nothing />;
  if (lead.claimableFrom)
    return <small className={css.coolOff}>{t('coolOff', { when: format.date(lead.claimableFrom) })}</small>;
  const take = async () => {
    setBusy(true);
    // the next thing to do is to call them
    if (await claim({ ...lead, title: titleOf(lead) }))
      await navigate({ to: '/leads/$id', params: { id: lead.id } });
    setBusy(false);
  };
  return (
    <Button
      size="compact-sm"
      aria-label={t('claimOf', { title: titleOf(lead) })}
      loading={busy}
      disabled={allowance?.claimsLeft === 0}
      onClick={(event) => {
        event.stopPropagation();
        void take();
      }}
    >
      {t('claim')}
    </Button>
  );
}
