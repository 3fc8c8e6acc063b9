export const OPERATORS = ['eq', 'ne', 'gt', 'ge', 'lt', 'le', 'co', 'sw', 'ew', 'pr', 'in'] as const;
export type Operator = (typeof OPERATORS)[number];

/** `now-30d` or `startOf("quarter")`, kept as written and computed by the server. */
export interface Relative {
  relative: string;
}
export type Value = string | number | boolean | null | Relative;

export interface Condition {
  kind: 'condition';
  field: string;
  operator: Operator;
  /** None for `pr`, several for `in`, else one. */
  values: Value[];
}
export interface Group {
  kind: 'and' | 'or';
  items: Filter[];
}
export interface Not {
  kind: 'not';
  item: Filter;
}
export type Filter = Condition | Group | Not;

export const isRelative = (value: Value): value is Relative => typeof value === 'object' && value !== null;
