import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/lib/useFormat';
import { type Condition, type Filter, isRelative, type Operator, type Value } from './ast';
import type { FilterField } from './fields';
import { useRelativeWords } from './useRelativeWords';

/** Comparisons whose opposite has words of its own. */
const NEGATED = ['eq', 'in', 'co', 'pr'] as const;
const isNegated = (operator: Operator): operator is (typeof NEGATED)[number] =>
  NEGATED.some((one) => one === operator);

/** A filter as a sentence of the person's language: "District is Kwun Tong". */
export function useFilterWords(fields: readonly FilterField[]) {
  const { t } = useTranslation();
  const format = useFormat();
  const relativeWords = useRelativeWords();

  const valueWords = (value: Value, field: FilterField | undefined): string => {
    if (isRelative(value)) return relativeWords(value.relative);
    if (typeof value === 'boolean') return t(value ? 'filter.yes' : 'filter.no');
    if (value === null) return t('filter.nothing');
    const option = field?.options?.find((o) => o.value === value);
    if (option) return option.label;
    if (field?.type === 'date' && typeof value === 'string') return format.date(value);
    return typeof value === 'number' ? format.number(value) : value;
  };

  const conditionWords = ({ field: key, operator, values }: Condition, negated: boolean) => {
    const field = fields.find((f) => f.key === key);
    const parts = {
      field: field?.label ?? key,
      value: format.either(values.map((value) => valueWords(value, field))),
    };
    return negated && isNegated(operator)
      ? t(`filter.negated.${operator}`, parts)
      : t(`filter.sentence.${operator}`, parts);
  };

  return function words(filter: Filter): string {
    if (filter.kind === 'condition') return conditionWords(filter, false);
    if (filter.kind !== 'not') return filter.items.map(words).join(` ${t(`filter.${filter.kind}`)} `);
    return filter.item.kind === 'condition' && isNegated(filter.item.operator)
      ? conditionWords(filter.item, true)
      : t('filter.not', { what: words(filter.item) });
  };
}
