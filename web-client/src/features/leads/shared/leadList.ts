import { listLeads, type ListLeadsItem } from '@/api/generated';
import { useKeysetList } from '@/shared/lib/useKeysetList';
import { leadKeys } from './actions';

export type LeadRow = ListLeadsItem;

const PAGE = 100;

/** Joins conditions of the API's filter text. */
export const both = (...parts: (string | undefined | false)[]) => {
  const given = parts.filter((part): part is string => Boolean(part));
  return given.length > 1 ? given.map((part) => `(${part})`).join(' and ') : given[0];
};

export const searchFor = (words: string | undefined) => words && `text co ${JSON.stringify(words)}`;

/** Every lead that matches, for acts on all of them. */
export async function allLeads(filter: string | undefined): Promise<LeadRow[]> {
  const found: LeadRow[] = [];
  let after: string | undefined;
  do {
    const { data } = await listLeads({
      query: { limit: 200, ...(filter && { filter }), ...(after && { after }) },
    });
    found.push(...data.items);
    after = data.next ?? undefined;
  } while (after);
  return found;
}

export const useLeadList = (filter: string | undefined, sort: string) =>
  useKeysetList(leadKeys.list(filter, sort), async (after, signal) => {
    const { data } = await listLeads({
      query: {
        sort,
        limit: PAGE,
        ...(filter && { filter }),
        ...(after && { after }),
        ...(!after && { count: 'estimated' }),
      },
      signal,
    });
    return data;
  });
