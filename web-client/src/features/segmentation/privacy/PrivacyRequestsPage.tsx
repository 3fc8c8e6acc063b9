import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots, IconPlus, IconShieldCheck } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  erasePerson,
  listPrivacyRequests,
  type PrivacyRequestKind,
  type PrivacyRequestResponse as PrivacyRequest,
  type PrivacyRequestState,
  takeOnPrivacyRequest,
} from '@/api/generated';
import { ifMatch } from '@/api/headers';
import { useCan } from '@/app/session';
import type { FilterField } from '@/shared/filter/fields';
import { both } from '@/shared/filter/print';
import type { Tone } from '@/shared/lib/colour';
import { confirm } from '@/shared/lib/confirm';
import { useListSearch } from '@/shared/lib/listSearch';
import { toast } from '@/shared/lib/toasts';
import { useKeysetList } from '@/shared/lib/useKeysetList';
import { useNow } from '@/shared/lib/useNow';
import { useProblemText } from '@/shared/lib/useProblemText';
import { usePeople } from '@/shared/people/people';
import { DateText, Pill } from '@/shared/ui/display/Display';
import { FilterButton, FilterChips, SearchBox } from '@/shared/ui/filter/FilterBar';
import { DataGrid } from '@/shared/ui/grid/DataGrid';
import type { Column } from '@/shared/ui/grid/types';
import { ListToolbar } from '@/shared/ui/list/ListToolbar';
import { PageHeader } from '@/shared/ui/PageHeader';
import { EmptyState } from '@/shared/ui/states/States';
import { CloseDialog } from './CloseDialog';
import { Erasures } from './Erasures';
import { ReceiveDialog } from './ReceiveDialog';

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
  const client = useQueryClient();
  const problemText = useProblemText();
  const { nameOf } = usePeople();
  const now = useNow();
  const [search, change] = useListSearch();
  const [receiving, setReceiving] = useState(false);
  const [closing, setClosing] = useState<PrivacyRequest>();
  const sort = search.sort ?? 'dueAt';
  const quick =
    search.q && `(number co ${JSON.stringify(search.q)} or requester co ${JSON.stringify(search.q)})`;
  const filter = both(quick, search.filter ?? (search.q ? undefined : 'state in ("open","inProgress")'));
  const list = useKeysetList(['privacy-requests', filter, sort], async (after, signal) => {
    const { data } = await listPrivacyRequests({ query: { filter, sort, after, limit: 100 }, signal });
    return data;
  });

  const columns = useMemo<Column<PrivacyRequest>[]>(() => {
    const act = async (work: () => Promise<unknown>, done: string) => {
      try {
        await work();
        toast(done, { tone: 'good' });
      } catch (error) {
        toast(problemText(error), { tone: 'bad' });
      }
      await client.invalidateQueries({ queryKey: ['privacy-requests'] });
    };
    const erase = async (request: PrivacyRequest) => {
      const agreed = await confirm({
        title: t('eraseTitle', { name: request.requester }),
        consequence: t('eraseHint'),
        action: t('eraseAction'),
        danger: true,
      });
      if (!agreed) return;
      await act(() => erasePerson({ path: { id: request.id }, headers: ifMatch(request) }), t('erased'));
      await client.invalidateQueries({ queryKey: ['erasures'] });
    };
    return [
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
      {
        id: 'actions',
        header: t('actionsTitle'),
        minWidth: 50,
        cell: (row) => (
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon aria-label={t('actions', { number: row.number })}>
                <IconDots size={15} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              {!row.closedAt && can('privacy-requests:update') && (
                <>
                  <Menu.Item
                    onClick={() =>
                      void act(
                        () => takeOnPrivacyRequest({ path: { id: row.id }, headers: ifMatch(row) }),
                        t('takenOn', { number: row.number }),
                      )
                    }
                  >
                    {t('takeOn')}
                  </Menu.Item>
                  <Menu.Item onClick={() => setClosing(row)}>{t('close')}</Menu.Item>
                </>
              )}
              {can('privacy-requests:export') && (
                <>
                  <Menu.Item component="a" href={`/api/v1/privacy-requests/${row.id}/export/page`} download>
                    {t('exportPage')}
                  </Menu.Item>
                  <Menu.Item
                    component="a"
                    href={`/api/v1/privacy-requests/${row.id}/export`}
                    download={`${row.number}.json`}
                  >
                    {t('exportJson')}
                  </Menu.Item>
                </>
              )}
              {!row.closedAt && row.kind === 'erasure' && can('privacy-requests:erase') && (
                <Menu.Item color="red" onClick={() => void erase(row)}>
                  {t('erase')}
                </Menu.Item>
              )}
            </Menu.Dropdown>
          </Menu>
        ),
      },
    ];
  }, [t, can, client, problemText, nameOf, now]);

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
        {...(!search.q &&
          !search.filter && {
            empty: (
              <EmptyState icon={IconShieldCheck} title={t('none')} hint={t('noneHint')} action={receive} />
            ),
          })}
      />
      <Erasures />
      {receiving && <ReceiveDialog onClose={() => setReceiving(false)} />}
      {closing && <CloseDialog request={closing} onClose={() => setClosing(undefined)} />}
    </>
  );
}
