import type { Feature } from '@/app/features';

export const segmentation: Feature = { nav: [] };

export const segmentationRoutes = [] as const;
