import { randomUUID } from 'node:crypto';
import type { FileSource } from '../core-protocol.ts';

const prefix = 'file:';
/** Sheets kept at a time. Whoever drops a fourth has given the first up. */
const adoptedAtMost = 3;

/** Stands between the window, which knows handles, and the core, which gets the paths and bytes behind them. */
export class FileHandles {
  readonly #sources = new Map<string, FileSource>();

  /** Keeps a dropped or picked file's bytes in memory and answers their handle. */
  adopt(name: string, base64: string): string {
    const adopted = [...this.#sources].filter(([, source]) => 'base64' in source).map(([handle]) => handle);
    for (const handle of adopted.slice(0, Math.max(0, adopted.length - adoptedAtMost + 1))) this.#sources.delete(handle);
    return this.#keep({ name, base64 });
  }

  /** Keeps a path that a dialog chose and answers its handle; the same one when it is kept already. */
  keepPath(path: string): string {
    const known = [...this.#sources].find(([, source]) => 'path' in source && source.path === path);
    return known?.[0] ?? this.#keep({ path });
  }

  /** What stands behind the handles that occur anywhere in a call's input. */
  sourcesIn(input: unknown): Record<string, FileSource> {
    const found: Record<string, FileSource> = {};
    const toVisit: unknown[] = [input];
    const seen = new Set<object>();
    while (toVisit.length > 0) {
      const value = toVisit.pop();
      if (typeof value === 'string') {
        const source = value.startsWith(prefix) ? this.#sources.get(value) : undefined;
        if (source !== undefined) found[value] = source;
      } else if (typeof value === 'object' && value !== null && !seen.has(value)) {
        seen.add(value);
        for (const part of Object.values(value)) toVisit.push(part);
      }
    }
    return found;
  }

  /** Forgets every path and all bytes. */
  clear(): void {
    this.#sources.clear();
  }

  #keep(source: FileSource): string {
    const handle = `${prefix}${randomUUID()}`;
    this.#sources.set(handle, source);
    return handle;
  }
}
