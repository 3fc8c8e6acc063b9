import * as z from 'zod/mini';

const schema = z.object({
  /** The segment to begin with. */
  segment: z.catch(z.optional(z.string()), undefined),
  of: z.catch(z.optional(z.enum(['account', 'contact'])), undefined),
});

/** What a new list begins with; for the route's validateSearch. */
export const validateNewMailing = (search: Record<string, unknown>) => schema.parse(search);
