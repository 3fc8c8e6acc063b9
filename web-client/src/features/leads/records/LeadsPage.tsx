import { Button } from '@mantine/core';
import { IconLayoutKanban, IconPlus, IconUserPlus } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { assignLead } from '@/api/generated';
import { ifMatch } from '@/api/headers';
import { useCan, useSession } from '@/app/session';
import { BulkActions } from '@/shared/bulk/BulkActions';
import { targetsOf } from '@/shared/bulk/bulkRecords';
import { useWithCustomColumns, useWithCustomFilters } from '@/shared/customFields/useCustomColumns';
import type { SelectionState } from '@/shared/ui/grid/selection';
import { RecordList } from '@/shared/ui/list/RecordList';
import type { SavedView } from '@/shared/ui/list/SavedViews';
import { EmptyState } from '@/shared/ui/states/States';
import { useLeadActions } from '../shared/actions';
import { useLeadFilterFields } from '../shared/leadFields';
import { allLeads, type NamedLead, loadLeads } from '../shared/leadList';
import { AssignManyDialog } from './AssignManyDialog';
import { useLeadColumns } from './leadColumns';

const OPEN = 'not (status in ("converted", "disqualified"))';

function useBuiltInViews(): SavedView[] {
  const { t } = useTranslation('leads');
  const { id } = useSession();
  return useMemo(
    () =>
      (
        [
          ['open', OPEN],
          ['mine', `ownerId eq "${id}" and ${OPEN}`],
          ['pool', 'status eq "new"'],
          ['late', 'late eq true and not (firstContactAt pr)'],
          ['qualified', 'status eq "qualified"'],
          ['later', 'status eq "nurture"'],
          ['all', undefined],
        ] as const
      ).map(([view, filter]) => ({ id: view, name: t(`view.${view}`), filter, fixed: true })),
    [t, id],
  );
}

export function LeadsPage() {
  const { t } = useTranslation('leads');
  const navigate = useNavigate();
  const can = useCan();
  const columns = useWithCustomColumns('lead', useLeadColumns());
  const fields = useWithCustomFilters('lead', useLeadFilterFields());
  const views = useBuiltInViews();
  const create = can('leads:create') && (
    <Button component={Link} to="/leads/new" leftSection={<IconPlus size={14} />}>
      {t('new.action')}
    </Button>
  );
  return (
    <RecordList
      records="leads"
      title={t('list.title')}
      actions={
        <>
          <Button
            variant="default"
            component={Link}
            to="/leads/board"
            leftSection={<IconLayoutKanban size={14} />}
            visibleFrom="sm"
          >
            {t('board.title')}
          </Button>
          {create}
        </>
      }
      searchHint={t('list.search')}
      searchBy="text co"
      fields={fields}
      columns={columns}
      views={views}
      sort="-enquiredAt"
      load={loadLeads}
      onOpen={(id) => void navigate({ to: '/leads/$id', params: { id } })}
      empty={<EmptyState title={t('list.empty')} hint={t('list.emptyHint')} action={create} />}
      bulk={(selection, filter, total) => (
        <>
          {can('leads:assign') && <AssignMany selection={selection} filter={filter} />}
          <BulkActions
            records="leads"
            selection={selection}
            filter={filter}
            total={total}
            without={['assign']}
          />
        </>
      )}
    />
  );
}

/** Leads are given to people one by one, so that each is told and has time to accept. */
function AssignMany({ selection, filter }: { selection: SelectionState; filter: string | undefined }) {
  const { t } = useTranslation('leads');
  const { refresh } = useLeadActions();
  const [leads, setLeads] = useState<readonly NamedLead[]>();
  const choose = async () => {
    const { ids, filter: all } = targetsOf(selection.value, filter);
    setLeads(
      await allLeads(ids ? `id in (${ids.map((id) => JSON.stringify(id)).join(', ')})` : (all ?? undefined)),
    );
  };
  const assignAll = (chosen: readonly NamedLead[]) => async (userId: string) => {
    const outcomes = await Promise.allSettled(
      chosen.map((lead) => assignLead({ path: { id: lead.id }, headers: ifMatch(lead), body: { userId } })),
    );
    void refresh();
    return chosen.map((lead, i) => {
      const outcome = outcomes[i];
      const error: unknown = outcome?.status === 'rejected' ? outcome.reason : undefined;
      return { title: lead.name, error };
    });
  };
  return (
    <>
      <Button variant="default" leftSection={<IconUserPlus size={14} />} onClick={() => void choose()}>
        {t('act.assign')}
      </Button>
      {leads && (
        <AssignManyDialog
          count={leads.length}
          onAssign={assignAll(leads)}
          onClose={() => setLeads(undefined)}
          onDone={selection.clear}
        />
      )}
    </>
  );
}
