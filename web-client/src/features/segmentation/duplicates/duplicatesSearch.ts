import * as z from 'zod/mini';

const VERDICTS = ['same', 'likely', 'possible'] as const;
export type OpenVerdict = (typeof VERDICTS)[number];

const schema = z.object({
  records: z.catch(z.optional(z.enum(['accounts', 'contacts'])), undefined),
  verdict: z.catch(z.optional(z.enum(VERDICTS)), undefined),
});
export type DuplicatesSearch = z.infer<typeof schema>;

export const validateDuplicates = (search: Record<string, unknown>): DuplicatesSearch => schema.parse(search);
