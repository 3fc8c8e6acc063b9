import { expect, it } from 'vitest';
import { keepMine, merge } from './merge';

const base = { name: 'Giant', grade: 'B', tags: ['fair'] };
const label = (field: string) => field;

it('takes each change from the one who made it', () => {
  const { merged, conflicts } = merge(
    base,
    { ...base, grade: 'A' },
    { ...base, tags: ['fair', 'audio'] },
    label,
  );
  expect(conflicts).toEqual([]);
  expect(merged).toEqual({ name: 'Giant', grade: 'A', tags: ['fair', 'audio'] });
});

it('asks about what both changed, and keeps theirs until told', () => {
  const mine = { ...base, name: 'Giant Ltd' };
  const { merged, conflicts } = merge(base, mine, { ...base, name: 'Giant Co' }, label);
  expect(conflicts).toEqual([{ path: 'name', label: 'name', mine: 'Giant Ltd', theirs: 'Giant Co' }]);
  expect(merged.name).toBe('Giant Co');
  expect(keepMine(merged, mine, new Set(['name'])).name).toBe('Giant Ltd');
});
