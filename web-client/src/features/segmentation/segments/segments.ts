import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { listSegments, type ListSegmentsItem, type SegmentRecords } from '@/api/generated';
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

/** What a definition may ask: the fields of the record's list, and whether a record is in another segment. */
export function useSegmentFields(recordType: SegmentRecords, self?: string): readonly FilterField[] {
  const { t } = useTranslation('segments');
  const accounts = useAccountFields();
  const contacts = useContactFields();
  const segments = useSegmentChoices(recordType);
  return useMemo(
    () => [
      ...(recordType === 'account' ? accounts : contacts),
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
    [t, recordType, accounts, contacts, segments, self],
  );
}
