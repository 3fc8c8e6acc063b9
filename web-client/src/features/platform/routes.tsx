import { IconHome } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import * as z from 'zod/mini';
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
    beforeLoad: withTexts('platform'),
    component: lazyRouteComponent(() => import('./signIn/SignInPage'), 'SignInPage'),
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
