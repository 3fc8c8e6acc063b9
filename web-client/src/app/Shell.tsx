import { useDisclosure } from '@mantine/hooks';
import { IconMenu2, IconSearch } from '@tabler/icons-react';
import { Link, Outlet } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sessionGate } from '@/api/sessionGate';
import { useShortcuts } from '@/shared/lib/shortcuts';
import { LoadingState } from '@/shared/ui/states/States';
import { features } from './features';
import { Navigation } from './Navigation';
import { openPalette, usePaletteWanted } from './paletteState';
import { useCan } from './session';
import { useFocusAfterNavigation } from './useFocusAfterNavigation';
import css from './shell.module.css';

// downloaded when they are first asked for: none is part of the first page
const loadPalette = () => import('./CommandPalette');
const CommandPalette = lazy(loadPalette);
const KeyboardHelp = lazy(() => import('./KeyboardHelp'));
const PhoneDrawer = lazy(() => import('./PhoneDrawer'));
const SessionEndedDialog = lazy(() => import('./SessionEndedDialog'));
const MAIN = 'main';
/** Enough for the first page to have what it needs. */
const QUIET_MS = 2_000;

/** Navigation at the side, or a bottom bar and a drawer on a phone; the page in the middle. */
export function Shell() {
  const { t } = useTranslation();
  const [drawer, setDrawer] = useDisclosure();
  const [help, setHelp] = useState(false);
  const { ended } = sessionGate.use();
  useFocusAfterNavigation(MAIN);
  useShortcuts({ '?': () => setHelp(true) });
  return (
    <div className={css.shell}>
      <a className={css.skip} href={`#${MAIN}`}>
        {t('shell.skip')}
      </a>
      <nav className={css.side} aria-label={t('shell.navigation')}>
        <Navigation onHelp={() => setHelp(true)} />
      </nav>
      <main className={css.main} id={MAIN} tabIndex={-1}>
        <Suspense fallback={<LoadingState />}>
          <Outlet />
        </Suspense>
      </main>
      <BottomBar onMenu={setDrawer.open} />
      <Palette />
      <Suspense>
        {drawer && <PhoneDrawer onHelp={() => setHelp(true)} onClose={setDrawer.close} />}
        {help && <KeyboardHelp onClose={() => setHelp(false)} />}
        {ended && <SessionEndedDialog />}
      </Suspense>
    </div>
  );
}

function Palette() {
  const wanted = usePaletteWanted();
  // or the first letters typed after Ctrl K would be lost while it comes
  useEffect(() => {
    const timer = setTimeout(() => void loadPalette(), QUIET_MS);
    return () => clearTimeout(timer);
  }, []);
  return wanted ? (
    <Suspense>
      <CommandPalette />
    </Suspense>
  ) : null;
}

function BottomBar({ onMenu }: { onMenu: () => void }) {
  const { t } = useTranslation();
  const { t: nav } = useTranslation('navigation');
  const can = useCan();
  const items = features
    .flatMap((feature) => feature.nav)
    .filter((item) => item.daily && can(item.permission))
    .slice(0, 3);
  return (
    <nav className={css.bottom} aria-label={t('shell.daily')}>
      {items.map((item) => (
        <Link key={item.to} to={item.to} className={css.bottomItem}>
          <item.icon size={20} stroke={1.6} aria-hidden />
          {nav(item.label)}
        </Link>
      ))}
      <button type="button" className={css.bottomItem} onClick={openPalette}>
        <IconSearch size={20} stroke={1.6} aria-hidden />
        {t('shell.searchShort')}
      </button>
      <button type="button" className={css.bottomItem} onClick={onMenu}>
        <IconMenu2 size={20} stroke={1.6} aria-hidden />
        {t('shell.menu')}
      </button>
    </nav>
  );
}
