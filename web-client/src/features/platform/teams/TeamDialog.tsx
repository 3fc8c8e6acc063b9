import { Checkbox, MultiSelect, Select, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { changeTeam, createTeam, getTeam, type TeamResponse } from '@/api/generated';
import { idempotencyKey, ifMatch } from '@/api/headers';
import { toast } from '@/shared/lib/toasts';
import { usePeople } from '@/shared/people/people';
import { PersonSelect } from '@/shared/people/PersonSelect';
import { Dialog } from '@/shared/ui/dialogs/Dialog';
import { FormActions, FormNotices } from '@/shared/ui/form/FormParts';
import { useConflict } from '@/shared/ui/form/useConflict';
import { useRecordForm } from '@/shared/ui/form/useRecordForm';
import { possibleParents } from './tree';

interface Props {
  /** Undefined for a new one. */
  team: TeamResponse | undefined;
  teams: readonly TeamResponse[];
  onClose: () => void;
  onSaved: () => Promise<void>;
}

const toForm = (team: TeamResponse | undefined) => ({
  name: team?.name ?? '',
  parentId: team?.parentId ?? null,
  managerId: team?.managerId ?? null,
  isBranch: team?.isBranch ?? false,
  memberIds: [...(team?.memberIds ?? [])],
});

export function TeamDialog({ team, teams, onClose, onSaved }: Props) {
  const { t } = useTranslation('platform');
  const { people, nameOf } = usePeople();
  const form = useRecordForm({
    draftKey: `team.${team?.id ?? 'new'}`,
    initialValues: toForm(team),
    submit: async (body, attempt) => {
      const { current } = conflict.seen;
      if (current) await changeTeam({ path: { id: current.id }, body, headers: ifMatch(current) });
      else await createTeam({ body, headers: idempotencyKey(attempt.idempotencyKey) });
      toast(t('profile.saved'), { tone: 'good' });
      await onSaved();
      onClose();
    },
    onRefused: (problem, values) => conflict.refused(problem, values),
  });
  const labels = {
    name: t('team.name'),
    parentId: t('team.parent'),
    managerId: t('team.manager'),
    isBranch: t('team.branch'),
    memberIds: t('team.who'),
  };
  const conflict = useConflict({
    record: team,
    load: async () => team && (await getTeam({ path: { id: team.id } })).data,
    toForm,
    label: (field) => labels[field],
    show: (_, value) =>
      [value]
        .flat()
        .map((one) => nameOf(one as string | null) ?? one)
        .join(', '),
    save: (values) => {
      form.setValues(values);
      void form.send(values, 'save');
    },
  });
  const parents = possibleParents(team, teams).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Dialog opened onClose={onClose} title={team ? team.name : t('team.new')}>
      <form onSubmit={form.onSubmit}>
        <FormNotices failure={form.failure} restored={form.restored} onStartOver={form.startOver} />
        <Stack>
          <TextInput label={labels.name} required data-autofocus {...form.getInputProps('name')} />
          <Select label={labels.parentId} data={parents} clearable {...form.getInputProps('parentId')} />
          <PersonSelect label={labels.managerId} {...form.getInputProps('managerId')} />
          <Checkbox
            label={labels.isBranch}
            description={t('team.branchHint')}
            {...form.getInputProps('isBranch', { type: 'checkbox' })}
          />
          <MultiSelect
            label={labels.memberIds}
            data={people}
            searchable
            hidePickedOptions
            {...form.getInputProps('memberIds')}
          />
        </Stack>
        <FormActions submitting={form.submitting} onCancel={onClose} />
      </form>
      {conflict.dialog}
    </Dialog>
  );
}
