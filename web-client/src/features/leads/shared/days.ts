import { timeZone } from '@/shared/lib/timeZone';

const DAY_MS = 86_400_000;

/** The day so many days ago in the person's zone, as the API writes it. */
export const dayBefore = (days: number) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: timeZone.get() }).format(Date.now() - days * DAY_MS);
