import { useMediaQuery } from '@mantine/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeysetList } from '@/shared/lib/useKeysetList';
import { EmptyState, ErrorState } from '@/shared/ui/states/States';
import { GridCards } from './GridCards';
import { type Grouping, linesOf } from './grouping';
import { GridHeader } from './GridHeader';
import { GridRow } from './GridRow';
import type { SelectionState } from './selection';
import type { Column } from './types';
import { useColumnChoice, type ViewColumns } from './useColumnChoice';
import { useGridKeys } from './useGridKeys';
import css from './grid.module.css';

const ROW_HEIGHT = 36;
const LOAD_AHEAD = 12;
const SKELETON_ROWS = 12;
const CHECKBOX_WIDTH = 40;
const ACTIONS_WIDTH = 36;

export interface DataGridProps<T> {
  /** Names the grid for screen readers, and its column choice on this device. */
  id: string;
  /** The view whose columns show; the choice is kept for each. */
  view?: ViewColumns | undefined;
  label: string;
  columns: readonly Column<T>[];
  list: KeysetList<T>;
  rowId: (row: T) => string;
  /** What the row is called: "Select Wing Hing Ltd". */
  rowLabel: (row: T) => string;
  sort?: string | undefined;
  onSort?: (sort: string) => void;
  grouping?: Grouping<T> | undefined;
  selection?: SelectionState;
  onOpen?: (row: T) => void;
  /** Shows the record beside the list. */
  onPeek?: (row: T) => void;
  /** Shown when nothing matches; defaults to "Nothing matches". */
  empty?: ReactNode;
}

/** A virtualised list of records: cards on a phone, a grid elsewhere. */
export function DataGrid<T>(props: DataGridProps<T>) {
  const { t } = useTranslation();
  const { list } = props;
  const isPhone = useMediaQuery('(max-width: 599px)', false, { getInitialValueInEffect: false });
  if (list.error && list.rows.length === 0) return <ErrorState error={list.error} onRetry={list.refetch} />;
  if (!list.isPending && list.rows.length === 0)
    return <>{props.empty ?? <EmptyState title={t('grid.nothing')} hint={t('grid.nothingHint')} />}</>;
  return isPhone ? <GridCards {...props} /> : <WideGrid {...props} />;
}

function WideGrid<T>({
  id,
  view,
  label,
  columns,
  list,
  rowId,
  rowLabel,
  sort,
  onSort,
  grouping,
  selection,
  onOpen,
  onPeek,
}: DataGridProps<T>) {
  const scroller = useRef<HTMLDivElement>(null);
  const choice = useColumnChoice(id, columns, view);
  const { rows, hasMore, loadMore } = list;
  const [editing, setEditing] = useState<{ row: string; column: string }>();
  const lines = useMemo(() => linesOf(rows, grouping), [rows, grouping]);
  const count = list.isPending ? SKELETON_ROWS : lines.length + (hasMore ? 1 : 0);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
  });
  const items = virtual.getVirtualItems();
  const lastSeen = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && lastSeen >= lines.length - LOAD_AHEAD) loadMore();
  }, [hasMore, lastSeen, lines.length, loadMore]);

  const focusRow = (index: number) => {
    virtual.scrollToIndex(lines.findIndex((line) => line.index === index && !line.isHeading));
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus({ preventScroll: true }),
    );
  };
  const editables = choice.visible.filter((column) => column.edit);
  const keys = useGridKeys({
    ids: rows.map(rowId),
    selection,
    focusRow,
    onOpen: (index) => rows[index] && onOpen?.(rows[index]),
    onPeek: (index) => rows[index] && onPeek?.(rows[index]),
    onEdit: (index) => {
      const [row, column] = [rows[index], editables[0]];
      if (row && column) setEditing({ row: rowId(row), column: column.id });
    },
  });

  const stopEditing = (index: number, column: Column<T>, next: boolean) => {
    const following = next ? editables[editables.indexOf(column) + 1] : undefined;
    const row = rows[index];
    setEditing(following && row ? { row: rowId(row), column: following.id } : undefined);
    if (!following) focusRow(index);
  };

  const tracks = choice.visible.map((c) => `minmax(${c.minWidth ?? 120}px, ${c.grow ?? 1}fr)`);
  const width = choice.visible.reduce((sum, column) => sum + (column.minWidth ?? 120), ACTIONS_WIDTH);
  const style = {
    '--tracks': [...(selection ? [`${CHECKBOX_WIDTH}px`] : []), ...tracks, `${ACTIONS_WIDTH}px`].join(' '),
    '--sticky-left': selection ? `${CHECKBOX_WIDTH}px` : '0px',
    minWidth: width + (selection ? CHECKBOX_WIDTH : 0),
  } as CSSProperties;
  return (
    <div
      ref={scroller}
      className={css.scroller}
      role="grid"
      aria-label={label}
      aria-busy={list.isFetching}
      aria-rowcount={list.count === undefined ? -1 : list.count + 1}
      aria-colcount={choice.visible.length + 1 + (selection ? 1 : 0)}
      aria-multiselectable={selection !== undefined}
      onKeyDown={keys.onKeyDown}
    >
      <div style={style} role="presentation">
        <GridHeader
          columns={columns}
          choice={choice}
          sort={sort}
          onSort={(next) => {
            virtual.scrollToOffset(0);
            onSort?.(next);
          }}
          selection={selection}
          ids={keys.ids}
        />
        <div role="rowgroup" className={css.body} style={{ height: virtual.getTotalSize() }}>
          {items.map((item) => {
            const line = lines[item.index];
            const index = line?.index ?? rows.length + item.index - lines.length;
            const row = line && rows[line.index];
            const key = row ? rowId(row) : `loading-${index}`;
            if (row && line.isHeading)
              return (
                <div
                  key={`heading-${key}`}
                  role="row"
                  className={css.heading}
                  style={{ transform: `translateY(${item.start}px)`, height: ROW_HEIGHT }}
                >
                  <div role="rowheader" aria-colspan={choice.visible.length + 1 + (selection ? 1 : 0)}>
                    {grouping?.heading(row)}
                  </div>
                </div>
              );
            return (
              <GridRow
                key={key}
                index={index}
                offset={item.start}
                row={row}
                label={row ? rowLabel(row) : ''}
                columns={choice.visible}
                tabbable={index === Math.min(keys.active, Math.max(rows.length, 1) - 1)}
                selected={selection && row ? selection.has(key) : undefined}
                editing={editing?.row === key ? editing.column : undefined}
                onFocus={() => keys.setActive(index)}
                onSelect={(range) => keys.select(index, range)}
                onOpen={onOpen}
                onPeek={onPeek}
                onEdit={(column) => setEditing({ row: key, column: column.id })}
                onEdited={(column, next) => stopEditing(index, column, next)}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}
