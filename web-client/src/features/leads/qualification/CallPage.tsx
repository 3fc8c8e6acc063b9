import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  getCallDraft,
  getLead,
  getScript,
  getScriptVersion,
  type LeadResponse,
  listScripts,
} from '@/api/generated';
import { useDraft } from '@/shared/lib/useDraft';
import { PageHeader } from '@/shared/ui/PageHeader';
import { EmptyState, ErrorState, LoadingState } from '@/shared/ui/states/States';
import { leadKeys } from '../shared/actions';
import { type Call, CallScreen, type ScriptInUse } from './CallScreen';

const route = getRouteApi('/shell/leads/$id/call');

/** Everything the call needs before the first question: the lead, the scripts in use, and what was begun before. */
export function CallPage() {
  const { id } = route.useParams();
  const { t } = useTranslation('leads');
  const path = { id };
  const lead = useQuery({
    queryKey: leadKeys.one(id),
    queryFn: async ({ signal }) => (await getLead({ path, signal })).data,
  });
  const scripts = useQuery({
    queryKey: ['scripts', 'inUse'],
    queryFn: async ({ signal }) =>
      (await listScripts({ query: { filter: 'publishedVersion pr', limit: 100 }, signal })).data.items,
  });
  const draft = useQuery({
    queryKey: leadKeys.about(id, 'call-draft'),
    queryFn: async ({ signal }) => {
      const { data, response } = await getCallDraft({ path, signal });
      return response.status === 204 ? null : data;
    },
    gcTime: 0,
  });
  const failed = lead.error ?? scripts.error ?? draft.error;
  if (failed) return <ErrorState error={failed} onRetry={() => void lead.refetch()} />;
  if (!lead.data || !scripts.data || draft.isPending) return <LoadingState />;
  const first = scripts.data[0];
  if (!first)
    return (
      <>
        <PageHeader title={t('call.title', { title: lead.data.title })} />
        <EmptyState title={t('call.noScript')} hint={t('call.noScriptHint')} />
      </>
    );
  const begun = draft.data && {
    script: draft.data.script,
    scriptVersion: draft.data.scriptVersion,
    answers: draft.data.answers,
    note: draft.data.note ?? '',
  };
  return <Script key={id} lead={lead.data} scripts={scripts.data} begun={begun ?? undefined} />;
}

interface ScriptProps {
  lead: LeadResponse;
  scripts: readonly ScriptInUse[];
  begun: Call | undefined;
}

/** Chooses the script, and loads the edition that the call began with. */
function Script({ lead, scripts, begun }: ScriptProps) {
  const kept = useDraft<Call>(`lead.${lead.id}.call`);
  const [start] = useState(() => kept.read() ?? begun);
  const [chosenId, setChosenId] = useState(
    () => (scripts.find((s) => s.key === start?.script) ?? scripts[0])?.id ?? '',
  );
  const chosen = scripts.find((script) => script.id === chosenId);
  const restored = start && start.script === chosen?.key ? start : undefined;
  const number = restored?.scriptVersion;
  const edition = useQuery({
    queryKey: ['scripts', chosenId, 'edition', number],
    queryFn: async ({ signal }) => {
      if (number !== undefined)
        return (await getScriptVersion({ path: { id: chosenId, number }, signal })).data;
      return (await getScript({ path: { id: chosenId }, signal })).data.published;
    },
    enabled: chosenId !== '',
  });
  if (edition.error) return <ErrorState error={edition.error} onRetry={() => void edition.refetch()} />;
  if (!edition.data || !chosen) return <LoadingState />;
  return (
    <CallScreen
      key={chosenId}
      lead={lead}
      script={chosen}
      edition={edition.data}
      begun={restored}
      scripts={scripts}
      onScript={setChosenId}
    />
  );
}
