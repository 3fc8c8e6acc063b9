import { createRootRoute, createRoute, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router';
import { isProblem } from '@/api/problem';
import { AppFrame } from './AppFrame';
import { queryClient } from './queryClient';
import { sessionQuery } from './session';

export const rootRoute = createRootRoute({ component: AppFrame });

/** Pages for those who haven't signed in: sign-in, first run, password reset. */
export const entryRoute = createRoute({ getParentRoute: () => rootRoute, id: 'entry', component: Outlet });

/** Pages within the shell; going there without a session leads to the sign-in page and back. */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  beforeLoad: async ({ location }) => {
    try {
      await queryClient.query({ ...sessionQuery, staleTime: 'static' });
    } catch (error) {
      if (!isProblem(error, 401)) throw error;
      throw redirect({ to: '/sign-in', search: { next: location.href } });
    }
  },
  component: lazyRouteComponent(() => import('./Shell'), 'Shell'),
});
