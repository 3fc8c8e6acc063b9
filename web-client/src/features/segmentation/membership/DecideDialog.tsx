import { NumberInput, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  changeMemberLevel,
  endMember,
  type MemberResponse,
  refuseMember,
  renewMember,
} from '@/api/generated';
import { ifMatch } from '@/api/headers';
import { toast } from '@/shared/lib/toasts';
import { Dialog } from '@/shared/ui/dialogs/Dialog';
import { FormActions, FormNotices } from '@/shared/ui/form/FormParts';
import { useRecordForm } from '@/shared/ui/form/useRecordForm';

export type Decision = 'refuse' | 'renew' | 'level' | 'end';

interface Props {
  decision: Decision;
  member: MemberResponse;
  onClose: () => void;
  onDone: () => Promise<unknown>;
}

/** What a decision about a member needs to be told: why, for how long, or which level. */
export function DecideDialog({ decision, member, onClose, onDone }: Props) {
  const { t } = useTranslation('membership');
  const { name, level } = member;
  const at = { path: { id: member.id }, headers: ifMatch(member) };
  const form = useRecordForm<{ reason: string; months: number | string; level: string }>({
    initialValues: { reason: '', months: 12, level },
    submit: async (values) => {
      const act = {
        refuse: () => refuseMember({ ...at, body: { reason: values.reason } }),
        end: () => endMember({ ...at, body: { reason: values.reason } }),
        renew: () => renewMember({ ...at, body: { months: Number(values.months) } }),
        level: () => changeMemberLevel({ ...at, body: { level: values.level } }),
      };
      await act[decision]();
      toast(t(`decide.done.${decision}`, { name }), { tone: 'good' });
      await onDone();
      onClose();
    },
  });
  return (
    <Dialog opened onClose={onClose} title={t(`decide.title.${decision}`, { name })}>
      <form onSubmit={form.onSubmit} noValidate>
        <FormNotices failure={form.failure} restored={form.restored} onStartOver={form.startOver} />
        <Text size="sm" mb="sm">
          {t(`decide.hint.${decision}`)}
        </Text>
        {decision === 'renew' && (
          <NumberInput
            data-autofocus
            label={t('decide.months')}
            min={1}
            max={600}
            {...form.getInputProps('months')}
          />
        )}
        {decision === 'level' && (
          <TextInput data-autofocus label={t('members.level')} {...form.getInputProps('level')} />
        )}
        {(decision === 'refuse' || decision === 'end') && (
          <TextInput
            data-autofocus
            label={t('decide.reason')}
            withAsterisk
            {...form.getInputProps('reason')}
          />
        )}
        <FormActions submitting={form.submitting} saveLabel={t(`decide.${decision}`)} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
