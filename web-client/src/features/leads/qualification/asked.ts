import type { ScriptBranch, ScriptDocument, ScriptQuestion } from '@/api/generated';

export type Answers = Record<string, unknown>;

const DAY_MS = 86_400_000;

const isEmpty = (answer: unknown) =>
  answer === undefined || answer === null || answer === '' || (Array.isArray(answer) && answer.length === 0);

/** An answer on the scale by which branches and bands measure it; a date counts days from today. */
function valueOf(question: ScriptQuestion, answer: unknown, today: string): number | undefined {
  if (question.kind === 'number') return typeof answer === 'number' ? answer : undefined;
  if (question.kind === 'money') {
    const amount =
      typeof answer === 'object' && answer !== null && 'amount' in answer ? answer.amount : undefined;
    return amount === undefined || amount === '' ? undefined : Number(amount);
  }
  if (question.kind === 'date' && typeof answer === 'string')
    return Math.round((Date.parse(answer) - Date.parse(today)) / DAY_MS);
  return undefined;
}

function holds(branch: ScriptBranch, question: ScriptQuestion, answer: unknown, today: string): boolean {
  if (branch.anyOf) {
    const chosen: unknown[] = Array.isArray(answer) ? answer : [answer];
    return chosen.some((option) => branch.anyOf?.includes(String(option)));
  }
  const value = valueOf(question, answer, today);
  return (
    value !== undefined && !(value < (branch.atLeast ?? -Infinity)) && !(value > (branch.atMost ?? Infinity))
  );
}

/**
 * The questions that the answers so far bring up, in order. The server decides the same way; computed here too, so that the
 * next question is there before the answer has travelled.
 */
export function askedQuestions(document: ScriptDocument, answers: Answers, today: string): ScriptQuestion[] {
  const asked = new Map<string, ScriptQuestion>();
  for (const question of document.sections.flatMap((section) => section.questions)) {
    const isAsked = question.showWhen.every((branch) => {
      const earlier = asked.get(branch.question);
      const answer = answers[branch.question];
      return earlier !== undefined && !isEmpty(answer) && holds(branch, earlier, answer, today);
    });
    if (isAsked) asked.set(question.key, question);
  }
  return [...asked.values()];
}

export const isAnswered = (answers: Answers, question: ScriptQuestion) => {
  const answer = answers[question.key];
  return !isEmpty(answer) && !(question.kind === 'money' && valueOf(question, answer, '') === undefined);
};

/** What may be sent: a money answer without its amount is none. */
export const givenAnswers = (answers: Answers): Answers =>
  Object.fromEntries(
    Object.entries(answers).filter(
      ([, answer]) =>
        !isEmpty(answer) &&
        !(typeof answer === 'object' && answer !== null && 'amount' in answer && answer.amount === ''),
    ),
  );
