import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newestVersion } from '../../main/core/db/migrations/index.ts';
import { copyTree, type Tree } from '../../scripts/mutations/tree.ts';

const version = newestVersion + 10;
const migration = `main/core/db/migrations/${String(version).padStart(4, '0')}-consulate.sql`;

/** A step of `docs/adding-a-field.md`: a line that is put in before another, or a new file. */
interface Step {
  readonly file: string;
  readonly before?: RegExp;
  readonly text: string;
}

const steps = {
  spec: {
    file: 'shared/people/records.ts',
    before: /^ *status: column\('status'/mu,
    text: `    consulateContact: column('consulate_contact', {
      type: shortText(300),
      label: 'people.field.consulateContact',
      part: 'attorney',
      seenBy: 'granted',
      merge: 'decide',
    }),
`,
  },
  migration: { file: migration, text: 'ALTER TABLE person ADD COLUMN consulate_contact TEXT;\n' },
  'line of the migration': {
    file: 'main/core/db/migrations/index.ts',
    before: /^\];$/mu,
    text: `  { version: ${version}, sql: load('${migration.split('/').at(-1)}') },\n`,
  },
  'English word': {
    file: 'shared/people/words.en.ts',
    before: /^ *privacyWaiverOnFile: /mu,
    text: "  consulateContact: 'Contact at the consulate',\n",
  },
  'Spanish word': {
    file: 'shared/people/words.es.ts',
    before: /^ *privacyWaiverOnFile: /mu,
    text: "  consulateContact: 'Contacto en el consulado',\n",
  },
  'place on the page': {
    file: 'renderer/people/person-fields.ts',
    before: /^ *\{ kind: 'yesNo', name: 'g28OnFile'/mu,
    text: "    { kind: 'line', name: 'consulateContact', wide: true },\n",
  },
} as const satisfies Readonly<Record<string, Step>>;
type StepName = keyof typeof steps;
const stepNames = Object.keys(steps) as StepName[]; // `keys` forgets which there are

/** Tests that know every column, the docs that are made from them, and the history's words. */
const quickTests = [
  'tests/integration/record-columns.test.ts',
  'tests/integration/migrations.test.ts',
  'main/core/people/people-calls.test.ts',
  'renderer/people/history-words.test.ts',
  'scripts/write-docs.test.ts',
];

/** A copy of the sources in which steps are taken and undone. */
class Copy {
  readonly #tree: Tree;
  readonly #sound = new Map<string, string>();

  constructor(tree: Tree) {
    this.#tree = tree;
  }

  take(name: StepName): void {
    const { file, text, before }: Step = steps[name];
    const path = join(this.#tree.folder, file);
    if (before === undefined) return writeFileSync(path, text);
    const sound = readFileSync(path, 'utf8');
    if (!before.test(sound)) throw new Error(`${file} has no line ${before.source}`);
    this.#sound.set(file, sound);
    writeFileSync(
      path,
      sound.replace(before, (line) => text + line),
    );
  }

  takeBack(name: StepName): void {
    const { file }: Step = steps[name];
    const path = join(this.#tree.folder, file);
    const sound = this.#sound.get(file);
    if (sound === undefined) rmSync(path);
    else writeFileSync(path, sound);
  }

  #run(script: string, args: readonly string[]): { ok: boolean; output: string } {
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
      cwd: this.#tree.folder,
      encoding: 'utf8',
      timeout: 300_000,
      env: { ...process.env, ALONGSIDE_TEMPLATE_VAULT: this.#tree.templateVault, FORCE_COLOR: '0' },
    });
    return { ok: status === 0, output: stdout + stderr };
  }

  /** What does not compile, without an error an empty text. */
  compile(projects: readonly string[] = ['tsconfig.json', 'renderer', 'tests']): string {
    return projects
      .map((project) => this.#run('node_modules/typescript/bin/tsc', ['--singleThreaded', '-p', project]))
      .map(({ ok, output }) => (ok ? '' : output))
      .join('');
  }

  /** What is written by a command: the vault of the schema that was the newest, or the docs that are made of the code. */
  generate(script: 'scripts/fixture-vault.ts' | 'scripts/write-docs.ts'): void {
    const { ok, output } = this.#run(script, []);
    if (!ok) throw new Error(output);
  }

  read(file: string): string {
    return readFileSync(join(this.#tree.folder, file), 'utf8');
  }

  test(files: readonly string[]): { ok: boolean; output: string } {
    return this.#run('node_modules/vitest/vitest.mjs', ['run', ...files, '--reporter=verbose']);
  }

  remove(): void {
    this.#tree.remove();
  }
}

describe('a field of a person is added as docs/adding-a-field.md says', { timeout: 600_000 }, () => {
  let copy: Copy;
  beforeAll(async () => {
    copy = new Copy(await copyTree());
    copy.generate('scripts/fixture-vault.ts');
    for (const name of stepNames) copy.take(name);
    copy.generate('scripts/write-docs.ts');
  }, 120_000);
  afterAll(() => copy.remove());

  it('by editing five files and adding a migration; it compiles, is stored, told, closed, purged and documented', () => {
    const edited = new Set(stepNames.filter((name) => 'before' in steps[name]).map((name) => steps[name].file));
    expect(edited.size).toBeLessThanOrEqual(5);
    expect(copy.compile()).toBe('');
    expect(copy.test(quickTests)).toMatchObject({ ok: true });
    expect(copy.read('docs/data-dictionary.md')).toContain('| `consulate_contact` | TEXT |');
  });

  it.each([
    ['spec', ['renderer'], 'consulateContact'],
    ['English word', ['tsconfig.json'], 'consulateContact'],
    ['Spanish word', ['tsconfig.json'], 'consulateContact'],
    ['place on the page', ['renderer'], 'has no place'],
  ] as const)('without its %s it does not compile', (name, projects, named) => {
    copy.takeBack(name);
    const errors = copy.compile(projects);
    copy.take(name);
    expect(errors).toContain(named);
  });

  it.each([
    ['spec', 'the database has exactly the spec’s tables and columns'],
    ['line of the migration', 'the database has exactly the spec’s tables and columns'],
    ['migration', 'no such file'],
  ] as const)('without its %s a test turns red and names it', (name, named) => {
    copy.takeBack(name);
    const { ok, output } = copy.test(['tests/integration/record-columns.test.ts']);
    copy.take(name);
    expect(ok).toBe(false);
    expect(output).toContain(named);
  });
});
