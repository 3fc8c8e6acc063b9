import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import css from './import.module.css';
import { type Step, STEPS } from './importWords';

interface Props {
  current: Step;
  /** The furthest step that may be gone to. */
  reached: Step;
  onGo?: (step: Step) => void;
}

/** Where one is on the way from the file to the result; what is done can be looked at again. */
export function Steps({ current, reached, onGo }: Props) {
  const { t } = useTranslation('segmentation');
  const at = STEPS.indexOf(current);
  const last = STEPS.indexOf(reached);
  return (
    <ol className={css.steps} aria-label={t('import.steps')}>
      {STEPS.map((step, i) => (
        <li key={step} data-state={i === at ? 'now' : i < at ? 'done' : 'ahead'}>
          <button
            type="button"
            disabled={!onGo || i > last}
            aria-current={i === at ? 'step' : undefined}
            onClick={() => onGo?.(step)}
          >
            <span className={css.stepMark} aria-hidden>
              {i < at ? <IconCheck size={12} /> : i + 1}
            </span>
            <span className={css.stepName}>{t(`import.step.${step}`)}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
