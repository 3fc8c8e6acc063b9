import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const vendor = (test: RegExp, name: string, priority: number) => ({ test, name, priority });

export default defineConfig({
  plugins: [react()],
  resolve: { tsconfigPaths: true },
  server: {
    host: '127.0.0.1',
    proxy: Object.fromEntries(
      ['/api', '/openapi', '/docs', '/health'].map((path) => [
        path,
        process.env.CRM_HOST ?? 'http://127.0.0.1:5080',
      ]),
    ),
  },
  build: {
    target: 'es2022',
    manifest: true,
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      input: ['index.html', 'public.html'],
      output: {
        codeSplitting: {
          groups: [
            // use-sync-external-store goes with React, or public pages would load the whole TanStack chunk for it
            vendor(/node_modules[\\/](react|react-dom|scheduler|use-sync-external-store)[\\/]/, 'react', 30),
            vendor(
              /node_modules[\\/]@tanstack[\\/](react-router|router-core|history|react-store|store|react-query|query-core)[\\/]/,
              'tanstack',
              25,
            ),
            vendor(/node_modules[\\/](i18next|react-i18next|html-parse-stringify)[\\/]/, 'i18n', 25),
          ],
        },
      },
    },
  },
  test: {
    environment: 'happy-dom',
    globals: false,
    setupFiles: ['./test/setup.ts'],
    css: false,
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
  },
});
