import { MultiSelect, Select, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { changeUser, getUser, type UserResponse } from '@/api/generated';
import { ifMatch } from '@/api/headers';
import { LOCALES } from '@/i18n';
import { toast } from '@/shared/lib/toasts';
import { usePeople } from '@/shared/people/people';
import { TeamSelect } from '@/shared/people/PersonSelect';
import { FormActions, FormNotices } from '@/shared/ui/form/FormParts';
import { useConflict } from '@/shared/ui/form/useConflict';
import { useRecordForm } from '@/shared/ui/form/useRecordForm';
import { useRoles } from '@/shared/people/roleNames';

interface Props {
  user: UserResponse;
  readOnly: boolean;
  onStored: (user: UserResponse) => Promise<void>;
}

const toForm = (user: UserResponse) => ({
  name: user.name,
  email: user.email ?? '',
  roleIds: [...(user.roleIds ?? [])],
  homeTeamId: user.homeTeamId ?? null,
  locale: user.locale ?? 'en',
});

export function UserForm({ user, readOnly, onStored }: Props) {
  const { t } = useTranslation('platform');
  const { t: common } = useTranslation();
  const { options: roles, namesOf } = useRoles();
  const { nameOf } = usePeople();
  const path = { id: user.id };
  const form = useRecordForm({
    draftKey: `user.${user.id}`,
    initialValues: toForm(user),
    submit: async (body) => {
      const { data } = await changeUser({
        path,
        body,
        headers: ifMatch({ version: conflict.seen.current.version ?? 0 }),
      });
      toast(t('profile.saved'), { tone: 'good' });
      await onStored(data);
    },
    onRefused: (problem, values) => conflict.refused(problem, values),
  });
  const labels = {
    name: t('user.name'),
    email: t('signIn.email'),
    roleIds: t('user.roles'),
    homeTeamId: t('user.homeTeam'),
    locale: common('language'),
  };
  const conflict = useConflict({
    record: user,
    load: async () => (await getUser({ path })).data,
    toForm,
    label: (field) => labels[field],
    show: (field, value) =>
      field === 'roleIds'
        ? namesOf(value as string[]).join(', ')
        : field === 'homeTeamId'
          ? (nameOf(value as string | null) ?? '')
          : String(value),
    save: (values) => {
      form.setValues(values);
      void form.send(values, 'save');
    },
  });
  return (
    <form onSubmit={form.onSubmit}>
      <FormNotices failure={form.failure} restored={form.restored} onStartOver={form.startOver} />
      <Stack>
        <TextInput label={labels.name} required readOnly={readOnly} {...form.getInputProps('name')} />
        <TextInput
          label={labels.email}
          type="email"
          required
          readOnly={readOnly}
          {...form.getInputProps('email')}
        />
        <MultiSelect
          label={labels.roleIds}
          data={roles}
          required
          searchable
          readOnly={readOnly}
          {...form.getInputProps('roleIds')}
        />
        <TeamSelect
          label={labels.homeTeamId}
          description={t('user.homeTeamHint')}
          readOnly={readOnly}
          {...form.getInputProps('homeTeamId')}
        />
        <Select
          label={labels.locale}
          allowDeselect={false}
          readOnly={readOnly}
          data={Object.entries(LOCALES).map(([value, { label }]) => ({ value, label }))}
          {...form.getInputProps('locale')}
        />
      </Stack>
      {!readOnly && <FormActions submitting={form.submitting} />}
      {conflict.dialog}
    </form>
  );
}
