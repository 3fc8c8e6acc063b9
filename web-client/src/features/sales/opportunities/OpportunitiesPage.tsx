import { Button, SegmentedControl } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { listOpportunities } from '@/api/generated';
import { useCan, useSession } from '@/app/session';
import { BulkActions } from '@/shared/bulk/BulkActions';
import { useWithCustomColumns, useWithCustomFilters } from '@/shared/customFields/useCustomColumns';
import { useShortcuts } from '@/shared/lib/shortcuts';
import { type ListLoad, RecordList } from '@/shared/ui/list/RecordList';
import { EmptyState } from '@/shared/ui/states/States';
import { loadAccountNames } from './accountNames';
import { OpportunityBoard } from './OpportunityBoard';
import { type OpportunityRow, useOpportunityColumns } from './opportunityColumns';
import { useOpportunityFields } from './opportunityFields';
import { OPEN } from './stages';

const route = getRouteApi('/shell/opportunities');

const load: ListLoad<OpportunityRow> = async (query, signal) => {
  const { data } = await listOpportunities({ query, signal });
  if (query.fields) return data;
  const names = await loadAccountNames(
    data.items.map((item) => item.accountId),
    signal,
  );
  return { ...data, items: data.items.map((item) => ({ ...item, accountName: names.get(item.accountId) })) };
};

/** What may be sold: as a board by stage, or as a list. */
export function OpportunitiesPage() {
  const { t } = useTranslation('sales');
  const can = useCan();
  const { id: me } = useSession();
  const { as = 'board' } = route.useSearch();
  const navigate = route.useNavigate();
  const columns = useWithCustomColumns('opportunity', useOpportunityColumns());
  const fields = useWithCustomFilters('opportunity', useOpportunityFields());
  useShortcuts({ c: () => can('opportunities:create') && void navigate({ to: '/opportunities/new' }) });
  const create = can('opportunities:create') && (
    <Button component={Link} to="/opportunities/new" leftSection={<IconPlus size={14} />}>
      {t('new')}
    </Button>
  );
  const empty = <EmptyState title={t('empty')} hint={t('emptyHint')} action={create} />;
  return (
    <RecordList
      records="opportunities"
      title={t('title')}
      actions={create}
      searchHint={t('search')}
      searchBy="name co"
      fields={fields}
      columns={columns}
      views={[
        { id: 'all', name: t('views.all'), fixed: true },
        { id: 'mine', name: t('views.mine'), filter: `ownerId eq "${me}"`, fixed: true },
        {
          id: 'closing',
          name: t('views.closing'),
          filter: `${OPEN} and expectedClose le now+30d`,
          sort: 'expectedClose',
          fixed: true,
        },
        { id: 'stuck', name: t('views.stuck'), filter: `${OPEN} and stageSince lt now-30d`, fixed: true },
      ]}
      sort="-updatedAt"
      load={load}
      onOpen={(id) => void navigate({ to: '/opportunities/$id', params: { id } })}
      empty={empty}
      start={
        <SegmentedControl
          size="xs"
          aria-label={t('as.label')}
          value={as}
          data={[
            { value: 'board', label: t('as.board') },
            { value: 'list', label: t('as.list') },
          ]}
          onChange={(next) =>
            void navigate({
              search: (old) => ({ ...old, as: next === 'list' ? 'list' : 'board' }),
              replace: true,
            })
          }
        />
      }
      bulk={(selection, filter, total) => (
        <BulkActions records="opportunities" selection={selection} filter={filter} total={total} />
      )}
      instead={as === 'board' ? (filter) => <OpportunityBoard filter={filter} empty={empty} /> : undefined}
    />
  );
}
