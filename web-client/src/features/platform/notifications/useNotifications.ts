import { useQuery, useQueryClient } from '@tanstack/react-query';
import { listNotifications, markNotificationsRead } from '@/api/generated';

const LATEST = 10;
const queryKey = ['notifications', 'latest'];

/** The latest few and how many are unread. */
export function useNotifications() {
  const queries = useQueryClient();
  const { data } = useQuery({
    queryKey,
    queryFn: async ({ signal }) => (await listNotifications({ query: { limit: LATEST }, signal })).data,
  });
  const markRead = async (ids?: string[]) => {
    await markNotificationsRead({ body: ids ? { ids } : {} });
    await queries.invalidateQueries({ queryKey: ['notifications'] });
  };
  return { items: data?.items ?? [], unread: data?.unread ?? 0, markRead };
}
