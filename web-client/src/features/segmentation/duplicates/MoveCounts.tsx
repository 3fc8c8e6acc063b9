import { useTranslation } from 'react-i18next';
import type { ReferenceCount } from '@/api/generated';
import { useFormat } from '@/shared/lib/useFormat';

/** What has words of its own; whatever a module adds is counted as "other entries" until it has too. */
const KNOWN = [
  'contacts',
  'children',
  'timeline',
  'listings',
  'leads',
  'opportunities',
  'segments',
  'consents',
] as const;
type Known = (typeof KNOWN)[number];

const isKnown = (kind: string): kind is Known => (KNOWN as readonly string[]).includes(kind);

/** "3 contacts and 12 entries of the timeline follow." */
export function MoveCounts({ moves, name }: { moves: readonly ReferenceCount[]; name: string }) {
  const { t } = useTranslation('duplicates');
  const format = useFormat();
  const rest = moves.filter(({ kind }) => !isKnown(kind)).reduce((sum, { count }) => sum + count, 0);
  const words = [
    ...moves.flatMap(({ kind, count }) => (isKnown(kind) ? [t(`moves.${kind}`, { count })] : [])),
    ...(rest > 0 ? [t('moves.other', { count: rest })] : []),
  ];
  return (
    <p>
      {words.length > 0 ? t('follow', { name, what: format.list(words) }) : t('nothingFollows', { name })}
    </p>
  );
}
