import type { FieldAccess } from '@/api/generated';
import type { Limits } from './FieldLimits';

/** As a merge patch, by record type: null takes a limit away. */
export function limitChangesOf(
  before: Limits,
  after: Limits,
): [recordType: string, fields: Record<string, FieldAccess | null>][] {
  const types = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...types].flatMap((type) => {
    const [was, is] = [before[type] ?? {}, after[type] ?? {}];
    const fields = new Set([...Object.keys(was), ...Object.keys(is)]);
    const changed = [...fields].filter((field) => was[field] !== is[field]);
    return changed.length > 0
      ? [[type, Object.fromEntries(changed.map((field) => [field, is[field] ?? null]))]]
      : [];
  });
}
