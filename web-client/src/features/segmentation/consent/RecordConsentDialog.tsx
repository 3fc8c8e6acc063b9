import { NativeSelect, SegmentedControl, Stack, Textarea } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import {
  type ContactResponse,
  getConsentSettings,
  listConsentWordings,
  recordConsent,
} from '@/api/generated';
import { idempotencyKey } from '@/api/headers';
import { currentLocale } from '@/i18n';
import { useText } from '@/shared/lib/localized';
import { toast } from '@/shared/lib/toasts';
import { Dialog } from '@/shared/ui/dialogs/Dialog';
import { DateField } from '@/shared/ui/form/DateField';
import { FormActions, FormNotices } from '@/shared/ui/form/FormParts';
import { useRecordForm } from '@/shared/ui/form/useRecordForm';
import { type Channel, CHANNELS, consentKeys, type Purpose, PURPOSES } from './words';

interface Values extends Record<string, unknown> {
  decision: 'yes' | 'no';
  channel: string;
  purpose: string;
  goodsClass: string;
  day: string | null;
  wording: string;
  evidence: string;
}

const INITIAL: Values = {
  decision: 'yes',
  channel: 'email',
  purpose: 'marketing',
  goodsClass: '',
  day: null,
  wording: '',
  evidence: '',
};

export function RecordConsentDialog({ contact, onClose }: { contact: ContactResponse; onClose: () => void }) {
  const { t } = useTranslation('consent');
  const text = useText();
  const client = useQueryClient();
  const settings = useQuery({
    queryKey: consentKeys.settings,
    queryFn: async ({ signal }) => (await getConsentSettings({ signal })).data,
  });
  const wordings = useQuery({
    queryKey: consentKeys.wordings,
    queryFn: async ({ signal }) => (await listConsentWordings({ signal })).data.items,
  });
  const form = useRecordForm<Values>({
    draftKey: `consent.${contact.id}`,
    initialValues: INITIAL,
    submit: async (values, attempt) => {
      const thirdParty = values.purpose === 'thirdParty';
      await recordConsent({
        path: { id: contact.id },
        headers: idempotencyKey(attempt.idempotencyKey),
        body: {
          granted: values.decision === 'yes',
          ...(!thirdParty && values.channel && { channel: values.channel as Channel }),
          ...(values.purpose && { purpose: values.purpose as Purpose }),
          goodsClass: values.goodsClass || null,
          // a date is a day of the person's own calendar
          at: values.day ? new Date(`${values.day}T12:00:00`).toISOString() : null,
          wordingVersionId: values.wording || null,
          language: values.wording ? currentLocale() : null,
          evidence: values.evidence,
        },
      });
      toast(t('record.saved'), { tone: 'good' });
      void client.invalidateQueries({ queryKey: consentKeys.of(contact.id) });
      onClose();
    },
  });
  const { values } = form;
  return (
    <Dialog opened onClose={onClose} title={t('record.title', { name: contact.name })} size="lg">
      <form onSubmit={form.onSubmit} noValidate>
        <FormNotices failure={form.failure} restored={form.restored} onStartOver={form.startOver} />
        <Stack gap="sm">
          <SegmentedControl
            aria-label={t('record.decision')}
            data={[
              { value: 'yes', label: t('record.granted') },
              { value: 'no', label: t('record.withdrawn') },
            ]}
            {...form.getInputProps('decision')}
          />
          <NativeSelect
            label={t('record.purpose')}
            data={[
              { value: '', label: t('purpose.any') },
              ...[...PURPOSES, 'thirdParty' as const].map((value) => ({
                value,
                label: t(`purpose.${value}`),
              })),
            ]}
            {...form.getInputProps('purpose')}
          />
          {values.purpose !== 'thirdParty' && (
            <NativeSelect
              label={t('record.channel')}
              data={[
                { value: '', label: t('channel.any') },
                ...CHANNELS.map((value) => ({ value, label: t(`channel.${value}`) })),
              ]}
              {...form.getInputProps('channel')}
            />
          )}
          {(settings.data?.classes.length ?? 0) > 0 && (
            <NativeSelect
              label={t('record.goodsClass')}
              data={[
                { value: '', label: t('record.allClasses') },
                ...(settings.data?.classes ?? []).map(({ key, label }) => ({
                  value: key,
                  label: text(label),
                })),
              ]}
              {...form.getInputProps('goodsClass')}
            />
          )}
          <DateField label={t('record.at')} maxDate={new Date()} {...form.getInputProps('day')} />
          {(wordings.data?.length ?? 0) > 0 && (
            <NativeSelect
              label={t('record.wording')}
              data={[
                { value: '', label: t('record.noWording') },
                ...(wordings.data ?? []).map((wording) => ({
                  value: wording.versionId,
                  label: `${wording.name} (${t('settings.version', { number: wording.versionNumber })})`,
                })),
              ]}
              {...form.getInputProps('wording')}
            />
          )}
          <Textarea
            label={t('record.evidence')}
            description={t('record.evidenceHint')}
            withAsterisk
            autosize
            minRows={2}
            {...form.getInputProps('evidence')}
          />
        </Stack>
        <FormActions submitting={form.submitting} saveLabel={t('record.save')} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
