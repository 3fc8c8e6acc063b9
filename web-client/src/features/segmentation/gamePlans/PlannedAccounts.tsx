import { SegmentedControl, Select } from '@mantine/core';
import { IconBuilding } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type GamePlanResponse, listPlannedAccounts, type ListPlannedAccountsItem } from '@/api/generated';
import { useCan, useSession } from '@/app/session';
import { useKeysetList } from '@/shared/lib/useKeysetList';
import { usePeople } from '@/shared/people/people';
import { Nothing, Person, Pill, RecordName } from '@/shared/ui/display/Display';
import { SearchBox } from '@/shared/ui/filter/FilterBar';
import { DataGrid } from '@/shared/ui/grid/DataGrid';
import type { Column } from '@/shared/ui/grid/types';
import { ListToolbar } from '@/shared/ui/list/ListToolbar';
import { EmptyState } from '@/shared/ui/states/States';
import { planKeys } from './planKeys';
import { StepStatus } from './StepStatus';
import css from './plans.module.css';

const PAGE = 100;
const SHOWN = ['all', 'late', 'open', 'mine', 'heldBack', 'left'] as const;
type Shown = (typeof SHOWN)[number];

function filterOf(shown: Shown, me: string | null | undefined): string | undefined {
  const filters: Record<Shown, string | undefined> = {
    all: undefined,
    late: 'steps[state eq "open" and dueAt le now]',
    open: 'steps.state eq "open"',
    mine: `(ownerId eq "${me}" or steps.ownerId eq "${me}")`,
    heldBack: 'group eq "heldBack"',
    left: 'leftAt pr',
  };
  return filters[shown];
}

/** Every account of the plan, and how it stands with each step. */
export function PlannedAccounts({ plan }: { plan: GamePlanResponse }) {
  const { t } = useTranslation('gamePlans');
  const navigate = useNavigate();
  const { id: me } = useSession();
  const { people } = usePeople();
  const [shown, setShown] = useState<Shown>('all');
  const [owner, setOwner] = useState<string | null>(null);
  const [q, setQ] = useState<string>();
  const filter =
    [filterOf(shown, me), owner && `ownerId eq "${owner}"`, q && `name co ${JSON.stringify(q)}`]
      .filter(Boolean)
      .join(' and ') || undefined;
  const list = useKeysetList([...planKeys.accounts(plan.id, filter), plan.filling], async (after, signal) => {
    const query = { limit: PAGE, ...(filter && { filter }), ...(after && { after }) };
    return (await listPlannedAccounts({ path: { id: plan.id }, query, signal })).data;
  });
  return (
    <>
      <ListToolbar
        start={
          <SegmentedControl
            size="xs"
            aria-label={t('show')}
            value={shown}
            onChange={setShown}
            data={SHOWN.map((value) => ({ value, label: t(`shown.${value}`) }))}
          />
        }
        end={
          <>
            <SearchBox value={q} placeholder={t('searchAccounts')} onChange={setQ} />
            <Select
              size="xs"
              searchable
              clearable
              clearButtonProps={{ 'aria-label': t('action.clear', { ns: 'common' }) }}
              aria-label={t('field.accountOwner')}
              placeholder={t('field.accountOwner')}
              data={people}
              value={owner}
              onChange={setOwner}
            />
          </>
        }
      />
      <DataGrid
        id="planned-accounts"
        label={t('tab.accounts')}
        columns={useColumns(plan)}
        list={list}
        rowId={(row) => row.id}
        rowLabel={(row) => row.name}
        onOpen={(row) => void navigate({ to: '/accounts/$id', params: { id: row.accountId } })}
        empty={
          <EmptyState
            icon={IconBuilding}
            title={t(plan.filling ? 'filling' : 'nobody')}
            hint={plan.filling ? undefined : t('nobodyHint')}
          />
        }
      />
    </>
  );
}

function useColumns(plan: GamePlanResponse): readonly Column<ListPlannedAccountsItem>[] {
  const { t } = useTranslation('gamePlans');
  const { nameOf } = usePeople();
  const can = useCan();
  const editable = plan.state === 'running' && can('accounts:update');
  const { steps } = plan;
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('field.account'),
        minWidth: 220,
        grow: 2,
        cell: (row) => <RecordName name={row.name} names={row.names} />,
      },
      ...steps.map((step, index): Column<ListPlannedAccountsItem> => ({
        id: step.id,
        header: step.title,
        minWidth: 215,
        cell: (row) => {
          const state = row.steps.find((one) => one.stepId === step.id);
          if (state)
            return <StepStatus step={state} title={step.title} account={row.name} editable={editable} />;
          return index === 0 ? <span className={css.quiet}>{t('group.heldBack')}</span> : <Nothing />;
        },
      })),
      {
        id: 'owner',
        header: t('field.accountOwner'),
        minWidth: 140,
        cell: (row) => <Person name={nameOf(row.ownerId)} />,
      },
      {
        id: 'left',
        header: t('field.left'),
        minWidth: 110,
        optional: true,
        cell: (row) => (row.leftAt ? <Pill tone="neutral">{t('shown.left')}</Pill> : <Nothing />),
      },
    ],
    [t, nameOf, editable, steps],
  );
}
