import type { Scope } from '@/api/generated';

/** Permission → how far it reaches; what isn't there isn't allowed. */
export type Grants = Readonly<Record<string, Scope>>;

/** As a merge patch: null takes a grant away. */
export function changesOf(before: Grants, after: Grants): Record<string, Scope | null> {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return Object.fromEntries(
    [...names].filter((name) => before[name] !== after[name]).map((name) => [name, after[name] ?? null]),
  );
}

export function withGrant(grants: Grants, permission: string, scope: Scope | undefined): Grants {
  const others = Object.entries(grants).filter(([name]) => name !== permission);
  return Object.fromEntries(scope ? [...others, [permission, scope]] : others);
}

/** Also what isn't allowed, so that taking a grant away is a change like any other. */
export const everyScope = (permissions: readonly { name: string }[], grants: Grants) =>
  Object.fromEntries(permissions.map(({ name }) => [name, grants[name] ?? null]));

export const onlyGranted = (scopes: Readonly<Record<string, Scope | null>>): Grants =>
  Object.fromEntries(Object.entries(scopes).filter((entry): entry is [string, Scope] => entry[1] !== null));
