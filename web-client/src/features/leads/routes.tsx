import type { Feature } from '@/app/features';

export const leads: Feature = { nav: [] };

export const leadsRoutes = [] as const;
