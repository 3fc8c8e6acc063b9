import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { updateInLists } from '@/shared/lib/listCache';
import { saveOver } from '@/shared/lib/saveOver';
import type { CustomerForm, CustomerRecord, Customers, Versioned } from './customers';

/** The record as it was on screen, whatever part of it that was. */
type Seen = Versioned & Readonly<Record<string, unknown>>;

/** Saves one field of an account or contact and shows the answer wherever it is on screen. */
export function useSaveField<R extends CustomerRecord, F extends CustomerForm, P>(
  customers: Customers<R, F, P>,
) {
  const client = useQueryClient();
  return useCallback(
    async (seen: Seen, field: string, patch: P) => {
      const saved = await saveOver<Seen>(
        seen,
        (version) => customers.change(version, patch) as Promise<R & Seen>,
        {
          reload: () => customers.get(seen.id) as Promise<R & Seen>,
          untouched: (now) => JSON.stringify(now[field]) === JSON.stringify(seen[field]),
        },
      );
      client.setQueryData(customers.keys.one(seen.id), saved);
      updateInLists(client, customers.keys.lists, saved);
      void client.invalidateQueries({ queryKey: customers.keys.history(seen.id) });
    },
    [client, customers],
  );
}

/** Saves custom values of an account or contact, wherever they stand. */
export function useSaveCustom<R extends CustomerRecord, F extends CustomerForm, P>(
  customers: Customers<R, F, P>,
) {
  const save = useSaveField(customers);
  return useCallback(
    (seen: Versioned & { custom: unknown }, custom: Record<string, unknown>) =>
      save({ ...seen }, 'custom', { custom } as P),
    [save],
  );
}
