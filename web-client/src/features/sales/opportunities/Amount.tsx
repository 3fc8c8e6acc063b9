import type { OpportunityResponse } from '@/api/generated';
import { Worth } from '@/shared/currencies/HomeMoney';

/** What it is worth; a foreign amount also at home. */
export const Amount = ({ of, whole = false }: { of: OpportunityResponse; whole?: boolean }) => (
  <Worth value={of.amount} home={of.homeAmount} rateFrom={of.homeRateFrom} whole={whole} />
);
