import { Button, Loader, Stack, Text, TextInput, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MyMembershipResponse as Membership } from '@/api/generated';
import { isProblem } from '@/api/problem';
import { request } from '@/api/request';
import { VisitorFields } from '../VisitorPage';
import css from '../public.module.css';
import { Own } from './Own';
import { Secret } from './Secret';
import { useSending } from './useSending';

/** Sign-in, or the pages of whoever is signed in. */
export function Area() {
  const { t } = useTranslation(['publicMembers', 'publicForm']);
  const [membership, setMembership] = useState<Membership | 'nobody' | 'unreachable'>();
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const abort = new AbortController();
    request<Membership>('GET', '/public/members/me', { signal: abort.signal }).then(
      setMembership,
      (error: unknown) => {
        if (!abort.signal.aborted) setMembership(isProblem(error, 401) ? 'nobody' : 'unreachable');
      },
    );
    return () => abort.abort();
  }, [attempt]);
  const load = () => {
    setMembership(undefined);
    setAttempt(attempt + 1);
  };
  if (membership === undefined)
    return (
      <p role="status">
        <Loader size="sm" aria-label={t('publicForm:loading')} />
      </p>
    );
  if (membership === 'unreachable')
    return (
      <Stack align="flex-start">
        <Title>{t('unreachable')}</Title>
        <Button size="sm" onClick={load}>
          {t('publicForm:again')}
        </Button>
      </Stack>
    );
  return membership === 'nobody' ? (
    <SignIn onIn={load} />
  ) : (
    <Own membership={membership} onChange={setMembership} onOut={() => setMembership('nobody')} />
  );
}

function SignIn({ onIn }: { onIn: () => void }) {
  const { t } = useTranslation('publicMembers');
  const [forgotten, setForgotten] = useState(false);
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const sending = useSending();
  const submit = () =>
    void sending.send(async () => {
      if (forgotten) return request('POST', '/public/members/password-reset', { body: { email } });
      await request('POST', '/public/members/sign-in', { body: { email, password } });
      onIn();
    });
  return (
    <>
      <Title>{t(forgotten ? 'forgottenTitle' : 'signInTitle')}</Title>
      <VisitorFields {...sending} action={t(forgotten ? 'sendLink' : 'signIn')} onSend={submit}>
        <TextInput
          size="md"
          type="email"
          autoComplete="username"
          label={t('email')}
          required
          value={email}
          error={sending.errors.email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        {!forgotten && (
          <Secret
            label={t('password')}
            value={password}
            error={sending.errors.password}
            onChange={setPassword}
          />
        )}
        {forgotten && sending.done && <Text role="status">{t('linkSent')}</Text>}
      </VisitorFields>
      <p className={css.aside}>
        <Button variant="default" size="sm" onClick={() => setForgotten(!forgotten)}>
          {t(forgotten ? 'backToSignIn' : 'forgotten')}
        </Button>
      </p>
    </>
  );
}
