import { MultiSelect, Select, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { inviteUser } from '@/api/generated';
import { idempotencyKey } from '@/api/headers';
import { currentLocale, LOCALES } from '@/i18n';
import { toast } from '@/shared/lib/toasts';
import { usePeople } from '@/shared/people/people';
import { Dialog } from '@/shared/ui/dialogs/Dialog';
import { FormActions, FormNotices } from '@/shared/ui/form/FormParts';
import { useRecordForm } from '@/shared/ui/form/useRecordForm';
import { useRoles } from '@/shared/people/roleNames';

interface Props {
  onClose: () => void;
  onInvited: () => Promise<unknown>;
}

export function InviteDialog({ onClose, onInvited }: Props) {
  const { t } = useTranslation('platform');
  const { t: common } = useTranslation();
  const { options: roles } = useRoles();
  const { teams } = usePeople();
  const form = useRecordForm({
    draftKey: 'user.new',
    initialValues: {
      name: '',
      email: '',
      roleIds: [] as string[],
      teamIds: [] as string[],
      locale: currentLocale(),
    },
    submit: async (body, attempt) => {
      await inviteUser({ body, headers: idempotencyKey(attempt.idempotencyKey) });
      toast(t('user.invited', { email: body.email }), { tone: 'good' });
      await onInvited();
      if (attempt.intent === 'next') form.startOver();
      else onClose();
    },
  });
  return (
    <Dialog opened onClose={onClose} title={t('user.invite')}>
      <form onSubmit={form.onSubmit}>
        <FormNotices failure={form.failure} restored={form.restored} onStartOver={form.startOver} />
        <Stack>
          <TextInput
            label={t('user.name')}
            name="name"
            required
            data-autofocus
            {...form.getInputProps('name')}
          />
          <TextInput
            label={t('signIn.email')}
            name="email"
            type="email"
            required
            {...form.getInputProps('email')}
          />
          <MultiSelect
            label={t('user.roles')}
            data={roles}
            required
            searchable
            {...form.getInputProps('roleIds')}
          />
          <MultiSelect label={t('user.teams')} data={teams} searchable {...form.getInputProps('teamIds')} />
          <Select
            label={common('language')}
            allowDeselect={false}
            data={Object.entries(LOCALES).map(([value, { label }]) => ({ value, label }))}
            {...form.getInputProps('locale')}
          />
        </Stack>
        <FormActions submitting={form.submitting} saveLabel={t('user.send')} andNext onCancel={onClose} />
      </form>
    </Dialog>
  );
}
