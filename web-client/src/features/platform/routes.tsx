import {
  IconBell,
  IconCoins,
  IconFileSearch,
  IconForms,
  IconHome,
  IconKey,
  IconMail,
  IconMailX,
  IconProgress,
  IconShieldLock,
  IconSitemap,
  IconUsers,
} from '@tabler/icons-react';
import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { lazy } from 'react';
import * as z from 'zod/mini';
import { getSetup } from '@/api/generated';
import type { Feature } from '@/app/features';
import { entryRoute, shellRoute } from '@/app/roots';
import { withTexts } from '@/i18n';
import { CUSTOM_RECORDS } from '@/shared/customFields/recordNames';
import { validateListSearch } from '@/shared/lib/listSearch';
import { useUnreadCount } from './notifications/useUnreadCount';

export const platform: Feature = {
  nav: [
    { group: 'work', to: '/', label: 'home', icon: IconHome, daily: true },
    {
      group: 'work',
      to: '/notifications',
      label: 'notifications',
      icon: IconBell,
      daily: true,
      useCount: useUnreadCount,
    },
    { group: 'work', to: '/jobs', label: 'jobs', icon: IconProgress, permission: 'jobs:read' },
    { group: 'administration', to: '/users', label: 'users', icon: IconUsers, permission: 'users:read' },
    { group: 'administration', to: '/roles', label: 'roles', icon: IconShieldLock, permission: 'roles:read' },
    { group: 'administration', to: '/teams', label: 'teams', icon: IconSitemap, permission: 'teams:update' },
    {
      group: 'administration',
      to: '/api-keys',
      label: 'apiKeys',
      icon: IconKey,
      permission: 'api-keys:read',
    },
    {
      group: 'administration',
      to: '/custom-fields',
      label: 'customFields',
      icon: IconForms,
      permission: 'custom-fields:update',
    },
    {
      group: 'administration',
      to: '/currencies',
      label: 'currencies',
      icon: IconCoins,
      permission: 'exchange-rates:update',
    },
    { group: 'administration', to: '/audit', label: 'audit', icon: IconFileSearch, permission: 'audit:read' },
    { group: 'administration', to: '/mail-log', label: 'mailLog', icon: IconMail, permission: 'mail:read' },
    {
      group: 'administration',
      to: '/dead-letters',
      label: 'deadLetters',
      icon: IconMailX,
      permission: 'dead-letters:read',
    },
  ],
  create: [{ to: '/users?new=true', label: 'inviteUser', icon: IconUsers, permission: 'users:create' }],
  home: [
    { id: 'unread', component: lazy(() => import('./home/UnreadTile')) },
    { id: 'jobs', permission: 'jobs:read', component: lazy(() => import('./home/RunningJobsTile')) },
  ],
  records: {
    user: () => '/users',
    role: () => '/roles',
    team: () => '/teams',
    'api-key': () => '/api-keys',
    'exchange-rate': () => '/currencies',
  },
};

const optionalText = z.catch(z.optional(z.string()), undefined);
const signInSearch = z.object({ next: optionalText });
const linkSearch = z.object({ user: z.catch(z.string(), ''), token: z.catch(z.string(), '') });
const usersSearch = z.object({ new: z.catch(z.optional(z.boolean()), undefined) });
const auditSearch = z.object({
  recordType: optionalText,
  recordId: optionalText,
  actorId: optionalText,
  action: optionalText,
  from: optionalText,
  to: optionalText,
});
const fieldsSearch = z.object({ recordType: z.catch(z.optional(z.enum(CUSTOM_RECORDS)), undefined) });
const currenciesSearch = z.object({ currency: optionalText });
const jobsSearch = z.object({
  state: z.catch(
    z.optional(z.enum(['queued', 'running', 'paused', 'succeeded', 'failed', 'cancelled'])),
    undefined,
  ),
});

const texts = withTexts('platform');

/** Sign-in only makes sense once there is an administrator, the first run only before. */
const whenSetUp = async () => {
  const [{ data }] = await Promise.all([getSetup(), texts()]);
  if (data.needed) throw redirect({ to: '/first-run' });
};
const whenNotSetUp = async () => {
  const [{ data }] = await Promise.all([getSetup(), texts()]);
  if (!data.needed) throw redirect({ to: '/' });
};

export const platformEntryRoutes = [
  createRoute({
    getParentRoute: () => entryRoute,
    path: '/sign-in',
    validateSearch: (search) => signInSearch.parse(search),
    beforeLoad: whenSetUp,
    component: lazyRouteComponent(() => import('./signIn/SignInPage'), 'SignInPage'),
  }),
  createRoute({
    getParentRoute: () => entryRoute,
    path: '/first-run',
    beforeLoad: whenNotSetUp,
    component: lazyRouteComponent(() => import('./setup/SetUpPage'), 'SetUpPage'),
  }),
  createRoute({
    getParentRoute: () => entryRoute,
    path: '/forgot-password',
    beforeLoad: texts,
    component: lazyRouteComponent(() => import('./signIn/ForgotPasswordPage'), 'ForgotPasswordPage'),
  }),
  createRoute({
    getParentRoute: () => entryRoute,
    path: '/reset-password',
    validateSearch: (search) => linkSearch.parse(search),
    beforeLoad: texts,
    component: lazyRouteComponent(() => import('./signIn/ResetPasswordPage'), 'ResetPasswordPage'),
  }),
  createRoute({
    getParentRoute: () => entryRoute,
    path: '/accept-invitation',
    validateSearch: (search) => linkSearch.parse(search),
    beforeLoad: texts,
    component: lazyRouteComponent(() => import('./signIn/AcceptInvitationPage'), 'AcceptInvitationPage'),
  }),
] as const;

export const platformRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/',
    beforeLoad: texts,
    component: lazyRouteComponent(() => import('./home/HomePage'), 'HomePage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/profile',
    beforeLoad: texts,
    component: lazyRouteComponent(() => import('./profile/ProfilePage'), 'ProfilePage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/notifications',
    beforeLoad: texts,
    component: lazyRouteComponent(() => import('./notifications/NotificationsPage'), 'NotificationsPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/jobs',
    validateSearch: (search) => jobsSearch.parse(search),
    beforeLoad: texts,
    component: lazyRouteComponent(() => import('./jobs/JobsPage'), 'JobsPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/users',
    validateSearch: (search) => ({ ...validateListSearch(search), ...usersSearch.parse(search) }),
    beforeLoad: texts,
    component: lazyRouteComponent(() => import('./users/UsersPage'), 'UsersPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/roles',
    beforeLoad: texts,
    component: lazyRouteComponent(() => import('./roles/RolesPage'), 'RolesPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/teams',
    beforeLoad: texts,
    component: lazyRouteComponent(() => import('./teams/TeamsPage'), 'TeamsPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/api-keys',
    beforeLoad: texts,
    component: lazyRouteComponent(() => import('./apiKeys/ApiKeysPage'), 'ApiKeysPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/custom-fields',
    validateSearch: (search: Record<string, unknown>) => fieldsSearch.parse(search),
    beforeLoad: withTexts('fields'),
    component: lazyRouteComponent(() => import('./fields/FieldsPage'), 'FieldsPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/currencies',
    validateSearch: (search) => currenciesSearch.parse(search),
    beforeLoad: withTexts('currencies'),
    component: lazyRouteComponent(() => import('./currencies/CurrenciesPage'), 'CurrenciesPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/audit',
    validateSearch: (search) => auditSearch.parse(search),
    beforeLoad: texts,
    component: lazyRouteComponent(() => import('./audit/AuditPage'), 'AuditPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/mail-log',
    validateSearch: validateListSearch,
    beforeLoad: texts,
    component: lazyRouteComponent(() => import('./mail/MailLogPage'), 'MailLogPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/dead-letters',
    beforeLoad: texts,
    component: lazyRouteComponent(() => import('./deadLetters/DeadLettersPage'), 'DeadLettersPage'),
  }),
] as const;
