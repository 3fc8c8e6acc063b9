import * as z from 'zod/mini';
import { RECORDS } from './records';

const schema = z.object({ records: z.catch(z.optional(z.enum(RECORDS)), undefined) });

export const validateQuality = (search: Record<string, unknown>) => schema.parse(search);
