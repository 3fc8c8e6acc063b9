import { useQuery } from '@tanstack/react-query';
import { getCallOutcomes } from '@/api/generated';
import { useCan } from '@/app/session';
import { callKeys } from './telesalesKeys';

/** The outcomes that a call may have, in their order. */
export function useOutcomes() {
  const can = useCan();
  return useQuery({
    queryKey: callKeys.outcomes,
    queryFn: async ({ signal }) => (await getCallOutcomes({ signal })).data.items,
    enabled: can('call-lists:call'),
  });
}
