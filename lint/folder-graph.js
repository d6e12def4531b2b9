import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';

/**
 * Which folder of a room imports which, and whether that goes round in a circle. A file beside the folders, such as
 * `shared/contract.ts`, counts as its own folder.
 */

const isSource = (path) => /\.tsx?$/u.test(path) && !/\.(?:test|spec)\.tsx?$/u.test(path);

const withoutComments = (text) => text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gmu, '');

/** The relative modules that a source file imports or passes on, types among them. */
export const importedBy = (text) =>
  Array.from(
    withoutComments(text).matchAll(/(?:\bfrom|\bimport)\s*\(?\s*(['"])(?<module>\.[^'"]+)\1/gu),
    (found) => found.groups.module,
  );

/** Every source file of a room, tests aside, as `[path from the root, text]`. */
export const sourcesOf = (root, room) =>
  readdirSync(join(root, room), { recursive: true })
    .map((name) => posix.join(room, name.split(sep).join('/')))
    .filter(isSource)
    .map((path) => [path, readFileSync(join(root, path), 'utf8')]);

/**
 * The imports from folder to folder: `{ from, to, by }`, `by` being the importing file and what it imports.
 * @param sources as `sourcesOf` answers them
 */
export const folderImports = (room, sources) => {
  const folderOf = (path) => path.slice(room.length + 1).split('/')[0];
  return sources.flatMap(([path, text]) =>
    importedBy(text)
      .map((module) => posix.join(posix.dirname(path), module))
      .filter((target) => target.startsWith(`${room}/`) && folderOf(target) !== folderOf(path))
      .map((target) => ({ from: folderOf(path), to: folderOf(target), by: `${path} imports ${target}` })),
  );
};

/** The shortest way along the imports from one folder to another, as the folders on it; null where there is none. */
const wayFrom = (start, end, imports) => {
  const ways = [[start]];
  const seen = new Set([start]);
  for (const way of ways) {
    for (const { from, to } of imports) {
      if (from !== way.at(-1)) continue;
      if (to === end) return [...way, to];
      if (!seen.has(to)) ways.push([...way, to]);
      seen.add(to);
    }
  }
  return null;
};

/**
 * Every circle, each told once by its folders and the imports that close it: an empty list is what is wanted.
 * @param imports as `folderImports` answers them
 */
export const circlesAmong = (imports) => {
  const told = new Map();
  for (const folder of new Set(imports.map(({ from }) => from)).values()) {
    const circle = wayFrom(folder, folder, imports);
    if (circle === null) continue;
    const steps = circle.slice(1).map((to, at) => [circle[at], to]);
    const key = circle
      .slice(1)
      .toSorted((one, other) => one.localeCompare(other))
      .join(' ');
    const lines = steps.flatMap(([one, next]) =>
      imports.filter(({ from, to }) => from === one && to === next).map(({ by }) => `  ${by}`),
    );
    if (!told.has(key)) told.set(key, [circle.join(' → '), ...lines].join('\n'));
  }
  return [...told.values()];
};
