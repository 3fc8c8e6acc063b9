import { describe, expect, it } from 'vitest';
import { isSelected, NOTHING, selectedCount, withSelected } from './selection';

describe('selection', () => {
  it('remembers rows that are no longer loaded', () => {
    const picked = withSelected(withSelected(NOTHING, ['a', 'b'], true), ['c'], true);
    expect(selectedCount(picked, undefined)).toBe(3);
    expect(isSelected(withSelected(picked, ['b'], false), 'b')).toBe(false);
  });

  it('holds everything that matches except what was taken out', () => {
    const everything = withSelected({ all: true, except: new Set() }, ['a'], false);
    expect(isSelected(everything, 'a')).toBe(false);
    expect(isSelected(everything, 'never loaded')).toBe(true);
    expect(selectedCount(everything, 12_431)).toBe(12_430);
    expect(selectedCount(withSelected(everything, ['a'], true), 12_431)).toBe(12_431);
  });

  it('does not guess a total that nobody counted', () => {
    expect(selectedCount({ all: true, except: new Set() }, undefined)).toBeUndefined();
  });
});
