import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { getSegment } from '@/api/generated';
import { segmentKeys } from './segmentKeys';

export function useSegment(id: string) {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: segmentKeys.told(id, i18n.language),
    queryFn: async ({ signal }) => (await getSegment({ path: { id }, signal })).data,
  });
}
