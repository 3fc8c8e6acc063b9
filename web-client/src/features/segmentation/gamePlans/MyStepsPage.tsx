import { Anchor, Button } from '@mantine/core';
import { IconChess, IconPencilPlus } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { listPlannedSteps, type ListPlannedStepsItem } from '@/api/generated';
import { useCan, useSession } from '@/app/session';
import { useKeysetList } from '@/shared/lib/useKeysetList';
import { useListCount } from '@/shared/lib/useListCount';
import { RecordName } from '@/shared/ui/display/Display';
import { DataGrid } from '@/shared/ui/grid/DataGrid';
import type { Column } from '@/shared/ui/grid/types';
import { PageHeader } from '@/shared/ui/PageHeader';
import { EmptyState } from '@/shared/ui/states/States';
import { planKeys } from './planKeys';
import { waitingFor } from './plans';
import { StepStatus } from './StepStatus';

const PAGE = 100;

/** Everything that game plans ask of the person, the most pressing first. */
export function MyStepsPage() {
  const { t } = useTranslation('gamePlans');
  const navigate = useNavigate();
  const { id: me } = useSession();
  const filter = waitingFor(me);
  const list = useKeysetList(planKeys.steps(filter, 'page'), async (after, signal) => {
    const query = { filter, sort: 'dueAt', limit: PAGE, ...(after && { after }) };
    return (await listPlannedSteps({ query, signal })).data;
  });
  const total = useListCount(
    planKeys.steps(filter, 'count'),
    async (signal) =>
      (await listPlannedSteps({ query: { filter, limit: 1, count: 'estimated' }, signal })).data,
  );
  return (
    <>
      <PageHeader title={t('mySteps.title')} note={total.text} />
      <DataGrid
        id="my-plan-steps"
        label={t('mySteps.title')}
        columns={useColumns()}
        list={list}
        rowId={(row) => row.id}
        rowLabel={(row) => `${row.accountName}: ${row.title}`}
        onOpen={(row) => void navigate({ to: '/accounts/$id', params: { id: row.accountId } })}
        empty={<EmptyState icon={IconChess} title={t('mySteps.tileEmpty')} hint={t('mySteps.emptyHint')} />}
      />
    </>
  );
}

function useColumns(): readonly Column<ListPlannedStepsItem>[] {
  const { t } = useTranslation('gamePlans');
  const can = useCan();
  const mayLog = can('accounts:update');
  return useMemo(
    () => [
      {
        id: 'account',
        header: t('field.account'),
        minWidth: 220,
        grow: 2,
        cell: (row) => <RecordName name={row.accountName} names={row.accountNames} />,
      },
      {
        id: 'status',
        header: t('field.state'),
        minWidth: 215,
        cell: (row) => <StepStatus step={row.status} title={row.title} account={row.accountName} editable />,
      },
      { id: 'step', header: t('field.step'), minWidth: 200, grow: 2, cell: (row) => row.title },
      {
        id: 'log',
        header: t('mySteps.do'),
        minWidth: 150,
        cell: (row) =>
          mayLog ? (
            <Button
              variant="default"
              size="compact-xs"
              leftSection={<IconPencilPlus size={13} />}
              renderRoot={(props) => (
                <Link
                  to="/accounts/$id"
                  params={{ id: row.accountId }}
                  search={{ log: row.kind }}
                  {...props}
                />
              )}
            >
              {t('mySteps.log', { kind: t(`kind.${row.kind}`) })}
            </Button>
          ) : (
            t(`kind.${row.kind}`)
          ),
      },
      {
        id: 'plan',
        header: t('field.plan'),
        minWidth: 160,
        cell: (row) => (
          <Anchor
            inherit
            renderRoot={(props) => <Link to="/game-plans/$id" params={{ id: row.planId }} {...props} />}
          >
            {row.planName}
          </Anchor>
        ),
      },
    ],
    [t, mayLog],
  );
}
