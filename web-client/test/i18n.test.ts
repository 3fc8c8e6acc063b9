import { describe, expect, it } from 'vitest';
import { pickLocale } from '@/i18n/locales';

interface Tree {
  [key: string]: string | Tree;
}
const LOCALES = ['en', 'zh-Hant', 'zh-Hans'] as const;
const PLURAL = /_(zero|one|two|few|many|other)$/;
/** Latin words that stay as they are in Chinese. */
const UNTRANSLATED_OK = /^[^a-z]*$|^Harbour CRM$|^\{\{.*\}\}$/;

const files = import.meta.glob<Tree>('../src/i18n/locales/*/*.json', { eager: true, import: 'default' });
const pathOf = (locale: string, namespace: string) => `../src/i18n/locales/${locale}/${namespace}.json`;
const namespaces = Object.keys(files).flatMap((path) => /\/en\/(.*)\.json$/.exec(path)?.[1] ?? []);

const flatten = (tree: Tree, prefix = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value]] : flatten(value, `${prefix}${key}.`),
  );
const texts = (locale: string, namespace: string) => new Map(flatten(files[pathOf(locale, namespace)] ?? {}));
const bare = (keys: Iterable<string>) => [...new Set([...keys].map((key) => key.replace(PLURAL, '')))].sort();
const variables = (text: string) =>
  [...new Set([...text.matchAll(/\{\{(\w+)/g)].map((match) => match[1]))].sort();

const sources = import.meta.glob<string>(['../src/**/*.{ts,tsx}', '!../src/api/generated/**'], {
  eager: true,
  query: '?raw',
  import: 'default',
});
const source = Object.values(sources).join('\n');
const literals = new Set([...source.matchAll(/(['"`])((?:\w+:)?[\w.-]+)\1/g)].map((match) => match[2]));
/** `status.${s}` → /^status\.[^.]+$/, `${records}.title` likewise: a key that the code puts together. */
const templates = [...source.matchAll(/`((?:\w+:)?[\w.-]*\$\{[^`]+)`/g)]
  .map((match) => match[1] ?? '')
  .filter((template) => /^[\w.:-]+\.|^\$\{[\w.]+\}\.[\w.]+$/.test(template))
  .map((template) => {
    const parts = template.split(/\$\{[^}]*\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return new RegExp(`^(?:\\w+:)?${parts.join('[\\w-]+')}$`);
  });

describe.each(namespaces)('texts of %s', (namespace) => {
  const english = texts('en', namespace);

  it.each(['zh-Hant', 'zh-Hans'])('are complete in %s', (locale) => {
    expect(bare(texts(locale, namespace).keys())).toEqual(bare(english.keys()));
  });

  it.each(['zh-Hant', 'zh-Hans'])('use the same variables in %s', (locale) => {
    for (const [key, text] of texts(locale, namespace)) {
      const original = english.get(key) ?? english.get(key.replace(PLURAL, '_other')) ?? '';
      expect([key, variables(text)]).toEqual([key, variables(original)]);
    }
  });

  it.each(['zh-Hant', 'zh-Hans'])('are translated in %s', (locale) => {
    const same = [...texts(locale, namespace)].filter(
      ([key, text]) => text === english.get(key) && !UNTRANSLATED_OK.test(text),
    );
    expect(same).toEqual([]);
  });

  it('are all used', () => {
    const isUsed = (key: string) =>
      literals.has(key) ||
      literals.has(`${namespace}:${key}`) ||
      templates.some((template) => template.test(key));
    expect(bare(english.keys()).filter((key) => !isUsed(key))).toEqual([]);
  });
});

describe('texts', () => {
  it('exist in every namespace for every language', () => {
    expect(namespaces.length).toBeGreaterThan(2);
    expect(Object.keys(files).sort()).toEqual(
      LOCALES.flatMap((locale) => namespaces.map((namespace) => pathOf(locale, namespace))).sort(),
    );
  });

  it('come in the script that the browser asks for', () => {
    expect(pickLocale(['zh-HK'])).toBe('zh-Hant');
    expect(pickLocale(['zh-TW'])).toBe('zh-Hant');
    expect(pickLocale(['zh-CN'])).toBe('zh-Hans');
    expect(pickLocale(['zh-SG', 'en'])).toBe('zh-Hans');
    expect(pickLocale(['fr', 'en-GB'])).toBe('en');
  });
});
