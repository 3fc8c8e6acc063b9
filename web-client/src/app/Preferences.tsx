import { ActionIcon, useMantineColorScheme } from '@mantine/core';
import { IconDeviceDesktop, IconLanguage, IconMoon, IconSun } from '@tabler/icons-react';
import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { MenuOnDemand } from './MenuOnDemand';

const SCHEMES = { light: IconSun, dark: IconMoon, auto: IconDeviceDesktop };
const ThemeItems = lazy(async () => ({ default: (await import('./menus')).ThemeItems }));
const LanguageItems = lazy(async () => ({ default: (await import('./menus')).LanguageItems }));

export function ThemeMenu() {
  const { t } = useTranslation();
  const { colorScheme } = useMantineColorScheme();
  const Current = SCHEMES[colorScheme];
  return (
    <MenuOnDemand
      button={
        <ActionIcon aria-label={t('theme.label')}>
          <Current size={16} />
        </ActionIcon>
      }
    >
      {(button) => <ThemeItems button={button} />}
    </MenuOnDemand>
  );
}

export function LanguageMenu() {
  const { t } = useTranslation();
  return (
    <MenuOnDemand
      button={
        <ActionIcon aria-label={t('language')}>
          <IconLanguage size={16} />
        </ActionIcon>
      }
    >
      {(button) => <LanguageItems button={button} />}
    </MenuOnDemand>
  );
}
