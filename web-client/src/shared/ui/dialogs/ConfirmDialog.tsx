import { Button, Group, Modal, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { openQuestion } from '@/shared/lib/confirm';

/** Mounted once by the shell; asked through `confirm()`. */
export function ConfirmDialog() {
  const { t } = useTranslation();
  const open = openQuestion.use();
  return (
    <Modal
      opened={open !== undefined}
      onClose={() => open?.answer(false)}
      title={open?.question.title}
      centered
    >
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
    </Modal>
  );
}
