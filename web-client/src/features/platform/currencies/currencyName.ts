import { useTranslation } from 'react-i18next';
import { isLocale, LOCALES } from '@/i18n';

/** What people call a currency: "US Dollar". */
export function useCurrencyName(): (code: string) => string {
  const { i18n } = useTranslation();
  const tag = LOCALES[isLocale(i18n.language) ? i18n.language : 'en'].intl;
  const names = new Intl.DisplayNames(tag, { type: 'currency' });
  return (code) => names.of(code) ?? code;
}
