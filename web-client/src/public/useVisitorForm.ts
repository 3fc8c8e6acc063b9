import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalizedText } from '@/api/generated';
import { isProblem, type Problem } from '@/api/problem';
import { request } from '@/api/request';

/** What the server shows: the token tells when it did. */
interface Shown {
  token: string;
  title: LocalizedText;
}

type Phase<F> =
  | { is: 'loading' }
  | { is: 'missing' }
  | { is: 'unreachable' }
  | { is: 'filling'; form: F }
  | { is: 'sent'; form: F; thankYou: LocalizedText };

interface Options<V> {
  /** Where the form is read and sent. */
  path: string;
  /** Where this tab keeps what was typed. */
  slot: string;
  blank: () => V;
}

/** The server takes a form sent within two seconds for a robot's. */
const QUICKEST_MS = 2_200;
const STALE_TOKEN = new Set(['form.token-invalid', 'form.expired', 'form.too-fast']);

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** Messages by the name of the field they belong to: `/values/phone` and `/phone` are both `phone`. */
export const byField = ({ errors }: Problem) =>
  Object.fromEntries(
    errors.map(({ pointer, message }) => [pointer.replace(/^\/(values\/|agreed\/)?/, ''), message]),
  );

/** What a visitor types survives a reload and a failed sending, in this tab only. */
export function useVisitorForm<F extends Shown, V extends object>({ path, slot, blank }: Options<V>) {
  const { i18n, t } = useTranslation('publicForm');
  const [phase, setPhase] = useState<Phase<F>>({ is: 'loading' });
  const [filled, setFilled] = useState((): V => {
    try {
      return { ...blank(), ...(JSON.parse(sessionStorage.getItem(slot) ?? '{}') as Partial<V>) };
    } catch {
      return blank();
    }
  });
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [failure, setFailure] = useState<string>();
  const [sending, setSending] = useState(false);
  const shownAt = useRef(0);
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    const abort = new AbortController();
    request<F>('GET', path, { signal: abort.signal }).then(
      (form) => {
        shownAt.current = Date.now();
        setPhase({ is: 'filling', form });
      },
      (error: unknown) => {
        if (!abort.signal.aborted) setPhase({ is: isProblem(error, 404) ? 'missing' : 'unreachable' });
      },
    );
    return () => abort.abort();
  }, [path, attempt]);

  const keep = (next: V) => {
    setFilled(next);
    sessionStorage.setItem(slot, JSON.stringify(next));
  };

  const post = (token: string, nickname: string) => {
    const body = { ...filled, token, language: i18n.language, ...(nickname && { nickname }) };
    return request<{ thankYou: LocalizedText }>('POST', path, { body });
  };

  /** The form stays open as long as a visitor likes: a token that has grown old is renewed without a word. */
  const postAgain = async (nickname: string) => {
    const form = await request<F>('GET', path);
    await pause(QUICKEST_MS);
    return post(form.token, nickname);
  };

  const send = async (nickname: string) => {
    if (phase.is !== 'filling' || sending) return;
    setSending(true);
    setFailure(undefined);
    setErrors({});
    try {
      await pause(Math.max(0, shownAt.current + QUICKEST_MS - Date.now()));
      const { thankYou } = await post(phase.form.token, nickname).catch((error: unknown) => {
        const isStale = isProblem(error) && error.errors.some(({ code }) => STALE_TOKEN.has(code));
        if (!isStale) throw error;
        return postAgain(nickname);
      });
      sessionStorage.removeItem(slot);
      setPhase({ is: 'sent', form: phase.form, thankYou });
    } catch (error) {
      if (!isProblem(error)) throw error;
      const found = byField(error);
      setErrors(found);
      setFailure(
        error.status === 0
          ? t('unreachable')
          : Object.keys(found).length > 0
            ? t('checkFields')
            : (error.detail ?? t('failed')),
      );
    } finally {
      setSending(false);
    }
  };

  return {
    phase,
    filled,
    errors,
    failure,
    sending,
    change: (patch: Partial<V>) => keep({ ...filled, ...patch }),
    send,
    retry: () => {
      setPhase({ is: 'loading' });
      setAttempt(attempt + 1);
    },
    another: () => {
      keep(blank());
      if (phase.is === 'sent') setPhase({ is: 'filling', form: phase.form });
    },
  };
}

export type VisitorForm<F extends Shown, V extends object> = ReturnType<typeof useVisitorForm<F, V>>;
