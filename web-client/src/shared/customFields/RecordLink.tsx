import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { RECORD_SOURCES } from './recordTypes';

const FRESH_MS = 60_000;

/** The name of a record that another points to; unknown when it is gone or not for one's eyes. */
export function useRecordName(recordType: string | null | undefined, id: string | null) {
  const source = recordType ? RECORD_SOURCES[recordType] : undefined;
  return useQuery({
    queryKey: ['record-name', recordType, id],
    queryFn: async ({ signal }) => (await source?.one(id ?? '', signal))?.name ?? null,
    enabled: source !== undefined && id !== null,
    staleTime: FRESH_MS,
    retry: false,
  });
}

export function RecordLink({ recordType, id }: { recordType: string | null | undefined; id: string }) {
  const { t } = useTranslation();
  const { data, isPending } = useRecordName(recordType, id);
  const path = recordType && RECORD_SOURCES[recordType]?.path(id);
  if (isPending) return '…';
  if (!data || !path) return t('customField.goneRecord');
  return (
    <Anchor inherit renderRoot={(props) => <Link to={path} {...props} />}>
      {data}
    </Anchor>
  );
}
