import i18n, { type BackendModule, type ResourceKey } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { isLocale, type Locale, LOCALES, pickLocale } from './locales';
import type { Namespace } from './resources';

export { isLocale, type Locale, LOCALES, pickLocale } from './locales';
export type { Namespace } from './resources';

const files = import.meta.glob<{ default: ResourceKey }>('./locales/*/*.json');

const bundles: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, namespace, done) => {
    const file = files[`./locales/${language}/${namespace}.json`];
    if (!file) {
      done(`No texts for ${language}/${namespace}`, null);
      return;
    }
    file().then(
      (texts) => done(null, texts.default),
      (error: unknown) => done(String(error), null),
    );
  },
};

const STORED = 'crm.locale';

// ahead of whoever else hears of it: what they ask the server then, they ask in this language
i18n.on('languageChanged', (locale) => {
  document.documentElement.lang = locale;
});

export const onLocaleChange = (heard: () => void) => i18n.on('languageChanged', heard);

export const currentLocale = (): Locale => (isLocale(i18n.language) ? i18n.language : 'en');

export async function setLocale(locale: Locale) {
  await i18n.changeLanguage(locale);
}

/** Stores the choice, unlike setLocale: only what a person chose may outlive the page. */
export async function chooseLocale(locale: Locale) {
  localStorage.setItem(STORED, locale);
  await setLocale(locale);
}

/** The language of the profile, unless this device was told another. */
export async function adoptLocale(locale: string) {
  if (isLocale(locale) && !isLocale(localStorage.getItem(STORED))) await setLocale(locale);
}

/** For a route's beforeLoad: its texts are there before it renders, in whichever language is on. */
export const withTexts =
  (...namespaces: Namespace[]) =>
  () =>
    i18n.loadNamespaces(namespaces);

export async function initI18n(namespaces: Namespace[] = ['common', 'navigation']) {
  const stored = localStorage.getItem(STORED);
  const locale = isLocale(stored) ? stored : pickLocale(navigator.languages);
  await i18n
    .use(bundles)
    .use(initReactI18next)
    .init({
      lng: locale,
      supportedLngs: Object.keys(LOCALES),
      load: 'currentOnly',
      // every language is complete (a test proves it), so a fallback would only cost a download
      fallbackLng: false,
      defaultNS: 'common',
      ns: namespaces,
      interpolation: { escapeValue: false },
      react: { useSuspense: false },
    });
  // chosen in another tab; the theme follows in the same way
  addEventListener('storage', ({ key, newValue }) => {
    if (key === STORED && isLocale(newValue)) void setLocale(newValue);
  });
  return i18n;
}
