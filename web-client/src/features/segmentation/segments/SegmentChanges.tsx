import { NativeSelect } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listSegmentChanges, type ListSegmentChangesItem, type SegmentResponse } from '@/api/generated';
import { useKeysetList } from '@/shared/lib/useKeysetList';
import { DateText, Pill } from '@/shared/ui/display/Display';
import { DataGrid } from '@/shared/ui/grid/DataGrid';
import type { Column } from '@/shared/ui/grid/types';
import { ListToolbar } from '@/shared/ui/list/ListToolbar';
import { EmptyState } from '@/shared/ui/states/States';
import { segmentKeys } from './segmentKeys';

const PAGE = 100;
const SINCE = [1, 7, 30, 90, 365] as const;
const MOVES = ['entered', 'left'] as const;

/** Who came into the segment and who left it, since a day of one's choice. */
export function SegmentChanges({ segment }: { segment: SegmentResponse }) {
  const { t } = useTranslation('segments');
  const navigate = useNavigate();
  const [days, setDays] = useState<number>(30);
  const [move, setMove] = useState('');
  const filter = `at ge now-${days}d${move && ` and move eq "${move}"`}`;
  const list = useKeysetList(segmentKeys.changes(segment.id, filter), async (after, signal) => {
    const query = { filter, limit: PAGE, ...(after && { after }) };
    return (await listSegmentChanges({ path: { id: segment.id }, query, signal })).data;
  });
  return (
    <>
      <ListToolbar
        start={
          <>
            <NativeSelect
              size="xs"
              aria-label={t('changes.since')}
              value={String(days)}
              data={SINCE.map((count) => ({ value: String(count), label: t('changes.lastDays', { count }) }))}
              onChange={(event) => setDays(Number(event.currentTarget.value))}
            />
            <NativeSelect
              size="xs"
              aria-label={t('changes.move')}
              value={move}
              data={[
                { value: '', label: t('changes.both') },
                ...MOVES.map((value) => ({ value, label: t(`move.${value}`) })),
              ]}
              onChange={(event) => setMove(event.currentTarget.value)}
            />
          </>
        }
      />
      <DataGrid
        id="segment-changes"
        label={t('tab.changes')}
        columns={useColumns()}
        list={list}
        rowId={(row) => row.id}
        rowLabel={(row) => row.name}
        onOpen={(row) => void navigate({ to: `/${segment.recordType}s/$id`, params: { id: row.recordId } })}
        empty={
          <EmptyState icon={IconArrowsExchange} title={t('changes.none')} hint={t('changes.noneHint')} />
        }
      />
    </>
  );
}

function useColumns(): readonly Column<ListSegmentChangesItem>[] {
  const { t } = useTranslation('segments');
  return useMemo(
    () => [
      { id: 'name', header: t('field.name'), minWidth: 220, grow: 2, cell: (row) => row.name },
      {
        id: 'move',
        header: t('changes.move'),
        cell: (row) => <Pill tone={row.move === 'entered' ? 'good' : 'warn'}>{t(`move.${row.move}`)}</Pill>,
      },
      { id: 'cause', header: t('changes.cause'), minWidth: 160, cell: (row) => t(`cause.${row.cause}`) },
      {
        id: 'at',
        header: t('changes.at'),
        minWidth: 140,
        cell: (row) => <DateText value={row.at} relative />,
      },
    ],
    [t],
  );
}
