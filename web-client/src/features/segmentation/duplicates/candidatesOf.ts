import type { DuplicateReport } from '@/api/generated';
import type { Problem } from '@/api/problem';

/** The candidates that a 409 carries; undefined when it is about something else. */
export function candidatesOf(problem: Problem): DuplicateReport | undefined {
  const { candidates, hidden } = problem.body;
  return problem.status === 409 && Array.isArray(candidates)
    ? {
        candidates: candidates as DuplicateReport['candidates'],
        hidden: typeof hidden === 'number' ? hidden : 0,
      }
    : undefined;
}
