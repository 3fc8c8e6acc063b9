// node e2e/run.mjs [spec …]: browser specs against a real host, one fresh database per spec file.
// A spec exports `default async (crm) => …` (see lib/session.mjs) and may export `options` for its host.
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startSession } from './lib/session.mjs';

const folder = join(import.meta.dirname, 'specs');
const all = readdirSync(folder)
  .filter((file) => file.endsWith('.mjs'))
  .map((file) => basename(file, '.mjs'))
  .sort();
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !all.includes(name));
if (unknown.length > 0) throw new Error(`No such spec: ${unknown.join(', ')}. Known: ${all.join(', ')}`);

let passed = 0;
let failed = 0;
for (const name of wanted.length > 0 ? wanted : all) {
  console.log(name);
  const report = (check, failure) => {
    if (failure === undefined) passed++;
    else failed++;
    console.log(failure === undefined ? `  ok   ${check}` : `  FAIL ${check}\n      ${failure}`);
  };
  let crm;
  try {
    const spec = await import(pathToFileURL(join(folder, `${name}.mjs`)));
    crm = await startSession(report, spec.options);
    await spec.default(crm);
  } catch (error) {
    await crm?.screenshot(`stopped-${name}`).catch(() => undefined);
    report('runs to its end', error.stack ?? String(error));
  } finally {
    await crm?.stop();
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
