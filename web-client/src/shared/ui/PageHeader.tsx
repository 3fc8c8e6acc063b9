import { ActionIcon } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '@/shared/lib/usePageTitle';
import css from './pageHeader.module.css';

interface Props {
  title: string;
  /** A count or a status beside the title. */
  note?: ReactNode;
  backTo?: LinkProps['to'];
  actions?: ReactNode;
}

/** The bar over every page; also names the document. */
export function PageHeader({ title, note, backTo, actions }: Props) {
  const { t } = useTranslation();
  usePageTitle(title);
  return (
    <header className={css.bar}>
      {backTo && (
        <ActionIcon component={Link} to={backTo} aria-label={t('action.back')}>
          <IconArrowLeft size={16} />
        </ActionIcon>
      )}
      <h1>{title}</h1>
      {note !== undefined && <span className={css.note}>{note}</span>}
      <div className={css.actions}>{actions}</div>
    </header>
  );
}

/** A page's scrolling content with comfortable margins; lists and boards fill the space themselves. */
export const PageBody = ({ children, narrow = false }: { children: ReactNode; narrow?: boolean }) => (
  <div className={css.scroll}>
    <div className={narrow ? css.narrow : css.body}>{children}</div>
  </div>
);
