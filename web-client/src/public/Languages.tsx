import { useTranslation } from 'react-i18next';
import { type Locale, LOCALES, setLocale } from '@/i18n';
import css from './public.module.css';

/** The three languages, one click away on every page for visitors. */
export function Languages() {
  const { t, i18n } = useTranslation('publicForm');
  return (
    <nav className={css.languages} aria-label={t('language')}>
      {(Object.keys(LOCALES) as Locale[]).map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-current={language === i18n.language ? 'true' : undefined}
          onClick={() => void setLocale(language)}
        >
          {LOCALES[language].label}
        </button>
      ))}
    </nav>
  );
}
