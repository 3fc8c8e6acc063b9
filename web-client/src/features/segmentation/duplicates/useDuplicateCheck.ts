import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { DuplicateReport } from '@/api/generated';

const TYPING_MS = 400;

/** Asks while one types whether the record may be here already. */
export function useDuplicateCheck<F extends { name: string }>(
  records: string,
  typed: F,
  similar: (typed: F, signal: AbortSignal) => Promise<DuplicateReport>,
): DuplicateReport | undefined {
  const [settled] = useDebouncedValue(JSON.stringify(typed), TYPING_MS);
  const asked = JSON.parse(settled) as F;
  const enough = asked.name.trim().length > 1;
  const { data } = useQuery({
    queryKey: ['duplicates', records, settled],
    queryFn: ({ signal }) => similar(asked, signal),
    enabled: enough,
    placeholderData: keepPreviousData,
  });
  return enough ? data : undefined;
}
