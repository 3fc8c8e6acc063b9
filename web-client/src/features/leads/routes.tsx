import {
  IconArrowsSplit,
  IconChartBar,
  IconChartDonut,
  IconClipboardList,
  IconClockHour9,
  IconForms,
  IconHeadset,
  IconInbox,
  IconListDetails,
  IconPlus,
  IconShieldCheck,
  IconSwimming,
  IconTarget,
} from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { lazy } from 'react';
import { listLeads } from '@/api/generated';
import type { Feature, FoundRecord } from '@/app/features';
import { shellRoute } from '@/app/roots';
import { withTexts } from '@/i18n';
import { validateListSearch } from '@/shared/lib/listSearch';

async function findLeads(text: string, signal: AbortSignal): Promise<FoundRecord[]> {
  const { data } = await listLeads({
    query: { filter: `text co ${JSON.stringify(text)}`, limit: 6 },
    signal,
  });
  return data.items.map((lead) => ({
    id: lead.id,
    to: `/leads/${lead.id}`,
    title: lead.companyName ?? lead.personName ?? lead.number,
    note: lead.number,
  }));
}

const InboxTiles = lazy(async () => {
  const [tiles] = await Promise.all([import('./inbox/InboxTiles'), daily()]);
  return tiles;
});

export const leads: Feature = {
  records: {
    lead: (id) => `/leads/${id}`,
    'call-list': (id) => `/call-lists/${id}`,
    'external-list': (id) => `/external-lists/${id}`,
  },
  home: [{ id: 'leads', permission: 'leads:accept', component: InboxTiles }],
  nav: [
    {
      group: 'work',
      to: '/lead-inbox',
      label: 'leadInbox',
      icon: IconInbox,
      permission: 'leads:read',
      daily: true,
    },
    { group: 'leads', to: '/leads', label: 'leads', icon: IconTarget, permission: 'leads:read', daily: true },
    {
      group: 'leads',
      to: '/lead-pool',
      label: 'leadPool',
      icon: IconSwimming,
      permission: 'leads:accept',
      daily: true,
    },
    {
      group: 'leads',
      to: '/call-lists',
      label: 'callLists',
      icon: IconHeadset,
      permission: 'call-lists:read',
      daily: true,
    },
    {
      group: 'leads',
      to: '/lead-sources',
      label: 'leadSources',
      icon: IconChartDonut,
      permission: 'source-costs:read',
    },
    {
      group: 'leads',
      to: '/external-lists',
      label: 'externalLists',
      icon: IconListDetails,
      permission: 'external-lists:read',
    },
    {
      group: 'leads',
      to: '/response-times',
      label: 'responseTimes',
      icon: IconChartBar,
      permission: 'leads:read',
    },
    {
      group: 'administration',
      to: '/qualification-scripts',
      label: 'scripts',
      icon: IconClipboardList,
      permission: 'scripts:update',
    },
    {
      group: 'administration',
      to: '/dispatch-rules',
      label: 'dispatchRules',
      icon: IconArrowsSplit,
      permission: 'dispatch-rules:read',
    },
    {
      group: 'administration',
      to: '/lead-protection',
      label: 'leadProtection',
      icon: IconShieldCheck,
      permission: 'protection-rules:read',
    },
    {
      group: 'administration',
      to: '/lead-forms',
      label: 'leadForms',
      icon: IconForms,
      permission: 'forms:read',
    },
    {
      group: 'administration',
      to: '/working-hours',
      label: 'workingHours',
      icon: IconClockHour9,
      permission: 'working-calendars:update',
    },
  ],
  create: [{ to: '/leads/new', label: 'newLead', icon: IconPlus, permission: 'leads:create' }],
  search: [{ label: 'leads', icon: IconTarget, permission: 'leads:read', search: findLeads }],
};

const daily = async () => {
  await Promise.all([withTexts('leads')(), withTexts('leadPool')()]);
};
/** The days that an analysis covers live in the URL. */
const validatePeriod = (search: Record<string, unknown>): { from?: string; to?: string } =>
  isDay(search.from) && isDay(search.to) && search.from <= search.to
    ? { from: search.from, to: search.to }
    : {};
const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
const telesales = async () => {
  await Promise.all([daily(), withTexts('telesales')()]);
};
const sources = async () => {
  await Promise.all([daily(), withTexts('leadSources')()]);
};
/** Administration pages use the words of the daily ones too. */
const administration = async () => {
  await Promise.all([daily(), withTexts('leadsAdmin')()]);
};

export const leadsRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/lead-inbox',
    beforeLoad: daily,
    component: lazyRouteComponent(() => import('./inbox/InboxPage'), 'InboxPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/leads',
    validateSearch: validateListSearch,
    beforeLoad: daily,
    component: lazyRouteComponent(() => import('./records/LeadsPage'), 'LeadsPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/lead-pool',
    validateSearch: validateListSearch,
    beforeLoad: daily,
    component: lazyRouteComponent(() => import('./protection/PoolPage'), 'PoolPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/leads/board',
    validateSearch: validateListSearch,
    beforeLoad: daily,
    component: lazyRouteComponent(() => import('./records/BoardPage'), 'BoardPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/leads/new',
    beforeLoad: daily,
    component: lazyRouteComponent(() => import('./capture/NewLeadPage'), 'NewLeadPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/call-lists',
    beforeLoad: telesales,
    component: lazyRouteComponent(() => import('./telesales/CallListsPage'), 'CallListsPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/call-lists/$id',
    beforeLoad: telesales,
    component: lazyRouteComponent(() => import('./telesales/CallListPage'), 'CallListPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/call-lists/$id/call',
    beforeLoad: telesales,
    component: lazyRouteComponent(() => import('./telesales/CallingPage'), 'CallingPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/call-outcomes',
    beforeLoad: telesales,
    component: lazyRouteComponent(() => import('./telesales/OutcomesPage'), 'OutcomesPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/lead-sources',
    validateSearch: validatePeriod,
    beforeLoad: sources,
    component: lazyRouteComponent(() => import('./sources/SourcesPage'), 'SourcesPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/source-costs',
    beforeLoad: sources,
    component: lazyRouteComponent(() => import('./sources/SourceCostsPage'), 'SourceCostsPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/external-lists',
    beforeLoad: sources,
    component: lazyRouteComponent(() => import('./sources/ExternalListsPage'), 'ExternalListsPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/external-lists/$id',
    beforeLoad: sources,
    component: lazyRouteComponent(() => import('./sources/ExternalListPage'), 'ExternalListPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/response-times',
    beforeLoad: daily,
    component: lazyRouteComponent(() => import('./response/ResponseTimesPage'), 'ResponseTimesPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/leads/$id',
    beforeLoad: daily,
    component: lazyRouteComponent(() => import('./records/LeadPage'), 'LeadPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/leads/$id/call',
    beforeLoad: daily,
    component: lazyRouteComponent(() => import('./qualification/CallPage'), 'CallPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/qualification-scripts',
    beforeLoad: administration,
    component: lazyRouteComponent(() => import('./qualification/scripts/ScriptsPage'), 'ScriptsPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/qualification-scripts/$id',
    beforeLoad: administration,
    component: lazyRouteComponent(
      () => import('./qualification/scripts/ScriptBuilderPage'),
      'ScriptBuilderPage',
    ),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/dispatch-rules',
    beforeLoad: administration,
    component: lazyRouteComponent(() => import('./dispatch/DispatchRulesPage'), 'DispatchRulesPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/lead-protection',
    beforeLoad: daily,
    component: lazyRouteComponent(() => import('./protection/ProtectionRulesPage'), 'ProtectionRulesPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/lead-forms',
    beforeLoad: administration,
    component: lazyRouteComponent(() => import('./capture/forms/LeadFormsPage'), 'LeadFormsPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/lead-forms/$id',
    beforeLoad: administration,
    component: lazyRouteComponent(() => import('./capture/forms/LeadFormPage'), 'LeadFormPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/working-hours',
    beforeLoad: administration,
    component: lazyRouteComponent(() => import('./response/WorkingHoursPage'), 'WorkingHoursPage'),
  }),
] as const;
