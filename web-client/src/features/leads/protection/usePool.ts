import { useQuery } from '@tanstack/react-query';
import { getLeadProtection, getPoolAllowance } from '@/api/generated';
import { leadKeys } from '../shared/actions';

export const poolKeys = {
  allowance: [...leadKeys.all, 'pool-allowance'] as const,
  list: (...what: unknown[]) => [...leadKeys.all, 'pool', ...what] as const,
  rules: ['protection-rules'] as const,
  limits: ['pool-policy'] as const,
};

export const useAllowance = () =>
  useQuery({
    queryKey: poolKeys.allowance,
    queryFn: async ({ signal }) => (await getPoolAllowance({ signal })).data,
  });

export const useProtection = (id: string, version: number) =>
  useQuery({
    // what was done to the lead may have prolonged it
    queryKey: [...leadKeys.about(id, 'protection'), version],
    queryFn: async ({ signal }) => (await getLeadProtection({ path: { id }, signal })).data,
  });
