import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { worstWordsIn } from './prose.ts';

const root = join(import.meta.dirname, '..');

// A shipped migration never changes, so its comments stay as they were written.
const files = [
  ...globSync('{*.md,docs/**/*.md}', { cwd: root }),
  ...globSync('{lint,main,preload,renderer,resources,scripts,shared,tests}/**/*.{ts,tsx,js,cjs,css}', { cwd: root }),
  ...globSync('*.{ts,yml}', { cwd: root }),
];

it('docs, comments, and test titles say none of the worst words', () => {
  const found = files.flatMap((file) => {
    const source = readFileSync(join(root, file), 'utf8');
    return worstWordsIn(file, source).map(({ line, words, say }) => `${file}:${line}: “${words}”; say: ${say}`);
  });
  expect(found).toEqual([]);
});

it.each([
  ['a.ts', '// Nobody waits.'],
  ['a.ts', 'const a = 1; // written anew'],
  ['a.tsx', '/**\n * It shall.\n */'],
  ['a.test.ts', "it('mends a row', () => undefined);"],
  ['a.test.ts', 'test.each(list)(`tells a back-up`, () => undefined);'],
  ['a.css', '/* The colour of a mark. */'],
  ['a.yml', 'a: 1 # whilst'],
  ['a.md', 'The file stands in the folder.'],
])('finds a word in %s: %s', (file, text) => {
  expect(worstWordsIn(file, text)).toHaveLength(1);
});

it.each([
  ['a.ts', "const nobody = 'anew'; // `colour` is a name"],
  ['a.ts', '/** Says “once more” as the sheet does. */'],
  ['a.ts', "const address = 'https://mend.example';"],
  ['a.md', 'Run `npm run mend`.\n\n```sh\nshall\n```'],
  ['a.md', 'A code stands in for a name. KITE-27 stands for a person.'],
])('leaves code and quotations alone in %s: %s', (file, text) => {
  expect(worstWordsIn(file, text)).toEqual([]);
});

it('names the line', () => {
  expect(worstWordsIn('a.ts', 'const a = 1;\n\n// one\n// anew\n')).toEqual([{ line: 4, words: 'anew', say: 'again' }]);
});

/** Links of a page to files of the repository, without their anchors. */
const linksOf = (page: string): readonly string[] =>
  [...page.matchAll(/\]\((?!https?:)([^)#\s]+)/gu)].map(([, target]) => target ?? '');

it('every link of the docs leads to a file', () => {
  const broken = globSync('{*.md,docs/**/*.md}', { cwd: root }).flatMap((file) =>
    linksOf(readFileSync(join(root, file), 'utf8'))
      .filter((target) => !existsSync(join(root, dirname(file), target)))
      .map((target) => `${file}: ${target}`),
  );
  expect(broken).toEqual([]);
});
