import * as z from 'zod/mini';

const schema = z.object({ segment: z.catch(z.optional(z.string()), undefined) });

/** A new plan may begin at a segment. */
export const validateNewPlan = (search: Record<string, unknown>) => schema.parse(search);
