import { NativeSelect, TextInput, Tooltip } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconLoader2 } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '@/shared/lib/useProblemText';
import type { CellEdit } from './types';
import css from './grid.module.css';

type State = { is: 'idle' | 'saving' | 'saved' } | { is: 'failed'; why: string; typed: string };
const SAVED_MARK_MS = 2_000;

interface Props<T> {
  row: T;
  label: string;
  edit: CellEdit<T>;
  editing: boolean;
  onEdit: () => void;
  /** `next` after Tab: on to the next cell that can be edited. */
  onDone: (next: boolean) => void;
  children: ReactNode;
}

/** Shows a value, edits it in place, and marks whether that was saved. */
export function EditableCell<T>({ row, label, edit, editing, onEdit, onDone, children }: Props<T>) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const [state, setState] = useState<State>({ is: 'idle' });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const commit = async (typed: string, next: boolean) => {
    onDone(next);
    if (typed === edit.value(row)) {
      setState({ is: 'idle' });
      return;
    }
    setState({ is: 'saving' });
    try {
      await edit.save(row, typed);
      setState({ is: 'saved' });
      timer.current = setTimeout(() => setState({ is: 'idle' }), SAVED_MARK_MS);
    } catch (error) {
      setState({ is: 'failed', why: problemText(error), typed });
    }
  };

  if (editing)
    return (
      <Editor
        edit={edit}
        label={label}
        initial={state.is === 'failed' ? state.typed : edit.value(row)}
        onCommit={(typed, next) => void commit(typed, next)}
        onCancel={() => onDone(false)}
      />
    );
  return (
    <div className={css.editable} onDoubleClick={onEdit}>
      <span className={css.value}>{state.is === 'failed' ? state.typed : children}</span>
      {state.is === 'saving' && <IconLoader2 size={13} className={css.spin} aria-label={t('grid.saving')} />}
      {state.is === 'saved' && <IconCheck size={13} className={css.saved} aria-label={t('grid.saved')} />}
      {state.is === 'failed' && (
        <Tooltip label={state.why} events={{ hover: true, focus: true, touch: true }}>
          <button
            type="button"
            className={css.failed}
            onClick={onEdit}
            aria-label={t('grid.failed', { why: state.why })}
          >
            <IconAlertTriangle size={13} />
          </button>
        </Tooltip>
      )}
    </div>
  );
}

interface EditorProps<T> {
  edit: CellEdit<T>;
  label: string;
  initial: string;
  onCommit: (typed: string, next: boolean) => void;
  onCancel: () => void;
}

function Editor<T>({ edit, label, initial, onCommit, onCancel }: EditorProps<T>) {
  const [typed, setTyped] = useState(initial);
  const done = useRef(false);
  const finish = (action: () => void) => {
    if (done.current) return;
    done.current = true;
    action();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape') finish(onCancel);
    else if (event.key === 'Enter' || event.key === 'Tab') {
      event.preventDefault();
      finish(() => onCommit(typed, event.key === 'Tab'));
    }
  };
  const shared = {
    'aria-label': label,
    autoFocus: true,
    size: 'xs',
    className: css.editor,
    value: typed,
    onKeyDown,
    onBlur: () => finish(() => onCommit(typed, false)),
  } as const;
  return edit.options ? (
    <NativeSelect {...shared} data={[...edit.options]} onChange={(e) => setTyped(e.currentTarget.value)} />
  ) : (
    <TextInput {...shared} type={edit.type ?? 'text'} onChange={(e) => setTyped(e.currentTarget.value)} />
  );
}
