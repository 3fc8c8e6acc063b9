import { Alert, Button } from '@mantine/core';
import { IconAlertTriangle, IconDownload } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { checkList, type ImportResponse, runList } from '@/api/generated';
import { ifMatch } from '@/api/headers';
import { API_BASE } from '@/api/transport';
import { useCan } from '@/app/session';
import { useFormat } from '@/shared/lib/useFormat';
import { useProblemText } from '@/shared/lib/useProblemText';
import { JobProgress } from './JobProgress';
import { DecideAll } from './DecideAll';
import css from './import.module.css';
import { importKeys } from './importKeys';
import { type Outcome, OUTCOMES, willTake } from './importWords';
import { OutcomeTiles } from './OutcomeTiles';
import { RowList } from './RowList';

interface Props {
  list: ImportResponse;
  onBack: () => void;
  onNext: () => void;
}

/** The dry run: what a run would do with each row, before anything is written. */
export function CheckStep({ list, onBack, onNext }: Props) {
  const { t } = useTranslation('segmentation');
  const format = useFormat();
  const can = useCan();
  const client = useQueryClient();
  const problemText = useProblemText();
  const { counts } = list;
  // until somebody chooses, what needs a person stands first
  const [picked, setPicked] = useState<{ outcome: Outcome | undefined }>();
  const chosen = picked ? picked.outcome : OUTCOMES.find((outcome) => counts[outcome] > 0);
  const act = useMutation({
    mutationFn: async (work: typeof checkList | typeof runList) =>
      (await work({ path: { id: list.id }, headers: ifMatch(list) })).data,
    onSuccess: (next) => {
      client.setQueryData(importKeys.one(list.id), next);
      void client.invalidateQueries({ queryKey: importKeys.all });
      if (next.status === 'running') onNext();
    },
  });
  if (list.status === 'checking' && list.jobId)
    return <JobProgress jobId={list.jobId} importId={list.id} title={t('import.checking')} />;

  const take = willTake(counts);
  const open = counts.possibleDuplicate + counts.rejected;
  const isChecked = list.status === 'checked';
  return (
    <>
      {act.error && (
        <Alert icon={<IconAlertTriangle size={16} />} color="red" role="alert" mb="md">
          {problemText(act.error)}
        </Alert>
      )}
      <p className={css.headline}>
        {isChecked
          ? t('import.wouldTake', { count: take, rows: format.number(list.rowCount) })
          : t('import.notChecked')}
      </p>
      {isChecked && (
        <>
          <OutcomeTiles counts={counts} chosen={chosen} onChoose={(outcome) => setPicked({ outcome })} />
          {counts.rejected > 0 && (
            <Button
              component="a"
              href={`${API_BASE}/imports/${list.id}/rejected.csv`}
              download
              variant="subtle"
              size="compact-sm"
              mb="sm"
              leftSection={<IconDownload size={14} />}
            >
              {t('import.downloadRejected')}
            </Button>
          )}
          {chosen === 'possibleDuplicate' && <DecideAll list={list} />}
          <RowList list={list} outcome={chosen} />
        </>
      )}
      <div className={css.foot}>
        <Button variant="default" onClick={onBack}>
          {t('import.back')}
        </Button>
        <Button variant="default" loading={act.isPending} onClick={() => act.mutate(checkList)}>
          {t(isChecked ? 'import.checkAgain' : 'import.check')}
        </Button>
        {isChecked && can('imports:run') && (
          <Button loading={act.isPending} disabled={take === 0} onClick={() => act.mutate(runList)}>
            {open > 0
              ? t('import.runWithout', { count: take, open: format.number(open) })
              : t('import.run', { count: take })}
          </Button>
        )}
      </div>
    </>
  );
}
