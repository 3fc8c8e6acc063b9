import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GetPublicLeadFormResponse, LocalizedText, SubmitLeadFormRequest } from '@/api/generated';
import { isProblem } from '@/api/problem';
import { request } from '@/api/request';
import { guid } from './guid';

interface Filled {
  /** One per filled-in form: however often it is sent, it counts once. */
  submissionId: string;
  values: Record<string, string>;
  consent: boolean;
}

type Phase =
  | { is: 'loading' }
  | { is: 'missing' }
  | { is: 'unreachable' }
  | { is: 'filling'; form: GetPublicLeadFormResponse }
  | { is: 'sent'; form: GetPublicLeadFormResponse; thankYou: LocalizedText };

/** The server takes a form sent within two seconds for a robot's. */
const QUICKEST_MS = 2_200;
const STALE_TOKEN = new Set(['form.token-invalid', 'form.expired', 'form.too-fast']);

const fresh = (): Filled => ({ submissionId: guid(), values: {}, consent: false });

function restore(slot: string): Filled {
  try {
    return { ...fresh(), ...(JSON.parse(sessionStorage.getItem(slot) ?? '{}') as Partial<Filled>) };
  } catch {
    return fresh();
  }
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** What a visitor types survives a reload and a failed sending, in this tab only. */
export function useVisitorForm(key: string) {
  const { i18n, t } = useTranslation('publicForm');
  const slot = `crm.form.${key}`;
  const path = `/public/lead-forms/${key}`;
  const [phase, setPhase] = useState<Phase>({ is: 'loading' });
  const [filled, setFilled] = useState(() => restore(slot));
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [failure, setFailure] = useState<string>();
  const [sending, setSending] = useState(false);
  const shownAt = useRef(0);
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    const abort = new AbortController();
    request<GetPublicLeadFormResponse>('GET', path, { signal: abort.signal }).then(
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

  const keep = (next: Filled) => {
    setFilled(next);
    sessionStorage.setItem(slot, JSON.stringify(next));
  };

  const post = (token: string, nickname: string) => {
    const body: SubmitLeadFormRequest = {
      ...filled,
      token,
      language: i18n.language,
      ...(nickname && { nickname }),
    };
    return request<{ thankYou: LocalizedText }>('POST', path, { body });
  };

  /** The form stays open as long as a visitor likes: a token that has grown old is renewed without a word. */
  const postAgain = async (nickname: string) => {
    const form = await request<GetPublicLeadFormResponse>('GET', path);
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
      const found = Object.fromEntries(
        error.errors.map(({ pointer, message }) => [pointer.replace(/^\/(values\/)?/, ''), message]),
      );
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
    change: (name: string, value: string) => keep({ ...filled, values: { ...filled.values, [name]: value } }),
    agree: (consent: boolean) => keep({ ...filled, consent }),
    send,
    retry: () => {
      setPhase({ is: 'loading' });
      setAttempt(attempt + 1);
    },
    another: () => {
      keep(fresh());
      if (phase.is === 'sent') setPhase({ is: 'filling', form: phase.form });
    },
  };
}
