import { createRouter } from '@tanstack/react-router';
import { leadsRoutes } from '@/features/leads/routes';
import { platformEntryRoutes, platformRoutes } from '@/features/platform/routes';
import { salesRoutes } from '@/features/sales/routes';
import { segmentationRoutes } from '@/features/segmentation/routes';
import { entryRoute, rootRoute, shellRoute } from './roots';
import { RouteError, RouteNotFound, RoutePending } from './RouteStates';

const routeTree = rootRoute.addChildren([
  entryRoute.addChildren([...platformEntryRoutes]),
  shellRoute.addChildren([...platformRoutes, ...segmentationRoutes, ...leadsRoutes, ...salesRoutes]),
]);

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  defaultErrorComponent: RouteError,
  defaultNotFoundComponent: RouteNotFound,
  defaultPendingComponent: RoutePending,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
