import type { FoundRecord } from '@/app/features';
import { listFilter } from './records/listFilter';

const OFFERED = 5;

// the generated client is large: it comes with the first search, not with the shell
const api = () => import('@/api/generated');

export async function findAccounts(q: string, signal: AbortSignal): Promise<FoundRecord[]> {
  const { listAccounts } = await api();
  const { data } = await listAccounts({ query: { filter: listFilter({ q }), limit: OFFERED }, signal });
  return data.items.map(({ id, name, number, district }) => ({
    id,
    to: `/accounts/${id}`,
    title: name,
    note: [number, district].filter(Boolean).join(' · '),
  }));
}

export async function findContacts(q: string, signal: AbortSignal): Promise<FoundRecord[]> {
  const { listContacts } = await api();
  const { data } = await listContacts({ query: { filter: listFilter({ q }), limit: OFFERED }, signal });
  return data.items.map(({ id, name, jobTitle, accounts }) => ({
    id,
    to: `/contacts/${id}`,
    title: name,
    note: [jobTitle, accounts[0]?.accountName].filter(Boolean).join(' · '),
  }));
}
