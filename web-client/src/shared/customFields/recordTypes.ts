import {
  getAccount,
  getContact,
  getLead,
  getOpportunity,
  listAccounts,
  listContacts,
  listLeads,
  listOpportunities,
} from '@/api/generated';

export interface Named {
  id: string;
  name: string;
}

interface Source {
  path: (id: string) => string;
  find: (words: string, signal: AbortSignal) => Promise<Named[]>;
  one: (id: string, signal: AbortSignal) => Promise<Named>;
}

const OFFERED = 8;
const leadName = (lead: {
  id: string;
  number: string;
  companyName?: string | null;
  personName?: string | null;
}): Named => ({
  id: lead.id,
  name: [lead.companyName ?? lead.personName, lead.number].filter(Boolean).join(' · '),
});
const query = (filter: string) => ({ filter, limit: OFFERED });
const containing = (words: string) => query(`text co ${JSON.stringify(words)}`);

/** How records that a reference may point to are found and named. */
export const RECORD_SOURCES: Readonly<Record<string, Source>> = {
  account: {
    path: (id) => `/accounts/${id}`,
    find: async (words, signal) => (await listAccounts({ query: containing(words), signal })).data.items,
    one: async (id, signal) => (await getAccount({ path: { id }, signal })).data,
  },
  contact: {
    path: (id) => `/contacts/${id}`,
    find: async (words, signal) => (await listContacts({ query: containing(words), signal })).data.items,
    one: async (id, signal) => (await getContact({ path: { id }, signal })).data,
  },
  lead: {
    path: (id) => `/leads/${id}`,
    find: async (words, signal) =>
      (await listLeads({ query: containing(words), signal })).data.items.map(leadName),
    one: async (id, signal) => leadName((await getLead({ path: { id }, signal })).data),
  },
  opportunity: {
    path: (id) => `/opportunities/${id}`,
    find: async (words, signal) =>
      (await listOpportunities({ query: query(`name co ${JSON.stringify(words)}`), signal })).data.items,
    one: async (id, signal) => (await getOpportunity({ path: { id }, signal })).data,
  },
};
