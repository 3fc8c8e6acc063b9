import { Button } from '@mantine/core';
import { IconMoodSmile } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CallResponse, getScript, listScripts, nextCall, type ScriptEdition } from '@/api/generated';
import { PageHeader } from '@/shared/ui/PageHeader';
import { EmptyState, ErrorState, LoadingState } from '@/shared/ui/states/States';
import { CallDesk } from './CallDesk';
import { useOutcomes } from './useOutcomes';
import { callKeys } from './telesalesKeys';

const route = getRouteApi('/shell/call-lists/$id/call');

/** One person after the other: whoever is finished with gives way to the next. */
export function CallingPage() {
  const { id } = route.useParams();
  const { t } = useTranslation('telesales');
  const client = useQueryClient();
  const outcomes = useOutcomes();
  const [turn, setTurn] = useState(0);
  const call = useQuery({
    queryKey: [...callKeys.one(id), 'next', turn],
    queryFn: async ({ signal }): Promise<CallResponse | null> => {
      const { data, response } = await nextCall({ path: { id }, signal });
      return response.status === 204 ? null : (data ?? null);
    },
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
  });
  const edition = useEdition(call.data?.script ?? undefined);
  const next = () => {
    setTurn((nth) => nth + 1);
    void client.invalidateQueries({ queryKey: callKeys.progress(id) });
  };
  const failed = call.error ?? outcomes.error ?? edition.error;
  if (failed) return <ErrorState error={failed} onRetry={next} />;
  if (call.isPending || !outcomes.data || edition.isLoading) return <LoadingState />;
  if (!call.data)
    return (
      <>
        <PageHeader title={t('desk.nobody')} backTo="/call-lists" />
        <EmptyState
          icon={IconMoodSmile}
          title={t('desk.nobody')}
          hint={t('desk.nobodyHint')}
          action={
            <>
              <Button onClick={next}>{t('desk.lookAgain')}</Button>
              <Button variant="default" component={Link} to={`/call-lists/${id}`}>
                {t('desk.toList')}
              </Button>
            </>
          }
        />
      </>
    );
  return (
    <CallDesk
      key={`${call.data.id}-${turn}`}
      call={call.data}
      outcomes={outcomes.data.filter((outcome) => outcome.active)}
      edition={edition.data ?? undefined}
      onNext={next}
    />
  );
}

function useEdition(key: string | undefined) {
  return useQuery({
    queryKey: ['scripts', 'by-key', key],
    queryFn: async ({ signal }): Promise<ScriptEdition | null> => {
      const filter = `key eq ${JSON.stringify(key)}`;
      const found = (await listScripts({ query: { filter, limit: 1 }, signal })).data.items[0];
      return found ? ((await getScript({ path: { id: found.id }, signal })).data.published ?? null) : null;
    },
    enabled: key !== undefined,
  });
}
