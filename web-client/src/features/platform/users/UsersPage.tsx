import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listUsers, type UserResponse } from '@/api/generated';
import { useCan } from '@/app/session';
import type { FilterField } from '@/shared/filter/fields';
import { both } from '@/shared/filter/print';
import { useListSearch } from '@/shared/lib/listSearch';
import { useKeysetList } from '@/shared/lib/useKeysetList';
import { usePeople } from '@/shared/people/people';
import { DateText, Email, Nothing, RecordName } from '@/shared/ui/display/Display';
import { FilterButton, FilterChips, SearchBox } from '@/shared/ui/filter/FilterBar';
import { DataGrid } from '@/shared/ui/grid/DataGrid';
import type { Column } from '@/shared/ui/grid/types';
import { ListToolbar } from '@/shared/ui/list/ListToolbar';
import { PageHeader } from '@/shared/ui/PageHeader';
import { InviteDialog } from './InviteDialog';
import { useRoles } from '@/shared/people/roleNames';
import { UserDrawer } from './UserDrawer';
import { UserState } from './UserState';

const route = getRouteApi('/shell/users');

export function UsersPage() {
  const { t } = useTranslation('platform');
  const can = useCan();
  const queries = useQueryClient();
  const { new: inviting } = route.useSearch();
  const navigate = route.useNavigate();
  const [search, change] = useListSearch();
  const [openId, setOpenId] = useState<string>();
  const { namesOf } = useRoles();
  const { nameOf } = usePeople();
  const sort = search.sort ?? 'name';
  const quick = search.q && `(name co ${JSON.stringify(search.q)} or email co ${JSON.stringify(search.q)})`;
  const filter = both(quick, search.filter);
  const list = useKeysetList(['users', filter, sort], async (after, signal) => {
    const { data } = await listUsers({
      query: { filter, sort, after, limit: 100, count: 'estimated' },
      signal,
    });
    return data;
  });
  const setInviting = (open: boolean) =>
    void navigate({ search: (old) => ({ ...old, new: open || undefined }), replace: true });

  const columns = useMemo<Column<UserResponse>[]>(
    () => [
      {
        id: 'name',
        header: t('user.name'),
        minWidth: 220,
        grow: 2,
        sort: 'name',
        cell: (user) => <RecordName name={user.name} round />,
      },
      { id: 'state', header: t('user.state'), cell: (user) => <UserState user={user} /> },
      {
        id: 'roles',
        header: t('user.roles'),
        minWidth: 180,
        grow: 2,
        cell: (user) => namesOf(user.roleIds).join(', ') || <Nothing />,
      },
      { id: 'team', header: t('user.homeTeam'), cell: (user) => nameOf(user.homeTeamId) ?? <Nothing /> },
      {
        id: 'email',
        header: t('signIn.email'),
        minWidth: 200,
        grow: 2,
        sort: 'email',
        cell: (user) => <Email value={user.email} />,
      },
      {
        id: 'secondFactor',
        header: t('factor.title'),
        cell: (user) => t(user.secondFactor ? 'factor.isOn' : 'factor.isOff'),
      },
      {
        id: 'createdAt',
        header: t('user.since'),
        sort: 'createdAt',
        cell: (user) => <DateText value={user.createdAt} />,
      },
    ],
    [t, namesOf, nameOf],
  );
  const fields: FilterField[] = [
    { key: 'name', label: t('user.name'), type: 'text' },
    { key: 'email', label: t('signIn.email'), type: 'text' },
    { key: 'active', label: t('user.active'), type: 'boolean' },
    { key: 'createdAt', label: t('user.since'), type: 'date' },
  ];
  const onFilter = (next: string | undefined) => change({ filter: next });
  const refresh = () => queries.invalidateQueries({ queryKey: ['users'] });

  return (
    <>
      <PageHeader
        title={t('user.title')}
        note={list.count}
        actions={
          can('users:create') && (
            <Button leftSection={<IconUserPlus size={14} />} onClick={() => setInviting(true)}>
              {t('user.invite')}
            </Button>
          )
        }
      />
      <ListToolbar
        end={
          <>
            <SearchBox value={search.q} placeholder={t('user.search')} onChange={(q) => change({ q })} />
            <FilterButton fields={fields} value={search.filter} onChange={onFilter} />
          </>
        }
      />
      <FilterChips fields={fields} value={search.filter} onChange={onFilter} />
      <DataGrid
        id="users"
        label={t('user.title')}
        columns={columns}
        list={list}
        rowId={(user) => user.id}
        rowLabel={(user) => user.name}
        sort={sort}
        onSort={(next) => change({ sort: next })}
        onOpen={(user) => setOpenId(user.id)}
      />
      {inviting && <InviteDialog onClose={() => setInviting(false)} onInvited={refresh} />}
      {openId && <UserDrawer id={openId} onClose={() => setOpenId(undefined)} onChanged={refresh} />}
    </>
  );
}
