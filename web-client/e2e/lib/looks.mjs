import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const shots = process.env.SHOTS ?? 'shots';
mkdirSync(shots, { recursive: true });

export const LOOKS = [
  { language: 'en', theme: 'light', width: 1440, height: 900 },
  { language: 'zh-Hant', theme: 'dark', width: 1440, height: 900 },
  { language: 'zh-Hans', theme: 'light', width: 390, height: 844 },
];

const leaves = (tree) =>
  Object.values(tree).flatMap((value) => (typeof value === 'string' ? [value] : leaves(value)));
const texts = (language) => {
  const folder = join(import.meta.dirname, '../../src/i18n/locales', language);
  return new Set(
    readdirSync(folder).flatMap((file) => leaves(JSON.parse(readFileSync(join(folder, file), 'utf8')))),
  );
};
const chinese = new Set([...texts('zh-Hant'), ...texts('zh-Hans')]);
/** Also names of people and languages, which stay as they are. */
const DATA = new Set(['Administrator', 'English', 'Sales']);
const englishOnly = [...texts('en')].filter(
  (text) => !chinese.has(text) && !text.includes('{{') && !DATA.has(text),
);

export async function setLook(page, { language, theme, width, height }) {
  await page.setViewportSize({ width, height });
  await page.evaluate(
    ([locale, scheme]) => {
      localStorage.setItem('crm.locale', locale);
      localStorage.setItem('mantine-color-scheme-value', scheme);
    },
    [language, theme],
  );
  await page.reload();
}

/** Rules broken on the page as it is, each with the first element that breaks it. */
export async function accessibilityViolations(page) {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(() =>
    window.axe.run(document, {
      runOnly: {
        type: 'tag',
        values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      },
    }),
  );
  return violations.map(({ id, nodes }) => {
    const summary = (nodes[0]?.failureSummary ?? '').replace(/\s+/g, ' ');
    return `${id} ×${nodes.length}: ${nodes[0]?.html.slice(0, 160)} :: ${summary.slice(0, 200)}`;
  });
}

/** Our own English words that a page shows in another language. */
export const englishLeft = (page) =>
  page.evaluate((english) => {
    const ours = new Set(english);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = new Set();
    while (walker.nextNode()) {
      const text = walker.currentNode.textContent.trim();
      // a language is offered in its own words, and marked so
      if (walker.currentNode.parentElement?.closest('[lang]')?.lang === 'en') continue;
      if (ours.has(text)) found.add(text);
    }
    for (const element of document.querySelectorAll('[aria-label],[placeholder],[title]'))
      for (const name of ['aria-label', 'placeholder', 'title']) {
        const text = element.getAttribute(name);
        if (text && ours.has(text)) found.add(text);
      }
    return [...found];
  }, englishOnly);

export const sidewaysScroll = (page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

export const screenshot = (page, name) => page.screenshot({ path: join(shots, `${name}.png`) });
