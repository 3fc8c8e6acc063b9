import { Button } from '@mantine/core';
import { IconPlus, IconShieldCheck } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  listPrivacyRequests,
  type PrivacyRequestKind,
  type PrivacyRequestResponse as PrivacyRequest,
  type PrivacyRequestState,
} from '@/api/generated';
import { useCan } from '@/app/session';
import type { FilterField } from '@/shared/filter/fields';
import { both } from '@/shared/filter/print';
import type { Tone } from '@/shared/lib/colour';
import { useListSearch } from '@/shared/lib/listSearch';
import { useKeysetList } from '@/shared/lib/useKeysetList';
import { useNow } from '@/shared/lib/useNow';
import { usePeople } from '@/shared/people/people';
import { DateText, Pill } from '@/shared/ui/display/Display';
import { FilterButton, FilterChips, SearchBox } from '@/shared/ui/filter/FilterBar';
import { DataGrid } from '@/shared/ui/grid/DataGrid';
import type { Column } from '@/shared/ui/grid/types';
import { ListToolbar } from '@/shared/ui/list/ListToolbar';
import { PageHeader } from '@/shared/ui/PageHeader';
import { EmptyState } from '@/shared/ui/states/States';
import { Erasures } from './Erasures';
import { ReceiveDialog } from './ReceiveDialog';
import { RequestDialog } from './RequestDialog';

const TONES: Record<PrivacyRequestState, Tone> = {
  open: 'warn',
  inProgress: 'info',
  done: 'good',
  refused: 'neutral',
};
const STATES = Object.keys(TONES) as PrivacyRequestState[];
const KINDS: PrivacyRequestKind[] = ['access', 'erasure', 'correction', 'objection'];

/** Who asked about their own data, and by when it must be answered. */
export function PrivacyRequestsPage() {
  const { t } = useTranslation('privacy');
  const can = useCan();
  const { nameOf } = usePeople();
  const now = useNow();
  const [search, change] = useListSearch();
  const [receiving, setReceiving] = useState(false);
  const [open, setOpen] = useState<PrivacyRequest>();
  const sort = search.sort ?? 'dueAt';
  const quick =
    search.q && `(number co ${JSON.stringify(search.q)} or requester co ${JSON.stringify(search.q)})`;
  const filter = both(quick, search.filter ?? (search.q ? undefined : 'state in ("open","inProgress")'));
  const list = useKeysetList(['privacy-requests', filter, sort], async (after, signal) => {
    const { data } = await listPrivacyRequests({ query: { filter, sort, after, limit: 100 }, signal });
    return data;
  });

  const columns = useMemo<Column<PrivacyRequest>[]>(
    () => [
      { id: 'number', header: t('number'), minWidth: 130, sort: 'number', cell: (row) => row.number },
      {
        id: 'requester',
        header: t('requester'),
        minWidth: 180,
        grow: 2,
        sort: 'requester',
        cell: (row) => row.requester,
      },
      { id: 'kind', header: t('kindTitle'), minWidth: 110, cell: (row) => t(`kind.${row.kind}`) },
      {
        id: 'state',
        header: t('stateTitle'),
        minWidth: 120,
        sort: 'state',
        cell: (row) => <Pill tone={TONES[row.state]}>{t(`state.${row.state}`)}</Pill>,
      },
      {
        id: 'dueAt',
        header: t('dueAt'),
        minWidth: 150,
        sort: 'dueAt',
        cell: (row) => (
          <>
            <DateText value={row.dueAt} />{' '}
            {!row.closedAt && Date.parse(row.dueAt) < now && <Pill tone="bad">{t('late')}</Pill>}
          </>
        ),
      },
      {
        id: 'handledBy',
        header: t('handledBy'),
        minWidth: 140,
        cell: (row) => (row.handledBy ? nameOf(row.handledBy) : t('nobody')),
      },
    ],
    [t, nameOf, now],
  );

  const fields: FilterField[] = [
    {
      key: 'state',
      label: t('stateTitle'),
      type: 'choice',
      options: STATES.map((value) => ({ value, label: t(`state.${value}`) })),
    },
    {
      key: 'kind',
      label: t('kindTitle'),
      type: 'choice',
      options: KINDS.map((value) => ({ value, label: t(`kind.${value}`) })),
    },
    { key: 'receivedAt', label: t('receivedAt'), type: 'date' },
    { key: 'dueAt', label: t('dueAt'), type: 'date' },
  ];
  const onFilter = (next: string | undefined) => change({ filter: next });
  const receive = can('privacy-requests:create') && (
    <Button leftSection={<IconPlus size={14} />} onClick={() => setReceiving(true)}>
      {t('new')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('title')} actions={receive} />
      <ListToolbar
        end={
          <>
            <SearchBox value={search.q} placeholder={t('search')} onChange={(q) => change({ q })} />
            <FilterButton fields={fields} value={search.filter} onChange={onFilter} />
          </>
        }
      />
      <FilterChips fields={fields} value={search.filter} onChange={onFilter} />
      <DataGrid
        id="privacy-requests"
        label={t('title')}
        columns={columns}
        list={list}
        rowId={(row) => row.id}
        rowLabel={(row) => row.number}
        sort={sort}
        onSort={(next) => change({ sort: next })}
        onOpen={setOpen}
        {...(!search.q &&
          !search.filter && {
            empty: (
              <EmptyState icon={IconShieldCheck} title={t('none')} hint={t('noneHint')} action={receive} />
            ),
          })}
      />
      <Erasures />
      {receiving && <ReceiveDialog onClose={() => setReceiving(false)} />}
      {open && <RequestDialog request={open} onClose={() => setOpen(undefined)} />}
    </>
  );
}
