import { Button } from '@mantine/core';
import { IconFileImport, IconPlus } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listAccounts } from '@/api/generated';
import { useCan } from '@/app/session';
import { useListSearch } from '@/shared/lib/listSearch';
import { leaveTrail } from '@/shared/lib/recordTrail';
import { useShortcuts } from '@/shared/lib/shortcuts';
import { useKeysetList } from '@/shared/lib/useKeysetList';
import { useListCount } from '@/shared/lib/useListCount';
import { FilterButton, FilterChips, SearchBox } from '@/shared/ui/filter/FilterBar';
import { DataGrid } from '@/shared/ui/grid/DataGrid';
import { useSelection } from '@/shared/ui/grid/selection';
import { BulkBar } from '@/shared/ui/list/BulkBar';
import { ListToolbar } from '@/shared/ui/list/ListToolbar';
import { PageHeader } from '@/shared/ui/PageHeader';
import { EmptyState } from '@/shared/ui/states/States';
import { BulkActions } from '../bulk/BulkActions';
import { listFilter } from '../records/listFilter';
import { ListViews } from '../records/ListViews';
import { useAccountColumns } from './accountColumns';
import { useAccountFields } from './accountFields';
import { accountKeys } from './accountKeys';
import { AccountPeek } from './AccountPeek';

const PAGE = 100;

export function AccountsPage() {
  const { t } = useTranslation('segmentation');
  const can = useCan();
  const navigate = useNavigate();
  const [search, change] = useListSearch();
  const selection = useSelection();
  const [peeked, setPeeked] = useState<string>();
  const fields = useAccountFields();
  const columns = useAccountColumns();
  const filter = listFilter(search);
  const sort = search.sort ?? 'name';
  const list = useKeysetList(accountKeys.list(filter, sort), async (after, signal) => {
    const { data } = await listAccounts({ query: { filter, sort, after, limit: PAGE }, signal });
    return data;
  });
  const total = useListCount(accountKeys.count(filter), async (signal) => {
    const { data } = await listAccounts({
      query: { filter, limit: 1, fields: 'id', count: 'estimated' },
      signal,
    });
    return data;
  });
  useShortcuts({ c: () => can('accounts:create') && void navigate({ to: '/accounts/new' }) });

  const open = (id: string) => {
    leaveTrail(
      'accounts',
      list.rows.map((row) => row.id),
    );
    void navigate({ to: '/accounts/$id', params: { id } });
  };
  const look = (patch: Parameters<typeof change>[0]) => {
    // what "all that match" means would change under the person's hands
    if (selection.value.all) selection.clear();
    change(patch);
  };
  return (
    <>
      <PageHeader
        title={t('accounts.title')}
        note={total.text}
        actions={
          <>
            {can('imports:create') && (
              <Button
                component={Link}
                to="/imports/new"
                variant="default"
                leftSection={<IconFileImport size={14} />}
              >
                {t('action.import')}
              </Button>
            )}
            {can('accounts:create') && (
              <Button component={Link} to="/accounts/new" leftSection={<IconPlus size={14} />}>
                {t('accounts.new')}
              </Button>
            )}
          </>
        }
      />
      <ListToolbar
        start={<ListViews list="accounts" search={search} onChange={look} />}
        end={
          <>
            <SearchBox value={search.q} placeholder={t('accounts.search')} onChange={(q) => look({ q })} />
            <FilterButton fields={fields} value={search.filter} onChange={(next) => look({ filter: next })} />
          </>
        }
      />
      <FilterChips fields={fields} value={search.filter} onChange={(next) => look({ filter: next })} />
      <DataGrid
        id="accounts"
        label={t('accounts.title')}
        columns={columns}
        list={list}
        rowId={(row) => row.id}
        rowLabel={(row) => row.name}
        sort={sort}
        onSort={(next) => change({ sort: next })}
        selection={selection}
        onOpen={(row) => open(row.id)}
        onPeek={(row) => setPeeked(row.id)}
        empty={filter ? undefined : <FirstAccounts />}
      />
      <BulkBar selection={selection} total={total.count}>
        <BulkActions records="accounts" selection={selection} filter={filter} total={total.count} />
      </BulkBar>
      <AccountPeek id={peeked} onOpen={open} onClose={() => setPeeked(undefined)} />
    </>
  );
}

function FirstAccounts() {
  const { t } = useTranslation('segmentation');
  const can = useCan();
  return (
    <EmptyState
      title={t('accounts.empty')}
      hint={t('accounts.emptyHint')}
      action={
        <>
          {can('imports:create') && (
            <Button component={Link} to="/imports/new">
              {t('accounts.importFirst')}
            </Button>
          )}
          {can('accounts:create') && (
            <Button component={Link} to="/accounts/new" variant="default">
              {t('accounts.new')}
            </Button>
          )}
        </>
      }
    />
  );
}
