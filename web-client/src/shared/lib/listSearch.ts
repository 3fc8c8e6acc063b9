import { useNavigate, useSearch } from '@tanstack/react-router';
import * as z from 'zod/mini';

const text = z.catch(z.optional(z.string()), undefined);

/** What a list keeps in the URL; for a route's validateSearch. */
export const listSearchSchema = z.object({
  /** The search box. */
  q: text,
  /** Filter text, see shared/filter. */
  filter: text,
  /** `name` or `-createdAt`. */
  sort: text,
  /** Id of the column whose values are headings. */
  group: text,
  /** Id of the saved view that it began from. */
  view: text,
});
export type ListSearch = z.infer<typeof listSearchSchema>;

export const validateListSearch = (search: Record<string, unknown>): ListSearch =>
  listSearchSchema.parse(search);

/** The list state of the current page and a setter that changes part of it in place. */
export function useListSearch() {
  const search: ListSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const change = (patch: Partial<ListSearch>) => {
    // used on any list route, so the router can't know which one's search this is
    const merge = (old: object) => ({ ...old, ...patch });
    void navigate({ to: '.', search: merge as never, replace: true });
  };
  return [search, change] as const;
}
