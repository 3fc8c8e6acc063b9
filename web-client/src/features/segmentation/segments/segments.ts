import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { listSegments, type ListSegmentsItem, type SegmentRecords } from '@/api/generated';
import { useSession } from '@/app/session';
import type { FilterField } from '@/shared/filter/fields';
import { useAccountFields } from '../accounts/accountFields';
import { useContactFields } from '../contacts/contactFields';
import { segmentKeys } from './segmentKeys';

export const RECORD_TYPES = ['account', 'contact'] as const satisfies readonly SegmentRecords[];

const PAGE = 200;

const everySegment = queryOptions({
  queryKey: segmentKeys.choices,
  queryFn: async ({ signal }) => {
    const segments: ListSegmentsItem[] = [];
    let after: string | undefined;
    do {
      const { data } = await listSegments({ query: { limit: PAGE, sort: 'name', after }, signal });
      segments.push(...data.items);
      after = data.next ?? undefined;
    } while (after);
    return segments;
  },
});

/** All segments of one record type, to choose from. */
export function useSegmentChoices(recordType: SegmentRecords | undefined): readonly ListSegmentsItem[] {
  const { data } = useQuery({ ...everySegment, enabled: recordType !== undefined });
  return useMemo(() => (data ?? []).filter((one) => one.recordType === recordType), [data, recordType]);
}

/** What other modules' records add up to for an account or a contact; shown to those who may read such records. */
const FIGURES = [
  { key: 'leads.count', label: 'leadsCount', type: 'number' },
  { key: 'leads.lastEnquiredAt', label: 'leadsLastEnquiredAt', type: 'date' },
  { key: 'opportunities.count', label: 'opportunitiesCount', type: 'number' },
  { key: 'opportunities.openCount', label: 'opportunitiesOpenCount', type: 'number' },
  { key: 'opportunities.openAmount', label: 'opportunitiesOpenAmount', type: 'number' },
  { key: 'opportunities.wonCount', label: 'opportunitiesWonCount', type: 'number' },
  { key: 'opportunities.wonAmount', label: 'opportunitiesWonAmount', type: 'number' },
  { key: 'opportunities.lastWonAt', label: 'opportunitiesLastWonAt', type: 'date' },
  { key: 'opportunities.lostCount', label: 'opportunitiesLostCount', type: 'number' },
  { key: 'opportunities.lastActiveAt', label: 'opportunitiesLastActiveAt', type: 'date' },
] as const;

const AS_NUMBERS = ['gt', 'ge', 'eq', 'lt', 'le'] as const;

/** What a definition may ask: the fields of the record's list, figures, and whether a record is in another segment. */
export function useSegmentFields(recordType: SegmentRecords, self?: string): readonly FilterField[] {
  const { t } = useTranslation('segments');
  const accounts = useAccountFields();
  const contacts = useContactFields();
  const segments = useSegmentChoices(recordType);
  const { permissions } = useSession();
  return useMemo(
    () => [
      ...(recordType === 'account' ? accounts : contacts),
      ...FIGURES.filter(({ key }) => `${key.split('.')[0] ?? ''}:read` in permissions).map(
        ({ key, label, type }) => ({
          key,
          label: t(`figure.${label}`),
          type,
          ...(type === 'number' && { operators: AS_NUMBERS }),
        }),
      ),
      {
        key: 'segment',
        label: t('field.segment'),
        type: 'choice',
        operators: ['eq', 'ne', 'in'],
        options: segments
          .filter((one) => one.id !== self)
          .map(({ id, name }) => ({ value: id, label: name })),
      },
    ],
    [t, recordType, accounts, contacts, segments, self, permissions],
  );
}
