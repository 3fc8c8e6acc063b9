import { Button } from '@mantine/core';
import { IconPlus, IconSitemap } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { deleteTeam, listTeams, type TeamResponse } from '@/api/generated';
import { ifMatch } from '@/api/headers';
import { useCan } from '@/app/session';
import { confirm } from '@/shared/lib/confirm';
import { toast } from '@/shared/lib/toasts';
import { useProblemText } from '@/shared/lib/useProblemText';
import { usePeople } from '@/shared/people/people';
import { Person, Pill } from '@/shared/ui/display/Display';
import { PageBody, PageHeader } from '@/shared/ui/PageHeader';
import { EmptyState, ErrorState, LoadingState } from '@/shared/ui/states/States';
import { TeamDialog } from './TeamDialog';
import { asTree, type TeamNode } from './tree';
import css from './teams.module.css';

export function TeamsPage() {
  const { t } = useTranslation('platform');
  const can = useCan();
  const queries = useQueryClient();
  const [editing, setEditing] = useState<TeamResponse | 'new'>();
  const { data, error, refetch } = useQuery({
    queryKey: ['teams'],
    queryFn: async ({ signal }) => (await listTeams({ signal })).data.items,
  });
  const refresh = async () => {
    await Promise.all([
      queries.invalidateQueries({ queryKey: ['teams'] }),
      queries.invalidateQueries({ queryKey: ['people'] }),
    ]);
  };
  const add = can('teams:update') && (
    <Button leftSection={<IconPlus size={14} />} onClick={() => setEditing('new')}>
      {t('team.new')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('team.title')} note={data?.length} actions={add} />
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <LoadingState />
      ) : data.length === 0 ? (
        <EmptyState icon={IconSitemap} title={t('team.none')} hint={t('team.noneHint')} action={add} />
      ) : (
        <PageBody narrow>
          <Branch nodes={asTree(data)} onEdit={setEditing} onDeleted={refresh} />
        </PageBody>
      )}
      {editing && data && (
        <TeamDialog
          team={editing === 'new' ? undefined : editing}
          teams={data}
          onClose={() => setEditing(undefined)}
          onSaved={refresh}
        />
      )}
    </>
  );
}

interface BranchProps {
  nodes: readonly TeamNode[];
  onEdit: (team: TeamResponse) => void;
  onDeleted: () => Promise<void>;
}

function Branch({ nodes, onEdit, onDeleted }: BranchProps) {
  return (
    <ul className={css.branch}>
      {nodes.map(({ team, below }) => (
        <li key={team.id}>
          <TeamRow team={team} onEdit={onEdit} onDeleted={onDeleted} />
          {below.length > 0 && <Branch nodes={below} onEdit={onEdit} onDeleted={onDeleted} />}
        </li>
      ))}
    </ul>
  );
}

function TeamRow({
  team,
  onEdit,
  onDeleted,
}: { team: TeamResponse } & Pick<BranchProps, 'onEdit' | 'onDeleted'>) {
  const { t } = useTranslation('platform');
  const can = useCan();
  const problemText = useProblemText();
  const { nameOf } = usePeople();
  const remove = async () => {
    const sure = await confirm({
      title: t('team.dissolve', { name: team.name }),
      consequence: t('team.dissolveHint', { count: team.memberIds.length }),
      action: t('team.dissolveAction'),
      danger: true,
    });
    if (!sure) return;
    try {
      await deleteTeam({ path: { id: team.id }, headers: ifMatch(team) });
      await onDeleted();
    } catch (error) {
      toast(problemText(error), { tone: 'bad' });
    }
  };
  return (
    <div className={css.row}>
      <strong>{team.name}</strong>
      {team.isBranch && <Pill tone="info">{t('team.branchPill')}</Pill>}
      <span className={css.members}>{t('team.members', { count: team.memberIds.length })}</span>
      {team.managerId && (
        <span className={css.manager}>
          <Person name={nameOf(team.managerId)} />
        </span>
      )}
      {can('teams:update') && (
        <span className={css.actions}>
          <Button variant="default" size="compact-sm" onClick={() => onEdit(team)}>
            {t('team.edit')}
          </Button>
          <Button variant="subtle" color="gray" size="compact-sm" onClick={() => void remove()}>
            {t('team.dissolveAction')}
          </Button>
        </span>
      )}
    </div>
  );
}
