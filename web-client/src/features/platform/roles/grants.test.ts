import { describe, expect, it } from 'vitest';
import { changesOf, withGrant } from './grants';

describe('grants', () => {
  it('are saved as what has changed, taking away with null', () => {
    const before = { 'leads:read': 'team', 'leads:delete': 'own', 'jobs:read': 'own' } as const;
    const after = withGrant(withGrant(before, 'leads:read', 'everyone'), 'leads:delete', undefined);
    expect(changesOf(before, after)).toEqual({ 'leads:read': 'everyone', 'leads:delete': null });
  });

  it('that came back to where they were are no change', () => {
    const before = { 'leads:read': 'team' } as const;
    const after = withGrant(withGrant(before, 'leads:read', undefined), 'leads:read', 'team');
    expect(changesOf(before, after)).toEqual({});
  });
});
