import type { ConflictingField } from '@/shared/ui/dialogs/ConflictDialog';

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

const words = (value: unknown): string =>
  typeof value === 'object' && value !== null
    ? Object.values(value).map(words).filter(Boolean).join(', ')
    : typeof value === 'string' || typeof value === 'number'
      ? String(value)
      : '';

/**
 * Three-way: what only one of the two changed is taken from whoever changed it; what both changed is for the person to decide,
 * and until then the merged record keeps theirs.
 */
export function merge<T extends object>(
  base: T,
  mine: T,
  theirs: T,
  label: (field: keyof T & string) => string,
  show: (field: keyof T & string, value: unknown) => string = (_, value) => words(value),
) {
  const merged = { ...theirs };
  const conflicts: ConflictingField[] = [];
  for (const field of Object.keys(mine) as (keyof T & string)[]) {
    if (same(mine[field], base[field]) || same(mine[field], theirs[field])) continue;
    if (same(theirs[field], base[field])) merged[field] = mine[field];
    else
      conflicts.push({
        path: field,
        label: label(field),
        mine: show(field, mine[field]),
        theirs: show(field, theirs[field]),
      });
  }
  return { merged, conflicts };
}

/** The merged record with the person's own value in each field that keeps it. */
export const keepMine = <T extends object>(merged: T, mine: T, fields: ReadonlySet<string>): T => ({
  ...merged,
  ...(Object.fromEntries(Object.entries(mine).filter(([field]) => fields.has(field))) as Partial<T>),
});
