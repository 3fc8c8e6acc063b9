import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListDuplicatesItem } from '@/api/generated';
import type { KeysetList } from '@/shared/lib/useKeysetList';
import { Pill } from '@/shared/ui/display/Display';
import css from './duplicates.module.css';
import { useRuleWords } from './useRuleWords';
import { VERDICT_TONES } from './verdicts';

interface Props {
  list: KeysetList<ListDuplicatesItem>;
  current: number;
  onSelect: (index: number) => void;
}

/** The pairs to judge, the surest first, each with what speaks for it. */
export function PairList({ list, current, onSelect }: Props) {
  const { t } = useTranslation('duplicates');
  const words = useRuleWords();
  const shown = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // newer browsers answer with a promise, which an effect must not return
    shown.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <nav className={css.list} aria-label={t('pairs')}>
      {list.rows.map((pair, index) => (
        <button
          key={pair.id}
          type="button"
          ref={index === current ? shown : undefined}
          className={css.pair}
          aria-current={index === current}
          onClick={() => onSelect(index)}
        >
          <span className={css.pairHead}>
            <strong>{pair.first.name}</strong>
            <Pill tone={VERDICT_TONES[pair.verdict]}>{pair.points}</Pill>
          </span>
          <span>{pair.second.name}</span>
          <span className={css.why}>{words(pair.rules)}</span>
        </button>
      ))}
      {list.hasMore && (
        <Button variant="subtle" size="compact-sm" onClick={list.loadMore} loading={list.isFetching}>
          {t('more')}
        </Button>
      )}
    </nav>
  );
}
