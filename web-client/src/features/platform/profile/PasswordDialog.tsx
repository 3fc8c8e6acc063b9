import { Button, Group, PasswordInput, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/shared/ui/dialogs/Dialog';
import { FormNotices } from '@/shared/ui/form/FormParts';
import { useRecordForm } from '@/shared/ui/form/useRecordForm';

interface Props {
  title: string;
  explain: string;
  action: string;
  danger?: boolean;
  onCancel: () => void;
  onPassword: (password: string) => Promise<unknown>;
}

/** A session left open is not enough for what protects the account. */
export function PasswordDialog({ title, explain, action, danger = false, onCancel, onPassword }: Props) {
  const { t } = useTranslation('platform');
  const { t: common } = useTranslation();
  const form = useRecordForm({
    initialValues: { password: '' },
    submit: ({ password }) => onPassword(password),
  });
  return (
    <Dialog opened onClose={onCancel} title={title}>
      <form onSubmit={form.onSubmit}>
        <Stack>
          <Text>{explain}</Text>
          <FormNotices failure={form.failure} restored={false} onStartOver={form.startOver} />
          <PasswordInput
            label={t('password.current')}
            autoComplete="current-password"
            data-autofocus
            required
            {...form.getInputProps('password')}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onCancel}>
              {common('action.cancel')}
            </Button>
            <Button type="submit" {...(danger && { color: 'red' })} loading={form.submitting}>
              {action}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
