import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Pictures of every look are taken for whoever wants to see them; of failures always. */
const wanted = process.env.SHOTS;
const shots = wanted ?? 'shots';
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
/** Offered by its own name in every language. */
const OWN_NAME = 'English';
const englishOnly = [...texts('en')].filter(
  (text) => !chinese.has(text) && !text.includes('{{') && text !== OWN_NAME,
);

/** Every text of a body, except texts in three languages: those are our own words again. */
export function textsIn(body) {
  if (typeof body === 'string') return [body.trim()];
  if (typeof body !== 'object' || body === null || ('en' in body && 'zh-Hant' in body)) return [];
  return Object.values(body).flatMap(textsIn);
}

/** Language and theme change as they do when another tab chooses them: without loading the page again. */
export async function setLook(page, { language, theme, width, height }) {
  await page.setViewportSize({ width, height });
  await page.evaluate(
    (choices) => {
      for (const [key, newValue] of Object.entries(choices)) {
        localStorage.setItem(key, newValue);
        dispatchEvent(new StorageEvent('storage', { key, newValue, storageArea: localStorage }));
      }
    },
    { 'crm.locale': language, 'mantine-color-scheme-value': theme },
  );
  await page.waitForFunction(
    ([locale, scheme]) => {
      const { lang, dataset } = document.documentElement;
      return lang === locale && dataset.mantineColorScheme === scheme;
    },
    [language, theme],
  );
}

/** Nothing moves or fades any more: half-transparent text has no contrast. */
export const stillness = (page) =>
  page.waitForFunction(() =>
    document
      .getAnimations()
      .every((one) => one.playState === 'finished' || one.effect.getComputedTiming().iterations === Infinity),
  );

/** How much higher the window must be for a bar that sticks to its end to cover nothing. */
const covered = (page) =>
  page.evaluate(() => {
    const bars = [...document.querySelectorAll('main *')].filter((element) => {
      const { position, bottom } = getComputedStyle(element);
      return position === 'sticky' && bottom !== 'auto';
    });
    const hidden = bars.map((bar) => {
      let scroller = bar.parentElement;
      while (scroller && scroller.scrollHeight <= scroller.clientHeight) scroller = scroller.parentElement;
      return scroller ? scroller.scrollHeight - scroller.clientHeight : 0;
    });
    return Math.max(0, ...hidden);
  });

/** Rules broken on the page as it is, each with the first element that breaks it. */
export async function accessibilityViolations(page) {
  const { width, height } = page.viewportSize();
  const more = await covered(page);
  if (more > 0) await page.setViewportSize({ width, height: height + more });
  try {
    return await violationsNow(page);
  } finally {
    if (more > 0) await page.setViewportSize({ width, height });
  }
}

async function violationsNow(page) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  const { violations } = await page.evaluate(() =>
    window.axe.run(document, {
      // What passes is not reported, and so need not be gathered.
      resultTypes: ['violations'],
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

/** Our own English words that a page shows in another language; `entered` is data and stays as it was written. */
export const englishLeft = (page, entered) =>
  page.evaluate(
    (english) => {
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
    },
    englishOnly.filter((text) => !entered.has(text)),
  );

export const sidewaysScroll = (page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

export const screenshot = (page, name) => page.screenshot({ path: join(shots, `${name}.png`) });

export const picture = (page, name) => (wanted ? screenshot(page, name) : undefined);
