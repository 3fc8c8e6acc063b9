import { Button } from '@mantine/core';
import { IconChess, IconPlus } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { listGamePlans, type ListGamePlansItem } from '@/api/generated';
import { useCan, useSession } from '@/app/session';
import { useFormat } from '@/shared/lib/useFormat';
import { usePeople } from '@/shared/people/people';
import { DateText, Nothing, Person, Pill } from '@/shared/ui/display/Display';
import type { Column } from '@/shared/ui/grid/types';
import { RecordList } from '@/shared/ui/list/RecordList';
import { EmptyState } from '@/shared/ui/states/States';
import { useSegmentChoices } from '../segments/segments';
import { STATE_TONES, STATES } from './plans';
import { StackedBar } from './StackedBar';

/** Plans for parts of the customer base, and how far each is. */
export function GamePlansPage() {
  const { t } = useTranslation('gamePlans');
  const can = useCan();
  const navigate = useNavigate();
  const { id: me } = useSession();
  const { people } = usePeople();
  const segments = useSegmentChoices('account');
  const columns = useColumns();
  const fields = useMemo(
    () => [
      { key: 'name', label: t('field.name'), type: 'text' as const },
      {
        key: 'state',
        label: t('field.state'),
        type: 'choice' as const,
        options: STATES.map((value) => ({ value, label: t(`state.${value}`) })),
      },
      {
        key: 'segmentId',
        label: t('field.segment'),
        type: 'choice' as const,
        options: segments.map(({ id, name }) => ({ value: id, label: name })),
      },
      { key: 'ownerId', label: t('field.owner'), type: 'choice' as const, options: people },
      { key: 'endsOn', label: t('field.endsOn'), type: 'date' as const },
    ],
    [t, people, segments],
  );
  const create = can('game-plans:manage') && (
    <Button component={Link} to="/game-plans/new" leftSection={<IconPlus size={14} />}>
      {t('new')}
    </Button>
  );
  return (
    <RecordList
      records="game-plans"
      title={t('title')}
      searchHint={t('search')}
      searchBy="name co"
      sort="-createdAt"
      fields={fields}
      columns={columns}
      load={async (query, signal) => (await listGamePlans({ query, signal })).data}
      views={[
        { id: 'all', name: t('views.all'), fixed: true },
        { id: 'running', name: t('views.running'), filter: 'state eq "running"', fixed: true },
        { id: 'mine', name: t('views.mine'), filter: `ownerId eq "${me}"`, fixed: true },
      ]}
      actions={create}
      empty={<EmptyState icon={IconChess} title={t('empty')} hint={t('emptyHint')} action={create} />}
      onOpen={(id) => void navigate({ to: '/game-plans/$id', params: { id } })}
    />
  );
}

function useColumns(): readonly Column<ListGamePlansItem>[] {
  const { t } = useTranslation('gamePlans');
  const { nameOf } = usePeople();
  const format = useFormat();
  return useMemo(
    () => [
      { id: 'name', header: t('field.name'), minWidth: 220, grow: 2, sort: 'name', cell: (row) => row.name },
      {
        id: 'state',
        header: t('field.state'),
        minWidth: 100,
        sort: 'state',
        cell: (row) => <Pill tone={STATE_TONES[row.state]}>{t(`state.${row.state}`)}</Pill>,
      },
      {
        id: 'progress',
        header: t('field.progress'),
        minWidth: 180,
        grow: 2,
        cell: (row) =>
          row.state === 'draft' ? <Nothing /> : <StackedBar name={row.name} standings={row.progress} />,
      },
      {
        id: 'accounts',
        header: t('field.accounts'),
        align: 'end',
        minWidth: 90,
        cell: (row) => (row.state === 'draft' ? <Nothing /> : format.number(row.progress.given)),
      },
      {
        id: 'segment',
        header: t('field.segment'),
        minWidth: 160,
        cell: (row) => row.segmentName ?? <Nothing />,
      },
      {
        id: 'endsOn',
        header: t('field.endsOn'),
        minWidth: 120,
        sort: 'endsOn',
        cell: (row) => <DateText value={row.endsOn} />,
      },
      {
        id: 'owner',
        header: t('field.owner'),
        minWidth: 140,
        cell: (row) => <Person name={nameOf(row.ownerId)} />,
      },
    ],
    [t, nameOf, format],
  );
}
