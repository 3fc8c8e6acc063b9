import type { Condition, Filter, Operator, Value } from './ast';

export type FieldType = 'text' | 'number' | 'date' | 'boolean' | 'choice';

/** What the API says about a field that lists may be filtered by. */
export interface FilterField {
  key: string;
  label: string;
  type: FieldType;
  /** Defaults to what suits the type. */
  operators?: readonly Operator[];
  options?: readonly { value: string; label: string }[];
}

const DEFAULT_OPERATORS: Record<FieldType, readonly Operator[]> = {
  text: ['co', 'eq', 'ne', 'sw', 'ew', 'pr'],
  number: ['eq', 'gt', 'ge', 'lt', 'le', 'pr'],
  date: ['ge', 'le', 'gt', 'lt', 'pr'],
  boolean: ['eq'],
  choice: ['in', 'eq', 'ne', 'pr'],
};

export const operatorsOf = (field: FilterField) => field.operators ?? DEFAULT_OPERATORS[field.type];

const FIRST_VALUE: Record<FieldType, Value[]> = {
  text: [''],
  number: [''],
  date: [{ relative: 'now-30d' }],
  boolean: [true],
  choice: [],
};

export function newCondition(field: FilterField): Condition {
  const operator = operatorsOf(field)[0] ?? 'eq';
  return {
    kind: 'condition',
    field: field.key,
    operator,
    values: operator === 'in' ? [] : FIRST_VALUE[field.type],
  };
}

/** The same field with another operator, keeping the values that still make sense. */
export function withOperator(condition: Condition, operator: Operator, field: FilterField): Condition {
  if (operator === 'pr') return { ...condition, operator, values: [] };
  const values = condition.values.length > 0 ? condition.values : FIRST_VALUE[field.type];
  return {
    ...condition,
    operator,
    values: operator === 'in' ? values.filter((v) => v !== '') : values.slice(0, 1),
  };
}

const isComplete = ({ operator, values }: Condition) =>
  operator === 'pr' || (values.length > 0 && values.every((value) => value !== ''));

/** What may be sent while someone is still filling in the rest. */
export function completePart(filter: Filter | undefined): Filter | undefined {
  if (!filter) return undefined;
  if (filter.kind === 'condition') return isComplete(filter) ? filter : undefined;
  if (filter.kind === 'not') {
    const item = completePart(filter.item);
    return item && { kind: 'not', item };
  }
  const items = filter.items.map(completePart).filter((item) => item !== undefined);
  return items.length > 1 ? { kind: filter.kind, items } : items[0];
}
