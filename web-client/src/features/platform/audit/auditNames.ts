import { useTranslation } from 'react-i18next';
import type { SearchAuditEntryResponse as Entry } from '@/api/generated';
import type platform from '@/i18n/locales/en/platform.json';
import { usePeople } from '@/shared/people/people';
import { useRoleName, useRoles } from '@/shared/people/roleNames';

export const RECORD_TYPES = [
  'account',
  'account-group-rule',
  'activity',
  'activity-template',
  'api-key',
  'attachment',
  'call-list',
  'call-outcomes',
  'comment',
  'consent-settings',
  'consent-wording',
  'contact',
  'currency-settings',
  'custom-field',
  'dispatch-rule',
  'exchange-rate',
  'external-list',
  'field-layout',
  'form',
  'game-plan',
  'import',
  'lead',
  'mail',
  'mailing-list',
  'member',
  'membership-form',
  'opportunity',
  'pool-policy',
  'privacy-request',
  'protection-rule',
  'quality-rule',
  'role',
  'script',
  'segment',
  'source-cost',
  'suppression',
  'team',
  'user',
  'view',
  'working-calendar',
] as const;
export const ACTIONS = [
  'created',
  'updated',
  'deleted',
  'restored',
  'used',
  'signed-in',
  'signed-out',
  'signed-out-everywhere',
  'session-ended',
  'password-changed',
  'password-reset',
  'password-reset-requested',
  'second-factor-enabled',
  'second-factor-removed',
  'second-factor-reset',
  'recovery-codes-renewed',
  'roles-changed',
  'members-changed',
  'members-added',
  'members-removed',
  'step-followed',
  'step-skipped',
  'step-reopened',
  'exported',
  'rotated',
  'link-shown',
  'shared',
  'erased',
  'preference-link',
] as const;

type Field = keyof (typeof platform)['audit']['fields'];

const isOneOf = <T extends string>(known: readonly T[], word: string): word is T =>
  (known as readonly string[]).includes(word);

/** Entries in words; what a new module writes is shown as it is named until it has a translation. */
export function useAuditNames() {
  const { t } = useTranslation('platform');
  const roleName = useRoleName();
  const { namesOf } = useRoles();
  const { nameOf } = usePeople();
  return {
    /** Roles that come with the product are stored in English. */
    labelOf: ({ recordType, recordId, recordLabel }: Entry) =>
      recordType === 'role' ? (namesOf([recordId])[0] ?? recordLabel) : recordLabel,
    valueOf: (field: string, value: string | null | undefined) =>
      field === 'roles' && value
        ? value
            .split(', ')
            .map((key) => roleName({ key, name: key }))
            .join(', ')
        : (nameOf(value) ?? value ?? '—'),
    fieldName: (field: string) => t(`audit.fields.${field as Field}`, { defaultValue: field }),
    actorOf: ({ actorKind, actorName }: Entry) =>
      actorKind === 'system' || actorKind === 'anonymous' ? t(`audit.${actorKind}`) : actorName,
    typeName: (type: string) => (isOneOf(RECORD_TYPES, type) ? t(`audit.type.${type}`) : type),
    actionName: (action: string) => (isOneOf(ACTIONS, action) ? t(`audit.did.${action}`) : action),
  };
}
