const CJK = /\p{Script=Han}/u;

/** One Han character, or the first letters of the first two words. */
export function initials(name: string): string {
  const trimmed = name.trim();
  if (CJK.test(trimmed.charAt(0))) return trimmed.charAt(0);
  return trimmed
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => (word[0] ?? '').toUpperCase())
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
