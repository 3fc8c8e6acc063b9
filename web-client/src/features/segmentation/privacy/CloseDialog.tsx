import { SegmentedControl, Stack, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { closePrivacyRequest, type PrivacyRequestResponse } from '@/api/generated';
import { ifMatch } from '@/api/headers';
import { toast } from '@/shared/lib/toasts';
import { Dialog } from '@/shared/ui/dialogs/Dialog';
import { FormActions, FormNotices } from '@/shared/ui/form/FormParts';
import { useRecordForm } from '@/shared/ui/form/useRecordForm';

interface Values extends Record<string, unknown> {
  result: 'done' | 'refused';
  outcome: string;
}

export function CloseDialog({ request, onClose }: { request: PrivacyRequestResponse; onClose: () => void }) {
  const { t } = useTranslation('privacy');
  const client = useQueryClient();
  const form = useRecordForm<Values>({
    draftKey: `privacy-request.${request.id}`,
    initialValues: { result: 'done', outcome: '' },
    submit: async ({ result, outcome }) => {
      await closePrivacyRequest({
        path: { id: request.id },
        headers: ifMatch(request),
        body: { outcome, refused: result === 'refused' },
      });
      toast(t('closed', { number: request.number }), { tone: 'good' });
      await client.invalidateQueries({ queryKey: ['privacy-requests'] });
      onClose();
    },
  });
  return (
    <Dialog opened onClose={onClose} title={t('closeTitle', { number: request.number })}>
      <form onSubmit={form.onSubmit} noValidate>
        <FormNotices failure={form.failure} restored={form.restored} onStartOver={form.startOver} />
        <Stack gap="sm">
          <SegmentedControl
            aria-label={t('stateTitle')}
            data={[
              { value: 'done', label: t('asDone') },
              { value: 'refused', label: t('asRefused') },
            ]}
            {...form.getInputProps('result')}
          />
          <Textarea
            label={t('outcome')}
            withAsterisk
            autosize
            minRows={3}
            {...form.getInputProps('outcome')}
          />
        </Stack>
        <FormActions submitting={form.submitting} saveLabel={t('close')} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
