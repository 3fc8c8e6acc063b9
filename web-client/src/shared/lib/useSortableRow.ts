import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useEffect, useRef, useState } from 'react';

interface Options {
  /** Rows of other lists can't be dropped here. */
  list: string;
  index: number;
  enabled: boolean;
  onMove: (from: number, to: number) => void;
}

/** A row that can be dragged by its handle to another place of its list; offer buttons beside it for the keyboard. */
export function useSortableRow<T extends HTMLElement>({ list, index, enabled, onMove }: Options) {
  const row = useRef<T>(null);
  const handle = useRef<HTMLSpanElement>(null);
  const [over, setOver] = useState(false);
  const move = useRef(onMove);
  useEffect(() => {
    move.current = onMove;
  });
  useEffect(() => {
    const element = row.current;
    if (!element || !enabled) return undefined;
    const placeOf = (data: Record<string, unknown>) =>
      data.list === list && typeof data.index === 'number' ? data.index : undefined;
    return combine(
      draggable({ element, dragHandle: handle.current ?? element, getInitialData: () => ({ list, index }) }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => placeOf(source.data) !== undefined,
        onDragEnter: () => setOver(true),
        onDragLeave: () => setOver(false),
        onDrop: ({ source }) => {
          setOver(false);
          const from = placeOf(source.data);
          if (from !== undefined) move.current(from, index);
        },
      }),
    );
  }, [list, index, enabled]);
  return { row, handle, over };
}
