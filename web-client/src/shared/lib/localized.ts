import { useTranslation } from 'react-i18next';
import type { LocalizedText } from '@/api/generated';
import { isLocale, type Locale, LOCALES } from '@/i18n';

export const LANGUAGES = Object.keys(LOCALES) as Locale[];

export const EMPTY_TEXT: LocalizedText = { en: '', 'zh-Hant': '', 'zh-Hans': '' };

/** The text in the language asked for, or else in the first that has one. */
export const textIn = (text: LocalizedText | null | undefined, locale: Locale): string =>
  [locale, ...LANGUAGES].map((language) => text?.[language]).find((found) => found?.trim()) ?? '';

export function useText() {
  const { i18n } = useTranslation();
  const locale = isLocale(i18n.language) ? i18n.language : 'en';
  return (text: LocalizedText | null | undefined) => textIn(text, locale);
}
