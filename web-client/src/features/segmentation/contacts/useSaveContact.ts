import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { type ContactInputPatch, changeContact, getContact } from '@/api/generated';
import { ifMatch } from '@/api/headers';
import { updateInLists } from '@/shared/lib/listCache';
import { saveOver } from '@/shared/lib/saveOver';
import { contactKeys } from './contactKeys';

/** The record as it was on screen, whatever part of it that was. */
type Seen = { id: string; version: number } & Readonly<Record<string, unknown>>;

/** Saves one field of a contact and shows the answer wherever the contact is on screen. */
export function useSaveContact() {
  const client = useQueryClient();
  return useCallback(
    async (seen: Seen, field: string, body: ContactInputPatch) => {
      const path = { id: seen.id };
      const saved = await saveOver<Seen>(
        seen,
        async (version) => (await changeContact({ path, body, headers: ifMatch(version) })).data,
        {
          reload: async () => (await getContact({ path })).data,
          untouched: (now) => JSON.stringify(now[field]) === JSON.stringify(seen[field]),
        },
      );
      client.setQueryData(contactKeys.one(seen.id), saved);
      updateInLists(client, contactKeys.lists, saved);
      void client.invalidateQueries({ queryKey: contactKeys.history(seen.id) });
    },
    [client],
  );
}
