import { Button, SegmentedControl } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCan, useSession } from '@/app/session';
import { both } from '@/shared/filter/print';
import { useListSearch } from '@/shared/lib/listSearch';
import { FilterButton, FilterChips, SearchBox } from '@/shared/ui/filter/FilterBar';
import { ListToolbar } from '@/shared/ui/list/ListToolbar';
import { PageHeader } from '@/shared/ui/PageHeader';
import { OpportunityBoard } from './OpportunityBoard';
import { OpportunityList } from './OpportunityList';
import { useOpportunityFields } from './opportunityFields';

const route = getRouteApi('/shell/opportunities');

/** What may be sold: as a board by stage, or as a list. */
export function OpportunitiesPage() {
  const { t } = useTranslation('sales');
  const can = useCan();
  const { id } = useSession();
  const [search, change] = useListSearch();
  const { as = 'board' } = route.useSearch();
  const navigate = route.useNavigate();
  const fields = useOpportunityFields();
  const mine = `ownerId eq "${id}"`;
  const isMine = search.view === 'mine';
  const filter = both(
    both(isMine ? mine : undefined, search.q && `name co ${JSON.stringify(search.q)}`),
    search.filter,
  );
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          can('opportunities:create') && (
            <Button component={Link} to="/opportunities/new" leftSection={<IconPlus size={14} />}>
              {t('new')}
            </Button>
          )
        }
      />
      <ListToolbar
        start={
          <>
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
            <SegmentedControl
              size="xs"
              aria-label={t('whose.label')}
              value={isMine ? 'mine' : 'all'}
              data={[
                { value: 'all', label: t('whose.all') },
                { value: 'mine', label: t('whose.mine') },
              ]}
              onChange={(view) => change({ view: view === 'mine' ? view : undefined })}
            />
          </>
        }
        end={
          <>
            <SearchBox value={search.q} placeholder={t('search')} onChange={(q) => change({ q })} />
            <FilterButton
              fields={fields}
              value={search.filter}
              onChange={(next) => change({ filter: next })}
            />
          </>
        }
      />
      <FilterChips fields={fields} value={search.filter} onChange={(next) => change({ filter: next })} />
      {as === 'board' ? (
        <OpportunityBoard filter={filter} />
      ) : (
        <OpportunityList
          filter={filter}
          sort={search.sort ?? '-updatedAt'}
          onSort={(sort) => change({ sort })}
        />
      )}
    </>
  );
}
