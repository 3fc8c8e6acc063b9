import { useTranslation } from 'react-i18next';
import type { MatchedRule } from '@/api/generated';
import { useFormat } from '@/shared/lib/useFormat';

/** Which rules matched, in words: what speaks for it first, then what speaks against. */
export function useRuleWords() {
  const { t } = useTranslation('segmentation');
  const format = useFormat();
  const words = (rules: readonly MatchedRule[]) =>
    format.list(rules.map(({ rule, value }) => t(`duplicate.rule.${rule}`, { value: value ?? '' })));
  return (rules: readonly MatchedRule[]) => {
    const against = rules.filter((rule) => rule.weight < 0);
    const reasons = words(rules.filter((rule) => rule.weight >= 0));
    return against.length > 0 ? t('duplicate.but', { reasons, against: words(against) }) : reasons;
  };
}
