import { expect, it } from 'vitest';
import { runChange, type Target, undoChange, undoItem } from './bulkChange';

const target = (n: number, tags: string[] = []): Target => ({
  id: String(n),
  name: `Company ${n}`,
  version: 1,
  ownerId: 'ada',
  teamId: null,
  tags,
});
const quiet = { onProgress: () => undefined, signal: new AbortController().signal };

it('changes in portions and says what happened to each', async () => {
  const sizes: number[] = [];
  const result = await runChange(
    Array.from({ length: 450 }, (_, i) => target(i)),
    { kind: 'assign', ownerId: 'ben' },
    {
      ...quiet,
      send: (items) => {
        sizes.push(items.length);
        return Promise.resolve(
          items.map((item) => ({
            id: item.id,
            outcome: item.id === '3' ? ('conflict' as const) : ('changed' as const),
            version: 2,
          })),
        );
      },
    },
  );
  expect(sizes).toEqual([200, 200, 50]);
  expect(result.changed).toHaveLength(449);
  expect(result.failed.map((failure) => failure.target.name)).toEqual(['Company 3']);
});

it('undoes only what it did: a tag that was there before stays', () => {
  const change = { kind: 'tag' as const, add: ['fair', 'audio'], remove: ['old'] };
  expect(undoItem(target(1, ['fair']), 2, change)).toEqual({
    id: '1',
    version: 2,
    addTags: [],
    removeTags: ['audio'],
  });
  expect(undoItem(target(1, ['old']), 2, change).addTags).toEqual(['old']);
});

it('counts what an undo had to keep', async () => {
  const done = { changed: [{ target: target(1), version: 2 }], unchanged: 0, failed: [] };
  const answer = [{ id: '1', outcome: 'conflict' as const, version: 3 }];
  expect(await undoChange(done, { kind: 'assign', ownerId: null }, () => Promise.resolve(answer))).toEqual({
    kept: 1,
  });
});
