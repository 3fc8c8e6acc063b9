import { describe, expect, it } from 'vitest';
import type { FieldSection } from '@/api/generated';
import type { CustomField } from '@/shared/customFields/customFields';
import { toItems, toSections } from './layout';

const field = (key: string) => ({ key }) as CustomField;
const fields = ['a', 'b', 'c'].map(field);

describe('the layout of fields', () => {
  it('comes back as it was', () => {
    const sections: FieldSection[] = [
      { labels: {}, keys: ['c'] },
      { labels: { en: 'Size' }, keys: ['a', 'b'] },
    ];
    expect(toSections(toItems(sections, fields))).toEqual(sections);
  });

  it('lets a field that is moved above a heading join the section before', () => {
    const items = toItems(
      [
        { labels: { en: 'One' }, keys: ['a'] },
        { labels: { en: 'Two' }, keys: ['b'] },
      ],
      fields,
    );
    const [one, a, two, b] = items;
    if (!one || !a || !two || !b) throw new Error('four items are expected');
    expect(toSections([one, a, b, two])).toEqual([
      { labels: {}, keys: [] },
      { labels: { en: 'One' }, keys: ['a', 'b'] },
      { labels: { en: 'Two' }, keys: [] },
    ]);
  });
});
