import type { ProblemError } from '@/api/generated';

/** What keeps the draft from being published, found by the place that it is about. */
export function problemsAt(problems: readonly ProblemError[]) {
  const byPointer = new Map<string, string>();
  for (const { pointer, message } of problems) {
    // publishing points into the request, saving into the document
    const at = pointer.replace(/^\/document/, '');
    byPointer.set(at, [byPointer.get(at), message].filter(Boolean).join(' '));
  }
  return {
    at: (pointer: string) => byPointer.get(pointer),
    /** How many within a part of the document. */
    within: (pointer: string) =>
      [...byPointer.keys()].filter((key) => key === pointer || key.startsWith(`${pointer}/`)).length,
    count: byPointer.size,
    all: [...byPointer].map(([pointer, message]) => ({ pointer, message })),
  };
}

export type Problems = ReturnType<typeof problemsAt>;
