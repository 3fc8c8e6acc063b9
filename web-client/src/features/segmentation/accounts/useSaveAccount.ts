import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { type AccountInputPatch, changeAccount, getAccount } from '@/api/generated';
import { ifMatch } from '@/api/headers';
import { updateInLists } from '@/shared/lib/listCache';
import { saveOver } from '@/shared/lib/saveOver';
import { accountKeys } from './accountKeys';

/** The record as it was on screen, whatever part of it that was. */
type Seen = { id: string; version: number } & Readonly<Record<string, unknown>>;

/** Saves one field of an account and shows the answer wherever the account is on screen. */
export function useSaveAccount() {
  const client = useQueryClient();
  return useCallback(
    async (seen: Seen, field: string, body: AccountInputPatch) => {
      const path = { id: seen.id };
      const saved = await saveOver<Seen>(
        seen,
        async (version) => (await changeAccount({ path, body, headers: ifMatch(version) })).data,
        {
          reload: async () => (await getAccount({ path })).data,
          untouched: (now) => JSON.stringify(now[field]) === JSON.stringify(seen[field]),
        },
      );
      client.setQueryData(accountKeys.one(seen.id), saved);
      updateInLists(client, accountKeys.lists, saved);
      void client.invalidateQueries({ queryKey: accountKeys.history(seen.id) });
    },
    [client],
  );
}
