import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { request } from '@/api/request';

interface Directory {
  people: { id: string; name: string; active: boolean }[];
  teams: { id: string; name: string }[];
}

const NOBODY: Directory = { people: [], teams: [] };

/** Who works here, by name, for everyone who is signed in; asked once. */
const directoryQuery = queryOptions({
  queryKey: ['people'],
  queryFn: ({ signal }) => request<Directory>('GET', '/people', { signal }),
  staleTime: 10 * 60_000,
});

/** Names of people and teams for the ids that records carry. */
export function usePeople() {
  const { data = NOBODY } = useQuery(directoryQuery);
  return useMemo(() => {
    const names = new Map([...data.people, ...data.teams].map((one) => [one.id, one.name]));
    const option = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });
    return {
      nameOf: (id: string | null | undefined) => (id ? names.get(id) : undefined),
      /** For a choice of owner: those who have left own nothing new. */
      people: data.people.filter((person) => person.active).map(option),
      teams: data.teams.map(option),
    };
  }, [data]);
}
