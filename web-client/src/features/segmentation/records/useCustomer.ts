import { useQuery } from '@tanstack/react-query';
import type { CustomerForm, CustomerRecord, Customers } from './customers';

/** One account or contact. */
export const useCustomer = <R extends CustomerRecord, F extends CustomerForm, P>(
  customers: Customers<R, F, P>,
  id: string,
) =>
  useQuery({
    queryKey: customers.keys.one(id),
    queryFn: ({ signal }) => customers.get(id, signal),
  });
