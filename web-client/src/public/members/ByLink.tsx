import { Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConfirmMemberResponse } from '@/api/generated';
import { request } from '@/api/request';
import { VisitorFields } from '../VisitorPage';
import css from '../public.module.css';
import { Secret } from './Secret';
import { useSending } from './useSending';

interface PasswordProps {
  title: string;
  hint: string;
  token: string;
  path: string;
}

/** A first password, which confirms the address too, or a new one. */
export function ChoosePassword({ title, hint, token, path }: PasswordProps) {
  const { t } = useTranslation('publicMembers');
  const sending = useSending();
  const [password, setPassword] = useState('');
  const [confirmed, setConfirmed] = useState<ConfirmMemberResponse>();
  if (sending.done)
    return (
      <>
        <Title>{t('done')}</Title>
        <Text mt="sm" role="status">
          {!confirmed
            ? t('passwordChanged')
            : confirmed.state === 'active'
              ? t('welcome', { number: confirmed.number })
              : t('awaiting')}
        </Text>
        <p className={css.aside}>
          <a href="/public/members">{t('toArea')}</a>
        </p>
      </>
    );
  return (
    <>
      <Title>{title}</Title>
      <Text mt="xs">{hint}</Text>
      <VisitorFields
        {...sending}
        action={t('save')}
        onSend={() =>
          void sending.send(async () =>
            setConfirmed(
              await request<ConfirmMemberResponse | undefined>('POST', path, { body: { token, password } }),
            ),
          )
        }
      >
        <Secret
          label={t('newPassword')}
          isNew
          value={password}
          error={sending.errors.password}
          onChange={setPassword}
        />
      </VisitorFields>
    </>
  );
}

/** By hand, for mail programs open links by themselves. */
export function ConfirmEmail({ token }: { token: string }) {
  const { t } = useTranslation('publicMembers');
  const sending = useSending();
  return (
    <>
      <Title>{t('confirmEmailTitle')}</Title>
      {sending.done ? (
        <>
          <Text mt="sm" role="status">
            {t('emailChanged')}
          </Text>
          <p className={css.aside}>
            <a href="/public/members">{t('toArea')}</a>
          </p>
        </>
      ) : (
        <VisitorFields
          {...sending}
          action={t('confirm')}
          onSend={() =>
            void sending.send(() => request('POST', '/public/members/confirm-email', { body: { token } }))
          }
        >
          <Text>{t('confirmEmailHint')}</Text>
        </VisitorFields>
      )}
    </>
  );
}
