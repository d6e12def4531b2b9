import { describe, expect, it } from 'vitest';
import { circleOf, closedDoor, featuresOf, folderImports } from './folders.js';

describe('floors and doors', () => {
  it.each([
    ['main/core/db/driver.ts', 'main/core/records/write-transaction.ts'],
    ['main/core/records/holds.ts', 'main/core/people/people-api.ts'],
    ['main/core/people/people-calls.ts', 'main/core/process/dispatch.ts'],
    ['main/core/people/people-calls.ts', 'main/core/team/team-queries.ts'],
    ['renderer/ui/table.tsx', 'renderer/base/bridge.ts'],
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
  ])('%s may import %s', (from, to) => {
    expect(closedDoor(from, to)).toBeNull();
  });

  it('hold every folder: one that is no floor is a feature', () => {
    expect(featuresOf('main/core')).toContain('people');
    expect(featuresOf('renderer')).toContain('people');
    expect(featuresOf('renderer')).not.toContain('base');
  });
});

describe('circles among folders', () => {
  it('are found, however long', () => {
    const imports = (circle: boolean) =>
      new Map([
        ['a', new Set(['b', 'c'])],
        ['b', new Set(['c'])],
        ['c', new Set(['d'])],
        ['d', new Set(circle ? ['b'] : [])],
      ]);
    expect(circleOf(imports(true))).toEqual(['b', 'c', 'd', 'b']);
    expect(circleOf(imports(false))).toBeNull();
  });

  it('are none in the window', () => {
    const imports = folderImports('renderer');
    expect(imports.get('app')).toContain('base');
    expect(circleOf(imports)).toBeNull();
  });
});
