import { describe, expect, it } from 'vitest';
import { groupKeyOf, linesOf } from './grouping';

const grouping = { valueOf: (row: string) => row.charAt(0), heading: (row: string) => row.charAt(0) };

describe('headings of a list', () => {
  it('stand above the first row of each value', () => {
    const lines = linesOf(['a1', 'a2', 'b1'], grouping);
    expect(lines.map(({ index, isHeading }) => (isHeading ? `# ${index}` : String(index)))).toEqual([
      '# 0',
      '0',
      '1',
      '# 2',
      '2',
    ]);
  });

  it('go by the key of the values, which need not be one to sort by', () => {
    const column = { id: 'owner', header: 'Owner', cell: () => null, group: () => 'id' };
    expect(groupKeyOf({ ...column, groupKey: 'ownerId' })).toBe('ownerId');
    expect(groupKeyOf({ ...column, sort: 'name' })).toBe('name');
    expect(groupKeyOf(column)).toBeUndefined();
    expect(groupKeyOf({ id: 'name', header: 'Name', cell: () => null, sort: 'name' })).toBeUndefined();
  });

  it('are none where nothing is grouped', () => {
    expect(linesOf(['a1', 'b1'], undefined).filter((line) => line.isHeading)).toEqual([]);
  });
});
