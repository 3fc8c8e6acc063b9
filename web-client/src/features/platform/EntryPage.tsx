import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageMenu, ThemeMenu } from '@/app/Preferences';
import { usePageTitle } from '@/shared/lib/usePageTitle';
import css from './entryPage.module.css';

interface Props {
  title: string;
  explain?: string;
  children: ReactNode;
}

/** A page for those who haven't signed in: one card with one thing to do. */
export function EntryPage({ title, explain, children }: Props) {
  const { t } = useTranslation();
  usePageTitle(title);
  return (
    <div className={css.page}>
      <header className={css.product}>
        <b aria-hidden>H</b>
        {t('product')}
      </header>
      <main className={css.card}>
        <h1>{title}</h1>
        {explain !== undefined && <p className={css.explain}>{explain}</p>}
        {children}
      </main>
      <footer className={css.footer}>
        <LanguageMenu />
        <ThemeMenu />
      </footer>
    </div>
  );
}
