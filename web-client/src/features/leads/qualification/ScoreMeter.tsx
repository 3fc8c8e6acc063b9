import { useTranslation } from 'react-i18next';
import type { ScoreResponse, ScriptThresholds } from '@/api/generated';
import { useFormat } from '@/shared/lib/useFormat';
import { OutcomePill } from '../shared/LeadBits';
import css from './call.module.css';

interface Props {
  result:
    | (Pick<ScoreResponse, 'score' | 'outcome' | 'knockedOut'> & Partial<Pick<ScoreResponse, 'missing'>>)
    | undefined;
  thresholds: ScriptThresholds;
}

/** The score on a scale with both thresholds; the outcome in words beside it. */
export function ScoreMeter({ result, thresholds }: Props) {
  const { t } = useTranslation('leads');
  const format = useFormat();
  const score = result?.score ?? 0;
  // while questions are open only a knock-out is a verdict
  const isVerdict = result && (result.knockedOut || !result.missing?.length);
  const top = Math.max(thresholds.qualified * 1.4, score, 1);
  const at = (points: number) => `${Math.min(100, Math.max(0, (points / top) * 100))}%`;
  return (
    <div className={css.meter} data-outcome={isVerdict ? result.outcome : 'open'}>
      <div className={css.meterHead}>
        <output className={css.score} aria-live="polite" aria-label={t('field.score')}>
          {format.number(score)}
        </output>
        {isVerdict && <OutcomePill outcome={result.outcome} />}
        {result && !isVerdict && <span className={css.soFar}>{t('call.soFar')}</span>}
        {result?.knockedOut && <span className={css.knockedOut}>{t('call.knockedOut')}</span>}
      </div>
      <div className={css.scale} aria-hidden>
        <div className={css.bar} style={{ width: at(score) }} />
        <i style={{ left: at(thresholds.general) }} />
        <i style={{ left: at(thresholds.qualified) }} />
      </div>
      <p className={css.scaleText}>
        {t('call.thresholds', {
          general: format.number(thresholds.general),
          qualified: format.number(thresholds.qualified),
        })}
      </p>
    </div>
  );
}
