import { randomUUID } from 'node:crypto';

interface ChosenPath {
  readonly path: string;
}

/** Sits between the window, which knows handles, and the core, which gets the paths behind them. */
export class FileHandles {
  readonly #sources = new Map<string, ChosenPath>();

  /** Keeps a path that a dialog chose and answers its handle; the same one when it is kept already. */
  keepPath(path: string): string {
    const known = [...this.#sources].find(([, source]) => source.path === path);
    if (known !== undefined) return known[0];
    const handle = `file:${randomUUID()}`;
    this.#sources.set(handle, { path });
    return handle;
  }

  /** What is behind these handles; those that are not known are left out. */
  sourcesOf(handles: readonly string[]): Record<string, ChosenPath> {
    const found: Record<string, ChosenPath> = {};
    for (const handle of handles) {
      const source = this.#sources.get(handle);
      if (source !== undefined) found[handle] = source;
    }
    return found;
  }

  /** Forgets every path. */
  clear(): void {
    this.#sources.clear();
  }
}
