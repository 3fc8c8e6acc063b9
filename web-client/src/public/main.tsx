import '@fontsource-variable/inter/index.css';
import '../app/tokens.css';
import { MantineProvider } from '@mantine/core';
import { createRoot } from 'react-dom/client';
import { cssVars, theme } from '@/app/theme';
import { initI18n } from '@/i18n';
import { PublicPage } from './PublicPage';
import './mantine.css';

const root = document.getElementById('root');
if (!root) throw new Error('public.html has no #root');
void initI18n(['common']).then(() =>
  createRoot(root).render(
    <MantineProvider theme={theme} cssVariablesResolver={cssVars} defaultColorScheme="auto">
      <PublicPage />
    </MantineProvider>,
  ),
);
