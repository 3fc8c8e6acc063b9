import { type KeyboardEvent, useState } from 'react';
import type { SelectionState } from './selection';

const STEPS: Record<string, number> = {
  ArrowDown: 1,
  j: 1,
  J: 1,
  ArrowUp: -1,
  k: -1,
  K: -1,
  PageDown: 15,
  PageUp: -15,
  Home: -Infinity,
  End: Infinity,
};

interface Options {
  ids: readonly string[];
  selection: SelectionState | undefined;
  focusRow: (index: number) => void;
  onOpen: (index: number) => void;
  onPeek: (index: number) => void;
  onEdit: (index: number) => void;
}

/** j/k move, Shift extends the selection, x selects, Enter opens, p peeks, e edits, Escape clears. */
export function useGridKeys({ ids, selection, focusRow, onOpen, onPeek, onEdit }: Options) {
  const [active, setActive] = useState(0);
  const [anchor, setAnchor] = useState(0);

  const selectRange = (from: number, to: number) =>
    selection?.set(ids.slice(Math.min(from, to), Math.max(from, to) + 1), true);

  const select = (index: number, range: boolean) => {
    const id = ids[index];
    if (id === undefined) return;
    if (range) selectRange(anchor, index);
    else selection?.toggle(id);
    setAnchor(index);
  };

  const move = (from: number, by: number, extend: boolean) => {
    const target = Math.max(0, Math.min(ids.length - 1, from + by));
    setActive(target);
    if (extend) selectRange(from, target);
    else setAnchor(target);
    focusRow(target);
  };

  const act = (event: KeyboardEvent, index: number): boolean => {
    const step = STEPS[event.key];
    if (step !== undefined) move(index, step, event.shiftKey);
    else if (event.key === 'x' || event.key === ' ') select(index, false);
    else if (event.key === 'X') select(index, true);
    else if (event.key === 'Enter') onOpen(index);
    else if (event.key === 'p') onPeek(index);
    else if (event.key === 'e') onEdit(index);
    else if (event.key === 'Escape') selection?.clear();
    else return false;
    return true;
  };

  const onKeyDown = (event: KeyboardEvent) => {
    // only the row itself: a link, a box or an editor within it keeps its own keys
    const row =
      event.target instanceof HTMLElement && event.target.getAttribute('role') === 'row'
        ? event.target
        : undefined;
    if (!row || event.ctrlKey || event.metaKey || event.altKey) return;
    // where it stands now: rows that came meanwhile have moved it
    if (act(event, Number(row.dataset.index))) event.preventDefault();
  };

  return { ids, active, setActive, select, onKeyDown };
}
