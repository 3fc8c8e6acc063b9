import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportResponse } from '@/api/generated';
import css from './import.module.css';
import { JobProgress } from './JobProgress';

/** The run itself; the page may be left, it goes on. */
export function RunStep({ list, onResult }: { list: ImportResponse; onResult: () => void }) {
  const { t } = useTranslation('segmentation');
  const isDone = list.status === 'completed';
  return (
    <>
      {list.jobId && <JobProgress jobId={list.jobId} importId={list.id} title={t('import.running')} />}
      <p className={css.quiet}>{t(isDone ? 'import.ran' : 'import.mayLeave')}</p>
      {isDone && (
        <div className={css.foot}>
          <Button onClick={onResult}>{t('import.toResult')}</Button>
        </div>
      )}
    </>
  );
}
