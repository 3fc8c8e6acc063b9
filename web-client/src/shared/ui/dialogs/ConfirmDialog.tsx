import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { openQuestion } from '@/shared/lib/confirm';
import { Dialog } from './Dialog';

/** Mounted once by the shell; asked through `confirm()`. */
export function ConfirmDialog() {
  const { t } = useTranslation();
  const open = openQuestion.use();
  return (
    <Dialog opened={open !== undefined} onClose={() => open?.answer(false)} title={open?.question.title}>
      <Text>{open?.question.consequence}</Text>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={() => open?.answer(false)}>
          {t('action.cancel')}
        </Button>
        <Button
          data-autofocus
          color={open?.question.danger ? 'red' : 'jade'}
          onClick={() => open?.answer(true)}
        >
          {open?.question.action}
        </Button>
      </Group>
    </Dialog>
  );
}
