const CJK = /\p{Script=Han}/u;

const NO_LETTER = /[^\p{L}\p{N}]+/u;

/** One Han character, or the first letters of the first two words. */
export function initials(name: string): string {
  const words = name.split(NO_LETTER).filter(Boolean);
  const first = words[0]?.charAt(0) ?? '';
  if (CJK.test(first)) return first;
  return words
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
}

export type Names = Partial<Record<'en' | 'zh-Hant' | 'zh-Hans', string | null>>;

/** The names in other scripts that say something the main one doesn't. */
export function otherNames(name: string, names: Names | null | undefined): { lang: string; text: string }[] {
  const seen = new Set([name]);
  return Object.entries(names ?? {}).flatMap(([lang, text]) => {
    if (!text || seen.has(text)) return [];
    seen.add(text);
    return [{ lang, text }];
  });
}
