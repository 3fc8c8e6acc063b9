import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/lib/useFormat';
import type { StepStanding } from './plans';
import css from './plans.module.css';

export type Standings = Partial<Record<StepStanding, number>>;

/** In the order in which they stand in a bar: what is done first, what waits last. */
const ORDER: readonly StepStanding[] = ['followed', 'followedLate', 'skipped', 'dropped', 'late', 'open'];

const present = (standings: Standings) => ORDER.filter((standing) => (standings[standing] ?? 0) > 0);

/** How many steps stand how, as parts of one bar; in words for whoever doesn't see it. */
export function StackedBar({ name, standings }: { name: string; standings: Standings }) {
  const { t } = useTranslation('gamePlans');
  const format = useFormat();
  const total = ORDER.reduce((sum, standing) => sum + (standings[standing] ?? 0), 0);
  const words = present(standings).map(
    (standing) => `${t(`standing.${standing}`)} ${format.number(standings[standing] ?? 0)}`,
  );
  return (
    <span
      role="img"
      className={css.bar}
      aria-label={`${name}: ${words.length > 0 ? words.join(', ') : t('nothingYet')}`}
      title={words.join(', ')}
    >
      {present(standings).map((standing) => (
        <i
          key={standing}
          data-standing={standing}
          style={{ width: `${((standings[standing] ?? 0) / total) * 100}%` }}
        />
      ))}
    </span>
  );
}

export function Legend({ of }: { of: readonly Standings[] }) {
  const { t } = useTranslation('gamePlans');
  return (
    <p className={css.legend}>
      {ORDER.filter((standing) => of.some((standings) => (standings[standing] ?? 0) > 0)).map((standing) => (
        <span key={standing}>
          <i data-standing={standing} aria-hidden /> {t(`standing.${standing}`)}
        </span>
      ))}
    </p>
  );
}
