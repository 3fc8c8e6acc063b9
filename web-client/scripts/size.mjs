// Measures what a first visit downloads before its route: the entry, the shell, and all they import; gzip.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const dist = new URL('../dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist)));
const loads = [
  {
    page: 'first load',
    budget: 220,
    chunks: ['index.html', 'src/app/Shell.tsx', 'src/i18n/locales/zh-Hant/common.json'],
  },
  { page: 'public page', budget: 130, chunks: ['public.html', 'src/i18n/locales/zh-Hant/common.json'] },
];

const withImports = (chunk, seen = new Set()) => {
  if (seen.has(chunk)) return seen;
  seen.add(chunk);
  for (const imported of manifest[chunk].imports ?? []) withImports(imported, seen);
  return seen;
};
const kilobytes = (chunk) => gzipSync(readFileSync(new URL(manifest[chunk].file, dist))).length / 1024;

let failed = false;
for (const { page, budget, chunks } of loads) {
  const all = new Set(chunks.flatMap((chunk) => [...withImports(chunk)]));
  const sizes = [...all].map((chunk) => [manifest[chunk].file, kilobytes(chunk)]).sort((a, b) => b[1] - a[1]);
  const total = sizes.reduce((sum, [, size]) => sum + size, 0);
  failed ||= total > budget;
  console.log(`${page}: ${total.toFixed(1)} kB of ${budget} kB gzip${total > budget ? '  OVER BUDGET' : ''}`);
  for (const [file, size] of sizes.slice(0, 6)) console.log(`  ${file} ${size.toFixed(1)} kB`);
}
process.exit(failed ? 1 : 0);
