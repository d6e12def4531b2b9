import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';

const root = join(import.meta.dirname, '..');

/** Lints a small tree with this project's own settings and rules, and answers what is wrong, a line a file. */
const lintTree = (files: Readonly<Record<string, string>>): string[] => {
  const tree = mkdtempSync(join(tmpdir(), 'alongside-lint-'));
  onTestFinished(() => rmSync(tree, { recursive: true, force: true }));
  cpSync(join(root, '.oxlintrc.json'), join(tree, '.oxlintrc.json'));
  for (const name of readdirSync(join(root, 'lint')).filter((one) => one.endsWith('.js'))) {
    cpSync(join(root, 'lint', name), join(tree, 'lint', name));
  }
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), text);
  }
  const linter = join(root, 'node_modules/oxlint/bin/oxlint');
  const { stdout } = spawnSync(process.execPath, [linter, '--format=unix', ...Object.keys(files)], {
    cwd: tree,
    encoding: 'utf8',
  });
  return stdout.split('\n').filter((line) => line.includes('house('));
};

const queries = 'export const getVolunteer = (id: string): string => id;\n';

it('refuses the internals of a feature to another one, and lets it in by the door', () => {
  const found = lintTree({
    'main/core/team/team-queries.ts': queries,
    'main/core/team/team-api.ts': "export { getVolunteer } from './team-queries.ts';\n",
    'main/core/people/planted.ts': "import { getVolunteer } from '../team/team-queries.ts';\ngetVolunteer('1');\n",
    'main/core/people/welcome.ts': "import { getVolunteer } from '../team/team-api.ts';\ngetVolunteer('1');\n",
  });
  expect(found).toHaveLength(1);
  expect(found[0]).toContain('main/core/people/planted.ts:1:1: people/ enters team/ by its -api.ts alone');
});

it('refuses a floor above', () => {
  const found = lintTree({
    'main/core/people/people-api.ts': queries,
    'main/core/records/planted.ts': "export type { Person } from '../people/people-api.ts';\n",
  });
  expect(found).toHaveLength(1);
  expect(found[0]).toContain('main/core/records/planted.ts:1:1: people/ is a floor above records/');
});

it('holds a folder that is new to the same rule', () => {
  const found = lintTree({
    'main/core/attachments/attachments-queries.ts': queries,
    'main/core/people/planted.ts': "export { getVolunteer } from '../attachments/attachments-queries.ts';\n",
  });
  expect(found).toHaveLength(1);
});
