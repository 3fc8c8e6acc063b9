import { Anchor, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { signIn, type SignInResponse } from '@/api/generated';
import { adoptLocale } from '@/i18n';
import { FormNotices } from '@/shared/ui/form/FormParts';
import { useRecordForm } from '@/shared/ui/form/useRecordForm';

interface Props {
  email?: string;
  onSignedIn: (person: SignInResponse) => void;
}

type Factor = 'none' | 'code' | 'recoveryCode';

export default function SignInForm({ email = '', onSignedIn }: Props) {
  const { t } = useTranslation('platform');
  const queries = useQueryClient();
  const [factor, setFactor] = useState<Factor>('none');
  const form = useRecordForm({
    initialValues: { email, password: '', code: '', recoveryCode: '' },
    submit: async ({ code, recoveryCode, ...credentials }) => {
      const { data } = await signIn({
        body: {
          ...credentials,
          ...(factor === 'code' && { code }),
          ...(factor === 'recoveryCode' && { recoveryCode }),
        },
      });
      await queries.invalidateQueries({ queryKey: ['session'] });
      await adoptLocale(data.locale);
      onSignedIn(data);
    },
    onRefused: (problem) => {
      const asksForFactor = problem.code === 'sign-in.second-factor-required';
      if (asksForFactor) setFactor('code');
      return asksForFactor;
    },
  });
  return (
    <form onSubmit={form.onSubmit}>
      <Stack>
        <FormNotices failure={form.failure} restored={false} onStartOver={form.startOver} />
        {factor === 'none' && (
          <>
            <TextInput
              label={t('signIn.email')}
              name="email"
              type="email"
              autoComplete="username"
              required
              {...form.getInputProps('email')}
            />
            <PasswordInput
              label={t('signIn.password')}
              name="password"
              autoComplete="current-password"
              required
              {...form.getInputProps('password')}
            />
          </>
        )}
        {factor === 'code' && (
          <TextInput
            label={t('signIn.code')}
            description={t('signIn.codeHint')}
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            autoFocus
            required
            {...form.getInputProps('code')}
          />
        )}
        {factor === 'recoveryCode' && (
          <TextInput
            label={t('signIn.recoveryCode')}
            description={t('signIn.recoveryHint')}
            name="recoveryCode"
            autoComplete="off"
            autoFocus
            required
            {...form.getInputProps('recoveryCode')}
          />
        )}
        <Button type="submit" size="sm" loading={form.submitting}>
          {t('signIn.action')}
        </Button>
        {factor === 'none' && (
          <Anchor component={Link} to="/forgot-password" size="sm">
            {t('signIn.forgot')}
          </Anchor>
        )}
        {factor !== 'none' && (
          <Anchor
            component="button"
            type="button"
            onClick={() => setFactor(factor === 'code' ? 'recoveryCode' : 'code')}
          >
            {t(factor === 'code' ? 'signIn.useRecovery' : 'signIn.useCode')}
          </Anchor>
        )}
      </Stack>
    </form>
  );
}
