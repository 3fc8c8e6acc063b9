import * as z from 'zod/mini';

const schema = z.object({ ids: z.catch(z.optional(z.array(z.string())), undefined) });

/** Which segments are compared; for the route's validateSearch. */
export const validateOverlap = (search: Record<string, unknown>) => schema.parse(search);
