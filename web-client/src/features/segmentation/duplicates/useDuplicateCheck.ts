import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, type QueryKey, useQuery } from '@tanstack/react-query';
import type { DuplicateReport } from '@/api/generated';

const TYPING_MS = 400;

/** Asks while one types whether the record may be here already; `typed` is what the question depends on. */
export function useDuplicateCheck<T extends { name: string }>(
  kind: QueryKey[number],
  typed: T,
  check: (typed: T, signal: AbortSignal) => Promise<DuplicateReport>,
): DuplicateReport | undefined {
  const [settled] = useDebouncedValue(JSON.stringify(typed), TYPING_MS);
  const asked = JSON.parse(settled) as T;
  const enough = asked.name.trim().length > 1;
  const { data } = useQuery({
    queryKey: ['duplicates', kind, settled],
    queryFn: ({ signal }) => check(asked, signal),
    enabled: enough,
    placeholderData: keepPreviousData,
  });
  return enough ? data : undefined;
}
