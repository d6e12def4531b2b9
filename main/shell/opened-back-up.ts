import { statSync } from 'node:fs';
import { basename, extname, isAbsolute, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FileHandles } from './file-handles.ts';

/** What the system registers for Alongside (electron-builder.yml). */
const backUpExtension = '.alongside';

/** A pipe or a device would keep anyone who reads it waiting. The wizard reports a file that is not there anymore. */
const isReadable = (path: string): boolean => {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() ?? true;
  } catch {
    return true;
  }
};

/** Linux desktops hand a file over as an address; null for one that names no file of this computer. */
const pathOf = (argument: string): string | null => {
  if (!/^[a-z][a-z0-9+.-]+:\/\//i.test(argument)) return argument;
  try {
    return fileURLToPath(argument);
  } catch {
    return null;
  }
};

/**
 * A backup that someone opened from the system's desktop. It waits until the window asks for it: the window may not
 * be there yet, and a lock drops every handle. The window learns the file's name and never its path.
 */
export class OpenedBackUp {
  #path: string | null = null;
  #tell: (() => void) | null = null;

  /** Calls back whenever a backup waits for the window. */
  onOpened(tell: () => void): void {
    this.#tell = tell;
  }

  /** Takes a path that the system handed over. Anything but a file with a backup's name is left alone. */
  open(path: string): void {
    if (!isAbsolute(path) || extname(path).toLowerCase() !== backUpExtension || !isReadable(path)) return;
    this.#path = path;
    this.#tell?.();
  }

  /** Looks for a backup among the arguments that Alongside was started with. */
  openFrom(args: readonly string[], workingFolder: string): void {
    const named = args
      .slice(1)
      .flatMap((argument) => (argument.startsWith('-') ? [] : (pathOf(argument) ?? [])))
      .findLast((path) => extname(path).toLowerCase() === backUpExtension);
    if (named !== undefined) this.open(resolve(workingFolder, named));
  }

  /** Gives the backup that waits to the window, once. */
  take(files: Pick<FileHandles, 'keepPath'>): { readonly file: string; readonly name: string } | null {
    const path = this.#path;
    this.#path = null;
    return path === null ? null : { file: files.keepPath(path), name: basename(path) };
  }
}
