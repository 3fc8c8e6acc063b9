import { changeAccounts, changeContacts, listAccounts, listContacts } from '@/api/generated';
import type { Selection } from '@/shared/ui/grid/selection';
import { accountKeys } from '../accounts/accountKeys';
import { contactKeys } from '../contacts/contactKeys';
import type { SendBatch, Target } from './bulkChange';

export type BulkRecords = 'accounts' | 'contacts';

const PAGE = 200;
const FIELDS = 'id,name,version,ownerId,teamId,tags';

interface Query {
  filter?: string;
  limit: number;
  after?: string;
  fields: string;
}

const sources = {
  accounts: {
    key: accountKeys.all,
    list: async (query: Query) => (await listAccounts({ query })).data,
    send: (async (items) => (await changeAccounts({ body: { items } })).data.items) satisfies SendBatch,
  },
  contacts: {
    key: contactKeys.all,
    list: async (query: Query) => (await listContacts({ query })).data,
    send: (async (items) => (await changeContacts({ body: { items } })).data.items) satisfies SendBatch,
  },
};

export const sourceOf = (records: BulkRecords) => sources[records];

/** The selected records as they are now, page by page: those picked, or all that match but a few. */
export async function loadTargets(
  records: BulkRecords,
  selection: Selection,
  filter: string | undefined,
): Promise<Target[]> {
  const { list } = sources[records];
  const found: Target[] = [];
  const take = async (part: string | undefined) => {
    let after: string | undefined;
    do {
      const page = await list({
        limit: PAGE,
        fields: FIELDS,
        ...(part && { filter: part }),
        ...(after && { after }),
      });
      found.push(...page.items);
      after = page.next ?? undefined;
    } while (after !== undefined);
  };
  if (selection.all) {
    await take(filter);
    return found.filter((target) => !selection.except.has(target.id));
  }
  const ids = [...selection.ids];
  for (let start = 0; start < ids.length; start += PAGE)
    await take(
      `id in (${ids
        .slice(start, start + PAGE)
        .map((id) => JSON.stringify(id))
        .join(', ')})`,
    );
  return found;
}
