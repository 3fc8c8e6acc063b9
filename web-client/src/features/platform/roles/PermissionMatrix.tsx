import { Checkbox, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ListPermissionsPermissionResponse as PermissionResponse, Scope } from '@/api/generated';
import { type Grants, withGrant } from './grants';
import { usePermissionNames } from './permissionNames';
import css from './roles.module.css';

const USUAL = ['read', 'create', 'update', 'delete'];
const SCOPES = ['own', 'team', 'branch', 'everyone'] as const satisfies readonly Scope[];

interface Props {
  permissions: readonly PermissionResponse[];
  grants: Grants;
  readOnly: boolean;
  onChange: (grants: Grants) => void;
}

/** A row per record type; the usual actions as columns, the others beside them. */
export function PermissionMatrix({ permissions, grants, readOnly, onChange }: Props) {
  const { t } = useTranslation('platform');
  const { typeName, actionName } = usePermissionNames();
  const types = [...new Set(permissions.map((permission) => permission.recordType))].sort((a, b) =>
    typeName(a).localeCompare(typeName(b)),
  );
  const cell = (permission: PermissionResponse, withLabel: boolean) => (
    <GrantCell
      key={permission.name}
      permission={permission}
      scope={grants[permission.name]}
      readOnly={readOnly}
      withLabel={withLabel}
      onChange={(scope) => onChange(withGrant(grants, permission.name, scope))}
    />
  );
  return (
    <div className={css.scroll} tabIndex={0} role="region" aria-label={t('roles.matrix')}>
      <table className={css.matrix}>
        <thead>
          <tr>
            <th scope="col">{t('roles.records')}</th>
            {USUAL.map((action) => (
              <th key={action} scope="col">
                {actionName(action)}
              </th>
            ))}
            <th scope="col">{t('roles.more')}</th>
          </tr>
        </thead>
        <tbody>
          {types.map((type) => {
            const ofType = permissions.filter((permission) => permission.recordType === type);
            const others = ofType.filter((permission) => !USUAL.includes(permission.action));
            return (
              <tr key={type}>
                <th scope="row">{typeName(type)}</th>
                {USUAL.map((action) => {
                  const permission = ofType.find((p) => p.action === action);
                  return <td key={action}>{permission && cell(permission, false)}</td>;
                })}
                <td>
                  <div className={css.others}>{others.map((permission) => cell(permission, true))}</div>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

interface CellProps {
  permission: PermissionResponse;
  scope: Scope | undefined;
  readOnly: boolean;
  withLabel: boolean;
  onChange: (scope: Scope | undefined) => void;
}

function GrantCell({ permission, scope, readOnly, withLabel, onChange }: CellProps) {
  const { t } = useTranslation('platform');
  const { actionName, fullName } = usePermissionNames();
  const label = fullName(permission);
  if (!permission.scoped)
    return (
      <Checkbox
        size="xs"
        aria-label={label}
        {...(withLabel && { label: actionName(permission.action) })}
        checked={scope !== undefined}
        disabled={readOnly}
        onChange={(event) => onChange(event.currentTarget.checked ? 'everyone' : undefined)}
      />
    );
  return (
    <span className={css.scoped} data-granted={scope !== undefined}>
      {withLabel && <span aria-hidden>{actionName(permission.action)}</span>}
      <NativeSelect
        size="xs"
        aria-label={label}
        className={css.scope}
        disabled={readOnly}
        value={scope ?? ''}
        data={[
          { value: '', label: t('roles.scope.none') },
          ...SCOPES.map((value) => ({ value, label: t(`roles.scope.${value}`) })),
        ]}
        onChange={(event) => onChange(SCOPES.find((value) => value === event.currentTarget.value))}
      />
    </span>
  );
}
