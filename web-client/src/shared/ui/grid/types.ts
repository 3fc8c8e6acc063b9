import type { ReactNode } from 'react';

export interface Option {
  value: string;
  label: string;
}

export interface CellEdit<T> {
  value: (row: T) => string;
  /** A choice instead of free text. */
  options?: readonly Option[];
  type?: 'text' | 'number' | 'email' | 'tel' | 'date' | 'datetime-local';
  /** Rejects when the change wasn't saved; the cell then says why and keeps what was typed. */
  save: (row: T, value: string) => Promise<unknown>;
}

export interface Column<T> {
  id: string;
  header: string;
  cell: (row: T) => ReactNode;
  /** Pixels at least; it grows by its share of what is left. */
  minWidth?: number;
  grow?: number;
  align?: 'end';
  /** The API's sort key; without it the column can't be sorted. */
  sort?: string;
  /** The row's value as filters take it, where rows of one value may stand below a heading; blank: none. It takes a sort key or a groupKey. */
  group?: (row: T) => string | boolean | null | undefined;
  /** The API's key of those values where people can't sort by the column: an owner's id says nothing to them. */
  groupKey?: string;
  /** Hidden until chosen. The first column always shows. */
  optional?: boolean;
  edit?: CellEdit<T>;
}
