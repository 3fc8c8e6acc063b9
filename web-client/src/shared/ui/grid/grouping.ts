import type { ReactNode } from 'react';

/** How a grid's rows stand below headings: they come in the order of the values. */
export interface Grouping<T> {
  valueOf: (row: T) => string;
  heading: (row: T) => ReactNode;
}

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
