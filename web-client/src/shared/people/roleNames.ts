import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { listRoles, type RoleResponse } from '@/api/generated';

const BUILT_IN = [
  'administrator',
  'marketing-manager',
  'sales-manager',
  'sales-rep',
  'telesales',
  'service-agent',
  'channel-manager',
  'analyst',
  'partner',
] as const;
const isBuiltIn = (key: string): key is (typeof BUILT_IN)[number] =>
  (BUILT_IN as readonly string[]).includes(key);

/** Built-in roles are named in the reader's language, the others as whoever made them wrote. */
export function useRoleName() {
  const { t } = useTranslation('platform');
  return ({ key, name }: Pick<RoleResponse, 'key' | 'name'>) => (isBuiltIn(key) ? t(`role.${key}`) : name);
}

export function useRoles() {
  const roleName = useRoleName();
  const { data: roles = [], ...query } = useQuery({
    queryKey: ['roles'],
    queryFn: async ({ signal }) => (await listRoles({ signal })).data.items,
  });
  const names = new Map(roles.map((role) => [role.id, roleName(role)]));
  return {
    ...query,
    roles,
    options: roles.map((role) => ({ value: role.id, label: roleName(role) })),
    namesOf: (ids: readonly string[] | null | undefined) => (ids ?? []).flatMap((id) => names.get(id) ?? []),
  };
}
