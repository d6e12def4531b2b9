import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { circlesAmong, folderImports, importedBy, sourcesOf } from './folder-graph.js';

const root = join(import.meta.dirname, '..');

describe('the folders', () => {
  it.each(['main/core', 'shared', 'renderer'])('of %s import one another in no circle', (room) => {
    const imports = folderImports(room, sourcesOf(root, room));
    expect(imports.length).toBeGreaterThan(100);
    expect(circlesAmong(imports).join('\n\n')).toBe('');
  });

  it('of a room have a circle as soon as one file closes it, and the circle is told by its imports', () => {
    const sources = sourcesOf(root, 'main/core');
    const planted = [
      'main/core/db/planted.ts',
      "import type { Word } from '../records/write-transaction.ts';\n",
    ] as const;
    expect(circlesAmong(folderImports('main/core', [...sources, planted])).join('\n\n')).toContain(
      'main/core/db/planted.ts imports main/core/records/write-transaction.ts',
    );
  });
});

describe('a circle', () => {
  const source = (path: string, ...modules: string[]) =>
    [`shared/${path}`, modules.map((module) => `import { x } from '${module}';\n`).join('')] as const;

  it('is told once, by the folders on it and every import between them', () => {
    const sources = [
      source('people/people.ts', '../audit/audit.ts', './people-rules.ts', '../basics/names.ts'),
      source('people/words.ts', '../audit/words.ts'),
      source('audit/audit.ts', '../basics/names.ts', '../team/team.ts'),
      source('team/team.ts', '../people/people.ts', 'zod'),
    ];
    expect(circlesAmong(folderImports('shared', sources))).toEqual([
      [
        'people → audit → team → people',
        '  shared/people/people.ts imports shared/audit/audit.ts',
        '  shared/people/words.ts imports shared/audit/words.ts',
        '  shared/audit/audit.ts imports shared/team/team.ts',
        '  shared/team/team.ts imports shared/people/people.ts',
      ].join('\n'),
    ]);
  });

  it('may run through a file beside the folders', () => {
    const sources = [source('words.ts', './people/words.ts'), source('people/words.ts', '../words.ts')];
    expect(circlesAmong(folderImports('shared', sources))).toHaveLength(1);
  });

  it('is none where a way only forks and meets again', () => {
    const sources = [
      source('people/people.ts', '../basics/names.ts', '../contract/fields.ts'),
      source('contract/fields.ts', '../basics/names.ts'),
    ];
    expect(circlesAmong(folderImports('shared', sources))).toEqual([]);
  });
});

it('finds an import however it is written, and none in a comment', () => {
  const text = `import type { A } from './a.ts';
    import {
      b,
    } from "../b.ts";
    import './c.ts';
    export { d } from './d.ts';
    export * from './e.ts';
    const f = await import('./f.ts');
    // import { no } from './no.ts';
    /** as in import { no } from './no.ts' */
    import { z } from 'zod';`;
  expect(importedBy(text)).toEqual(['./a.ts', '../b.ts', './c.ts', './d.ts', './e.ts', './f.ts']);
});
