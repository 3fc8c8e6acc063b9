import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { listOpportunities, type OpportunityResponse } from '@/api/generated';
import { leaveTrail } from '@/shared/lib/recordTrail';
import { useKeysetList } from '@/shared/lib/useKeysetList';
import { usePeople } from '@/shared/people/people';
import { DateText, MoneyText, Nothing, Person, Pill } from '@/shared/ui/display/Display';
import { DataGrid } from '@/shared/ui/grid/DataGrid';
import type { Column } from '@/shared/ui/grid/types';
import { EmptyState } from '@/shared/ui/states/States';
import { opportunityKeys } from './opportunityKeys';
import { STAGE_TONES } from './stages';
import { useAccountNames } from './useAccountNames';

const PAGE = 100;

interface Props {
  filter: string | undefined;
  sort: string;
  onSort: (sort: string) => void;
}

export function OpportunityList({ filter, sort, onSort }: Props) {
  const { t } = useTranslation('sales');
  const navigate = useNavigate();
  const { nameOf } = usePeople();
  const list = useKeysetList(opportunityKeys.list(filter, sort), async (after, signal) => {
    const query = { sort, limit: PAGE, ...(filter && { filter }), ...(after && { after }) };
    return (await listOpportunities({ query, signal })).data;
  });
  const accountName = useAccountNames(list.rows.map((row) => row.accountId));
  const columns = useMemo<Column<OpportunityResponse>[]>(
    () => [
      { id: 'name', header: t('field.name'), minWidth: 220, grow: 2, sort: 'name', cell: (row) => row.name },
      {
        id: 'account',
        header: t('field.account'),
        minWidth: 200,
        grow: 1.5,
        cell: (row) => accountName(row.accountId) ?? <Nothing />,
      },
      {
        id: 'stage',
        header: t('field.stage'),
        minWidth: 130,
        sort: 'stage',
        cell: (row) => <Pill tone={STAGE_TONES[row.stage]}>{t(`stage.${row.stage}`)}</Pill>,
      },
      {
        id: 'amount',
        header: t('field.amount'),
        align: 'end',
        minWidth: 120,
        sort: 'amount',
        cell: (row) => <MoneyText value={row.amount} whole />,
      },
      {
        id: 'expectedClose',
        header: t('field.expectedClose'),
        minWidth: 120,
        sort: 'expectedClose',
        cell: (row) => <DateText value={row.expectedClose} />,
      },
      {
        id: 'owner',
        header: t('field.owner'),
        minWidth: 140,
        cell: (row) => <Person name={nameOf(row.ownerId)} />,
      },
      {
        id: 'updatedAt',
        header: t('field.updatedAt'),
        minWidth: 110,
        sort: 'updatedAt',
        cell: (row) => <DateText value={row.updatedAt} relative />,
      },
      { id: 'number', header: t('field.number'), optional: true, sort: 'number', cell: (row) => row.number },
      { id: 'source', header: t('field.source'), optional: true, cell: (row) => row.source ?? <Nothing /> },
    ],
    [t, nameOf, accountName],
  );
  return (
    <DataGrid
      id="opportunities"
      label={t('title')}
      columns={columns}
      list={list}
      rowId={(row) => row.id}
      rowLabel={(row) => row.name}
      sort={sort}
      onSort={onSort}
      onOpen={({ id }) => {
        leaveTrail(
          'opportunities',
          list.rows.map((row) => row.id),
        );
        void navigate({ to: '/opportunities/$id', params: { id } });
      }}
      empty={filter ? undefined : <EmptyState title={t('empty')} hint={t('emptyHint')} />}
    />
  );
}
