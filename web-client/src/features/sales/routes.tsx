import { IconTargetArrow } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { lazy } from 'react';
import * as z from 'zod/mini';
import type { Feature } from '@/app/features';
import { shellRoute } from '@/app/roots';
import { withTexts } from '@/i18n';
import { listSearchSchema } from '@/shared/lib/listSearch';

const ClosingTile = lazy(async () => {
  const [tile] = await Promise.all([import('./opportunities/ClosingTile'), withTexts('sales')()]);
  return tile;
});

export const sales: Feature = {
  home: [{ id: 'closing', permission: 'opportunities:read', component: ClosingTile }],
  nav: [
    {
      group: 'sales',
      to: '/opportunities',
      label: 'opportunities',
      icon: IconTargetArrow,
      permission: 'opportunities:read',
      daily: true,
    },
  ],
  records: { opportunity: (id) => `/opportunities/${id}` },
  create: [
    {
      to: '/opportunities/new',
      label: 'newOpportunity',
      icon: IconTargetArrow,
      permission: 'opportunities:create',
    },
  ],
};

const text = z.catch(z.optional(z.string()), undefined);
const listSearch = z.extend(listSearchSchema, {
  as: z.catch(z.optional(z.enum(['board', 'list'])), undefined),
});
const newSearch = z.object({ account: text, accountName: text });

const getParentRoute = () => shellRoute;
const beforeLoad = withTexts('sales');

export const salesRoutes = [
  createRoute({
    getParentRoute,
    path: '/opportunities',
    validateSearch: (search: Record<string, unknown>) => listSearch.parse(search),
    beforeLoad,
    component: lazyRouteComponent(() => import('./opportunities/OpportunitiesPage'), 'OpportunitiesPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/opportunities/new',
    validateSearch: (search: Record<string, unknown>) => newSearch.parse(search),
    beforeLoad,
    component: lazyRouteComponent(() => import('./opportunities/NewOpportunityPage'), 'NewOpportunityPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/opportunities/$id',
    beforeLoad,
    component: lazyRouteComponent(() => import('./opportunities/OpportunityPage'), 'OpportunityPage'),
  }),
] as const;
