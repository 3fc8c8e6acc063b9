import { Checkbox } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { DataGridProps } from './DataGrid';
import { linesOf } from './grouping';
import css from './grid.module.css';

const CARD_HEIGHT = 104;
const CARD_FACTS = 4;

/** The same list on a phone: the first column is the card's title, the next few its facts. */
export function GridCards<T>({
  columns,
  list,
  label,
  rowId,
  rowLabel,
  grouping,
  selection,
  onOpen,
}: DataGridProps<T>) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const { rows, hasMore, loadMore } = list;
  const lines = useMemo(() => linesOf(rows, grouping), [rows, grouping]);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => CARD_HEIGHT,
    overscan: 6,
  });
  const items = virtual.getVirtualItems();
  const lastSeen = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && lastSeen >= lines.length - 6) loadMore();
  }, [hasMore, lastSeen, lines.length, loadMore]);

  const [title, ...rest] = columns.filter((column, i) => i === 0 || !column.optional);
  return (
    <div
      ref={scroller}
      className={css.scroller}
      aria-busy={list.isFetching}
      // without anything to open there is nothing inside that the keyboard could scroll it by
      {...(!onOpen && { tabIndex: 0, role: 'region', 'aria-label': label })}
    >
      <ul aria-label={label} className={css.cards} style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => {
          const line = lines[item.index];
          const row = line && rows[line.index];
          if (!row || !title) return null;
          const id = rowId(row);
          if (line.isHeading)
            return (
              <li
                key={`heading-${id}`}
                ref={virtual.measureElement}
                data-index={item.index}
                className={css.cardHeading}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                {grouping?.heading(row)}
              </li>
            );
          return (
            <li
              key={id}
              ref={virtual.measureElement}
              data-index={item.index}
              className={css.card}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <div className={css.cardHead}>
                {selection && (
                  <Checkbox
                    aria-label={t('grid.select', { name: rowLabel(row) })}
                    checked={selection.has(id)}
                    onChange={() => selection.toggle(id)}
                  />
                )}
                {onOpen ? (
                  <button type="button" className={css.cardTitle} onClick={() => onOpen(row)}>
                    {title.cell(row)}
                  </button>
                ) : (
                  <div className={css.cardTitle}>{title.cell(row)}</div>
                )}
              </div>
              <dl className={css.facts}>
                {rest.slice(0, CARD_FACTS).map((column) => (
                  <div key={column.id}>
                    <dt>{column.header}</dt>
                    <dd>{column.cell(row)}</dd>
                  </div>
                ))}
              </dl>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
