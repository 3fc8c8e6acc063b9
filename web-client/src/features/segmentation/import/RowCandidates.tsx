import { Anchor, Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ImportResponse, RowResponse } from '@/api/generated';
import { useProblemText } from '@/shared/lib/useProblemText';
import { useRuleWords } from '../duplicates/useRuleWords';
import css from './import.module.css';
import { useReviewRow } from './useReviewRow';

/** "Is this the same company?": the candidates with what speaks for each, and the three answers. */
export function RowCandidates({ list, row }: { list: ImportResponse; row: RowResponse }) {
  const { t } = useTranslation('segmentation');
  const words = useRuleWords();
  const problemText = useProblemText();
  const review = useReviewRow(list, row);
  return (
    <>
      <ul className={css.candidates} aria-label={t('import.candidates')}>
        {row.candidates.map((candidate) => (
          <li key={candidate.id}>
            {candidate.row ? (
              <strong>{candidate.name}</strong>
            ) : (
              <Anchor
                inherit
                renderRoot={(props) => (
                  <Link to="/accounts/$id" params={{ id: candidate.id }} target="_blank" {...props} />
                )}
              >
                {candidate.name}
              </Anchor>
            )}
            <span className={css.quiet}>
              {[
                candidate.row !== null &&
                  candidate.row !== undefined &&
                  t('import.earlierRow', { row: candidate.row }),
                candidate.district,
                words(candidate.rules),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
            <Button
              size="compact-xs"
              variant={row.into === candidate.id ? 'filled' : 'default'}
              disabled={review.isPending}
              onClick={() => review.mutate({ decision: 'merge', into: candidate.id })}
            >
              {t('import.same')}
            </Button>
          </li>
        ))}
      </ul>
      <Group gap={6} mt={6}>
        <Button
          size="compact-xs"
          variant={row.decision === 'create' ? 'filled' : 'default'}
          disabled={review.isPending}
          onClick={() => review.mutate({ decision: 'create' })}
        >
          {t('import.another')}
        </Button>
        <Button
          size="compact-xs"
          variant={row.decision === 'skip' ? 'filled' : 'default'}
          disabled={review.isPending}
          onClick={() => review.mutate({ decision: 'skip' })}
        >
          {t('import.skipRow')}
        </Button>
      </Group>
      {review.error && (
        <p className={css.reasons} role="alert">
          {problemText(review.error)}
        </p>
      )}
    </>
  );
}
