import { Button } from '@mantine/core';
import { IconFileImport, IconPlus } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listContacts } from '@/api/generated';
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
import { useContactColumns } from './contactColumns';
import { useContactFields } from './contactFields';
import { contactKeys } from './contactKeys';
import { ContactPeek } from './ContactPeek';

const PAGE = 100;

export function ContactsPage() {
  const { t } = useTranslation('segmentation');
  const can = useCan();
  const navigate = useNavigate();
  const [search, change] = useListSearch();
  const selection = useSelection();
  const [peeked, setPeeked] = useState<string>();
  const fields = useContactFields();
  const columns = useContactColumns();
  const filter = listFilter(search);
  const sort = search.sort ?? 'name';
  const list = useKeysetList(contactKeys.list(filter, sort), async (after, signal) => {
    const { data } = await listContacts({ query: { filter, sort, after, limit: PAGE }, signal });
    return data;
  });
  const total = useListCount(contactKeys.count(filter), async (signal) => {
    const { data } = await listContacts({
      query: { filter, limit: 1, fields: 'id', count: 'estimated' },
      signal,
    });
    return data;
  });
  useShortcuts({ c: () => can('contacts:create') && void navigate({ to: '/contacts/new' }) });

  const open = (id: string) => {
    leaveTrail(
      'contacts',
      list.rows.map((row) => row.id),
    );
    void navigate({ to: '/contacts/$id', params: { id } });
  };
  const look = (patch: Parameters<typeof change>[0]) => {
    // what "all that match" means would change under the person's hands
    if (selection.value.all) selection.clear();
    change(patch);
  };
  return (
    <>
      <PageHeader
        title={t('contacts.title')}
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
            {can('contacts:create') && (
              <Button component={Link} to="/contacts/new" leftSection={<IconPlus size={14} />}>
                {t('contacts.new')}
              </Button>
            )}
          </>
        }
      />
      <ListToolbar
        start={<ListViews list="contacts" search={search} onChange={look} />}
        end={
          <>
            <SearchBox value={search.q} placeholder={t('contacts.search')} onChange={(q) => look({ q })} />
            <FilterButton fields={fields} value={search.filter} onChange={(next) => look({ filter: next })} />
          </>
        }
      />
      <FilterChips fields={fields} value={search.filter} onChange={(next) => look({ filter: next })} />
      <DataGrid
        id="contacts"
        label={t('contacts.title')}
        columns={columns}
        list={list}
        rowId={(row) => row.id}
        rowLabel={(row) => row.name}
        sort={sort}
        onSort={(next) => change({ sort: next })}
        selection={selection}
        onOpen={(row) => open(row.id)}
        onPeek={(row) => setPeeked(row.id)}
        empty={filter ? undefined : <FirstContacts />}
      />
      <BulkBar selection={selection} total={total.count}>
        <BulkActions records="contacts" selection={selection} filter={filter} total={total.count} />
      </BulkBar>
      <ContactPeek id={peeked} onOpen={open} onClose={() => setPeeked(undefined)} />
    </>
  );
}

function FirstContacts() {
  const { t } = useTranslation('segmentation');
  const can = useCan();
  return (
    <EmptyState
      title={t('contacts.empty')}
      hint={t('contacts.emptyHint')}
      action={
        <>
          {can('imports:create') && (
            <Button component={Link} to="/imports/new">
              {t('contacts.importFirst')}
            </Button>
          )}
          {can('contacts:create') && (
            <Button component={Link} to="/contacts/new" variant="default">
              {t('contacts.new')}
            </Button>
          )}
        </>
      }
    />
  );
}
