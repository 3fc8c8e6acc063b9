import { type MantineColorScheme, Menu, useMantineColorScheme } from '@mantine/core';
import { IconLogout, IconUser } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { cloneElement, type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { signOut } from '@/api/generated';
import { chooseLocale, currentLocale, type Locale, LOCALES } from '@/i18n';
import { toast } from '@/shared/lib/toasts';
import { useProblemText } from '@/shared/lib/useProblemText';
import { leave } from './leave';
import type { MenuButton } from './MenuOnDemand';

interface Props {
  button: MenuButton;
}

export function ThemeItems({ button }: Props) {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <OpenMenu button={button}>
      <Menu.RadioGroup
        value={colorScheme}
        onChange={(scheme) => setColorScheme(scheme as MantineColorScheme)}
      >
        {(['light', 'dark', 'auto'] as const).map((scheme) => (
          <Menu.RadioItem key={scheme} value={scheme}>
            {t(`theme.${scheme}`)}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </OpenMenu>
  );
}

export const LanguageItems = ({ button }: Props) => (
  <OpenMenu button={button}>
    <Menu.RadioGroup value={currentLocale()} onChange={(locale) => void chooseLocale(locale as Locale)}>
      {Object.entries(LOCALES).map(([locale, { label }]) => (
        <Menu.RadioItem key={locale} value={locale} lang={locale}>
          {label}
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  </OpenMenu>
);

export function PersonItems({ button, onGone }: Props & { onGone: (() => void) | undefined }) {
  const { t } = useTranslation();
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
    <OpenMenu button={button}>
      <Menu.Item component={Link} to="/profile" leftSection={<IconUser size={15} />} onClick={onGone}>
        {t('shell.profile')}
      </Menu.Item>
      <Menu.Item leftSection={<IconLogout size={15} />} onClick={() => void end()}>
        {t('shell.signOut')}
      </Menu.Item>
    </OpenMenu>
  );
}

/** Opens as soon as it is there: it was asked for before it was downloaded. */
function OpenMenu({ button, children }: Props & { children: ReactNode }) {
  const [opened, setOpened] = useState(false);
  // after the button has the focus again, so that closing gives it back
  useEffect(() => {
    const frame = requestAnimationFrame(() => setOpened(true));
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <Menu position="top-start" opened={opened} onChange={setOpened}>
      <Menu.Target>{cloneElement(button, { autoFocus: true })}</Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  );
}
