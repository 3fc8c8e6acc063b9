import { Button, Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import { useFormat } from '@/shared/lib/useFormat';
import type { Tone } from '@/shared/lib/colour';
import { Pill } from '@/shared/ui/display/Display';
import { type Job, isRunning, type JobState } from './job';
import css from './jobs.module.css';

const TONES: Record<JobState, Tone> = {
  queued: 'neutral',
  running: 'info',
  paused: 'warn',
  succeeded: 'good',
  failed: 'bad',
  cancelled: 'warn',
};

interface Props {
  job: Pick<Job, 'state' | 'done' | 'total' | 'error'>;
  title: string;
  onCancel?: () => void;
  /** Links to the result, or what to do after a failure. */
  children?: ReactNode;
}

/** Long work: how far it is, and how it ended. */
export function JobCard({ job, title, onCancel, children }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const percent = job.total ? Math.min(100, (job.done / job.total) * 100) : 0;
  const progress = job.total
    ? t('job.doneOf', { done: format.number(job.done), total: format.number(job.total) })
    : t('job.done', { done: format.number(job.done) });
  return (
    <section className={css.card} aria-label={title}>
      <div className={css.head}>
        <strong>{title}</strong>
        <Pill tone={TONES[job.state]}>{t(`job.state.${job.state}`)}</Pill>
        <span className={css.progress}>{progress}</span>
        {isRunning(job) && onCancel && (
          <Button variant="default" size="compact-xs" onClick={onCancel}>
            {t('job.cancel')}
          </Button>
        )}
      </div>
      {isRunning(job) && (
        <Progress
          value={job.total ? percent : 100}
          animated={!job.total}
          size="sm"
          aria-label={t('job.progressOf', { title })}
        />
      )}
      {job.error && <p className={css.error}>{job.error}</p>}
      {children}
    </section>
  );
}
