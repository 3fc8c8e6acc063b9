import { describe, expect, it } from 'vitest';
import { mentionAt, mentionedIn, splitMentions, suggest } from './mentions';

const people = [
  { value: '1', label: 'Amy' },
  { value: '2', label: 'Amy Chan' },
  { value: '3', label: '陳大文' },
];

describe('mentions', () => {
  it('begin with an @ that is no part of an address', () => {
    expect(mentionAt('Ask @am', 7)).toEqual({ from: 4, typed: 'am' });
    expect(mentionAt('請問@陳', 4)).toEqual({ from: 2, typed: '陳' });
    expect(mentionAt('to amy@example.hk', 17)).toBeUndefined();
    expect(mentionAt('Ask @Amy\nand', 12)).toBeUndefined();
  });

  it('suggest people by any part of the name', () => {
    expect(suggest(people, 'cha').map((one) => one.value)).toEqual(['2']);
    expect(suggest(people, '大文').map((one) => one.value)).toEqual(['3']);
    expect(suggest(people, '')).toHaveLength(3);
  });

  it('call whoever stands in the text, by the longest name', () => {
    expect(mentionedIn('@Amy Chan and @陳大文, please', people)).toEqual(['2', '3']);
    expect(mentionedIn('@Amy, please', people)).toEqual(['1']);
    expect(mentionedIn('Amy, please', people)).toEqual([]);
  });

  it('stand apart in the text', () => {
    expect(splitMentions('Hi @Amy Chan!', ['Amy', 'Amy Chan'])).toEqual([
      { text: 'Hi ', isName: false },
      { text: '@Amy Chan', isName: true },
      { text: '!', isName: false },
    ]);
  });
});
