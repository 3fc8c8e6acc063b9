import { ActionIcon, Checkbox } from '@mantine/core';
import { IconLayoutSidebarRightExpand } from '@tabler/icons-react';
import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { EditableCell } from './EditableCell';
import type { Column } from './types';
import css from './grid.module.css';

interface Props<T> {
  index: number;
  offset: number;
  /** Undefined while it loads. */
  row: T | undefined;
  label: string;
  columns: readonly Column<T>[];
  tabbable: boolean;
  selected: boolean | undefined;
  editing: string | undefined;
  onFocus: () => void;
  onSelect: (range: boolean) => void;
  onOpen: ((row: T) => void) | undefined;
  onPeek: ((row: T) => void) | undefined;
  onEdit: (column: Column<T>) => void;
  onEdited: (column: Column<T>, next: boolean) => void;
}

const isControl = (event: MouseEvent) =>
  event.target instanceof Element && event.target.closest('a,button,input,select,label') !== null;

export function GridRow<T>(props: Props<T>) {
  const { t } = useTranslation();
  const { index, offset, row, label, columns, tabbable, selected, onFocus, onSelect, onOpen, onPeek } = props;
  return (
    <div
      role="row"
      data-index={index}
      aria-rowindex={index + 2}
      aria-selected={selected}
      tabIndex={tabbable ? 0 : -1}
      className={`${css.row} ${css.tracks}`}
      style={{ transform: `translateY(${offset}px)` }}
      onFocus={onFocus}
      onClick={(event) => {
        if (event.shiftKey && !isControl(event)) onSelect(true);
      }}
    >
      {selected !== undefined && (
        <div role="gridcell" className={`${css.cell} ${css.box}`}>
          <Checkbox
            size="xs"
            tabIndex={-1}
            aria-label={t('grid.select', { name: label })}
            checked={selected}
            onChange={(event) => onSelect((event.nativeEvent as PointerEvent).shiftKey)}
          />
        </div>
      )}
      {columns.map((column, i) => (
        <div
          key={column.id}
          role="gridcell"
          className={[css.cell, column.align && css.end, i === 0 && css.sticky].filter(Boolean).join(' ')}
          onClick={(event) => {
            if (row && onOpen && !column.edit && !event.shiftKey && !isControl(event)) onOpen(row);
          }}
          data-opens={i === 0 && onOpen !== undefined}
        >
          {row === undefined ? (
            <span className={css.skeleton} />
          ) : (
            <Cell {...props} row={row} column={column} />
          )}
        </div>
      ))}
      <div role="gridcell" className={`${css.cell} ${css.rowEnd}`}>
        {row && onPeek && (
          <ActionIcon
            size="sm"
            tabIndex={-1}
            className={css.peek}
            aria-label={t('grid.peek', { name: label })}
            onClick={() => onPeek(row)}
          >
            <IconLayoutSidebarRightExpand size={14} />
          </ActionIcon>
        )}
      </div>
    </div>
  );
}

function Cell<T>({ row, column, editing, onEdit, onEdited }: Props<T> & { row: T; column: Column<T> }) {
  const value = column.cell(row);
  // text without an element of its own would be cut off without an ellipsis
  const shown = typeof value === 'string' ? <span title={value}>{value}</span> : value;
  if (!column.edit) return shown;
  return (
    <EditableCell
      row={row}
      label={column.header}
      edit={column.edit}
      editing={editing === column.id}
      onEdit={() => onEdit(column)}
      onDone={(next) => onEdited(column, next)}
    >
      {shown}
    </EditableCell>
  );
}
