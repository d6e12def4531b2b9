import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Texts that may be in the clear nowhere, by the names under which a report lists them. */
export type Canaries = Readonly<Record<string, string>>;

const folded = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

const escaped = (text: string): string =>
  text.replaceAll(/[\u{80}-\u{FFFF}]/gu, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** How a program writes a text: as it is, as a search index folds it, in an address, in JSON. */
const spellings = (text: string): string[] => [
  ...new Set([text, folded(text), encodeURIComponent(text), escaped(text)]),
];

/** Whether bytes hold the text in UTF-8 or UTF-16, in any of its spellings. */
const holds = (bytes: Buffer, text: string): boolean =>
  // Looked for as bytes: `includes` with UTF-16 sees even places only.
  spellings(text).some(
    (spelling) => bytes.includes(Buffer.from(spelling)) || bytes.includes(Buffer.from(spelling, 'utf16le')),
  );

/** The names of the canaries that are in these bytes. */
export const canariesIn = (bytes: Buffer | string, canaries: Canaries): string[] => {
  const buffer = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
  return Object.entries(canaries).flatMap(([name, text]) => (holds(buffer, text) ? [name] : []));
};

/** A file that was removed while it was looked for, as a browser does, holds nothing anymore. */
const read = (file: string): Buffer => {
  try {
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
};

export interface Scan {
  readonly files: readonly string[];
  /** One line for each canary and the file, or the name of one, in which it is in the clear. */
  readonly leaks: readonly string[];
}

/** Looks for every canary in every file below a folder and in the files' names. */
export const scanFolder = (folder: string, canaries: Canaries): Scan => {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const named = entries.map((entry) => ({ entry, path: relative(folder, join(entry.parentPath, entry.name)) }));
  const files = named.filter(({ entry }) => entry.isFile()).map(({ path }) => path);
  return {
    files,
    leaks: [
      ...named.flatMap(({ path }, at) =>
        canariesIn(path, canaries).map((name) => `${name} in the name of entry ${at}`),
      ),
      ...files.flatMap((path) => canariesIn(read(join(folder, path)), canaries).map((name) => `${name} in ${path}`)),
    ],
  };
};
