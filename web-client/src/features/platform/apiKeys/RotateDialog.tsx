import { NumberInput, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type ApiKeyResponse, type IssuedKeyResponse, rotateApiKey } from '@/api/generated';
import { ifMatch } from '@/api/headers';
import { Dialog } from '@/shared/ui/dialogs/Dialog';
import { FormActions, FormNotices } from '@/shared/ui/form/FormParts';
import { useRecordForm } from '@/shared/ui/form/useRecordForm';

interface Props {
  apiKey: ApiKeyResponse;
  onClose: () => void;
  onIssued: (issued: IssuedKeyResponse) => Promise<void>;
}

const MAX_HOURS = 720;

/** A new secret; the old one works on for a while, so that no partner stands in front of a closed door. */
export function RotateDialog({ apiKey, onClose, onIssued }: Props) {
  const { t } = useTranslation('platform');
  const form = useRecordForm({
    initialValues: { overlapHours: 24 },
    submit: async ({ overlapHours }) => {
      const { data } = await rotateApiKey({
        path: { id: apiKey.id },
        body: { overlapHours: overlapHours },
        headers: ifMatch(apiKey),
      });
      await onIssued(data);
    },
  });
  return (
    <Dialog opened onClose={onClose} title={t('key.rotateTitle', { name: apiKey.name })}>
      <form onSubmit={form.onSubmit}>
        <FormNotices failure={form.failure} restored={false} onStartOver={form.startOver} />
        <Stack>
          <Text>{t('key.rotateHint')}</Text>
          <NumberInput
            label={t('key.overlap')}
            min={0}
            max={MAX_HOURS}
            required
            data-autofocus
            {...form.getInputProps('overlapHours')}
          />
        </Stack>
        <FormActions submitting={form.submitting} saveLabel={t('key.rotate')} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
