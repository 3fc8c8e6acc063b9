import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { request } from '@/api/request';
import { sessionGate } from '@/api/sessionGate';
import { timeZone } from '@/shared/lib/timeZone';

export interface Session {
  id: string;
  name: string;
  email: string;
  locale?: string | null;
  zone?: string | null;
  /** Permission → scope (own, team, everyone). */
  permissions: Record<string, string>;
}

/** Who is signed in and what they may do. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }) => {
    const session = await request<Session>('GET', '/me', { signal });
    sessionGate.established();
    if (session.zone) timeZone.set(session.zone);
    return session;
  },
  staleTime: 5 * 60_000,
});

export const useSession = () => useSuspenseQuery(sessionQuery).data;

/** Tells what the person may do, for hiding what would be refused; the API decides. */
export function useCan() {
  const { permissions } = useSession();
  return (permission: string | undefined) => permission === undefined || permission in permissions;
}
