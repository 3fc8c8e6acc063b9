import * as z from 'zod/mini';

const newImport = z.object({
  /** The source of the list before: its mapping is offered again. */
  source: z.catch(z.optional(z.string()), undefined),
  recordType: z.catch(z.optional(z.string()), undefined),
  sourceKind: z.catch(
    z.optional(z.enum(['exhibitorList', 'chamberList', 'spreadsheet', 'crmExport'])),
    undefined,
  ),
});
export const validateNewImport = (search: Record<string, unknown>) => newImport.parse(search);

const wizard = z.object({
  step: z.catch(z.optional(z.enum(['file', 'columns', 'matching', 'check', 'run', 'result'])), undefined),
});
export const validateWizard = (search: Record<string, unknown>) => wizard.parse(search);
