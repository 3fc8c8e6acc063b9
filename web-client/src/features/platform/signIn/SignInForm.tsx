import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { request } from '@/api/request';
import { useRecordForm } from '@/shared/ui/form/useRecordForm';
import { FormNotices } from '@/shared/ui/form/FormParts';

export default function SignInForm({ onSignedIn }: { onSignedIn: () => void }) {
  const { t } = useTranslation('platform');
  const form = useRecordForm({
    initialValues: { email: '', password: '' },
    submit: async (values) => {
      await request('POST', '/session', { body: values });
      onSignedIn();
    },
  });
  return (
    <form onSubmit={form.onSubmit}>
      <Stack>
        <FormNotices failure={form.failure} restored={false} onStartOver={form.startOver} />
        <TextInput
          label={t('signIn.email')}
          type="email"
          autoComplete="username"
          {...form.getInputProps('email')}
        />
        <PasswordInput
          label={t('signIn.password')}
          autoComplete="current-password"
          {...form.getInputProps('password')}
        />
        <Button type="submit" loading={form.submitting}>
          {t('signIn.action')}
        </Button>
      </Stack>
    </form>
  );
}
