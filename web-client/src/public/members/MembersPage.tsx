import { Alert, Anchor, Button, Loader, PasswordInput, Stack, Tabs, Text, TextInput, Title } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConfirmMemberResponse, MyMembershipResponse as Membership } from '@/api/generated';
import { isProblem } from '@/api/problem';
import { request } from '@/api/request';
import { isLocale } from '@/i18n';
import { usePageTitle } from '@/shared/lib/usePageTitle';
import { Languages } from '../Languages';
import css from '../public.module.css';
import { AnswerField } from './RegisterPage';

/** The members' own pages: sign in, confirm, choose a password, and change what one said of oneself. */
export function MembersPage({ page }: { page: string }) {
  const { t } = useTranslation('publicMembers');
  usePageTitle(t('title'));
  const token = new URLSearchParams(location.search).get('token') ?? '';
  return (
    <main className={css.page}>
      <Languages />
      <div className={css.card}>
        {page === 'confirm' && <ChoosePassword title={t('confirmTitle')} hint={t('confirmHint')} token={token} path="/public/members/confirm" />}
        {page === 'reset' && <ChoosePassword title={t('resetTitle')} hint={t('resetHint')} token={token} path="/public/members/reset-password" />}
        {page === 'confirm-email' && <ConfirmEmail token={token} />}
        {page === '' && <Area />}
      </div>
    </main>
  );
}

/** What one form sends and what came back: errors by field, and the sentence for all of it. */
function useSending() {
  const { t } = useTranslation('publicMembers');
  const [sending, setSending] = useState(false);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [failure, setFailure] = useState<string>();
  const send = async (work: () => Promise<void>) => {
    setSending(true);
    setErrors({});
    setFailure(undefined);
    try {
      await work();
    } catch (error) {
      if (!isProblem(error)) throw error;
      setErrors(Object.fromEntries(error.errors.map(({ pointer, message }) => [pointer.replace(/^\/(values\/)?/, ''), message])));
      setFailure(error.status === 0 ? t('unreachable') : (error.detail ?? t('failed')));
    } finally {
      setSending(false);
    }
  };
  return { sending, errors, failure, send };
}

function Form({ failure, onSubmit, children }: { failure: string | undefined; onSubmit: () => void; children: ReactNode }) {
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <Stack gap="md" mt="md">
        {failure !== undefined && (
          <p role="alert" className={css.failure}>
            {failure}
          </p>
        )}
        {children}
      </Stack>
    </form>
  );
}

function ChoosePassword({ title, hint, token, path }: { title: string; hint: string; token: string; path: string }) {
  const { t } = useTranslation('publicMembers');
  const { sending, errors, failure, send } = useSending();
  const [password, setPassword] = useState('');
  const [done, setDone] = useState<ConfirmMemberResponse | 'changed'>();
  if (done)
    return (
      <>
        <Title>{t('done')}</Title>
        <Text mt="sm" role="status">
          {done === 'changed' ? t('passwordChanged') : done.state === 'active' ? t('welcome', { number: done.number }) : t('awaiting')}
        </Text>
        <Anchor href="/public/members">{t('toArea')}</Anchor>
      </>
    );
  return (
    <>
      <Title>{title}</Title>
      <Text mt="xs">{hint}</Text>
      <Form
        failure={failure}
        onSubmit={() =>
          void send(async () => {
            const answer = await request<ConfirmMemberResponse | undefined>('POST', path, { body: { token, password } });
            setDone(answer ?? 'changed');
          })
        }
      >
        <PasswordInput
          size="md"
          label={t('newPassword')}
          autoComplete="new-password"
          required
          value={password}
          error={errors.password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Button type="submit" size="md" loading={sending}>
          {t('save')}
        </Button>
      </Form>
    </>
  );
}

function ConfirmEmail({ token }: { token: string }) {
  const { t } = useTranslation('publicMembers');
  const { sending, failure, send } = useSending();
  const [done, setDone] = useState(false);
  return (
    <>
      <Title>{t('confirmEmailTitle')}</Title>
      {done ? (
        <Text mt="sm" role="status">
          {t('emailChanged')} <Anchor href="/public/members">{t('toArea')}</Anchor>
        </Text>
      ) : (
        <Form
          failure={failure}
          onSubmit={() =>
            void send(async () => {
              await request('POST', '/public/members/confirm-email', { body: { token } });
              setDone(true);
            })
          }
        >
          <Button type="submit" size="md" loading={sending}>
            {t('confirm')}
          </Button>
        </Form>
      )}
    </>
  );
}

function Area() {
  const { t } = useTranslation('publicMembers');
  const [membership, setMembership] = useState<Membership | null>();
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const abort = new AbortController();
    request<Membership>('GET', '/public/members/me', { signal: abort.signal }).then(setMembership, () => {
      if (!abort.signal.aborted) setMembership(null);
    });
    return () => abort.abort();
  }, [attempt]);
  if (membership === undefined)
    return (
      <p role="status">
        <Loader size="sm" aria-label={t('loading')} />
      </p>
    );
  return membership ? (
    <Own membership={membership} onChange={setMembership} onOut={() => setMembership(null)} />
  ) : (
    <SignIn onIn={() => setAttempt(attempt + 1)} />
  );
}

function SignIn({ onIn }: { onIn: () => void }) {
  const { t } = useTranslation('publicMembers');
  const { sending, failure, send } = useSending();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [asked, setAsked] = useState(false);
  const [forgotten, setForgotten] = useState(false);
  const submit = () =>
    void send(async () => {
      if (forgotten) {
        await request('POST', '/public/members/password-reset', { body: { email } });
        setAsked(true);
      } else {
        await request('POST', '/public/members/sign-in', { body: { email, password } });
        onIn();
      }
    });
  return (
    <>
      <Title>{t(forgotten ? 'forgotten' : 'signIn')}</Title>
      <Form failure={failure} onSubmit={submit}>
        <TextInput
          size="md"
          type="email"
          autoComplete="username"
          label={t('email')}
          required
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        {!forgotten && (
          <PasswordInput
            size="md"
            autoComplete="current-password"
            label={t('password')}
            required
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
        )}
        {asked && <Alert role="status">{t('linkSent')}</Alert>}
        <Button type="submit" size="md" loading={sending}>
          {t(forgotten ? 'sendLink' : 'signIn')}
        </Button>
        <Button variant="subtle" onClick={() => setForgotten(!forgotten)}>
          {t(forgotten ? 'backToSignIn' : 'forgotten')}
        </Button>
      </Form>
    </>
  );
}

interface OwnProps {
  membership: Membership;
  onChange: (next: Membership) => void;
  onOut: () => void;
}

function Own({ membership, onChange, onOut }: OwnProps) {
  const { t, i18n } = useTranslation('publicMembers');
  const locale = isLocale(i18n.language) ? i18n.language : 'en';
  const day = (value: string) => new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(new Date(value));
  const signOut = async () => {
    await request('POST', '/public/members/sign-out');
    onOut();
  };
  return (
    <>
      <Title>{membership.name}</Title>
      <Text mt="xs">
        {membership.number
          ? t('memberLine', { number: membership.number, level: membership.level })
          : t('awaiting')}{' '}
        {membership.expiresAt && t('until', { day: day(membership.expiresAt) })}
      </Text>
      <Tabs defaultValue="profile" mt="md">
        <Tabs.List>
          <Tabs.Tab value="profile">{t('profile')}</Tabs.Tab>
          <Tabs.Tab value="email">{t('email')}</Tabs.Tab>
          <Tabs.Tab value="password">{t('password')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="profile">
          <ProfileForm membership={membership} onChange={onChange} />
        </Tabs.Panel>
        <Tabs.Panel value="email">
          <EmailForm membership={membership} />
        </Tabs.Panel>
        <Tabs.Panel value="password">
          <PasswordForm />
        </Tabs.Panel>
      </Tabs>
      <Stack mt="lg" align="flex-start">
        {membership.preferences && <Anchor href={`/public/preferences/${membership.preferences}`}>{t('preferences')}</Anchor>}
        <Button variant="default" onClick={() => void signOut()}>
          {t('signOut')}
        </Button>
      </Stack>
    </>
  );
}

function ProfileForm({ membership, onChange }: Pick<OwnProps, 'membership' | 'onChange'>) {
  const { t, i18n } = useTranslation('publicMembers');
  const locale = isLocale(i18n.language) ? i18n.language : 'en';
  const { sending, errors, failure, send } = useSending();
  const [values, setValues] = useState<Record<string, string>>(membership.answers);
  const [saved, setSaved] = useState(false);
  return (
    <Form
      failure={failure}
      onSubmit={() =>
        void send(async () => {
          setSaved(false);
          onChange(await request<Membership>('PUT', '/public/members/me', { body: { values, language: i18n.language } }));
          setSaved(true);
        })
      }
    >
      {membership.fields.map((field) => (
        <AnswerField
          key={field.key}
          field={field}
          locale={locale}
          value={values[field.key] ?? ''}
          error={errors[field.key]}
          onChange={(value) => setValues({ ...values, [field.key]: value })}
        />
      ))}
      <Button type="submit" size="md" loading={sending}>
        {t('save')}
      </Button>
      <Text role="status">{saved && t('saved')}</Text>
    </Form>
  );
}

function EmailForm({ membership }: Pick<OwnProps, 'membership'>) {
  const { t } = useTranslation('publicMembers');
  const { sending, errors, failure, send } = useSending();
  const [email, setEmail] = useState('');
  const [currentPassword, setCurrentPassword] = useState('');
  const [sent, setSent] = useState(false);
  return (
    <Form
      failure={failure}
      onSubmit={() =>
        void send(async () => {
          await request('POST', '/public/members/me/email', { body: { email, currentPassword } });
          setSent(true);
        })
      }
    >
      <Text>{t('presentEmail', { email: membership.email })}</Text>
      <TextInput size="md" type="email" label={t('newEmail')} required value={email} error={errors.email} onChange={(event) => setEmail(event.currentTarget.value)} />
      <PasswordInput
        size="md"
        label={t('currentPassword')}
        autoComplete="current-password"
        required
        value={currentPassword}
        error={errors.currentPassword}
        onChange={(event) => setCurrentPassword(event.currentTarget.value)}
      />
      <Button type="submit" size="md" loading={sending}>
        {t('sendLink')}
      </Button>
      <Text role="status">{sent && t('emailLinkSent')}</Text>
    </Form>
  );
}

function PasswordForm() {
  const { t } = useTranslation('publicMembers');
  const { sending, errors, failure, send } = useSending();
  const [currentPassword, setCurrentPassword] = useState('');
  const [newPassword, setNewPassword] = useState('');
  const [saved, setSaved] = useState(false);
  return (
    <Form
      failure={failure}
      onSubmit={() =>
        void send(async () => {
          await request('POST', '/public/members/me/password', { body: { currentPassword, newPassword } });
          setSaved(true);
        })
      }
    >
      <PasswordInput
        size="md"
        label={t('currentPassword')}
        autoComplete="current-password"
        required
        value={currentPassword}
        error={errors.currentPassword}
        onChange={(event) => setCurrentPassword(event.currentTarget.value)}
      />
      <PasswordInput
        size="md"
        label={t('newPassword')}
        autoComplete="new-password"
        required
        value={newPassword}
        error={errors.newPassword}
        onChange={(event) => setNewPassword(event.currentTarget.value)}
      />
      <Button type="submit" size="md" loading={sending}>
        {t('save')}
      </Button>
      <Text role="status">{saved && t('passwordChanged')}</Text>
    </Form>
  );
}
