import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { listTeams, listUsers, type TeamResponse } from '@/api/generated';

interface PersonSummary {
  id: string;
  name: string;
  active: boolean;
}
interface Directory {
  people: PersonSummary[];
  teams: TeamResponse[];
}

const NOBODY: Directory = { people: [], teams: [] };
const PAGE = 200;

async function everyone(signal: AbortSignal): Promise<PersonSummary[]> {
  const people: PersonSummary[] = [];
  let after: string | undefined;
  do {
    const { data } = await listUsers({ query: { limit: PAGE, after, fields: 'id,name,active' }, signal });
    people.push(...data.items);
    after = data.next ?? undefined;
  } while (after);
  return people;
}

/** Who works here, by name, for everyone who is signed in; asked once. */
const directoryQuery = queryOptions({
  queryKey: ['people'],
  queryFn: async ({ signal }): Promise<Directory> => {
    const [people, teams] = await Promise.all([everyone(signal), listTeams({ signal })]);
    return { people, teams: teams.data.items };
  },
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
