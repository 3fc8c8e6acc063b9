import { Button, CopyButton, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { IssuedKeyResponse } from '@/api/generated';
import { Dialog } from '@/shared/ui/dialogs/Dialog';
import css from './apiKeys.module.css';

/** The only time that the secret is shown; closing takes a deliberate click. */
export function SecretDialog({ issued, onClose }: { issued: IssuedKeyResponse; onClose: () => void }) {
  const { t } = useTranslation('platform');
  return (
    <Dialog
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      closeOnEscape={false}
      withCloseButton={false}
      title={t('key.secret', { name: issued.key.name })}
    >
      <Text>{t('key.secretHint')}</Text>
      <code className={css.secret}>{issued.secret}</code>
      <Group justify="flex-end">
        <CopyButton value={issued.secret}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {t(copied ? 'copied' : 'copy')}
            </Button>
          )}
        </CopyButton>
        <Button onClick={onClose}>{t('key.secretKept')}</Button>
      </Group>
    </Dialog>
  );
}
