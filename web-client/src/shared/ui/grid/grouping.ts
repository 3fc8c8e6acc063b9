import type { ReactNode } from 'react';
import type { Column } from './types';

/** How a grid's rows stand below headings: they come in the order of the values. */
export interface Grouping<T> {
  valueOf: (row: T) => string;
  heading: (row: T) => ReactNode;
}

/** The API's key of the values that are headings, where the column may have any. */
export const groupKeyOf = <T>({ group, groupKey, sort }: Column<T>) => group && (groupKey ?? sort);

/** A row by its place among the rows, or the heading above one. */
export interface Line {
  index: number;
  isHeading: boolean;
}

export function linesOf<T>(rows: readonly T[], grouping: Grouping<T> | undefined): readonly Line[] {
  const lines: Line[] = [];
  rows.forEach((row, index) => {
    const before = rows[index - 1];
    if (grouping && (before === undefined || grouping.valueOf(before) !== grouping.valueOf(row)))
      lines.push({ index, isHeading: true });
    lines.push({ index, isHeading: false });
  });
  return lines;
}
