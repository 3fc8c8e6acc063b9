import { useQuery } from '@tanstack/react-query';
import { getSegment } from '@/api/generated';
import { segmentKeys } from './segmentKeys';

export const useSegment = (id: string) =>
  useQuery({
    queryKey: segmentKeys.one(id),
    queryFn: async ({ signal }) => (await getSegment({ path: { id }, signal })).data,
  });
