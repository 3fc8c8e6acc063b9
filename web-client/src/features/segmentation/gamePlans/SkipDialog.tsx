import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/shared/ui/dialogs/Dialog';
import { FormActions, FormNotices } from '@/shared/ui/form/FormParts';
import { useRecordForm } from '@/shared/ui/form/useRecordForm';

interface Props {
  title: string;
  account: string;
  onSkip: (reason: string) => Promise<boolean>;
  onClose: () => void;
}

/** Nothing is skipped without a word on why: the next plan is better for it. */
export function SkipDialog({ title, account, onSkip, onClose }: Props) {
  const { t } = useTranslation('gamePlans');
  const form = useRecordForm<{ reason: string }>({
    initialValues: { reason: '' },
    validate: ({ reason }) => (reason.trim() ? {} : { reason: t('reasonNeeded') }),
    submit: async ({ reason }) => {
      if (await onSkip(reason)) onClose();
    },
  });
  return (
    <Dialog opened onClose={onClose} title={t('skipTitle', { title, account })}>
      <form onSubmit={form.onSubmit} noValidate>
        <FormNotices failure={form.failure} restored={form.restored} onStartOver={form.startOver} />
        <TextInput
          data-autofocus
          label={t('reason')}
          placeholder={t('reasonExample')}
          withAsterisk
          maxLength={500}
          {...form.getInputProps('reason')}
        />
        <FormActions submitting={form.submitting} saveLabel={t('act.skipped')} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
