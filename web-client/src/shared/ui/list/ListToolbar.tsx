import type { ReactNode } from 'react';
import css from './list.module.css';

/** The bar between a list's header and its rows: saved views at the start, search and filter at the end. */
export const ListToolbar = ({ start, end }: { start?: ReactNode; end?: ReactNode }) => (
  <div className={css.toolbar}>
    {start}
    <div className={css.toolbarEnd}>{end}</div>
  </div>
);
