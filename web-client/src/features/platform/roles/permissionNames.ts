import { useTranslation } from 'react-i18next';
import type { ListPermissionsPermissionResponse as PermissionResponse } from '@/api/generated';

const RECORD_TYPES = [
  'accounts',
  'api-keys',
  'audit',
  'call-lists',
  'contacts',
  'dead-letters',
  'dispatch-rules',
  'duplicates',
  'external-lists',
  'forms',
  'imports',
  'jobs',
  'leads',
  'lists',
  'mail',
  'mailing-lists',
  'members',
  'membership-forms',
  'opportunities',
  'protection-rules',
  'roles',
  'scripts',
  'segments',
  'source-costs',
  'tags',
  'teams',
  'users',
  'views',
  'working-calendars',
] as const;
const ACTIONS = [
  'accept',
  'approve',
  'assign',
  'call',
  'convert',
  'create',
  'delete',
  'export',
  'list',
  'merge',
  'publish',
  'push',
  'qualify',
  'read',
  'rebuild',
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
