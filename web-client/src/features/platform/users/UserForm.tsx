import { MultiSelect, Select, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { changeUser, type UserResponse } from '@/api/generated';
import { ifMatch } from '@/api/headers';
import { LOCALES } from '@/i18n';
import { toast } from '@/shared/lib/toasts';
import { TeamSelect } from '@/shared/people/PersonSelect';
import { FormActions, FormNotices } from '@/shared/ui/form/FormParts';
import { useRecordForm } from '@/shared/ui/form/useRecordForm';
import { useRoles } from './roleNames';

interface Props {
  user: UserResponse;
  readOnly: boolean;
  onStored: (user: UserResponse) => Promise<void>;
  onStale: () => void;
}

export function UserForm({ user, readOnly, onStored, onStale }: Props) {
  const { t } = useTranslation('platform');
  const { t: common } = useTranslation();
  const { options: roles } = useRoles();
  const form = useRecordForm({
    draftKey: `user.${user.id}`,
    initialValues: {
      name: user.name,
      email: user.email ?? '',
      roleIds: [...(user.roleIds ?? [])],
      homeTeamId: user.homeTeamId ?? null,
      locale: user.locale ?? 'en',
    },
    submit: async (body) => {
      const { data } = await changeUser({
        path: { id: user.id },
        body,
        headers: ifMatch({ version: user.version ?? 0 }),
      });
      toast(t('profile.saved'), { tone: 'good' });
      await onStored(data);
    },
    onRefused: (problem) => {
      // what was typed is kept as a draft; the form opens again on the version that is stored now
      const isStale = problem.status === 412;
      if (isStale) {
        toast(problem.detail ?? problem.message, { tone: 'bad' });
        onStale();
      }
      return isStale;
    },
  });
  return (
    <form onSubmit={form.onSubmit}>
      <FormNotices failure={form.failure} restored={form.restored} onStartOver={form.startOver} />
      <Stack>
        <TextInput label={t('user.name')} required readOnly={readOnly} {...form.getInputProps('name')} />
        <TextInput
          label={t('signIn.email')}
          type="email"
          required
          readOnly={readOnly}
          {...form.getInputProps('email')}
        />
        <MultiSelect
          label={t('user.roles')}
          data={roles}
          required
          searchable
          readOnly={readOnly}
          {...form.getInputProps('roleIds')}
        />
        <TeamSelect
          label={t('user.homeTeam')}
          description={t('user.homeTeamHint')}
          readOnly={readOnly}
          {...form.getInputProps('homeTeamId')}
        />
        <Select
          label={common('language')}
          allowDeselect={false}
          readOnly={readOnly}
          data={Object.entries(LOCALES).map(([value, { label }]) => ({ value, label }))}
          {...form.getInputProps('locale')}
        />
      </Stack>
      {!readOnly && <FormActions submitting={form.submitting} />}
    </form>
  );
}
