import { Checkbox, VisuallyHidden } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ColumnChooser } from './ColumnChooser';
import type { SelectionState } from './selection';
import type { Column } from './types';
import type { useColumnChoice } from './useColumnChoice';
import css from './grid.module.css';

interface Props<T> {
  columns: readonly Column<T>[];
  choice: ReturnType<typeof useColumnChoice<T>>;
  sort: string | undefined;
  onSort: (sort: string) => void;
  selection: SelectionState | undefined;
  ids: readonly string[];
}

export function GridHeader<T>({ columns, choice, sort, onSort, selection, ids }: Props<T>) {
  const { t } = useTranslation();
  const picked = selection ? ids.filter(selection.has).length : 0;
  const all = ids.length > 0 && picked === ids.length;
  return (
    <div role="rowgroup" className={css.head}>
      <div role="row" aria-rowindex={1} className={css.tracks}>
        {selection && (
          <div role="columnheader" className={`${css.cell} ${css.box}`}>
            <Checkbox
              size="xs"
              aria-label={t('grid.selectLoaded')}
              checked={all}
              indeterminate={picked > 0 && !all}
              onChange={() => selection.set(ids, !all)}
            />
          </div>
        )}
        {choice.visible.map((column, i) => (
          <HeaderCell key={column.id} column={column} sticky={i === 0} sort={sort} onSort={onSort} />
        ))}
        <div role="columnheader" className={`${css.cell} ${css.chooser}`}>
          <VisuallyHidden>{t('grid.columns')}</VisuallyHidden>
          <ColumnChooser columns={columns} shows={choice.shows} onToggle={choice.toggle} />
        </div>
      </div>
    </div>
  );
}

interface CellProps<T> {
  column: Column<T>;
  sticky: boolean;
  sort: string | undefined;
  onSort: (sort: string) => void;
}

function HeaderCell<T>({ column, sticky, sort, onSort }: CellProps<T>) {
  const direction =
    sort === column.sort ? 'ascending' : sort === `-${column.sort ?? ''}` ? 'descending' : 'none';
  const className = [css.cell, column.align && css.end, sticky && css.sticky].filter(Boolean).join(' ');
  const key = column.sort;
  if (key === undefined)
    return (
      <div role="columnheader" className={className}>
        {column.header}
      </div>
    );
  return (
    <div role="columnheader" aria-sort={direction} className={className}>
      <button
        type="button"
        className={css.sort}
        onClick={() => onSort(direction === 'ascending' ? `-${key}` : key)}
      >
        {column.header}
        {direction === 'ascending' && <IconArrowUp size={12} aria-hidden />}
        {direction === 'descending' && <IconArrowDown size={12} aria-hidden />}
      </button>
    </div>
  );
}
