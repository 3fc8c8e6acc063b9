import { useQuery } from '@tanstack/react-query';
import { getSegment } from '@/api/generated';
import { segmentKeys } from './segmentKeys';

export function useSegment(id: string) {
  return useQuery({
    queryKey: segmentKeys.one(id),
    queryFn: async ({ signal }) => (await getSegment({ path: { id }, signal })).data,
  });
}
