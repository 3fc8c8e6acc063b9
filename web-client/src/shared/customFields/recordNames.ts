/** The records that administrators may add fields to. */
export const CUSTOM_RECORDS = ['account', 'contact', 'lead', 'opportunity'] as const;
export type CustomRecord = (typeof CUSTOM_RECORDS)[number];
