import { Anchor, Button } from '@mantine/core';
import { IconPencil, IconPhone, IconUserPlus } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type CallListResponse,
  type CallOutcome,
  getCallList,
  listCallEntries,
  type ListCallEntriesItem,
} from '@/api/generated';
import { useCan } from '@/app/session';
import { useKeysetList } from '@/shared/lib/useKeysetList';
import { usePeople } from '@/shared/people/people';
import { DateText, Nothing, Pill, RecordName } from '@/shared/ui/display/Display';
import { ExternalListLink } from '@/shared/ui/display/ExternalListLink';
import { DataGrid } from '@/shared/ui/grid/DataGrid';
import type { Column } from '@/shared/ui/grid/types';
import { PageHeader } from '@/shared/ui/PageHeader';
import { EmptyState, ErrorState, LoadingState } from '@/shared/ui/states/States';
import { useText } from '@/shared/lib/localized';
import { AddPeopleDialog } from './AddPeopleDialog';
import { CallListDialog } from './CallListDialog';
import { CallProgress } from './CallProgress';
import { useOutcomes } from './useOutcomes';
import { callKeys } from './telesalesKeys';
import css from './telesales.module.css';

const route = getRouteApi('/shell/call-lists/$id');
const PAGE = 100;
const TONE = { waiting: 'neutral', callBack: 'warn', done: 'good', refused: 'bad' } as const;

export function CallListPage() {
  const { id } = route.useParams();
  const list = useQuery({
    queryKey: callKeys.one(id),
    queryFn: async ({ signal }) => (await getCallList({ path: { id }, signal })).data,
  });
  if (list.isPending) return <LoadingState />;
  if (!list.data) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  return <Page list={list.data} />;
}

/** How far a call list is, live, and who stands on it. */
function Page({ list }: { list: CallListResponse }) {
  const { t } = useTranslation('telesales');
  const can = useCan();
  const client = useQueryClient();
  const people = usePeople();
  const outcomes = useOutcomes();
  const text = useText();
  const [open, setOpen] = useState<'edit' | 'add'>();
  const refresh = () => void client.invalidateQueries({ queryKey: callKeys.lists });
  const entries = useKeysetList(callKeys.people(list.id), async (after, signal) => {
    const { data } = await listCallEntries({
      path: { id: list.id },
      query: { limit: PAGE, ...(after && { after }), ...(!after && { count: 'estimated' }) },
      signal,
    });
    return data;
  });
  const columns = useMemo<Column<ListCallEntriesItem>[]>(() => {
    const label = (key: string) => {
      const found = outcomes.data?.find((outcome: CallOutcome) => outcome.key === key);
      return found ? text(found.label) : key;
    };
    return [
      {
        id: 'name',
        header: t('entry.name'),
        minWidth: 220,
        grow: 2,
        cell: (entry) => <RecordName name={entry.name ?? entry.companyName ?? '—'} />,
      },
      {
        id: 'company',
        header: t('entry.company'),
        minWidth: 160,
        cell: (entry) => (entry.name && entry.companyName) || <Nothing />,
      },
      {
        id: 'state',
        header: t('entry.state'),
        minWidth: 130,
        cell: (entry) => <Pill tone={TONE[entry.state]}>{t(`state.${entry.state}`)}</Pill>,
      },
      {
        id: 'outcome',
        header: t('entry.last'),
        minWidth: 190,
        grow: 2,
        cell: (entry) => entry.refusedFor ?? (entry.lastOutcome ? label(entry.lastOutcome) : <Nothing />),
      },
      {
        id: 'due',
        header: t('entry.due'),
        minWidth: 190,
        cell: (entry) => <DateText value={entry.dueAt} time />,
      },
      {
        id: 'agent',
        header: t('entry.agent'),
        minWidth: 120,
        cell: (entry) => people.nameOf(entry.agentId) ?? <Nothing />,
      },
      {
        id: 'lead',
        header: t('entry.lead'),
        minWidth: 90,
        cell: ({ leadId }) =>
          leadId ? (
            <Anchor
              inherit
              renderRoot={(props) => <Link to="/leads/$id" params={{ id: leadId }} {...props} />}
            >
              {t('entry.openLead')}
            </Anchor>
          ) : (
            <Nothing />
          ),
      },
    ];
  }, [t, people, outcomes.data, text]);
  return (
    <>
      <PageHeader
        title={list.name}
        note={<Pill tone="neutral">{t(`status.${list.status}`)}</Pill>}
        backTo="/call-lists"
        actions={
          <>
            {can('call-lists:update') && (
              <>
                <Button
                  variant="default"
                  leftSection={<IconPencil size={14} />}
                  onClick={() => setOpen('edit')}
                >
                  {t('lists.edit')}
                </Button>
                <Button
                  variant="default"
                  leftSection={<IconUserPlus size={14} />}
                  onClick={() => setOpen('add')}
                >
                  {t('add.title')}
                </Button>
              </>
            )}
            {can('call-lists:call') && list.status === 'open' && (
              <Button
                component={Link}
                to={`/call-lists/${list.id}/call`}
                leftSection={<IconPhone size={14} />}
              >
                {t('lists.start')}
              </Button>
            )}
          </>
        }
      />
      <p className={css.about}>
        {t('lists.about', { purpose: t(`purpose.${list.purpose}`), source: list.source })}
        {list.externalListId && (
          <>
            {' · '}
            <ExternalListLink id={list.externalListId} />
          </>
        )}
      </p>
      <CallProgress id={list.id} />
      <DataGrid
        id="call-entries"
        label={t('entry.title')}
        columns={columns}
        list={entries}
        rowId={(entry) => entry.id}
        rowLabel={(entry) => entry.name ?? entry.companyName ?? ''}
        empty={
          <EmptyState
            title={t('add.empty')}
            hint={t('add.emptyHint')}
            action={
              can('call-lists:update') && <Button onClick={() => setOpen('add')}>{t('add.title')}</Button>
            }
          />
        }
      />
      {open === 'edit' && <CallListDialog list={list} onClose={() => setOpen(undefined)} onSaved={refresh} />}
      {open === 'add' && <AddPeopleDialog list={list} onClose={() => setOpen(undefined)} onDone={refresh} />}
    </>
  );
}
