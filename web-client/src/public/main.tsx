import '@fontsource-variable/inter/index.css';
import '../app/tokens.css';
import { MantineProvider } from '@mantine/core';
import { createRoot } from 'react-dom/client';
import { cssVars, theme } from '@/app/theme';
import { initI18n, isLocale, setLocale } from '@/i18n';
import { PublicPage } from './PublicPage';
import './mantine.css';

const root = document.getElementById('root');
if (!root) throw new Error('public.html has no #root');

async function start(element: HTMLElement) {
  const search = new URLSearchParams(location.search);
  await initI18n(['common', 'publicForm']);
  const asked = search.get('lang');
  if (isLocale(asked)) await setLocale(asked);
  if (search.has('embed')) document.documentElement.dataset.embedded = '';
  createRoot(element).render(
    <MantineProvider theme={theme} cssVariablesResolver={cssVars} defaultColorScheme="auto">
      <PublicPage />
    </MantineProvider>,
  );
}

void start(root);
