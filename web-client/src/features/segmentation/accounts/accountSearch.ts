import * as z from 'zod/mini';

const KINDS = ['note', 'call', 'visit', 'meeting', 'mail'] as const;
const schema = z.object({ log: z.catch(z.optional(z.enum(KINDS)), undefined) });

/** An account may be opened to write down a certain kind of activity. */
export const validateAccountSearch = (search: Record<string, unknown>) => schema.parse(search);
