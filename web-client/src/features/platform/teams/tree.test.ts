import { describe, expect, it } from 'vitest';
import type { TeamResponse } from '@/api/generated';
import { asTree, possibleParents } from './tree';

const team = (id: string, parentId?: string): TeamResponse => ({
  id,
  name: id,
  parentId: parentId ?? null,
  managerId: null,
  isBranch: false,
  memberIds: [],
  version: 1,
});
const teams = [team('sales'), team('kowloon', 'sales'), team('east', 'kowloon'), team('marketing')];

describe('the tree of teams', () => {
  it('puts teams under their parents', () => {
    const [sales, marketing] = asTree(teams);
    expect(sales?.below[0]?.below[0]?.team.id).toBe('east');
    expect(marketing?.below).toEqual([]);
  });

  it('shows a team whose parent is not there', () => {
    expect(asTree([team('east', 'hidden')])).toHaveLength(1);
  });

  it('never offers a place below the team itself', () => {
    expect(possibleParents(teams[0], teams).map(({ id }) => id)).toEqual(['marketing']);
    expect(possibleParents(undefined, teams)).toHaveLength(4);
  });
});
