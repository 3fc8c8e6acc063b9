import { expect, test } from 'vitest';
import { limitChangesOf } from './limits';

test('what is limited no more is taken away by null, what is as it was is not sent', () => {
  expect(
    limitChangesOf(
      { account: { phones: 'none', grade: 'read' }, lead: { email: 'none' } },
      { account: { phones: 'read', grade: 'read' }, contact: { tags: 'none' } },
    ),
  ).toEqual([
    ['account', { phones: 'read' }],
    ['lead', { email: null }],
    ['contact', { tags: 'none' }],
  ]);
});
