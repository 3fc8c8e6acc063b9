import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  changeRole,
  deleteRole,
  getRole,
  type ListPermissionsPermissionResponse as PermissionResponse,
  type RoleResponse,
  type Scope,
} from '@/api/generated';
import { ifMatch } from '@/api/headers';
import { isProblem } from '@/api/problem';
import { useCan } from '@/app/session';
import { confirm } from '@/shared/lib/confirm';
import { toast } from '@/shared/lib/toasts';
import { useProblemText } from '@/shared/lib/useProblemText';
import { useConflict } from '@/shared/ui/form/useConflict';
import { useRoleName } from '@/shared/people/roleNames';
import { changesOf, everyScope, type Grants, onlyGranted } from './grants';
import { FieldLimits, type Limits } from './FieldLimits';
import { limitChangesOf } from './limits';
import { PermissionMatrix } from './PermissionMatrix';
import { usePermissionNames } from './permissionNames';
import css from './roles.module.css';

/** The document describes the whole record; that null removes a member is the rule of every merge patch. */
const asPatch = (changes: Record<string, Scope | null>) => changes as Record<string, Scope>;

interface Props {
  role: RoleResponse;
  permissions: readonly PermissionResponse[];
  onSaved: () => Promise<void>;
  onDeleted: () => Promise<void>;
}

export function RoleEditor({ role, permissions, onSaved, onDeleted }: Props) {
  const { t } = useTranslation('platform');
  const { t: common } = useTranslation();
  const can = useCan();
  const roleName = useRoleName();
  const problemText = useProblemText();
  const [grants, setGrants] = useState<Grants>(role.grants);
  const [limits, setLimits] = useState<Limits>(role.fieldLimits);
  const [saving, setSaving] = useState(false);
  const { fullName } = usePermissionNames();
  const path = { id: role.id };
  const name = roleName(role);
  const changes = changesOf(role.grants, grants);
  const count = Object.keys(changes).length + limitChangesOf(role.fieldLimits, limits).length;
  // the administrator may do everything, by definition
  const isFixed = '*' in role.grants;
  const readOnly = isFixed || !can('roles:update');

  const save = async () => {
    const sure = await confirm({
      title: t('roles.save', { name }),
      consequence: t('roles.saveHint', { changes: t('roles.changes', { count }), count: role.members }),
      action: t('roles.saveAction'),
    });
    if (sure) await send(grants);
  };
  const send = async (wanted: Grants) => {
    setSaving(true);
    const { current } = conflict.seen;
    const body = {
      grants: asPatch(changesOf(current.grants, wanted)),
      fieldLimits: Object.fromEntries(
        limitChangesOf(current.fieldLimits, limits),
      ) as RoleResponse['fieldLimits'],
    };
    try {
      await changeRole({ path, body, headers: ifMatch(current) });
      toast(t('profile.saved'), { tone: 'good' });
      await onSaved();
    } catch (error) {
      if (isProblem(error) && conflict.refused(error, everyScope(permissions, wanted))) return;
      toast(problemText(error), { tone: 'bad' });
    } finally {
      setSaving(false);
    }
  };
  const conflict = useConflict({
    record: role,
    load: async () => (await getRole({ path })).data,
    toForm: (one) => everyScope(permissions, one.grants),
    label: (field) => {
      const permission = permissions.find((one) => one.name === field);
      return permission ? fullName(permission) : field;
    },
    show: (_, scope) => t(`roles.scope.${(scope as Scope | null) ?? 'none'}`),
    save: (scopes) => {
      const wanted = onlyGranted(scopes);
      setGrants(wanted);
      void send(wanted);
    },
  });
  const cancel = () => {
    setGrants(role.grants);
    setLimits(role.fieldLimits);
  };
  const remove = async () => {
    const sure = await confirm({
      title: t('roles.delete', { name }),
      consequence: t('roles.deleteHint'),
      action: t('roles.deleteAction'),
      danger: true,
    });
    if (!sure) return;
    try {
      await deleteRole({ path, headers: ifMatch(role) });
      await onDeleted();
    } catch (error) {
      toast(problemText(error), { tone: 'bad' });
    }
  };

  return (
    <section className={css.editor} aria-label={name}>
      <div className={css.editorHead}>
        <div>
          <h2>{name}</h2>
          <p>{role.description ?? t('roles.members', { count: role.members })}</p>
        </div>
        <Group gap="xs">
          {!role.builtIn && can('roles:update') && (
            <Button variant="subtle" color="gray" onClick={() => void remove()}>
              {t('roles.deleteAction')}
            </Button>
          )}
          {count > 0 && (
            <>
              <Button variant="default" onClick={cancel}>
                {common('action.cancel')}
              </Button>
              <Button loading={saving} onClick={() => void save()}>
                {t('roles.saveCount', { count })}
              </Button>
            </>
          )}
        </Group>
      </div>
      {isFixed ? (
        <p>{t('roles.everything')}</p>
      ) : (
        <>
          <PermissionMatrix
            permissions={permissions}
            grants={grants}
            readOnly={readOnly}
            onChange={setGrants}
          />
          <FieldLimits limits={limits} readOnly={readOnly} onChange={setLimits} />
        </>
      )}
      {conflict.dialog}
    </section>
  );
}
