import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/lib/useFormat';
import { type Condition, isRelative, type Value } from './ast';
import type { FilterField } from './fields';
import { useRelativeWords } from './useRelativeWords';

/** A condition as a sentence of the person's language: "District is Kwun Tong". */
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

  return (condition: Condition): string => {
    const field = fields.find((f) => f.key === condition.field);
    return t(`filter.sentence.${condition.operator}`, {
      field: field?.label ?? condition.field,
      value: format.list(condition.values.map((value) => valueWords(value, field))),
    });
  };
}
