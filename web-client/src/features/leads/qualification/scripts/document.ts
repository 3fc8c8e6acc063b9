import type {
  LocalizedText,
  QuestionKind,
  ScriptDocument,
  ScriptOption,
  ScriptQuestion,
  ScriptSection,
} from '@/api/generated';
import { EMPTY_TEXT } from '@/shared/lib/localized';

export const KINDS = [
  'single',
  'multi',
  'number',
  'money',
  'date',
  'text',
] as const satisfies readonly QuestionKind[];

export const hasOptions = (kind: QuestionKind) => kind === 'single' || kind === 'multi';
export const hasBands = (kind: QuestionKind) => kind === 'number' || kind === 'money' || kind === 'date';

export const questionsOf = (document: ScriptDocument) =>
  document.sections.flatMap((section) => section.questions);

/** `question3`, with the first number that is free. */
function freeKey(stem: string, taken: readonly string[]): string {
  for (let n = 1; ; n++) if (!taken.includes(`${stem}${n}`)) return `${stem}${n}`;
}

export const newOption = (taken: readonly ScriptOption[]): ScriptOption => ({
  key: freeKey(
    'option',
    taken.map((option) => option.key),
  ),
  text: EMPTY_TEXT,
  score: 0,
  knockOut: false,
});

export const newQuestion = (document: ScriptDocument): ScriptQuestion => ({
  key: freeKey(
    'question',
    questionsOf(document).map((question) => question.key),
  ),
  kind: 'single',
  text: EMPTY_TEXT,
  required: false,
  options: [newOption([]), newOption([newOption([])])],
  bands: [],
  showWhen: [],
});

export const newSection = (document: ScriptDocument): ScriptSection => ({
  key: freeKey(
    'section',
    document.sections.map((section) => section.key),
  ),
  title: EMPTY_TEXT,
  questions: [],
});

export const emptyDocument: ScriptDocument = { sections: [], thresholds: { general: 20, qualified: 50 } };

/** The same question asked in another way: what the new kind has no use for goes; amounts are asked in the home currency. */
export function ofKind(question: ScriptQuestion, kind: QuestionKind, home: string): ScriptQuestion {
  const options =
    question.options.length > 0 ? question.options : [newOption([]), newOption([newOption([])])];
  return {
    ...question,
    kind,
    options: hasOptions(kind) ? options : [],
    bands: hasBands(kind) ? question.bands : [],
    currency: kind === 'money' ? (question.currency ?? home) : null,
  };
}

/** The most points that answers to the question can bring. */
export function bestScore({ kind, options, bands, weight }: ScriptQuestion): number {
  const scores = (of: readonly { score: number; knockOut: boolean }[]) =>
    of.filter((one) => !one.knockOut).map((one) => one.score);
  const factor = weight ?? 1;
  if (kind === 'single') return factor * Math.max(0, ...scores(options));
  if (kind === 'multi') return factor * scores(options).reduce((sum, score) => sum + Math.max(0, score), 0);
  return factor * Math.max(0, ...scores(bands));
}

export const replaced = <T>(list: readonly T[], index: number, item: T): T[] =>
  list.map((old, i) => (i === index ? item : old));
export const without = <T>(list: readonly T[], index: number): T[] => list.filter((_, i) => i !== index);
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const next = [...list];
  const [item] = next.splice(from, 1);
  if (item !== undefined) next.splice(to, 0, item);
  return next;
}

export const isBlank = (text: LocalizedText | null | undefined) =>
  !Object.values(text ?? {}).some((one) => typeof one === 'string' && one.trim() !== '');
