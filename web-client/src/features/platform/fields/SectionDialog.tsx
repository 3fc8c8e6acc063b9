import { Stack } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/shared/ui/dialogs/Dialog';
import { FormActions } from '@/shared/ui/form/FormParts';
import { LabelFields } from './LabelFields';

interface Props {
  labels: Readonly<Record<string, string>>;
  onSave: (labels: Record<string, string>) => void;
  onClose: () => void;
}

/** The heading above some fields, in three languages. */
export function SectionDialog({ labels, onSave, onClose }: Props) {
  const { t } = useTranslation('fields');
  const [typed, setTyped] = useState<Record<string, string>>({ ...labels });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (Object.values(typed).some((text) => text.trim())) onSave(typed);
  };
  return (
    <Dialog opened onClose={onClose} title={t('section.title')}>
      <form onSubmit={submit}>
        <Stack>
          <LabelFields label={t('section.name')} value={typed} onChange={setTyped} />
        </Stack>
        <FormActions submitting={false} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
