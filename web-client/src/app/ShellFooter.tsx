import { ActionIcon } from '@mantine/core';
import { IconKeyboard } from '@tabler/icons-react';
import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { Monogram } from '@/shared/ui/display/Display';
import { MenuOnDemand } from './MenuOnDemand';
import { LanguageMenu, ThemeMenu } from './Preferences';
import { useSession } from './session';
import css from './shell.module.css';

const PersonItems = lazy(async () => ({ default: (await import('./menus')).PersonItems }));

interface Props {
  onHelp: () => void;
  onGone: (() => void) | undefined;
}

export function ShellFooter({ onHelp, onGone }: Props) {
  const { t } = useTranslation();
  const { name } = useSession();
  return (
    <div className={css.footer}>
      <MenuOnDemand
        button={
          <button type="button" className={css.person}>
            <Monogram name={name} round />
            <span>{name}</span>
          </button>
        }
      >
        {(button) => <PersonItems button={button} onGone={onGone} />}
      </MenuOnDemand>
      <ThemeMenu />
      <LanguageMenu />
      <ActionIcon aria-label={t('keys.title')} onClick={onHelp}>
        <IconKeyboard size={16} />
      </ActionIcon>
    </div>
  );
}
