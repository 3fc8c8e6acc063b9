/** The strong ETag of a record's version, for PATCH, DELETE and state actions. */
export const ifMatch = (record: { version: number }) => ({ 'If-Match': `"${record.version}"` });

/** One key per create that a person meant: a retry after a lost answer must repeat it. */
export const idempotencyKey = (key: string) => ({ 'Idempotency-Key': key });
