import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportCounts } from '@/api/generated';
import { TONES } from '@/shared/lib/colour';
import { useFormat } from '@/shared/lib/useFormat';
import css from './import.module.css';
import { OUTCOME_TONES, type Outcome, OUTCOMES } from './importWords';

interface Props {
  counts: ImportCounts;
  /** The outcome whose rows are shown. */
  chosen: Outcome | undefined;
  onChoose: (outcome: Outcome | undefined) => void;
}

/** How many rows end how; each shows its rows. */
export function OutcomeTiles({ counts, chosen, onChoose }: Props) {
  const { t } = useTranslation('segmentation');
  const format = useFormat();
  return (
    <div className={css.tiles} role="group" aria-label={t('import.outcomes')}>
      {OUTCOMES.map((outcome) => (
        <button
          key={outcome}
          type="button"
          className={css.tile}
          aria-pressed={outcome === chosen}
          disabled={counts[outcome] === 0}
          style={{ '--c': TONES[OUTCOME_TONES[outcome]] } as CSSProperties}
          onClick={() => onChoose(outcome === chosen ? undefined : outcome)}
        >
          <b>{format.number(counts[outcome])}</b>
          <span>{t(`import.outcome.${outcome}`)}</span>
        </button>
      ))}
    </div>
  );
}
