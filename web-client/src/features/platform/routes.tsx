import { IconHome } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { getSetup } from '@/api/generated';
import type { Feature } from '@/app/features';
import { entryRoute, shellRoute } from '@/app/roots';
import { withTexts } from '@/i18n';

export const platform: Feature = {
  nav: [{ group: 'work', to: '/', label: 'home', icon: IconHome, daily: true }],
};

const signInSearch = z.object({ next: z.catch(z.optional(z.string()), undefined) });

export const platformEntryRoutes = [
  createRoute({
    getParentRoute: () => entryRoute,
    path: '/sign-in',
    validateSearch: (search) => signInSearch.parse(search),
    beforeLoad: async () => {
      const [{ data }] = await Promise.all([getSetup(), withTexts('platform')()]);
      if (data.needed) throw redirect({ to: '/first-run' });
    },
    component: lazyRouteComponent(() => import('./signIn/SignInPage'), 'SignInPage'),
  }),
  createRoute({
    getParentRoute: () => entryRoute,
    path: '/first-run',
    beforeLoad: async () => {
      const [{ data }] = await Promise.all([getSetup(), withTexts('platform')()]);
      if (!data.needed) throw redirect({ to: '/' });
    },
    component: lazyRouteComponent(() => import('./setup/SetUpPage'), 'SetUpPage'),
  }),
] as const;

export const platformRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/',
    beforeLoad: withTexts('platform'),
    component: lazyRouteComponent(() => import('./home/HomePage'), 'HomePage'),
  }),
] as const;
