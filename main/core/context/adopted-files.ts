import { randomUUID } from 'node:crypto';
import { AppError } from '../../../shared/contract/errors.ts';
import { largestSheetBytes } from '../../../shared/imports/imports.ts';
import type { FileSource } from '../../core-protocol.ts';

/** Sheets kept at a time. A fourth one replaces the first. */
const keptAtMost = 3;

/** The bytes of dropped sheets, by the handles under which calls name them. */
export class AdoptedFiles {
  readonly #sources = new Map<string, FileSource>();

  /** @throws AppError file.tooLarge */
  adopt(name: string, base64: string): string {
    if (Buffer.byteLength(base64, 'base64') > largestSheetBytes) throw new AppError('file.tooLarge');
    for (const oldest of [...this.#sources.keys()].slice(0, Math.max(0, this.#sources.size - keptAtMost + 1))) {
      this.#sources.delete(oldest);
    }
    const handle = `file:${randomUUID()}`;
    this.#sources.set(handle, { name, base64 });
    return handle;
  }

  source(handle: string): FileSource | undefined {
    return this.#sources.get(handle);
  }
}
