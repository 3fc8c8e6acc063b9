// node e2e/run.mjs [spec …]: browser specs against a real host, one fresh database per spec file.
// Several that are given one folder by E2E_SHARED share the specs among them.
// A spec exports `default async (crm) => …` (see lib/session.mjs) and may export `options` for its host.
import { mkdirSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startHost } from './lib/host.mjs';
import { startSession } from './lib/session.mjs';

const folder = join(import.meta.dirname, 'specs');
const all = readdirSync(folder)
  .filter((file) => file.endsWith('.mjs'))
  .map((file) => basename(file, '.mjs'))
  .sort();
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !all.includes(name));
if (unknown.length > 0) throw new Error(`No such spec: ${unknown.join(', ')}. Known: ${all.join(', ')}`);

const waiting = wanted.length > 0 ? [...wanted] : [...all];
const shared = process.env.E2E_SHARED;

function isOurs(name) {
  if (!shared) return true;
  try {
    mkdirSync(join(shared, name));
    return true;
  } catch {
    return false;
  }
}

/** The next spec with its host, which starts while the spec before still runs. */
function prepareNext() {
  let name;
  do name = waiting.shift();
  while (name !== undefined && !isOurs(name));
  if (name === undefined) return undefined;
  const spec = import(pathToFileURL(join(folder, `${name}.mjs`)));
  const host = spec.then(({ options }) => startHost(options));
  // whoever waits for it says why it failed
  host.catch(() => undefined);
  return { name, spec, host };
}

let passed = 0;
let failed = 0;
let next = prepareNext();
while (next) {
  const { name, ...ready } = next;
  console.log(name);
  const report = (check, failure) => {
    if (failure === undefined) passed++;
    else failed++;
    console.log(failure === undefined ? `  ok   ${check}` : `  FAIL ${check}\n      ${failure}`);
  };
  let crm;
  try {
    const host = await ready.host.finally(() => (next = prepareNext()));
    crm = await startSession(report, host);
    await (await ready.spec).default(crm);
  } catch (error) {
    await crm?.screenshot(`stopped-${name}`).catch(() => undefined);
    report('runs to its end', error.stack ?? String(error));
  } finally {
    await crm?.stop();
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
