import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ACTIONS, RECORD_TYPES } from './auditNames';

const server = readdirSync('../modules', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.cs'))
  .map((file) => readFileSync(`../modules/${file}`, 'utf8'));
const found = (pattern: RegExp) =>
  server.flatMap((source) => [...source.matchAll(pattern)].map((match) => match[1]));

describe('the audit trail', () => {
  it('has a word for every kind of record', () => {
    const types = found(/RecordType RecordType .*new\("([^"]+)"/g);
    expect(types.length).toBeGreaterThan(10);
    expect(RECORD_TYPES).toEqual(expect.arrayContaining(types));
  });

  it('has a word for everything that can happen', () => {
    const actions = found(/RecordAction\(.*?"([^"]+)"/g);
    expect(actions.length).toBeGreaterThan(10);
    expect(ACTIONS).toEqual(expect.arrayContaining(actions));
  });
});
