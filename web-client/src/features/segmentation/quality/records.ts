export const RECORDS = ['accounts', 'contacts'] as const;
export type Records = (typeof RECORDS)[number];
