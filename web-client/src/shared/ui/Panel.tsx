import type { ReactNode } from 'react';
import css from './panel.module.css';

interface Props {
  title: string;
  explain?: ReactNode;
  actions?: ReactNode;
  children?: ReactNode;
}

/** A titled box on a page of settings. */
export const Panel = ({ title, explain, actions, children }: Props) => (
  <section className={css.panel} aria-label={title}>
    <div className={css.head}>
      <div>
        <h2>{title}</h2>
        {explain !== undefined && <p>{explain}</p>}
      </div>
      {actions !== undefined && <div className={css.actions}>{actions}</div>}
    </div>
    {children}
  </section>
);
