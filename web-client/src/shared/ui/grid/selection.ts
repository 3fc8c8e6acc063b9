import { useState } from 'react';

/** Survives paging: ids that were picked, or everything that matches except a few. */
export type Selection =
  | { readonly all: false; readonly ids: ReadonlySet<string> }
  | { readonly all: true; readonly except: ReadonlySet<string> };

export const NOTHING: Selection = { all: false, ids: new Set() };

export const isSelected = (selection: Selection, id: string) =>
  selection.all ? !selection.except.has(id) : selection.ids.has(id);

export function withSelected(selection: Selection, ids: readonly string[], selected: boolean): Selection {
  const set = new Set(selection.all ? selection.except : selection.ids);
  for (const id of ids) {
    if (selected === selection.all) set.delete(id);
    else set.add(id);
  }
  return selection.all ? { all: true, except: set } : { all: false, ids: set };
}

/** How many are selected; undefined when everything is and nobody has counted. */
export function selectedCount(selection: Selection, total: number | undefined): number | undefined {
  if (!selection.all) return selection.ids.size;
  return total === undefined ? undefined : total - selection.except.size;
}

export function useSelection() {
  const [selection, setSelection] = useState(NOTHING);
  return {
    value: selection,
    isEmpty: !selection.all && selection.ids.size === 0,
    has: (id: string) => isSelected(selection, id),
    set: (ids: readonly string[], selected: boolean) =>
      setSelection((old) => withSelected(old, ids, selected)),
    toggle: (id: string) => setSelection((old) => withSelected(old, [id], !isSelected(old, id))),
    selectAll: () => setSelection({ all: true, except: new Set() }),
    clear: () => setSelection(NOTHING),
  };
}

export type SelectionState = ReturnType<typeof useSelection>;
