import { ActionIcon, Menu } from '@mantine/core';
import { IconKeyboard, IconLogout, IconUser } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { signOut } from '@/api/generated';
import { toast } from '@/shared/lib/toasts';
import { useProblemText } from '@/shared/lib/useProblemText';
import { Monogram } from '@/shared/ui/display/Display';
import { leave } from './leave';
import { LanguageMenu, ThemeMenu } from './Preferences';
import { useSession } from './session';
import css from './shell.module.css';

interface Props {
  onHelp: () => void;
  onGone: (() => void) | undefined;
}

export function ShellFooter({ onHelp, onGone }: Props) {
  const { t } = useTranslation();
  return (
    <div className={css.footer}>
      <PersonMenu onGone={onGone} />
      <ThemeMenu />
      <LanguageMenu />
      <ActionIcon aria-label={t('keys.title')} onClick={onHelp}>
        <IconKeyboard size={16} />
      </ActionIcon>
    </div>
  );
}

function PersonMenu({ onGone }: Pick<Props, 'onGone'>) {
  const { t } = useTranslation();
  const { name } = useSession();
  const problemText = useProblemText();
  const end = async () => {
    try {
      await signOut();
      leave();
    } catch (error) {
      toast(problemText(error), { tone: 'bad' });
    }
  };
  return (
    <Menu position="top-start">
      <Menu.Target>
        <button type="button" className={css.person}>
          <Monogram name={name} round />
          <span>{name}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component={Link} to="/profile" leftSection={<IconUser size={15} />} onClick={onGone}>
          {t('shell.profile')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={15} />} onClick={() => void end()}>
          {t('shell.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
