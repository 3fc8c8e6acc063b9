import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { getMe } from '@/api/generated';
import { sessionGate } from '@/api/sessionGate';
import { timeZone } from '@/shared/lib/timeZone';

/** Who is signed in and what they may do. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }) => {
    const { data } = await getMe({ signal });
    sessionGate.established();
    timeZone.set(data.zone);
    return data;
  },
  staleTime: 5 * 60_000,
});

export const useSession = () => useSuspenseQuery(sessionQuery).data;

/** Tells what the person may do, for hiding what would be refused; the API decides. */
export function useCan() {
  const { permissions } = useSession();
  return (permission: string | undefined) => permission === undefined || permission in permissions;
}
