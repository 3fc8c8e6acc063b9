import { describe, expect, it } from 'vitest';
import type { TimelineItem } from '@/api/generated';
import { fillTemplate, storyFilter, tellByDay } from './stream';

const item = (id: string, kind: string, actorId = 'amy', at = '2026-11-20T02:00:00Z') =>
  ({ id, kind, actorId, occurredAt: at, subjectId: 's' }) as TimelineItem;

describe('a story', () => {
  it('is told by days, each entry once', () => {
    const days = tellByDay(
      [
        item('1', 'call'),
        item('2', 'note'),
        item('2', 'note'),
        item('3', 'call', 'amy', '2026-11-19T02:00:00Z'),
      ],
      (at) => at.slice(0, 10),
    );
    expect(days.map(({ day, lines }) => [day, lines.length])).toEqual([
      ['2026-11-20', 2],
      ['2026-11-19', 1],
    ]);
  });

  it('tells a run of noise in one line, but never what people wrote', () => {
    const files = ['1', '2', '3'].map((id) => item(id, 'attachment.added'));
    const notes = ['4', '5', '6'].map((id) => item(id, 'note'));
    const [day] = tellByDay([...files, item('7', 'attachment.added', 'ben'), ...notes], () => 'today');
    expect(day?.lines.map(({ item, more }) => [item.id, more.length])).toEqual([
      ['1', 2],
      ['7', 0],
      ['4', 0],
      ['5', 0],
      ['6', 0],
    ]);
  });

  it('is filtered by part, person and period', () => {
    expect(storyFilter({})).toBeUndefined();
    expect(storyFilter({ part: 'business', person: 'p', period: 'month' })).toBe(
      '(kind sw "opportunity." or kind sw "lead.") and actorId eq "p" and occurredAt ge now-30d',
    );
  });
});

it('a template knows the customer, the writer and the day', () => {
  expect(fillTemplate('{today}: {me} at {name}, {other}', { name: 'Hall', me: 'Amy', today: '1 Nov' })).toBe(
    '1 Nov: Amy at Hall, {other}',
  );
});
