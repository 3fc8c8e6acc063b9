import type { DuplicateReport } from '@/api/generated';
import type { Names } from '@/shared/lib/names';
import type { RecordKeys } from '@/shared/lib/recordKeys';

export interface Versioned {
  id: string;
  version: number;
}

export interface CustomerRecord extends Versioned {
  name: string;
  names: Names;
  phones: readonly { number: string }[];
  emails: readonly { address: string }[];
}

/** What either is while someone writes it. */
export interface CustomerForm extends Record<string, unknown> {
  name: string;
  names: Names;
  phones: readonly { number: string }[];
  emails: readonly { address: string }[];
  ownerId: string | null;
  confirmedNotDuplicateOf: string[] | null;
}

/** What the pages about accounts and about contacts need of either: R is the record, F its form, P a change to it. */
export interface Customers<R extends CustomerRecord, F extends CustomerForm, P> {
  records: 'accounts' | 'contacts';
  keys: RecordKeys;
  get: (id: string, signal?: AbortSignal) => Promise<R>;
  create: (form: F, idempotencyKey: string) => Promise<R>;
  change: (seen: Versioned, patch: P) => Promise<R>;
  remove: (seen: Versioned) => Promise<unknown>;
  restore: (id: string) => Promise<unknown>;
  toForm: (record: R) => F;
  toPatch: (form: F) => P;
  /** What may be here already, of what was typed so far. */
  similar: (form: F, signal: AbortSignal) => Promise<DuplicateReport>;
}
