import { Anchor, Button, Stack, Text, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { requestPasswordReset } from '@/api/generated';
import { FormNotices } from '@/shared/ui/form/FormParts';
import { useRecordForm } from '@/shared/ui/form/useRecordForm';
import { EntryPage } from '../EntryPage';

export function ForgotPasswordPage() {
  const { t } = useTranslation('platform');
  const [sentTo, setSentTo] = useState<string>();
  const form = useRecordForm({
    initialValues: { email: '' },
    submit: async ({ email }) => {
      await requestPasswordReset({ body: { email } });
      setSentTo(email);
    },
  });
  return (
    <EntryPage title={t('reset.title')} {...(!sentTo && { explain: t('reset.explain') })}>
      {sentTo ? (
        <Text mt="sm" mb="md" role="status">
          {t('reset.sent', { email: sentTo })}
        </Text>
      ) : (
        <form onSubmit={form.onSubmit}>
          <Stack>
            <FormNotices failure={form.failure} restored={false} onStartOver={form.startOver} />
            <TextInput
              label={t('signIn.email')}
              name="email"
              type="email"
              autoComplete="username"
              required
              {...form.getInputProps('email')}
            />
            <Button type="submit" size="sm" loading={form.submitting}>
              {t('reset.send')}
            </Button>
          </Stack>
        </form>
      )}
      <Anchor component={Link} to="/sign-in" mt="md" display="inline-block">
        {t('reset.backToSignIn')}
      </Anchor>
    </EntryPage>
  );
}
