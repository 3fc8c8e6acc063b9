import { describe, expect, it } from 'vitest';
import type { Filter } from './ast';
import { FilterSyntaxError, parseFilter } from './parse';
import { both, printFilter } from './print';

const roundTrip = (text: string) => printFilter(parseFilter(text));
const condition = (field: string): Filter => ({ kind: 'condition', field, operator: 'pr', values: [] });

describe('filter text', () => {
  it.each([
    'district eq "Kwun Tong"',
    'district eq "Kwun Tong" and (grade in ("A", "B") or revenue gt 100000) and not (email pr)',
    'leads.count gt 3 or lastCampaign.responded eq true',
    'name.zh-Hant co "聯想\\"（香港）" and revenue le -1.5',
    'createdAt gt now-30d and closedAt lt startOf("quarter") and due le endOf("month")+1d',
    'owner eq null',
    'a pr and b pr or c pr',
    '(a pr or b pr) and c pr',
  ])('comes back as it was: %s', (text) => {
    expect(roundTrip(text)).toBe(text);
  });

  it('binds and tighter than or', () => {
    expect(parseFilter('a pr or b pr and c pr')).toEqual({
      kind: 'or',
      items: [condition('a'), { kind: 'and', items: [condition('b'), condition('c')] }],
    });
  });

  it('keeps a group within a group of the same kind', () => {
    const nested: Filter = {
      kind: 'and',
      items: [condition('a'), { kind: 'and', items: [condition('b'), condition('c')] }],
    };
    expect(printFilter(nested)).toBe('a pr and (b pr and c pr)');
    expect(parseFilter(printFilter(nested))).toEqual(nested);
  });

  it('reads keywords in any case and needless blanks', () => {
    expect(roundTrip('  a EQ  1 AND NOT(b  PR) ')).toBe('a eq 1 and not (b pr)');
  });

  it('means nothing when it is empty', () => {
    expect(parseFilter('  ')).toBeUndefined();
  });

  it.each([
    ['name', 4],
    ['name eq', 7],
    ['name eq "open', 8],
    ['name like "x"', 5],
    ['(a pr', 5],
    ['a pr b pr', 5],
    ['a in ()', 6],
    ['not a pr', 4],
    ['a eq b', 5],
  ])('points at the trouble in: %s', (text, position) => {
    expect(() => parseFilter(text)).toThrow(FilterSyntaxError);
    try {
      parseFilter(text);
    } catch (error) {
      expect((error as FilterSyntaxError).position).toBe(position);
    }
  });

  it('joins two filters so that both must hold', () => {
    expect(both('a pr or b pr', 'c pr')).toBe('(a pr or b pr) and (c pr)');
    expect(both(undefined, 'c pr')).toBe('c pr');
  });
});
