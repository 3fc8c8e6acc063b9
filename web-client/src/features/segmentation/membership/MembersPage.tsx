import { SegmentedControl } from '@mantine/core';
import { IconIdBadge2 } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { listMembers, type MemberResponse } from '@/api/generated';
import type { FilterField } from '@/shared/filter/fields';
import { both } from '@/shared/filter/print';
import { useListSearch } from '@/shared/lib/listSearch';
import { useKeysetList } from '@/shared/lib/useKeysetList';
import { useNow } from '@/shared/lib/useNow';
import { DateText, Nothing, Pill } from '@/shared/ui/display/Display';
import { FilterButton, FilterChips, SearchBox } from '@/shared/ui/filter/FilterBar';
import { DataGrid } from '@/shared/ui/grid/DataGrid';
import type { Column } from '@/shared/ui/grid/types';
import { ListToolbar } from '@/shared/ui/list/ListToolbar';
import { PageHeader } from '@/shared/ui/PageHeader';
import { EmptyState } from '@/shared/ui/states/States';
import { membershipKeys, standingOf, STATES, TONES } from './words';

/** What colleagues look for first. */
const LOOKS = {
  all: undefined,
  waiting: 'state eq "awaitingApproval" or renewalAskedAt pr',
  ending: 'state eq "active" and expiresAt lt now+30d',
} as const;
type Look = keyof typeof LOOKS;

/** Members, and those who wait to become one. */
export function MembersPage() {
  const { t } = useTranslation('membership');
  const navigate = useNavigate();
  const now = useNow();
  const [search, change] = useListSearch();
  const sort = search.sort ?? '-createdAt';
  const quoted = JSON.stringify(search.q ?? '');
  const quick = search.q && `(name co ${quoted} or email co ${quoted} or number co ${quoted})`;
  const filter = both(quick, search.filter);
  const list = useKeysetList([...membershipKeys.members, filter, sort], async (after, signal) => {
    const { data } = await listMembers({ query: { filter, sort, after, limit: 100 }, signal });
    return data;
  });
  const columns = useMemo<Column<MemberResponse>[]>(
    () => [
      {
        id: 'name',
        header: t('members.name'),
        minWidth: 180,
        grow: 2,
        sort: 'name',
        cell: (row) => row.name,
      },
      {
        id: 'number',
        header: t('members.number'),
        minWidth: 130,
        sort: 'number',
        cell: (row) => row.number ?? <Nothing />,
      },
      {
        id: 'state',
        header: t('members.state'),
        minWidth: 150,
        sort: 'state',
        cell: (row) => {
          const standing = standingOf(row, now);
          return (
            <>
              <Pill tone={TONES[standing]}>{t(`state.${standing}`)}</Pill>
              {row.renewalAskedAt && <Pill tone="warn">{t('members.asksRenewal')}</Pill>}
            </>
          );
        },
      },
      {
        id: 'email',
        header: t('members.email'),
        minWidth: 200,
        grow: 1,
        sort: 'email',
        cell: (row) => row.email,
      },
      { id: 'level', header: t('members.level'), minWidth: 100, sort: 'level', cell: (row) => row.level },
      {
        id: 'expiresAt',
        header: t('members.expiresAt'),
        minWidth: 120,
        sort: 'expiresAt',
        cell: (row) => <DateText value={row.expiresAt} />,
      },
    ],
    [t, now],
  );
  const fields: FilterField[] = [
    {
      key: 'state',
      label: t('members.state'),
      type: 'choice',
      options: STATES.map((value) => ({ value, label: t(`state.${value}`) })),
    },
    { key: 'level', label: t('members.level'), type: 'text' },
    { key: 'joinedAt', label: t('members.joinedAt'), type: 'date' },
    { key: 'expiresAt', label: t('members.expiresAt'), type: 'date' },
    { key: 'renewalAskedAt', label: t('members.asksRenewal'), type: 'date' },
  ];
  const onFilter = (next: string | undefined) => change({ filter: next });
  const looks = Object.keys(LOOKS) as Look[];
  return (
    <>
      <PageHeader title={t('members.title')} />
      <ListToolbar
        start={
          <SegmentedControl
            size="xs"
            aria-label={t('members.look')}
            value={looks.find((look) => LOOKS[look] === search.filter) ?? ''}
            onChange={(look) => onFilter(LOOKS[look as Look])}
            data={looks.map((value) => ({ value, label: t(`members.looks.${value}`) }))}
          />
        }
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
        onOpen={({ id }) => void navigate({ to: '/members/$id', params: { id } })}
        {...(!filter && {
          empty: <EmptyState icon={IconIdBadge2} title={t('members.none')} hint={t('members.noneHint')} />,
        })}
      />
    </>
  );
}
