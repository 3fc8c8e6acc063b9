import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type LocalizedText, type ScriptDocument, type ScriptResponse, writeScript } from '@/api/generated';
import { ifMatch } from '@/api/headers';
import { isProblem } from '@/api/problem';
import { useDraft } from '@/shared/lib/useDraft';

export interface Working {
  name: LocalizedText;
  document: ScriptDocument;
}

export type SaveState = 'saved' | 'typing' | 'saving' | 'conflict' | 'failed';

const SAVE_AFTER_MS = 700;

export const scriptKey = (id: string) => ['scripts', id] as const;

/**
 * The script as it is being written: saved a moment after each change, and on this device until the server has it.
 * Faults of the draft come back with every save.
 */
export function useScriptDraft(script: ScriptResponse, document: ScriptDocument) {
  const client = useQueryClient();
  const kept = useDraft<Working>(`script.${script.id}`);
  const [working, setWorking] = useState<Working>(() => kept.read() ?? { name: script.name, document });
  const [state, setState] = useState<SaveState>('saved');
  const [error, setError] = useState<unknown>();
  const saved = useRef<ScriptResponse>(script);
  const latest = useRef(working);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const running = useRef<Promise<unknown>>(Promise.resolve());

  const save = useCallback(async () => {
    const sending = latest.current;
    setState('saving');
    try {
      const { data } = await writeScript({
        path: { id: saved.current.id },
        headers: ifMatch(saved.current),
        body: { name: sending.name, document: sending.document },
      });
      saved.current = data;
      client.setQueryData(scriptKey(data.id), data);
      if (latest.current === sending) {
        kept.clear();
        setState('saved');
      }
    } catch (failure) {
      setError(failure);
      setState(isProblem(failure, 412) ? 'conflict' : 'failed');
    }
  }, [client, kept]);

  /** Waits for what is under way, then sends what is not sent yet. */
  const flush = useCallback(() => {
    clearTimeout(timer.current);
    running.current = running.current.then(save);
    return running.current;
  }, [save]);

  const change = useCallback(
    (next: Working) => {
      latest.current = next;
      setWorking(next);
      kept.write(next);
      setState('typing');
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), SAVE_AFTER_MS);
    },
    [flush, kept],
  );

  // leaving the page sends at once what was typed within the last moment
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      if (kept.read() !== undefined) void flush();
    },
    [flush, kept],
  );

  /** After somebody else saved: take what is stored, or put ours over it. */
  const settle = (stored: ScriptResponse, keepMine: boolean) => {
    saved.current = stored;
    if (keepMine) {
      void flush();
      return;
    }
    const theirs = { name: stored.name, document: (stored.draft ?? stored.published)?.document ?? document };
    latest.current = theirs;
    kept.clear();
    setWorking(theirs);
    setState('saved');
  };

  return { working, change, state, error, flush, settle, current: () => saved.current };
}
