import * as z from 'zod/mini';

const text = z.catch(z.optional(z.string()), undefined);
const schema = z.object({ segment: text, copy: text });

/** A new plan may begin at a segment, or as a copy of another plan. */
export const validateNewPlan = (search: Record<string, unknown>) => schema.parse(search);
