import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { records } from '../records.ts';
import type { RecordSpec } from '../records/record.ts';
import { catalogues } from '../words.ts';
import { leaves } from './leaves.ts';

const root = join(import.meta.dirname, '..', '..');
const sources = ['main', 'preload', 'renderer', 'shared'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .map((name) => ({ name: join(folder, name), text: readFileSync(join(root, folder, name), 'utf8') })),
);

/** Every key written out in the sources, and every pattern of keys: `people.status.${status}`. */
const written = new Set<string>();
const patterns = new Map<string, RegExp>();
/** Every word of the sources outside the catalogs: what is filled into a pattern is one of them, or one letter. */
const words = new Set<string>();
for (const { name, text } of sources) {
  for (const [, key] of text.matchAll(/['"(]([a-z]\w*(?:\.\w+)+)['",)]/gi)) if (key !== undefined) written.add(key);
  for (const [, template] of text.matchAll(/`([a-z]\w*(?:\.(?:\w|\$\{[^{}`]*\})+)+)`/gi)) {
    if (template?.includes('${') === true) {
      patterns.set(
        template,
        new RegExp(`^${template.replaceAll('.', '\\.').replaceAll(/\$\{[^{}]*\}/g, '([\\w.]+)')}$`),
      );
    }
  }
  if (!/\.(?:en|es)\.ts$/.test(name)) for (const [word] of text.matchAll(/\w+/g)) words.add(word);
}

/** What the log says of records: the values of every choice. */
const ofChoices = new Set(
  Object.values<RecordSpec>(records).flatMap(({ columns }) =>
    Object.values(columns).flatMap(({ type }) => (type.values ?? []).map((value) => `${type.words ?? ''}.${value}`)),
  ),
);

const isUsed = (key: string): boolean => {
  if (written.has(key) || ofChoices.has(key)) return true;
  // The shell reads its words as an object: it runs before there is a translator.
  if (key.startsWith('shell.')) return words.has(key.split('.').at(-1) ?? '');
  return [...patterns.values()].some((pattern) => {
    const filled = pattern.exec(key)?.slice(1);
    return filled?.every((part) => part.split('.').every((word) => word.length === 1 || words.has(word))) === true;
  });
};

it('has no words that no screen, paper or error shows', () => {
  const unused = [...leaves(catalogues.en).keys()].filter((key) => !isUsed(key.replace(/_(?:one|other)$/, '')));
  expect(unused).toEqual([]);
});
