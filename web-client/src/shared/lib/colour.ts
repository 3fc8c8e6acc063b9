const HUES = ['#0b6f57', '#3b5bdb', '#9c36b5', '#c2410c', '#0369a1', '#a16207'] as const;

/** The same name always gets the same colour. */
export function hueOf(name: string): string {
  let sum = 0;
  for (const char of name) sum += char.codePointAt(0) ?? 0;
  return HUES[sum % HUES.length] ?? HUES[0];
}

export const TONES = {
  neutral: '#6e6e78',
  info: '#3b5bdb',
  good: '#0b6f57',
  warn: '#b45309',
  bad: '#c92a2a',
  special: '#9c36b5',
} as const;
export type Tone = keyof typeof TONES;
