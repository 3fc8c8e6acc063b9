import { Button } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { listImports, type ListImportsItem } from '@/api/generated';
import { useCan } from '@/app/session';
import { useListSearch } from '@/shared/lib/listSearch';
import { useFormat } from '@/shared/lib/useFormat';
import { useKeysetList } from '@/shared/lib/useKeysetList';
import { usePeople } from '@/shared/people/people';
import { DateText, Person, Pill } from '@/shared/ui/display/Display';
import { DataGrid } from '@/shared/ui/grid/DataGrid';
import type { Column } from '@/shared/ui/grid/types';
import { ListToolbar } from '@/shared/ui/list/ListToolbar';
import { type SavedView, SavedViews } from '@/shared/ui/list/SavedViews';
import { PageHeader } from '@/shared/ui/PageHeader';
import { EmptyState } from '@/shared/ui/states/States';
import { importKeys } from './importKeys';
import { STATUS_TONES } from './importWords';

const PAGE = 100;

/** Lists that were uploaded or that partners pushed: those that wait for somebody are one click away. */
export function ImportsPage() {
  const { t } = useTranslation('segmentation');
  const can = useCan();
  const navigate = useNavigate();
  const [search, change] = useListSearch();
  const sort = search.sort ?? '-createdAt';
  const columns = useColumns();
  const list = useKeysetList(importKeys.list(search.filter, sort), async (after, signal) => {
    const { data } = await listImports({
      query: { sort, limit: PAGE, ...(search.filter && { filter: search.filter }), ...(after && { after }) },
      signal,
    });
    return data;
  });
  const views: SavedView[] = [
    { id: 'all', name: t('imports.all'), fixed: true },
    {
      id: 'waiting',
      name: t('imports.waiting'),
      filter: 'status in ("awaitingReview", "checked")',
      fixed: true,
    },
    {
      id: 'open',
      name: t('imports.open'),
      filter: 'status in ("uploaded", "mapped", "checking", "checked", "running")',
      fixed: true,
    },
  ];
  const start = can('imports:create') && (
    <Button component={Link} to="/imports/new" leftSection={<IconFileImport size={14} />}>
      {t('accounts.importFirst')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('imports.title')} actions={start} />
      <ListToolbar
        start={
          <SavedViews
            views={views}
            activeId={search.view}
            changed={false}
            onSelect={(view) => change({ view: view.id, filter: view.filter })}
          />
        }
      />
      <DataGrid
        id="imports"
        label={t('imports.title')}
        columns={columns}
        list={list}
        rowId={(row) => row.id}
        rowLabel={(row) => row.source}
        sort={sort}
        onSort={(next) => change({ sort: next })}
        onOpen={({ id }) => void navigate({ to: '/imports/$id', params: { id } })}
        empty={
          search.filter ? undefined : (
            <EmptyState title={t('imports.empty')} hint={t('imports.emptyHint')} action={start} />
          )
        }
      />
    </>
  );
}

function useColumns(): readonly Column<ListImportsItem>[] {
  const { t } = useTranslation('segmentation');
  const { nameOf } = usePeople();
  const format = useFormat();
  return useMemo(
    () => [
      {
        id: 'source',
        header: t('import.source'),
        minWidth: 240,
        grow: 2,
        sort: 'source',
        cell: (row) => row.source,
      },
      {
        id: 'status',
        header: t('import.statusLabel'),
        minWidth: 150,
        cell: (row) => <Pill tone={STATUS_TONES[row.status]}>{t(`import.status.${row.status}`)}</Pill>,
      },
      {
        id: 'rowCount',
        header: t('import.rowCount'),
        align: 'end',
        minWidth: 90,
        grow: 0.5,
        sort: 'rowCount',
        cell: (row) => format.number(row.rowCount),
      },
      {
        id: 'recordType',
        header: t('import.becomes'),
        cell: (row) => t(`import.recordType.${row.recordType}`),
      },
      {
        id: 'sourceKind',
        header: t('import.sourceKindLabel'),
        minWidth: 140,
        cell: (row) => row.partnerName ?? t(`import.sourceKind.${row.sourceKind}`),
      },
      {
        id: 'owner',
        header: t('import.by'),
        minWidth: 140,
        cell: (row) => <Person name={nameOf(row.ownerId)} />,
      },
      {
        id: 'createdAt',
        header: t('import.received'),
        minWidth: 130,
        sort: 'createdAt',
        cell: (row) => <DateText value={row.createdAt} relative />,
      },
      {
        id: 'fileName',
        header: t('import.fileName'),
        optional: true,
        minWidth: 180,
        cell: (row) => row.fileName,
      },
    ],
    [t, nameOf, format],
  );
}
