import type { OpportunityResponse } from '@/api/generated';
import { useNow } from '@/shared/lib/useNow';

/** It should have been closed by now. */
export function useIsOverdue({ expectedClose, closedAt }: OpportunityResponse): boolean {
  const today = new Date(useNow()).toISOString().slice(0, 10);
  return !closedAt && expectedClose != null && expectedClose < today;
}
