import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { neverListed } from '../../shared/directory/never-list.ts';
import { en } from '../../shared/words.en.ts';
import { es } from '../../shared/words.es.ts';
import { leaves } from '../../shared/words/leaves.ts';

const root = join(import.meta.dirname, '..', '..');

/** Everything that can end up in front of a family: catalogs, templates and code, what ships as data, the docs. */
const rooms = ['shared', 'main', 'renderer', 'preload', 'resources', 'docs'];
const readable = /\.(?:ts|tsx|json|md|html|css|svg|sql|txt)$/;
/** The list itself is the one file that may name them; a test says them to be refused. */
const mayName = (path: string): boolean => path === 'resources/never-list.json' || /\.test\.tsx?$/.test(path);

const files = rooms.flatMap((room) =>
  readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
    .map((path) => `${room}/${path}`)
    .filter((path) => readable.test(path) && !mayName(path)),
);

it('the never-list stands nowhere as help: no catalog, resource, template, or page of the docs has anything of it', () => {
  expect(files.length).toBeGreaterThan(500);
  const found = files.filter((path) => neverListed(readFileSync(join(root, path), 'utf8')) !== null);
  expect(found).toEqual([]);
});

it('the never-list stands nowhere as help: no word of a catalog says it, in either language', () => {
  const words = [...leaves(en).values(), ...leaves(es).values()];
  expect(words.length).toBeGreaterThan(2000);
  expect(words.filter((word) => neverListed(word) !== null)).toEqual([]);
});
