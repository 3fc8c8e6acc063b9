export const LOCALES = {
  en: { label: 'English', intl: 'en-HK', dayjs: 'en' },
  'zh-Hant': { label: '繁體中文', intl: 'zh-HK', dayjs: 'zh-hk' },
  'zh-Hans': { label: '简体中文', intl: 'zh-CN', dayjs: 'zh-cn' },
} as const;

export type Locale = keyof typeof LOCALES;

export const isLocale = (tag: string | null): tag is Locale => tag !== null && tag in LOCALES;

export function pickLocale(tags: readonly string[]): Locale {
  for (const tag of tags) {
    const locale = new Intl.Locale(tag).maximize();
    if (locale.language === 'zh') return locale.script === 'Hans' ? 'zh-Hans' : 'zh-Hant';
    if (locale.language === 'en') return 'en';
  }
  return 'en';
}
