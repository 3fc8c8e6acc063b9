import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import {
  getAccountHistory,
  getContactHistory,
  listAccountOrigins,
  listContactOrigins,
  type ListOriginsItem,
} from '@/api/generated';
import { useCan } from '@/app/session';
import { usePeople } from '@/shared/people/people';
import type { FieldChange, FieldOrigin, RecordField } from '@/shared/ui/record/EditableFields';

/** Where a list's field stands on the record: several of them are parts of one field there. */
const RECORD_FIELDS: Readonly<Record<string, string>> = {
  phone: 'phones',
  mobile: 'phones',
  fax: 'phones',
  email: 'emails',
  'account.name': 'accounts',
};
const recordField = ({ field }: ListOriginsItem) =>
  RECORD_FIELDS[field] ?? (field.startsWith('address.') ? 'addresses' : field);

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

/** Gives each field of a record what it was before, and the list that it came from. */
export function useFieldStory(records: 'accounts' | 'contacts', id: string) {
  const { nameOf } = usePeople();
  const history = useQuery({
    queryKey: [records, 'history', id],
    queryFn: async ({ signal }) => {
      const load = records === 'accounts' ? getAccountHistory : getContactHistory;
      return (await load({ path: { id }, signal })).data.items;
    },
  });
  const origins = useQuery({
    queryKey: [records, 'origins', id],
    queryFn: async ({ signal }) => {
      const load = records === 'accounts' ? listAccountOrigins : listContactOrigins;
      return (await load({ path: { id }, signal })).data.items;
    },
  });

  const changesOf = (field: string): FieldChange[] =>
    (history.data ?? []).flatMap((entry) => {
      // what it was entered with is no change
      const change =
        entry.action === 'created' ? undefined : entry.changes.find((one) => one.field === field);
      if (!change) return [];
      const show = (text: string | null | undefined) => nameOf(text) ?? readable(text);
      return [{ at: entry.at, actor: entry.actorName, old: show(change.old), new: show(change.new) }];
    });
  const originsOf = (field: string): FieldOrigin[] =>
    (origins.data ?? [])
      .filter((origin) => recordField(origin) === field)
      .map((origin) => ({ at: origin.at, value: origin.value, source: <SourceLink origin={origin} /> }));

  return <T,>(fields: readonly RecordField<T>[]): RecordField<T>[] =>
    fields.map((field) => ({ ...field, history: changesOf(field.id), origins: originsOf(field.id) }));
}

function SourceLink({ origin }: { origin: ListOriginsItem }) {
  const can = useCan();
  if (!can('imports:read')) return origin.source;
  return (
    <Anchor
      inherit
      underline="always"
      renderRoot={(props) => <Link to="/imports/$id" params={{ id: origin.importId }} {...props} />}
    >
      {origin.source}
    </Anchor>
  );
}
