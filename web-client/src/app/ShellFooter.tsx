import { ActionIcon } from '@mantine/core';
import { IconKeyboard } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { LanguageMenu, ThemeMenu } from './Preferences';
import css from './shell.module.css';

export function ShellFooter({ onHelp }: { onHelp: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={css.footer}>
      <ThemeMenu />
      <LanguageMenu />
      <ActionIcon aria-label={t('keys.title')} onClick={onHelp}>
        <IconKeyboard size={16} />
      </ActionIcon>
    </div>
  );
}
