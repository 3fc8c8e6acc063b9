import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DuplicateReport } from '@/api/generated';
import { Pill } from '@/shared/ui/display/Display';
import css from '../records/records.module.css';
import { useRuleWords } from './useRuleWords';
import { VERDICT_TONES } from './verdicts';

interface Props {
  report: DuplicateReport | undefined;
  onOpen: (id: string) => void;
}

/** What may be here already, shown beside the form while one types. */
export function DuplicateHints({ report, onOpen }: Props) {
  const { t } = useTranslation('segmentation');
  const words = useRuleWords();
  const candidates = report?.candidates ?? [];
  const hidden = report?.hidden ?? 0;
  return (
    <section aria-live="polite" aria-label={t('duplicate.hints')}>
      {(candidates.length > 0 || hidden > 0) && <h2>{t('duplicate.hints')}</h2>}
      <ul className={css.candidates}>
        {candidates.map((candidate) => (
          <li key={candidate.id} className={css.candidate}>
            <span className={css.candidateHead}>
              <strong>{candidate.name}</strong>
              <Pill tone={VERDICT_TONES[candidate.verdict]}>
                {t(`duplicate.verdict.${candidate.verdict}`)}
              </Pill>
            </span>
            <span className={css.why}>
              {[candidate.number, candidate.district].filter(Boolean).join(' · ')}
            </span>
            <span className={css.why}>{words(candidate.rules)}</span>
            <Button
              variant="default"
              size="compact-xs"
              className={css.add}
              onClick={() => onOpen(candidate.id)}
            >
              {t('duplicate.openInstead')}
            </Button>
          </li>
        ))}
      </ul>
      {hidden > 0 && <p className={css.why}>{t('duplicate.hidden', { count: hidden })}</p>}
    </section>
  );
}
