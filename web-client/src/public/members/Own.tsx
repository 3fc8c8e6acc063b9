import { Button, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MyMembershipResponse as Membership } from '@/api/generated';
import { request } from '@/api/request';
import { isLocale } from '@/i18n';
import { AnswerField } from '@/shared/ui/form/AnswerField';
import { VisitorFields } from '../VisitorPage';
import css from '../public.module.css';
import { Secret } from './Secret';
import { useSending } from './useSending';

interface Props {
  membership: Membership;
  onChange: (next: Membership) => void;
  onOut: () => void;
}

const useLocale = () => {
  const { i18n } = useTranslation();
  return isLocale(i18n.language) ? i18n.language : 'en';
};

/** What a member sees and changes of themselves. */
export function Own({ membership, onChange, onOut }: Props) {
  const { t } = useTranslation('publicMembers');
  const { number, level, expiresAt, preferences } = membership;
  const locale = useLocale();
  const leaving = useSending();
  const day = (value: string) =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(new Date(value));
  return (
    <>
      <Title>{membership.name}</Title>
      {number ? (
        <dl className={css.facts}>
          <dt>{t('number')}</dt>
          <dd>{number}</dd>
          <dt>{t('level')}</dt>
          <dd>{level}</dd>
          <dt>{t('until')}</dt>
          <dd>{expiresAt ? day(expiresAt) : t('noEnd')}</dd>
          <dt>{t('email')}</dt>
          <dd>{membership.email}</dd>
        </dl>
      ) : (
        <Text mt="sm">{t('awaiting')}</Text>
      )}
      <Renewal membership={membership} onChange={onChange} />
      <ProfileForm membership={membership} onChange={onChange} />
      <details className={css.part}>
        <summary>{t('changeEmail')}</summary>
        <EmailForm />
      </details>
      <details className={css.part}>
        <summary>{t('changePassword')}</summary>
        <PasswordForm />
      </details>
      {preferences && (
        <p className={css.part}>
          <a href={`/public/preferences/${preferences}`}>{t('preferences')}</a>
        </p>
      )}
      <div className={css.part}>
        <Button
          variant="default"
          loading={leaving.sending}
          onClick={() =>
            void leaving.send(async () => {
              await request('POST', '/public/members/sign-out');
              onOut();
            })
          }
        >
          {t('signOut')}
        </Button>
      </div>
    </>
  );
}

function Renewal({ membership, onChange }: Pick<Props, 'membership' | 'onChange'>) {
  const { t } = useTranslation('publicMembers');
  const sending = useSending();
  if (membership.renewalAskedAt) return <Text mt="sm">{t('renewalAsked')}</Text>;
  if (!membership.mayRenew)
    return sending.done ? (
      <Text mt="sm" role="status">
        {t('renewed')}
      </Text>
    ) : null;
  return (
    <VisitorFields
      {...sending}
      action={t('renew')}
      onSend={() =>
        void sending.send(async () => onChange(await request<Membership>('POST', '/public/members/me/renew')))
      }
    >
      {null}
    </VisitorFields>
  );
}

function ProfileForm({ membership, onChange }: Pick<Props, 'membership' | 'onChange'>) {
  const { t } = useTranslation('publicMembers');
  const locale = useLocale();
  const sending = useSending();
  const [values, setValues] = useState<Record<string, string>>(membership.answers);
  return (
    <section className={css.part} aria-label={t('profile')}>
      <Text fw={600}>{t('profile')}</Text>
      <VisitorFields
        {...sending}
        action={t('save')}
        onSend={() =>
          void sending.send(async () =>
            onChange(
              await request<Membership>('PUT', '/public/members/me', { body: { values, language: locale } }),
            ),
          )
        }
      >
        {membership.fields.map((field) => (
          <AnswerField
            key={field.key}
            field={field}
            locale={locale}
            value={values[field.key] ?? ''}
            error={sending.errors[field.key]}
            onChange={(value) => setValues({ ...values, [field.key]: value })}
          />
        ))}
        {sending.done && <Text role="status">{t('saved')}</Text>}
      </VisitorFields>
    </section>
  );
}

function EmailForm() {
  const { t } = useTranslation('publicMembers');
  const sending = useSending();
  const [email, setEmail] = useState('');
  const [currentPassword, setCurrentPassword] = useState('');
  return (
    <VisitorFields
      {...sending}
      action={t('sendLink')}
      onSend={() =>
        void sending.send(() =>
          request('POST', '/public/members/me/email', { body: { email, currentPassword } }),
        )
      }
    >
      <TextInput
        size="md"
        type="email"
        autoComplete="email"
        label={t('newEmail')}
        required
        value={email}
        error={sending.errors.email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <Secret
        label={t('currentPassword')}
        value={currentPassword}
        error={sending.errors.currentPassword}
        onChange={setCurrentPassword}
      />
      {sending.done && <Text role="status">{t('emailLinkSent')}</Text>}
    </VisitorFields>
  );
}

function PasswordForm() {
  const { t } = useTranslation('publicMembers');
  const sending = useSending();
  const [currentPassword, setCurrentPassword] = useState('');
  const [newPassword, setNewPassword] = useState('');
  return (
    <VisitorFields
      {...sending}
      action={t('save')}
      onSend={() =>
        void sending.send(() =>
          request('POST', '/public/members/me/password', { body: { currentPassword, newPassword } }),
        )
      }
    >
      <Secret
        label={t('currentPassword')}
        value={currentPassword}
        error={sending.errors.currentPassword}
        onChange={setCurrentPassword}
      />
      <Secret
        label={t('newPassword')}
        isNew
        value={newPassword}
        error={sending.errors.newPassword}
        onChange={setNewPassword}
      />
      {sending.done && <Text role="status">{t('passwordChanged')}</Text>}
    </VisitorFields>
  );
}
