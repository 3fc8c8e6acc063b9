import type { ReactNode } from 'react';
import { Nothing } from '@/shared/ui/display/Display';
import css from './records.module.css';

/** Several values of one field, one per line. */
export const Lines = <T,>({ items, show }: { items: readonly T[]; show: (item: T) => ReactNode }) =>
  items.length === 0 ? (
    <Nothing />
  ) : (
    <ul className={css.lines}>
      {items.map((item, i) => (
        <li key={i}>{show(item)}</li>
      ))}
    </ul>
  );
