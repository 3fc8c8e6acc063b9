import { Button, Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  title: string;
  opened: boolean;
  onOpen: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** A record beside the list: to read and to mend a field without leaving. */
export function PeekDrawer({ title, opened, onOpen, onClose, children }: Props) {
  const { t } = useTranslation('segmentation');
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size={400}
      title={title}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      {children}
      <Button mt="lg" fullWidth onClick={onOpen}>
        {t('action.openRecord')}
      </Button>
    </Drawer>
  );
}
