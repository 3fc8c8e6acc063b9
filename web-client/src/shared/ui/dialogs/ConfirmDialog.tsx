import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OpenQuestion } from '@/shared/lib/confirm';
import { Dialog } from './Dialog';

/** Shown by the app's frame; asked through `confirm()`. */
export default function ConfirmDialog({ question, answer }: OpenQuestion) {
  const { t } = useTranslation();
  return (
    <Dialog opened onClose={() => answer(false)} title={question.title}>
      <Text>{question.consequence}</Text>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={() => answer(false)}>
          {t('action.cancel')}
        </Button>
        <Button data-autofocus color={question.danger ? 'red' : 'jade'} onClick={() => answer(true)}>
          {question.action}
        </Button>
      </Group>
    </Dialog>
  );
}
