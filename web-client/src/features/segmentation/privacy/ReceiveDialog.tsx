import { NativeSelect, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listContacts, type PrivacyRequestKind, receivePrivacyRequest } from '@/api/generated';
import { idempotencyKey } from '@/api/headers';
import { toast } from '@/shared/lib/toasts';
import { Dialog } from '@/shared/ui/dialogs/Dialog';
import { DateField } from '@/shared/ui/form/DateField';
import { FormActions, FormNotices } from '@/shared/ui/form/FormParts';
import { useRecordForm } from '@/shared/ui/form/useRecordForm';

const TYPING_MS = 250;

interface Values extends Record<string, unknown> {
  kind: PrivacyRequestKind;
  law: 'pdpo' | 'gdpr';
  requester: string;
  replyTo: string;
  contactId: string | null;
  day: string | null;
  note: string;
}

export function ReceiveDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('privacy');
  const client = useQueryClient();
  const form = useRecordForm<Values>({
    draftKey: 'privacy-request.new',
    initialValues: {
      kind: 'access',
      law: 'pdpo',
      requester: '',
      replyTo: '',
      contactId: null,
      day: null,
      note: '',
    },
    submit: async ({ day, note, ...values }, attempt) => {
      const { data } = await receivePrivacyRequest({
        headers: idempotencyKey(attempt.idempotencyKey),
        body: {
          ...values,
          note: note || null,
          receivedAt: day ? new Date(`${day}T00:00:00`).toISOString() : null,
        },
      });
      toast(t('saved', { number: data.number }), { tone: 'good' });
      await client.invalidateQueries({ queryKey: ['privacy-requests'] });
      onClose();
    },
  });
  return (
    <Dialog opened onClose={onClose} title={t('new')} size="lg">
      <form onSubmit={form.onSubmit} noValidate>
        <FormNotices failure={form.failure} restored={form.restored} onStartOver={form.startOver} />
        <Stack gap="sm">
          <NativeSelect
            label={t('kindTitle')}
            data={(['access', 'erasure', 'correction', 'objection'] as const).map((value) => ({
              value,
              label: t(`kind.${value}`),
            }))}
            {...form.getInputProps('kind')}
          />
          <NativeSelect
            label={t('lawTitle')}
            data={(['pdpo', 'gdpr'] as const).map((value) => ({ value, label: t(`law.${value}`) }))}
            {...form.getInputProps('law')}
          />
          <TextInput label={t('requester')} withAsterisk {...form.getInputProps('requester')} />
          <TextInput
            label={t('replyTo')}
            description={t('replyToHint')}
            withAsterisk
            {...form.getInputProps('replyTo')}
          />
          <ContactSelect
            value={form.values.contactId}
            onChange={(contactId) => form.setValues({ contactId })}
          />
          <DateField label={t('receivedAt')} maxDate={new Date()} {...form.getInputProps('day')} />
          <Textarea label={t('note')} autosize minRows={2} {...form.getInputProps('note')} />
        </Stack>
        <FormActions submitting={form.submitting} saveLabel={t('save')} onCancel={onClose} />
      </form>
    </Dialog>
  );
}

interface SelectProps {
  value: string | null;
  onChange: (value: string | null) => void;
}

function ContactSelect({ value, onChange }: SelectProps) {
  const { t } = useTranslation('privacy');
  const [typed, setTyped] = useState('');
  const [asked] = useDebouncedValue(typed.trim(), TYPING_MS);
  const found = useQuery({
    queryKey: ['contacts', 'pick', asked],
    queryFn: async ({ signal }) =>
      (await listContacts({ query: { filter: `text co ${JSON.stringify(asked)}`, limit: 8 }, signal })).data
        .items,
    enabled: asked.length > 1,
    placeholderData: (before) => before,
  });
  return (
    <Select
      label={t('contact')}
      description={t('contactHint')}
      searchable
      clearable
      value={value}
      onChange={onChange}
      onSearchChange={setTyped}
      // the server has searched already, in every script
      filter={({ options }) => options}
      data={(found.data ?? []).map((contact) => ({
        value: contact.id,
        label: [contact.name, contact.emails[0]?.address].filter(Boolean).join(' · '),
      }))}
    />
  );
}
