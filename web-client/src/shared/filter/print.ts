import { type Filter, isRelative, type Value } from './ast';

const printValue = (value: Value) => (isRelative(value) ? value.relative : JSON.stringify(value));

/** The shortest text that parses back to the same filter. */
export function printFilter(filter: Filter | undefined): string {
  if (!filter) return '';
  switch (filter.kind) {
    case 'condition': {
      const head = `${filter.field} ${filter.operator}`;
      if (filter.operator === 'pr') return head;
      const values = filter.values.map(printValue).join(', ');
      return `${head} ${filter.operator === 'in' ? `(${values})` : values}`;
    }
    case 'not':
      return `not (${printFilter(filter.item)})`;
    case 'and':
    case 'or':
      return filter.items
        .map((item) => {
          const text = printFilter(item);
          const isGroup = item.kind === 'or' || item.kind === 'and';
          const needsBrackets = isGroup && !(filter.kind === 'or' && item.kind === 'and');
          return needsBrackets ? `(${text})` : text;
        })
        .join(` ${filter.kind} `);
  }
}

/** Both must hold; either may be missing. */
export function both(a: string | undefined, b: string | undefined): string | undefined {
  if (!a || !b) return a ?? b;
  return `(${a}) and (${b})`;
}
