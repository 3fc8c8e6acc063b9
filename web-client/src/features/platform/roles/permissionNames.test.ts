import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ACTIONS, RECORD_TYPES } from './permissionNames';

const permissions = readdirSync('../modules', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('Permissions.cs'))
  .flatMap((file) => [
    ...readFileSync(`../modules/${file}`, 'utf8').matchAll(/const string \w+ = "([a-z-]+:[a-z-]+)"/g),
  ])
  .map(([, permission = '']) => permission.split(':'));

describe('permissions', () => {
  it('have a word for every kind of record and everything one may do with it', () => {
    expect(permissions.length).toBeGreaterThan(50);
    expect(RECORD_TYPES).toEqual(expect.arrayContaining([...new Set(permissions.map(([type]) => type))]));
    expect(ACTIONS).toEqual(expect.arrayContaining([...new Set(permissions.map(([, action]) => action))]));
  });
});
