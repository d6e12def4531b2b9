import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unpackWoff } from './woff.ts';

// The fonts are in the project's `resources`, as deep below it as the sources or the bundled core.
const findFolder = (): string => {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const candidate = join(folder, 'resources', 'fonts');
    if (existsSync(candidate)) return candidate;
    const parent = dirname(folder);
    if (parent === folder) throw new Error('the fonts are missing from the installation');
    folder = parent;
  }
};

let found: string | undefined;

/** Path of a file that ships with Alongside under `resources/fonts`. */
export const fontFile = (name: string): string => join((found ??= findFolder()), name);

const bytes = new Map<string, Buffer>();

/** A font file's bytes, read and unpacked once. */
export const fontBytes = (name: string): Buffer => {
  let font = bytes.get(name);
  if (font === undefined) {
    font = unpackWoff(readFileSync(fontFile(name)));
    bytes.set(name, font);
  }
  return font;
};
