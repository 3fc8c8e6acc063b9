import { useTranslation } from 'react-i18next';
import type { ListPermissionsPermissionResponse as PermissionResponse } from '@/api/generated';

export const RECORD_TYPES = [
  'access',
  'account-group-rules',
  'accounts',
  'activity-templates',
  'api-keys',
  'attachments',
  'audit',
  'call-lists',
  'comments',
  'consent-settings',
  'consents',
  'contacts',
  'custom-fields',
  'dead-letters',
  'dispatch-rules',
  'duplicates',
  'exchange-rates',
  'external-lists',
  'forms',
  'game-plans',
  'imports',
  'jobs',
  'leads',
  'lists',
  'mail',
  'mailing-lists',
  'members',
  'membership-forms',
  'opportunities',
  'privacy-requests',
  'protection-rules',
  'quality-rules',
  'roles',
  'scripts',
  'segments',
  'source-costs',
  'suppressions',
  'tags',
  'teams',
  'users',
  'views',
  'working-calendars',
] as const;
export const ACTIONS = [
  'accept',
  'approve',
  'assign',
  'call',
  'convert',
  'create',
  'delete',
  'erase',
  'explain',
  'export',
  'list',
  'manage',
  'merge',
  'publish',
  'push',
  'qualify',
  'read',
  'rebuild',
  'record',
  'replay',
  'run',
  'share',
  'undo',
  'unmask',
  'update',
] as const;

const isOneOf = <T extends string>(known: readonly T[], word: string): word is T =>
  (known as readonly string[]).includes(word);

/** Permissions in words; what a new module brings is shown as it is named until it has a translation. */
export function usePermissionNames() {
  const { t } = useTranslation('platform');
  const typeName = (type: string) => (isOneOf(RECORD_TYPES, type) ? t(`permission.type.${type}`) : type);
  const actionName = (action: string) =>
    isOneOf(ACTIONS, action) ? t(`permission.action.${action}`) : action;
  return {
    typeName,
    actionName,
    fullName: ({ recordType, action }: Pick<PermissionResponse, 'recordType' | 'action'>) =>
      t('permission.full', { type: typeName(recordType), action: actionName(action) }),
  };
}
