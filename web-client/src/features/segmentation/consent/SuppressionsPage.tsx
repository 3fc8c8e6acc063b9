import { Button } from '@mantine/core';
import { IconBan, IconPlus } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  liftSuppression,
  listSuppressions,
  type ListSuppressionsItem,
  type SuppressionReason,
} from '@/api/generated';
import { useCan } from '@/app/session';
import type { FilterField } from '@/shared/filter/fields';
import { both } from '@/shared/filter/print';
import type { Tone } from '@/shared/lib/colour';
import { confirm } from '@/shared/lib/confirm';
import { useListSearch } from '@/shared/lib/listSearch';
import { toast } from '@/shared/lib/toasts';
import { useKeysetList } from '@/shared/lib/useKeysetList';
import { useProblemText } from '@/shared/lib/useProblemText';
import { DateText, Nothing, Pill } from '@/shared/ui/display/Display';
import { FilterButton, FilterChips, SearchBox } from '@/shared/ui/filter/FilterBar';
import { DataGrid } from '@/shared/ui/grid/DataGrid';
import type { Column } from '@/shared/ui/grid/types';
import { ListToolbar } from '@/shared/ui/list/ListToolbar';
import { PageHeader } from '@/shared/ui/PageHeader';
import { EmptyState } from '@/shared/ui/states/States';
import { SuppressDialog } from './SuppressDialog';
import { CHANNELS } from './words';

const TONES: Record<SuppressionReason, Tone> = {
  byHand: 'neutral',
  doNotCallRegister: 'warn',
  complaint: 'bad',
  legal: 'bad',
  undeliverable: 'warn',
  erased: 'neutral',
};
const REASONS = Object.keys(TONES) as SuppressionReason[];

/** Addresses and numbers that nobody may contact, whoever they belong to. */
export function SuppressionsPage() {
  const { t } = useTranslation('consent');
  const can = useCan();
  const client = useQueryClient();
  const problemText = useProblemText();
  const [search, change] = useListSearch();
  const [adding, setAdding] = useState(false);
  const sort = search.sort ?? '-addedAt';
  const filter = both(
    search.q && `address co ${JSON.stringify(search.q.replace(/\s/g, '').toLowerCase())}`,
    search.filter,
  );
  const list = useKeysetList(['suppressions', filter, sort], async (after, signal) => {
    const { data } = await listSuppressions({ query: { filter, sort, after, limit: 100 }, signal });
    return data;
  });
  const mayChange = can('suppressions:update');
  const lift = async ({ id, address, reason }: ListSuppressionsItem) => {
    if (reason === 'erased') return;
    const agreed = await confirm({
      title: t('suppressions.liftTitle', { address }),
      consequence: t('suppressions.liftHint'),
      action: t('suppressions.liftAction'),
    });
    if (!agreed) return;
    try {
      await liftSuppression({ path: { id } });
      toast(t('suppressions.lifted'), { tone: 'good' });
      await client.invalidateQueries({ queryKey: ['suppressions'] });
    } catch (error) {
      toast(problemText(error), { tone: 'bad' });
    }
  };
  const columns = useMemo<Column<ListSuppressionsItem>[]>(
    () => [
      {
        id: 'address',
        header: t('suppressions.address'),
        minWidth: 220,
        grow: 2,
        sort: 'address',
        cell: (row) => row.address ?? t('suppressions.erased'),
      },
      {
        id: 'channel',
        header: t('suppressions.channel'),
        minWidth: 130,
        cell: (row) => t(`channel.${row.channel ?? 'any'}`),
      },
      {
        id: 'reason',
        header: t('suppressions.reasonTitle'),
        minWidth: 150,
        sort: 'reason',
        cell: (row) => <Pill tone={TONES[row.reason]}>{t(`suppressions.is.${row.reason}`)}</Pill>,
      },
      {
        id: 'note',
        header: t('suppressions.note'),
        minWidth: 160,
        grow: 1,
        cell: (row) => row.note ?? <Nothing />,
      },
      {
        id: 'addedAt',
        header: t('suppressions.addedAt'),
        minWidth: 120,
        sort: 'addedAt',
        cell: (row) => <DateText value={row.addedAt} />,
      },
      { id: 'by', header: t('suppressions.by'), minWidth: 130, cell: (row) => row.addedByName },
    ],
    [t],
  );
  const fields: FilterField[] = [
    {
      key: 'reason',
      label: t('suppressions.reasonTitle'),
      type: 'choice',
      options: REASONS.map((value) => ({ value, label: t(`suppressions.is.${value}`) })),
    },
    {
      key: 'channel',
      label: t('suppressions.channel'),
      type: 'choice',
      options: CHANNELS.map((value) => ({ value, label: t(`channel.${value}`) })),
    },
    { key: 'addedAt', label: t('suppressions.addedAt'), type: 'date' },
  ];
  const onFilter = (next: string | undefined) => change({ filter: next });
  const add = mayChange && (
    <Button leftSection={<IconPlus size={14} />} onClick={() => setAdding(true)}>
      {t('suppressions.add')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('suppressions.title')} actions={add} />
      <ListToolbar
        end={
          <>
            <SearchBox
              value={search.q}
              placeholder={t('suppressions.search')}
              onChange={(q) => change({ q })}
            />
            <FilterButton fields={fields} value={search.filter} onChange={onFilter} />
          </>
        }
      />
      <FilterChips fields={fields} value={search.filter} onChange={onFilter} />
      <DataGrid
        id="suppressions"
        label={t('suppressions.title')}
        columns={columns}
        list={list}
        rowId={(row) => row.id}
        rowLabel={(row) => row.address ?? t('suppressions.erased')}
        sort={sort}
        onSort={(next) => change({ sort: next })}
        {...(mayChange && { onOpen: (row: ListSuppressionsItem) => void lift(row) })}
        {...(!filter && {
          empty: (
            <EmptyState
              icon={IconBan}
              title={t('suppressions.none')}
              hint={t('suppressions.noneHint')}
              action={add}
            />
          ),
        })}
      />
      {adding && <SuppressDialog onClose={() => setAdding(false)} />}
    </>
  );
}
