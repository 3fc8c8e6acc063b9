import type { BatchChangeItem, BatchChangeResult } from '@/api/generated';

/** As many as the API takes at once. */
const PORTION = 200;

/** What a bulk change needs to know of a record: to change the version it saw, and to put it back. */
export interface Target {
  id: string;
  name: string;
  version: number;
  ownerId?: string | null;
  teamId?: string | null;
  tags: readonly string[];
}

export type Change =
  | { kind: 'assign'; ownerId: string | null }
  | { kind: 'tag'; add: readonly string[]; remove: readonly string[] };

export interface Failure {
  target: Target;
  outcome: BatchChangeResult['outcome'];
}

export interface BulkResult {
  changed: { target: Target; version: number }[];
  unchanged: number;
  failed: Failure[];
}

const itemFor = (target: Target, change: Change): BatchChangeItem =>
  change.kind === 'assign'
    ? {
        id: target.id,
        version: target.version,
        assign: { ownerId: change.ownerId, teamId: target.teamId ?? null },
      }
    : { id: target.id, version: target.version, addTags: [...change.add], removeTags: [...change.remove] };

/** The item that puts a record back as it was before the change. */
export function undoItem(target: Target, version: number, change: Change): BatchChangeItem {
  if (change.kind === 'assign')
    return {
      id: target.id,
      version,
      assign: { ownerId: target.ownerId ?? null, teamId: target.teamId ?? null },
    };
  const had = new Set(target.tags);
  return {
    id: target.id,
    version,
    addTags: change.remove.filter((tag) => had.has(tag)),
    removeTags: change.add.filter((tag) => !had.has(tag)),
  };
}

export type SendBatch = (items: BatchChangeItem[]) => Promise<readonly BatchChangeResult[]>;

interface Run {
  send: SendBatch;
  onProgress: (done: number) => void;
  signal: AbortSignal;
}

/** Changes the targets portion by portion; stopping between two portions leaves an honest part. */
export async function runChange(targets: readonly Target[], change: Change, run: Run): Promise<BulkResult> {
  const result: BulkResult = { changed: [], unchanged: 0, failed: [] };
  for (let start = 0; start < targets.length && !run.signal.aborted; start += PORTION) {
    const portion = targets.slice(start, start + PORTION);
    const outcomes = await run.send(portion.map((target) => itemFor(target, change)));
    for (const [i, { outcome, version }] of outcomes.entries()) {
      const target = portion[i];
      if (!target) continue;
      if (outcome === 'changed') result.changed.push({ target, version: version ?? target.version });
      else if (outcome === 'unchanged') result.unchanged++;
      else result.failed.push({ target, outcome });
    }
    run.onProgress(start + portion.length);
  }
  return result;
}

/** Puts back what a bulk change did, except where someone has worked on the record since. */
export async function undoChange(
  { changed }: BulkResult,
  change: Change,
  send: SendBatch,
): Promise<{ kept: number }> {
  let kept = 0;
  for (let start = 0; start < changed.length; start += PORTION) {
    const portion = changed.slice(start, start + PORTION);
    const outcomes = await send(portion.map(({ target, version }) => undoItem(target, version, change)));
    kept += outcomes.filter(({ outcome }) => outcome !== 'changed' && outcome !== 'unchanged').length;
  }
  return { kept };
}
