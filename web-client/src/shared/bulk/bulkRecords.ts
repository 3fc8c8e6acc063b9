import {
  type BulkRequest,
  changeAccountsInBulk,
  changeContactsInBulk,
  changeLeadsInBulk,
  changeOpportunitiesInBulk,
} from '@/api/generated';
import type { CustomRecord } from '@/shared/customFields/customFields';
import { both } from '@/shared/filter/print';
import type { Selection } from '@/shared/ui/grid/selection';

type BulkField =
  | 'businessType'
  | 'customerType'
  | 'grade'
  | 'source'
  | 'jobTitle'
  | 'department'
  | 'district'
  | 'city'
  | 'interest'
  | 'expectedClose';

const texts = (...keys: BulkField[]) => keys.map((key) => ({ key, type: 'text' as const }));

interface BulkSource {
  one: CustomRecord;
  hasTags: boolean;
  /** Its own fields that one value may be set in; custom fields come besides. */
  fields: readonly { key: BulkField; type: 'text' | 'date' }[];
  send: (body: BulkRequest) => Promise<{ data: object }>;
}

const SOURCES = {
  accounts: {
    one: 'account',
    hasTags: true,
    fields: texts('businessType', 'customerType', 'grade', 'source'),
    send: (body) => changeAccountsInBulk({ body }),
  },
  contacts: {
    one: 'contact',
    hasTags: true,
    fields: texts('jobTitle', 'department', 'source'),
    send: (body) => changeContactsInBulk({ body }),
  },
  leads: {
    one: 'lead',
    hasTags: false,
    fields: texts('interest', 'district', 'city'),
    send: (body) => changeLeadsInBulk({ body }),
  },
  opportunities: {
    one: 'opportunity',
    hasTags: false,
    fields: [{ key: 'expectedClose', type: 'date' }],
    send: (body) => changeOpportunitiesInBulk({ body }),
  },
} satisfies Record<string, BulkSource>;

export type BulkRecords = keyof typeof SOURCES;
export type Change = BulkRequest['change'];
type Targets = Pick<BulkRequest, 'ids' | 'filter'>;

export const sourceOf = (records: BulkRecords): BulkSource => SOURCES[records];

/** Those that were picked, or all that match but a few. */
export function targetsOf(selection: Selection, filter: string | undefined): Targets {
  if (!selection.all) return { ids: [...selection.ids] };
  const except = [...selection.except].map((id) => JSON.stringify(id)).join(', ');
  return { filter: both(filter, except && `not (id in (${except}))`) ?? '' };
}

/** How many records it would be about; nothing is changed. */
export async function previewOf(records: BulkRecords, targets: Targets): Promise<number> {
  const { data } = await sourceOf(records).send({ ...targets, change: {}, dryRun: true });
  return 'count' in data ? Number(data.count) : 0;
}

/** The id of the bulk action that has begun. */
export async function start(records: BulkRecords, targets: Targets, change: Change): Promise<string> {
  const { data } = await sourceOf(records).send({ ...targets, change, dryRun: false });
  if (!('id' in data)) throw new Error('A bulk action is expected');
  return String(data.id);
}
