import { type ReactNode, useRef, useState } from 'react';
import type { Problem } from '@/api/problem';
import { keepMine, merge } from '@/shared/lib/merge';
import { ConflictDialog, type ConflictingField } from '@/shared/ui/dialogs/ConflictDialog';

interface Options<R, V extends object> {
  /** As the form was opened. */
  record: R;
  load: () => Promise<R>;
  toForm: (record: R) => V;
  label: (field: keyof V & string) => string;
  /** Names instead of ids. */
  show?: (field: keyof V & string, value: unknown) => string;
  /** Puts the values into the form and sends them again. */
  save: (values: V) => void;
}

interface Open<V> {
  merged: V;
  mine: V;
  fields: ConflictingField[];
}

/**
 * For a record that somebody saved meanwhile: what only they changed is taken over, and of what both changed the person chooses.
 * `seen` is the version to send, `refused` belongs into the form's `onRefused`, `dialog` beside the form.
 */
export function useConflict<R, V extends object>(options: Options<R, V>) {
  const { record, load, toForm, label, show, save } = options;
  const seen = useRef(record);
  const [open, setOpen] = useState<Open<V>>();

  const reconcile = async (mine: V) => {
    const before = toForm(seen.current);
    seen.current = await load();
    const { merged, conflicts } = merge(before, mine, toForm(seen.current), label, show);
    if (conflicts.length === 0) save(merged);
    else setOpen({ merged, mine, fields: conflicts });
  };
  const dialog: ReactNode = open && (
    <ConflictDialog
      fields={open.fields}
      onCancel={() => setOpen(undefined)}
      onResolve={(fields) => {
        setOpen(undefined);
        save(keepMine(open.merged, open.mine, fields));
      }}
    />
  );
  return {
    seen,
    dialog,
    refused: (problem: Problem, mine: V) => {
      const isStale = problem.status === 412;
      if (isStale) void reconcile(mine);
      return isStale;
    },
  };
}
