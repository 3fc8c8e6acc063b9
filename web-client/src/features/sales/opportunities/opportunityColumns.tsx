import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpportunityResponse } from '@/api/generated';
import { usePeople } from '@/shared/people/people';
import { DateText, Nothing, Person, Pill } from '@/shared/ui/display/Display';
import type { Column } from '@/shared/ui/grid/types';
import { Amount } from './Amount';
import { CloseDate } from './CloseDate';
import { STAGE_TONES } from './stages';

export type OpportunityRow = OpportunityResponse & { accountName?: string | undefined };

export function useOpportunityColumns(): readonly Column<OpportunityRow>[] {
  const { t } = useTranslation('sales');
  const { nameOf } = usePeople();
  return useMemo(
    () => [
      { id: 'name', header: t('field.name'), minWidth: 220, grow: 2, sort: 'name', cell: (row) => row.name },
      {
        id: 'account',
        header: t('field.account'),
        minWidth: 200,
        grow: 1.5,
        cell: (row) => row.accountName ?? <Nothing />,
      },
      {
        id: 'stage',
        header: t('field.stage'),
        minWidth: 130,
        sort: 'stage',
        group: (row) => row.stage,
        cell: (row) => <Pill tone={STAGE_TONES[row.stage]}>{t(`stage.${row.stage}`)}</Pill>,
      },
      {
        id: 'amount',
        header: t('field.amount'),
        align: 'end',
        minWidth: 190,
        sort: 'homeAmount',
        cell: (row) => <Amount of={row} whole />,
      },
      {
        id: 'expectedClose',
        header: t('field.expectedClose'),
        minWidth: 150,
        sort: 'expectedClose',
        cell: (row) => <CloseDate opportunity={row} />,
      },
      {
        id: 'owner',
        header: t('field.owner'),
        minWidth: 140,
        groupKey: 'ownerId',
        group: (row) => row.ownerId,
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
      {
        id: 'lostReason',
        header: t('lost.reason'),
        minWidth: 200,
        optional: true,
        cell: (row) => row.lostReason ?? <Nothing />,
      },
    ],
    [t, nameOf],
  );
}
