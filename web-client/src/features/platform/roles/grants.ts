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
