import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { getAccountHistory, getContactHistory } from '@/api/generated';
import { usePeople } from '@/shared/people/people';
import type { FieldChange } from '@/shared/ui/record/EditableFields';

const NONE: readonly FieldChange[] = [];

/** What lists of values look like in the audit trail: as text, the names of their parts are for machines. */
function readable(text: string | null | undefined): string | null {
  if (!text || !/^[[{]/.test(text)) return text ?? null;
  try {
    return leaves(JSON.parse(text)).join(', ');
  } catch {
    return text;
  }
}

const leaves = (value: unknown): string[] => {
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(leaves);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? [String(value)]
    : [];
};

/** What each field was before: who changed it, when, from what. */
export function useFieldHistory(records: 'accounts' | 'contacts', id: string) {
  const { nameOf } = usePeople();
  const { data } = useQuery({
    queryKey: [records, 'history', id],
    queryFn: async ({ signal }) => {
      const load = records === 'accounts' ? getAccountHistory : getContactHistory;
      return (await load({ path: { id }, signal })).data.items;
    },
  });
  return useCallback(
    (field: string): readonly FieldChange[] =>
      data?.flatMap((entry) => {
        // what it was entered with is no change
        const change =
          entry.action === 'created' ? undefined : entry.changes.find((one) => one.field === field);
        if (!change) return [];
        const show = (text: string | null | undefined) => nameOf(text) ?? readable(text);
        return [{ at: entry.at, actor: entry.actorName, old: show(change.old), new: show(change.new) }];
      }) ?? NONE,
    [data, nameOf],
  );
}
