import { Anchor } from '@mantine/core';
import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/lib/useFormat';
import css from './homeTile.module.css';

interface Props {
  /** What the tile answers: "Which leads wait for me?" */
  title: string;
  count: number | undefined;
  /** Where all of them are. */
  to: LinkProps['to'];
  search?: Record<string, unknown>;
  /** What to say when there is nothing: good news, not a gap. */
  empty: string;
  children?: ReactNode;
}

/** What waits for somebody, on the home page: a number, the first few, the way to all. */
export function HomeTile({ title, count, to, search, empty, children }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <section className={css.tile} aria-label={title} aria-busy={count === undefined}>
      <div className={css.head}>
        <h2>{title}</h2>
        {count !== undefined && count > 0 && <strong>{format.number(count)}</strong>}
      </div>
      {count === 0 ? <p className={css.empty}>{empty}</p> : children}
      {count !== undefined && count > 0 && (
        <Anchor component={Link} to={to} {...(search && { search: search as never })} size="sm">
          {t('home.all')}
        </Anchor>
      )}
    </section>
  );
}

/** A line of a tile: what, and beside it how long or how much. */
export const HomeTileRow = ({ to, title, note }: { to: string; title: ReactNode; note?: ReactNode }) => (
  <Link to={to} className={css.row}>
    <span>{title}</span>
    {note !== undefined && <small>{note}</small>}
  </Link>
);
