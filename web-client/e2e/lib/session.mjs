import { startBrowser } from './browser.mjs';
import { ADMIN } from './host.mjs';
import {
  accessibilityViolations,
  englishLeft,
  LOOKS,
  picture,
  screenshot,
  setLook,
  sidewaysScroll,
  stillness,
  textsIn,
} from './looks.mjs';

const SETTLE_MS = 10_000;
/** An answer that never ends. */
const STREAM = '/notifications/stream';
/** What a browser logs by itself when the API answers 4xx, which specs provoke. */
const EXPECTED_CONSOLE = /Failed to load resource: the server responded with a status of (4\d\d|503)/;

/** What a spec gets: a host of its own, a page, and ways to look and to check. */
export async function startSession(report, host) {
  const browser = await startBrowser();
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  const consoleErrors = new Set();
  page.on('console', (message) => {
    if (message.type() === 'error' && !EXPECTED_CONSOLE.test(message.text()))
      consoleErrors.add(message.text());
  });
  page.on('pageerror', (error) => consoleErrors.add(String(error)));

  const underWay = new Set();
  page.on('request', (request) => {
    if (!request.url().endsWith(STREAM)) underWay.add(request);
  });
  for (const end of ['requestfinished', 'requestfailed']) page.on(end, (request) => underWay.delete(request));
  // the client reads no more of it and asks the person to sign in
  page.on('response', (response) => response.status() === 401 && underWay.delete(response.request()));

  /** Everything asked for has come and is shown, and nothing moves any more. */
  const settled = async () => {
    const deadline = Date.now() + SETTLE_MS;
    for (let quiet = 0; quiet < 2; quiet = underWay.size > 0 ? 0 : quiet + 1) {
      if (Date.now() > deadline)
        throw new Error(`Still waiting for ${[...underWay].map((request) => request.url()).join(', ')}`);
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
    }
    await stillness(page);
  };

  /** What the spec has entered by the API is data, whatever the language of the page. */
  const entered = new Set();

  const check = async (name, test) => {
    try {
      const outcome = await (typeof test === 'function' ? test() : test);
      report(name, outcome === false ? 'is false' : undefined);
    } catch (error) {
      await screenshot(page, `failed-${name.replace(/\W+/g, '-').slice(0, 60)}`).catch(() => undefined);
      report(name, String(error.message ?? error));
    }
  };
  const none = (found) => {
    if (found.length > 0) throw new Error(found.join('\n      '));
  };

  /** Waits for something that no element of the page shows. */
  const until = async (condition) => {
    const deadline = Date.now() + SETTLE_MS;
    for (;;) {
      const outcome = await condition();
      if (outcome !== false) return outcome;
      if (Date.now() > deadline) throw new Error(`Never came true: ${condition}`);
      await new Promise((done) => setTimeout(done, 100));
    }
  };

  const open = (path) => page.goto(host.base + path);

  /** fetch as the signed-in person; throws unless the API agrees. */
  const api = async (method, path, body, headers = {}) => {
    for (const text of textsIn(body)) entered.add(text);
    const response = await page.request.fetch(`${host.base}/api/v1${path}`, {
      method,
      headers: { 'X-CSRF': '1', ...headers },
      ...(body !== undefined && { data: body }),
    });
    if (!response.ok()) throw new Error(`${method} ${path}: ${response.status()} ${await response.text()}`);
    return response.status() === 204 ? undefined : response.json().catch(() => undefined);
  };

  const signIn = async ({ email, password } = ADMIN) => {
    await open('/sign-in');
    await page.locator('input[name=email]').fill(email);
    await page.locator('input[name=password]').fill(password);
    await page.locator('button[type=submit]').click();
    await page.waitForURL((url) => url.pathname !== '/sign-in');
  };

  /** The page in each language and both themes, wide and on a phone: axe, words, sideways scrolling, a picture. */
  const everyLook = async (name, { prepare, ready } = {}) => {
    // what a spec did before, such as a toast, is not part of the page
    await page.reload();
    await ready?.(page);
    await prepare?.(page);
    for (const look of LOOKS) {
      const label = `${name} ${look.language} ${look.theme} ${look.width}`;
      await check(`${label}: accessible, translated, fits`, async () => {
        await setLook(page, look);
        await ready?.(page);
        await settled();
        await picture(page, `${name}-${look.language}-${look.theme}-${look.width}`.replaceAll(' ', '-'));
        none(await accessibilityViolations(page));
        if (look.language !== 'en') none(await englishLeft(page, entered));
        const overflow = await sidewaysScroll(page);
        if (overflow > 0) throw new Error(`scrolls sideways by ${overflow} px`);
      });
    }
    await setLook(page, LOOKS[0]);
    await ready?.(page);
  };

  const stop = async () => {
    await check('no errors in the browser console', () => none([...consoleErrors]));
    await browser.stop();
    await host.stop();
  };
  return {
    host,
    base: host.base,
    page,
    context: browser.context,
    open,
    api,
    check,
    signIn,
    settled,
    until,
    everyLook,
    /** Once what opens has finished opening: half-transparent text has no contrast. */
    axe: async () => {
      await settled();
      none(await accessibilityViolations(page));
    },
    screenshot: (name) => screenshot(page, name),
    setLook: (look) => setLook(page, { ...LOOKS[0], ...look }),
    stop,
  };
}
