import { useCallback, useMemo } from 'react';

const PREFIX = 'crm.draft.';

/** What was typed and not yet saved, kept through reload and session end; without a key nothing is kept. */
export function useDraft<T>(key: string | undefined) {
  const slot = key === undefined ? undefined : PREFIX + key;
  const read = useCallback((): T | undefined => {
    const text = slot === undefined ? null : localStorage.getItem(slot);
    if (text === null) return undefined;
    try {
      return JSON.parse(text) as T;
    } catch {
      return undefined;
    }
  }, [slot]);
  const write = useCallback(
    (value: T) => {
      if (slot === undefined) return;
      try {
        localStorage.setItem(slot, JSON.stringify(value));
      } catch {
        // storage is full or forbidden: the form still works, without a draft
      }
    },
    [slot],
  );
  const clear = useCallback(() => {
    if (slot !== undefined) localStorage.removeItem(slot);
  }, [slot]);
  return useMemo(() => ({ read, write, clear }), [read, write, clear]);
}

/** A draft holds personal data: none may stay on a shared computer after sign-out. */
export function clearAllDrafts() {
  for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
}
