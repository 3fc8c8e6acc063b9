import { Select, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { createRole, type RoleResponse } from '@/api/generated';
import { idempotencyKey } from '@/api/headers';
import { Dialog } from '@/shared/ui/dialogs/Dialog';
import { FormActions, FormNotices } from '@/shared/ui/form/FormParts';
import { useRecordForm } from '@/shared/ui/form/useRecordForm';
import { useRoles } from '@/shared/people/roleNames';

interface Props {
  onClose: () => void;
  onCreated: (role: RoleResponse) => Promise<void>;
}

/** A role begins as a copy: starting from nothing means forgetting half. */
export function NewRoleDialog({ onClose, onCreated }: Props) {
  const { t } = useTranslation('platform');
  const { roles, options } = useRoles();
  const form = useRecordForm({
    draftKey: 'role.new',
    initialValues: { name: '', description: '', copyOf: null as string | null },
    submit: async ({ copyOf, ...values }, attempt) => {
      const grants = roles.find((role) => role.id === copyOf)?.grants ?? {};
      const { data } = await createRole({
        body: { ...values, grants },
        headers: idempotencyKey(attempt.idempotencyKey),
      });
      await onCreated(data);
      onClose();
    },
  });
  return (
    <Dialog opened onClose={onClose} title={t('roles.new')}>
      <form onSubmit={form.onSubmit}>
        <FormNotices failure={form.failure} restored={form.restored} onStartOver={form.startOver} />
        <Stack>
          <TextInput label={t('roles.name')} required data-autofocus {...form.getInputProps('name')} />
          <TextInput label={t('roles.description')} {...form.getInputProps('description')} />
          <Select label={t('roles.copyOf')} data={options} clearable {...form.getInputProps('copyOf')} />
        </Stack>
        <FormActions submitting={form.submitting} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
