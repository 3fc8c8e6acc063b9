import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { getImport, type ImportResponse } from '@/api/generated';
import { Pill } from '@/shared/ui/display/Display';
import { PageBody, PageHeader } from '@/shared/ui/PageHeader';
import { ErrorState, LoadingState } from '@/shared/ui/states/States';
import { CheckStep } from './CheckStep';
import { ColumnsStep } from './ColumnsStep';
import { FileStep } from './FileStep';
import { ImportActions } from './ImportActions';
import { importKeys } from './importKeys';
import { type Step, STATUS_TONES, stepOf, STEPS } from './importWords';
import { MatchingStep } from './MatchingStep';
import { ResultStep } from './ResultStep';
import { RunStep } from './RunStep';
import { Steps } from './Steps';
import { useMappingDraft } from './useMappingDraft';

const route = getRouteApi('/shell/imports/$id');
const WORKING_MS = 1_000;

const isWorking = ({ status }: ImportResponse) =>
  status === 'checking' || status === 'running' || status === 'undoing';

/** One list on its way to the customer base; comes back to where it was left. */
export function ImportPage() {
  const { id } = route.useParams();
  const list = useQuery({
    queryKey: importKeys.one(id),
    queryFn: async ({ signal }) => (await getImport({ path: { id }, signal })).data,
    refetchInterval: (query) => (query.state.data && isWorking(query.state.data) ? WORKING_MS : false),
  });
  if (list.error && !list.data) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  return list.data ? <Wizard key={id} list={list.data} /> : <LoadingState />;
}

function Wizard({ list }: { list: ImportResponse }) {
  const { t } = useTranslation('segmentation');
  const navigate = route.useNavigate();
  const reached = stepOf(list);
  const { step: asked } = route.useSearch();
  const draft = useMappingDraft(list);
  // the mapping may be looked at before it is saved, nothing beyond it
  const furthest: Step = reached === 'file' ? 'matching' : reached;
  const step = asked && STEPS.indexOf(asked) <= STEPS.indexOf(furthest) ? asked : reached;
  const go = (next: Step) => void navigate({ search: { step: next }, replace: true });
  return (
    <>
      <PageHeader
        title={list.source}
        note={<Pill tone={STATUS_TONES[list.status]}>{t(`import.status.${list.status}`)}</Pill>}
        backTo="/imports"
        actions={<ImportActions list={list} />}
      />
      <PageBody>
        <Steps current={step} reached={furthest} onGo={go} />
        {step === 'file' && <FileStep list={list} onNext={() => go('columns')} onReadAgain={draft.forget} />}
        {step === 'columns' && (
          <ColumnsStep list={list} draft={draft} onBack={() => go('file')} onNext={() => go('matching')} />
        )}
        {step === 'matching' && (
          <MatchingStep list={list} draft={draft} onBack={() => go('columns')} onNext={() => go('check')} />
        )}
        {step === 'check' && <CheckStep list={list} onBack={() => go('matching')} onNext={() => go('run')} />}
        {step === 'run' && <RunStep list={list} onResult={() => go('result')} />}
        {step === 'result' && <ResultStep list={list} />}
      </PageBody>
    </>
  );
}
