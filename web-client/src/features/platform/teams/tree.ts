import type { TeamResponse } from '@/api/generated';

export interface TeamNode {
  team: TeamResponse;
  below: TeamNode[];
}

/** Teams under their parents; one whose parent isn't visible stands at the top. */
export function asTree(teams: readonly TeamResponse[]): TeamNode[] {
  const known = new Set(teams.map((team) => team.id));
  const isTop = ({ parentId }: TeamResponse) => !parentId || !known.has(parentId);
  const node = (team: TeamResponse): TeamNode => ({
    team,
    below: teams.filter(({ parentId }) => parentId === team.id).map(node),
  });
  return teams.filter(isTop).map(node);
}

/** A team can't be placed under itself or what is below it. */
export function possibleParents(team: TeamResponse | undefined, teams: readonly TeamResponse[]) {
  if (!team) return teams;
  const below = new Set([team.id]);
  let found: number;
  do {
    found = below.size;
    for (const { id, parentId } of teams) if (parentId && below.has(parentId)) below.add(id);
  } while (below.size > found);
  return teams.filter(({ id }) => !below.has(id));
}
