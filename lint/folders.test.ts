import { describe, expect, it } from 'vitest';
import { closedDoor, featuresOf } from './folders.js';

describe('floors and doors', () => {
  it.each([
    ['main/core/db/driver.ts', 'main/core/records/write-transaction.ts'],
    ['main/core/records/holds.ts', 'main/core/people/people-api.ts'],
    ['main/core/people/people-calls.ts', 'main/core/process/dispatch.ts'],
    ['main/core/people/people-calls.ts', 'main/core/team/team-queries.ts'],
    ['renderer/ui/table.tsx', 'renderer/base/bridge.ts'],
    ['shared/basics/names.ts', 'shared/people/people.ts'],
    ['shared/contract/events.ts', 'shared/vault/vault.ts'],
    ['renderer/base/queries.ts', 'renderer/people/public/person-field.tsx'],
    ['renderer/people/person.tsx', 'renderer/app/screens.tsx'],
    ['renderer/people/person.tsx', 'renderer/team/team-screen.tsx'],
    ['renderer/people/public/person-field.tsx', 'renderer/team/team-screen.tsx'],
  ])('%s may not import %s', (from, to) => {
    expect(closedDoor(from, to)).not.toBeNull();
  });

  it.each([
    ['main/core/people/people-calls.ts', 'main/core/people/people-queries.ts'],
    ['main/core/people/people-calls.ts', 'main/core/records/holds.ts'],
    ['main/core/people/people-calls.ts', 'main/core/team/team-api.ts'],
    ['main/core/process/calls.ts', 'main/core/team/team-calls.ts'],
    ['renderer/people/person.tsx', 'renderer/ui/table.tsx'],
    ['renderer/people/person.tsx', 'renderer/team/public/volunteer-field.tsx'],
    ['renderer/app/screens.tsx', 'renderer/people/person.tsx'],
    ['renderer/people/person.tsx', 'shared/people/people.ts'],
    ['shared/people/people.ts', 'shared/contract/fields.ts'],
    ['shared/audit/audit-words.ts', 'shared/people/people-rules.ts'],
    ['shared/contract.ts', 'shared/people/people.ts'],
  ])('%s may import %s', (from, to) => {
    expect(closedDoor(from, to)).toBeNull();
  });

  it('hold every folder: one that is no floor is a feature', () => {
    expect(featuresOf('main/core')).toContain('people');
    expect(featuresOf('renderer')).toContain('people');
    expect(featuresOf('renderer')).not.toContain('base');
  });
});
