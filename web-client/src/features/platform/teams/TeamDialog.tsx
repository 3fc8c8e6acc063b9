import { MultiSelect, Select, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { changeTeam, createTeam, type TeamResponse } from '@/api/generated';
import { idempotencyKey, ifMatch } from '@/api/headers';
import { toast } from '@/shared/lib/toasts';
import { usePeople } from '@/shared/people/people';
import { PersonSelect } from '@/shared/people/PersonSelect';
import { Dialog } from '@/shared/ui/dialogs/Dialog';
import { FormActions, FormNotices } from '@/shared/ui/form/FormParts';
import { useRecordForm } from '@/shared/ui/form/useRecordForm';
import { possibleParents } from './tree';

interface Props {
  /** Undefined for a new one. */
  team: TeamResponse | undefined;
  teams: readonly TeamResponse[];
  onClose: () => void;
  onSaved: () => Promise<void>;
}

export function TeamDialog({ team, teams, onClose, onSaved }: Props) {
  const { t } = useTranslation('platform');
  const { people } = usePeople();
  const form = useRecordForm({
    draftKey: `team.${team?.id ?? 'new'}`,
    initialValues: {
      name: team?.name ?? '',
      parentId: team?.parentId ?? null,
      managerId: team?.managerId ?? null,
      memberIds: [...(team?.memberIds ?? [])],
    },
    submit: async (body, attempt) => {
      if (team) await changeTeam({ path: { id: team.id }, body, headers: ifMatch(team) });
      else await createTeam({ body, headers: idempotencyKey(attempt.idempotencyKey) });
      toast(t('profile.saved'), { tone: 'good' });
      await onSaved();
      onClose();
    },
  });
  const parents = possibleParents(team, teams).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Dialog opened onClose={onClose} title={team ? team.name : t('team.new')}>
      <form onSubmit={form.onSubmit}>
        <FormNotices failure={form.failure} restored={form.restored} onStartOver={form.startOver} />
        <Stack>
          <TextInput label={t('team.name')} required data-autofocus {...form.getInputProps('name')} />
          <Select label={t('team.parent')} data={parents} clearable {...form.getInputProps('parentId')} />
          <PersonSelect label={t('team.manager')} {...form.getInputProps('managerId')} />
          <MultiSelect
            label={t('team.who')}
            data={people}
            searchable
            hidePickedOptions
            {...form.getInputProps('memberIds')}
          />
        </Stack>
        <FormActions submitting={form.submitting} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
