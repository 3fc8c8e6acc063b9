import * as z from 'zod/mini';

const text = z.catch(z.optional(z.string()), undefined);
const schema = z.object({ account: text, accountName: text });

/** A new contact may begin at a company. */
export const validateNewContact = (search: Record<string, unknown>) => schema.parse(search);
