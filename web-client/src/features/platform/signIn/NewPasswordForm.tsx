import { Button, PasswordInput, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FormNotices } from '@/shared/ui/form/FormParts';
import { useRecordForm } from '@/shared/ui/form/useRecordForm';

interface Props {
  action: string;
  onSubmit: (password: string) => Promise<unknown>;
}

/** The one thing that the links of an invitation and of a password reset ask for. */
export function NewPasswordForm({ action, onSubmit }: Props) {
  const { t } = useTranslation('platform');
  const form = useRecordForm({
    initialValues: { password: '' },
    submit: ({ password }) => onSubmit(password),
  });
  return (
    <form onSubmit={form.onSubmit}>
      <Stack>
        <FormNotices failure={form.failure} restored={false} onStartOver={form.startOver} />
        <PasswordInput
          label={t('password.new')}
          description={t('password.rule')}
          name="password"
          autoComplete="new-password"
          required
          {...form.getInputProps('password')}
        />
        <Button type="submit" size="sm" loading={form.submitting}>
          {action}
        </Button>
      </Stack>
    </form>
  );
}
