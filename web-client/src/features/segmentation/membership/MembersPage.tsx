import { IconIdBadge2 } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listMembers, type MemberResponse, type MemberState } from '@/api/generated';
import type { FilterField } from '@/shared/filter/fields';
import { both } from '@/shared/filter/print';
import type { Tone } from '@/shared/lib/colour';
import { useListSearch } from '@/shared/lib/listSearch';
import { useKeysetList } from '@/shared/lib/useKeysetList';
import { DateText, Nothing, Pill } from '@/shared/ui/display/Display';
import { FilterButton, FilterChips, SearchBox } from '@/shared/ui/filter/FilterBar';
import { DataGrid } from '@/shared/ui/grid/DataGrid';
import type { Column } from '@/shared/ui/grid/types';
import { ListToolbar } from '@/shared/ui/list/ListToolbar';
import { PageHeader } from '@/shared/ui/PageHeader';
import { EmptyState } from '@/shared/ui/states/States';
import { MemberDialog } from './MemberDialog';

const TONES: Record<MemberState, Tone> = {
  unconfirmed: 'neutral',
  awaitingApproval: 'warn',
  active: 'good',
  refused: 'bad',
  ended: 'neutral',
};
const STATES = Object.keys(TONES) as MemberState[];

/** Members, and those who wait to become one. */
export function MembersPage() {
  const { t } = useTranslation('membership');
  const [search, change] = useListSearch();
  const [open, setOpen] = useState<MemberResponse>();
  const sort = search.sort ?? '-createdAt';
  const quick = search.q && `(name co ${JSON.stringify(search.q)} or email co ${JSON.stringify(search.q)} or number co ${JSON.stringify(search.q)})`;
  const filter = both(quick, search.filter);
  const list = useKeysetList(['members', filter, sort], async (after, signal) => {
    const { data } = await listMembers({ query: { filter, sort, after, limit: 100 }, signal });
    return data;
  });
  const columns = useMemo<Column<MemberResponse>[]>(
    () => [
      { id: 'name', header: t('members.name'), minWidth: 180, grow: 2, sort: 'name', cell: (row) => row.name },
      { id: 'number', header: t('members.number'), minWidth: 130, sort: 'number', cell: (row) => row.number ?? <Nothing /> },
      { id: 'email', header: t('members.email'), minWidth: 200, grow: 1, sort: 'email', cell: (row) => row.email },
      {
        id: 'state',
        header: t('members.state'),
        minWidth: 140,
        sort: 'state',
        cell: (row) => <Pill tone={TONES[row.state]}>{t(`state.${row.state}`)}</Pill>,
      },
      { id: 'level', header: t('members.level'), minWidth: 100, sort: 'level', cell: (row) => row.level },
      { id: 'expiresAt', header: t('members.expiresAt'), minWidth: 120, sort: 'expiresAt', cell: (row) => <DateText value={row.expiresAt} /> },
    ],
    [t],
  );
  const fields: FilterField[] = [
    {
      key: 'state',
      label: t('members.state'),
      type: 'choice',
      options: STATES.map((value) => ({ value, label: t(`state.${value}`) })),
    },
    { key: 'level', label: t('members.level'), type: 'text' },
    { key: 'expiresAt', label: t('members.expiresAt'), type: 'date' },
  ];
  const onFilter = (next: string | undefined) => change({ filter: next });
  return (
    <>
      <PageHeader title={t('members.title')} />
      <ListToolbar
        end={
          <>
            <SearchBox value={search.q} placeholder={t('members.search')} onChange={(q) => change({ q })} />
            <FilterButton fields={fields} value={search.filter} onChange={onFilter} />
          </>
        }
      />
      <FilterChips fields={fields} value={search.filter} onChange={onFilter} />
      <DataGrid
        id="members"
        label={t('members.title')}
        columns={columns}
        list={list}
        rowId={(row) => row.id}
        rowLabel={(row) => row.name}
        sort={sort}
        onSort={(next) => change({ sort: next })}
        onOpen={setOpen}
        {...(!filter && { empty: <EmptyState icon={IconIdBadge2} title={t('members.none')} hint={t('members.noneHint')} /> })}
      />
      {open && <MemberDialog member={open} onClose={() => setOpen(undefined)} />}
    </>
  );
}
