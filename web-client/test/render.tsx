import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { initI18n } from '@/i18n';

/** Renders with theme, texts and a query client, and returns a person to act as. */
export async function show(ui: ReactNode) {
  await initI18n();
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={new QueryClient()}>{ui}</QueryClientProvider>
    </MantineProvider>,
  );
  return userEvent.setup();
}
