import { Drawer } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Navigation } from './Navigation';
import css from './shell.module.css';

interface Props {
  onHelp: () => void;
  onClose: () => void;
}

/** The whole navigation on a phone. */
export default function PhoneDrawer({ onHelp, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Drawer
      opened
      onClose={onClose}
      title={t('product')}
      size={280}
      padding="sm"
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <nav aria-label={t('shell.navigation')} className={css.drawer}>
        <Navigation onHelp={onHelp} onGone={onClose} />
      </nav>
    </Drawer>
  );
}
