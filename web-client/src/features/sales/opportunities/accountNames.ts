import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { listAccounts } from '@/api/generated';

const MOST = 200;

/** Names of the accounts that opportunities stand for; those that one may not see have none. */
export async function loadAccountNames(ids: readonly string[], signal: AbortSignal) {
  const wanted = [...new Set(ids)].slice(0, MOST);
  if (wanted.length === 0) return new Map<string, string>();
  const filter = `id in (${wanted.map((id) => JSON.stringify(id)).join(', ')})`;
  const { data } = await listAccounts({ query: { filter, limit: MOST, fields: 'id,name' }, signal });
  return new Map(data.items.map(({ id, name }) => [id, name]));
}

export function useAccountNames(ids: readonly string[]): (id: string) => string | undefined {
  const wanted = [...new Set(ids)].sort();
  const { data } = useQuery({
    queryKey: ['accounts', 'names', wanted],
    queryFn: ({ signal }) => loadAccountNames(wanted, signal),
    enabled: wanted.length > 0,
    placeholderData: keepPreviousData,
  });
  return (id) => data?.get(id);
}
