import { recordKeys } from '@/shared/lib/recordKeys';

export const opportunityKeys = recordKeys('opportunities');
