import { QueryObserver } from '@tanstack/react-query';
import { expect, it, vi } from 'vitest';
import { Problem } from '@/api/problem';
import { initI18n, setLocale } from '@/i18n';
import { queryClient } from './queryClient';

const asked = (queryKey: string[], answer: () => Promise<string>) => {
  const observer = new QueryObserver(queryClient, { queryKey, queryFn: answer, staleTime: Infinity });
  observer.subscribe(() => undefined);
  return () => observer.getCurrentResult();
};

it('asks anew, in the new language, for what the server said in another', async () => {
  await initI18n();
  await setLocale('en');
  const reasons = asked(['reasons'], () => Promise.resolve(document.documentElement.lang));
  const held: ((text: string) => void)[] = [];
  const slow = asked(['slow'], () => new Promise((answer) => held.push(answer)));
  const refused = asked(['refused'], () =>
    Promise.reject(new Problem(409, { title: document.documentElement.lang })),
  );
  await vi.waitFor(() => expect(reasons().data).toBe('en'));
  await vi.waitFor(() => expect(refused().error?.message).toBe('en'));

  await setLocale('zh-Hant');
  await vi.waitFor(() => expect(reasons().data).toBe('zh-Hant'));
  await vi.waitFor(() => expect(refused().error?.message).toBe('zh-Hant'));
  held[0]?.('en');
  await vi.waitFor(() => expect(held).toHaveLength(2));
  held[1]?.('zh-Hant');
  await vi.waitFor(() => expect(slow().data).toBe('zh-Hant'));
});
