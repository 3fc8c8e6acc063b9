import { listLeads, type ListLeadsItem } from '@/api/generated';
import type { ListLoad } from '@/shared/ui/list/RecordList';
import { titleOf } from './vocabulary';

export type LeadRow = ListLeadsItem;

/** A row by the name that lists ask for. */
export type NamedLead = LeadRow & { name: string };

/** Joins conditions of the API's filter text. */
export const both = (...parts: (string | undefined | false)[]) => {
  const given = parts.filter((part): part is string => Boolean(part));
  return given.length > 1 ? given.map((part) => `(${part})`).join(' and ') : given[0];
};

export const searchFor = (words: string | undefined) => words && `text co ${JSON.stringify(words)}`;

const named = (lead: LeadRow): NamedLead => ({ ...lead, name: titleOf(lead) });

export const loadLeads: ListLoad<NamedLead> = async (query, signal) => {
  const { data } = await listLeads({ query, signal });
  return { ...data, items: data.items.map(named) };
};

/** Every lead that matches, for acts on all of them. */
export async function allLeads(filter: string | undefined): Promise<NamedLead[]> {
  const found: NamedLead[] = [];
  let after: string | undefined;
  do {
    const { data } = await listLeads({
      query: { limit: 200, ...(filter && { filter }), ...(after && { after }) },
    });
    found.push(...data.items.map(named));
    after = data.next ?? undefined;
  } while (after);
  return found;
}
