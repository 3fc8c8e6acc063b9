import { NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { suppressAddresses, type SuppressionReason } from '@/api/generated';
import { toast } from '@/shared/lib/toasts';
import { Dialog } from '@/shared/ui/dialogs/Dialog';
import { FormActions, FormNotices } from '@/shared/ui/form/FormParts';
import { useRecordForm } from '@/shared/ui/form/useRecordForm';
import { type Channel, CHANNELS } from './words';

interface Values extends Record<string, unknown> {
  addresses: string;
  channel: string;
  reason: SuppressionReason;
  note: string;
}

const GIVEN: SuppressionReason[] = ['byHand', 'doNotCallRegister', 'complaint', 'legal', 'undeliverable'];

export function SuppressDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('consent');
  const client = useQueryClient();
  const [wrong, setWrong] = useState<string>();
  const form = useRecordForm<Values>({
    draftKey: 'suppressions.new',
    initialValues: { addresses: '', channel: '', reason: 'byHand', note: '' },
    submit: async (values) => {
      const { data } = await suppressAddresses({
        body: {
          addresses: values.addresses
            .split('\n')
            .map((line) => line.trim())
            .filter(Boolean),
          ...(values.channel && { channel: values.channel as Channel }),
          reason: values.reason,
          note: values.note || null,
        },
      });
      await client.invalidateQueries({ queryKey: ['suppressions'] });
      toast(t('suppressions.added', { count: data.added, known: data.known }), { tone: 'good' });
      if (data.notUnderstood.length === 0) {
        onClose();
        return;
      }
      // what was not understood stays to be put right
      setWrong(t('suppressions.notUnderstood'));
      form.setValues({ addresses: data.notUnderstood.join('\n') });
    },
  });
  return (
    <Dialog opened onClose={onClose} title={t('suppressions.addTitle')} size="lg">
      <form onSubmit={form.onSubmit} noValidate>
        <FormNotices failure={form.failure} restored={form.restored} onStartOver={form.startOver} />
        <Stack gap="sm">
          <Textarea
            label={t('suppressions.addresses')}
            description={t('suppressions.addressesHint')}
            withAsterisk
            autosize
            minRows={4}
            maxRows={12}
            {...form.getInputProps('addresses')}
            error={wrong ?? form.errors.addresses}
          />
          <NativeSelect
            label={t('suppressions.reasonTitle')}
            data={GIVEN.map((value) => ({ value, label: t(`suppressions.is.${value}`) }))}
            {...form.getInputProps('reason')}
          />
          <NativeSelect
            label={t('suppressions.channel')}
            data={[
              { value: '', label: t('channel.any') },
              ...CHANNELS.filter((value) => value !== 'post').map((value) => ({
                value,
                label: t(`channel.${value}`),
              })),
            ]}
            {...form.getInputProps('channel')}
          />
          <TextInput label={t('suppressions.note')} {...form.getInputProps('note')} />
        </Stack>
        <FormActions submitting={form.submitting} saveLabel={t('suppressions.add')} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
