import { useTranslation } from 'react-i18next';

export const RECORD_TYPES = [
  'account',
  'api-key',
  'contact',
  'dispatch-rule',
  'form',
  'import',
  'lead',
  'opportunity',
  'role',
  'script',
  'team',
  'user',
  'view',
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
  'second-factor-enabled',
  'second-factor-removed',
  'second-factor-reset',
  'recovery-codes-renewed',
] as const;

const isOneOf = <T extends string>(known: readonly T[], word: string): word is T =>
  (known as readonly string[]).includes(word);

/** Entries in words; what a new module writes is shown as it is named until it has a translation. */
export function useAuditNames() {
  const { t } = useTranslation('platform');
  return {
    typeName: (type: string) => (isOneOf(RECORD_TYPES, type) ? t(`audit.type.${type}`) : type),
    actionName: (action: string) => (isOneOf(ACTIONS, action) ? t(`audit.did.${action}`) : action),
  };
}
