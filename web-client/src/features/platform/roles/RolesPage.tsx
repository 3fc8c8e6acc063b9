import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listPermissions, type RoleResponse } from '@/api/generated';
import { useCan } from '@/app/session';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ErrorState, LoadingState } from '@/shared/ui/states/States';
import { useRoleName, useRoles } from '@/shared/people/roleNames';
import { NewRoleDialog } from './NewRoleDialog';
import { RoleEditor } from './RoleEditor';
import css from './roles.module.css';

export function RolesPage() {
  const { t } = useTranslation('platform');
  const can = useCan();
  const queries = useQueryClient();
  const { roles, error, isPending, refetch } = useRoles();
  const roleName = useRoleName();
  const permissions = useQuery({
    queryKey: ['permissions'],
    queryFn: async ({ signal }) => (await listPermissions({ signal })).data.items,
  });
  const [chosenId, setChosenId] = useState<string>();
  const [adding, setAdding] = useState(false);
  const chosen: RoleResponse | undefined = roles.find((role) => role.id === chosenId) ?? roles[0];
  const failure = error ?? permissions.error;
  const refresh = async () => {
    await queries.invalidateQueries({ queryKey: ['roles'] });
  };
  return (
    <>
      <PageHeader
        title={t('roles.title')}
        note={roles.length || undefined}
        actions={
          can('roles:update') && (
            <Button leftSection={<IconPlus size={14} />} onClick={() => setAdding(true)}>
              {t('roles.new')}
            </Button>
          )
        }
      />
      {failure ? (
        <ErrorState error={failure} onRetry={() => void refetch()} />
      ) : isPending || !permissions.data || !chosen ? (
        <LoadingState />
      ) : (
        <div className={css.split}>
          <ul className={css.list} aria-label={t('roles.title')}>
            {roles.map((role) => (
              <li key={role.id}>
                <button
                  type="button"
                  className={css.role}
                  aria-current={role === chosen}
                  onClick={() => setChosenId(role.id)}
                >
                  {roleName(role)}
                  <span>{role.members}</span>
                </button>
              </li>
            ))}
          </ul>
          <RoleEditor
            key={`${chosen.id} ${chosen.version}`}
            role={chosen}
            permissions={permissions.data}
            onSaved={refresh}
            onDeleted={refresh}
          />
        </div>
      )}
      {adding && (
        <NewRoleDialog
          onClose={() => setAdding(false)}
          onCreated={async (role) => {
            await refresh();
            setChosenId(role.id);
          }}
        />
      )}
    </>
  );
}
