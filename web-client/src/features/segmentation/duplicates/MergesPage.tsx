import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { listMerges, type MergeResponse } from '@/api/generated';
import { useListSearch } from '@/shared/lib/listSearch';
import { useFormat } from '@/shared/lib/useFormat';
import { useKeysetList } from '@/shared/lib/useKeysetList';
import { useNow } from '@/shared/lib/useNow';
import { DateText, Pill } from '@/shared/ui/display/Display';
import { DataGrid } from '@/shared/ui/grid/DataGrid';
import type { Column } from '@/shared/ui/grid/types';
import { PageHeader } from '@/shared/ui/PageHeader';
import { EmptyState } from '@/shared/ui/states/States';
import { useNavigate } from '@tanstack/react-router';
import { mergeKeys } from './duplicateKeys';
import { useUndoMerge } from './useUndoMerge';

const PAGE = 100;
const DAY_MS = 86_400_000;

/** What was merged, by whom, and how long it can still be taken back. */
export function MergesPage() {
  const { t } = useTranslation('duplicates');
  const navigate = useNavigate();
  const [search, change] = useListSearch();
  const sort = search.sort ?? '-mergedAt';
  const columns = useColumns();
  const list = useKeysetList([...mergeKeys.lists, sort], async (after, signal) => {
    const { data } = await listMerges({ query: { sort, limit: PAGE, ...(after && { after }) }, signal });
    return data;
  });
  return (
    <>
      <PageHeader title={t('merges.title')} backTo="/duplicates" />
      <DataGrid
        id="merges"
        label={t('merges.title')}
        columns={columns}
        list={list}
        rowId={(row) => row.id}
        rowLabel={(row) => row.survivorName}
        sort={sort}
        onSort={(next) => change({ sort: next })}
        onOpen={({ recordType, survivorId }) =>
          void navigate({
            to: recordType === 'contact' ? '/contacts/$id' : '/accounts/$id',
            params: { id: survivorId },
          })
        }
        empty={<EmptyState title={t('merges.empty')} hint={t('merges.emptyHint')} />}
      />
    </>
  );
}

function useColumns(): readonly Column<MergeResponse>[] {
  const { t } = useTranslation('duplicates');
  const format = useFormat();
  return useMemo(
    () => [
      {
        id: 'survivor',
        header: t('merges.survivor'),
        minWidth: 200,
        grow: 2,
        cell: (row) => row.survivorName,
      },
      {
        id: 'merged',
        header: t('merges.merged'),
        minWidth: 200,
        grow: 2,
        cell: (row) => format.list(row.merged.map((record) => record.name)),
      },
      { id: 'by', header: t('merges.by'), minWidth: 130, cell: (row) => row.mergedByName },
      {
        id: 'mergedAt',
        header: t('merges.at'),
        minWidth: 120,
        sort: 'mergedAt',
        cell: (row) => <DateText value={row.mergedAt} relative />,
      },
      { id: 'undo', header: t('merges.undo'), minWidth: 210, cell: (row) => <UndoCell merge={row} /> },
    ],
    [t, format],
  );
}

function UndoCell({ merge }: { merge: MergeResponse }) {
  const { t } = useTranslation('duplicates');
  const undo = useUndoMerge();
  const now = useNow();
  if (merge.undoneAt) {
    const by = merge.undoneByName ?? '';
    return (
      <Pill tone="neutral">
        {merge.kept.length > 0
          ? t('merges.undoneKept', { by, count: merge.kept.length })
          : t('merges.undone', { by })}
      </Pill>
    );
  }
  const days = Math.ceil((Date.parse(merge.undoUntil) - now) / DAY_MS);
  if (days <= 0) return t('merges.final');
  return (
    <Button
      variant="default"
      size="compact-xs"
      leftSection={<IconArrowBackUp size={13} />}
      loading={undo.isPending}
      onClick={(event) => {
        event.stopPropagation();
        undo.mutate(merge.id);
      }}
    >
      {t('merges.undoLeft', { count: days })}
    </Button>
  );
}
