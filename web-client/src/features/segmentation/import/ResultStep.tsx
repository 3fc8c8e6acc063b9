import { Alert, Button } from '@mantine/core';
import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconDownload,
  IconFileImport,
  IconRepeat,
} from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ImportResponse, runList, undoList } from '@/api/generated';
import { ifMatch } from '@/api/headers';
import { API_BASE } from '@/api/transport';
import { useCan } from '@/app/session';
import { confirm } from '@/shared/lib/confirm';
import { useFormat } from '@/shared/lib/useFormat';
import { useProblemText } from '@/shared/lib/useProblemText';
import { DecideAll } from './DecideAll';
import css from './import.module.css';
import { importKeys } from './importKeys';
import { type Outcome, SOURCE_KINDS, willTake } from './importWords';
import { JobProgress } from './JobProgress';
import { OutcomeTiles } from './OutcomeTiles';
import { RowList } from './RowList';
import { UndoReport } from './UndoReport';

/** How it ended, row by row; what failed can be tried again, and all of it taken back. */
export function ResultStep({ list }: { list: ImportResponse }) {
  const { t } = useTranslation('segmentation');
  const format = useFormat();
  const can = useCan();
  const client = useQueryClient();
  const problemText = useProblemText();
  const [chosen, setChosen] = useState<Outcome>();
  const { counts } = list;
  const open = counts.possibleDuplicate + counts.rejected;
  const act = useMutation({
    mutationFn: async (work: typeof runList) =>
      (await work({ path: { id: list.id }, headers: ifMatch(list) })).data,
    onSuccess: async (next) => {
      client.setQueryData(importKeys.one(list.id), next);
      await client.invalidateQueries({ queryKey: importKeys.all });
      // records were made or taken back: no cached list of them is right any more
      await client.invalidateQueries({ queryKey: ['accounts'] });
      await client.invalidateQueries({ queryKey: ['contacts'] });
    },
  });
  const undo = async () => {
    const agreed = await confirm({
      title: t('import.undoTitle'),
      consequence: t('import.undoConsequence', {
        created: format.number(counts.create),
        updated: format.number(counts.update),
      }),
      action: t('import.undo'),
      danger: true,
    });
    if (agreed) act.mutate(undoList);
  };
  if (list.status === 'undoing' && list.jobId)
    return <JobProgress jobId={list.jobId} importId={list.id} title={t('import.undoing')} />;

  const isUndone = list.status === 'undone';
  const kind = SOURCE_KINDS.find((one) => one === list.sourceKind);
  return (
    <>
      {act.error && (
        <Alert icon={<IconAlertTriangle size={16} />} color="red" role="alert" mb="md">
          {problemText(act.error)}
        </Alert>
      )}
      <p className={css.headline}>
        {isUndone
          ? t('import.isUndone')
          : t('import.taken', { count: willTake(counts), rows: format.number(list.rowCount) })}
      </p>
      {list.undo && <UndoReport report={list.undo} />}
      <OutcomeTiles counts={counts} chosen={chosen} onChoose={setChosen} />
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
      {chosen === 'possibleDuplicate' && !isUndone && <DecideAll list={list} />}
      <RowList list={list} outcome={chosen} />
      <div className={css.foot}>
        {!isUndone && can('imports:run') && (
          <Button
            variant="default"
            color="red"
            leftSection={<IconArrowBackUp size={14} />}
            loading={act.isPending}
            onClick={() => void undo()}
          >
            {t('import.undo')}
          </Button>
        )}
        {!isUndone && open > 0 && can('imports:run') && (
          <Button
            variant="default"
            leftSection={<IconRepeat size={14} />}
            loading={act.isPending}
            onClick={() => act.mutate(runList)}
          >
            {t('import.retry', { count: open })}
          </Button>
        )}
        <Button
          variant="default"
          leftSection={<IconFileImport size={14} />}
          renderRoot={(props) => (
            <Link
              to="/imports/new"
              search={{ source: list.source, recordType: list.recordType, ...(kind && { sourceKind: kind }) }}
              {...props}
            />
          )}
        >
          {t('import.nextFile')}
        </Button>
        {list.recordType !== 'lead' && (
          <Button
            renderRoot={(props) => (
              <Link
                to={list.recordType === 'contact' ? '/contacts' : '/accounts'}
                search={{ filter: `source eq ${JSON.stringify(list.source)}` }}
                {...props}
              />
            )}
          >
            {t(`import.see.${list.recordType}`)}
          </Button>
        )}
      </div>
    </>
  );
}
