import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readSync, writeFileSync, writeSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';

const fields = ['countdown', 'error', 'failed', 'writes', 'walSyncs', 'syncs'] as const;
type Field = (typeof fields)[number];

export type DiskError = 'ENOSPC' | 'EIO' | 'EROFS';

/** Why no shim can be built here; null where it can. */
export const withoutShim: string | null =
  process.platform !== 'linux'
    ? 'needs LD_PRELOAD, which Linux has'
    : spawnSync('cc', ['--version']).status === 0
      ? null
      : 'needs a C compiler (cc) to build the file-system shim';

/** A library that is between a process and its files: counts writes and syncs, and makes them fail on demand. */
export class IoShim {
  /** For the process that is to be watched. */
  readonly env: Readonly<Record<string, string>>;
  readonly #control: number;

  /** Builds the library into `buildFolder`; it touches only files below `watched`. */
  constructor(buildFolder: string, watched: string) {
    const library = join(buildFolder, 'io-shim.so');
    const built = spawnSync(
      'cc',
      ['-shared', '-fPIC', '-O2', '-o', library, join(import.meta.dirname, 'io-shim.c'), '-ldl'],
      { encoding: 'utf8' },
    );
    if (built.status !== 0) throw new Error(`the shim does not compile: ${built.stderr}`);
    const control = join(buildFolder, 'io-shim.control');
    writeFileSync(control, Buffer.alloc(fields.length * 4));
    this.#control = openSync(control, 'r+');
    this.env = { LD_PRELOAD: library, SHIM_CONTROL: control, SHIM_FOLDER: watched };
  }

  read(field: Field): number {
    const bytes = Buffer.alloc(4);
    readSync(this.#control, bytes, 0, 4, fields.indexOf(field) * 4);
    return bytes.readInt32LE();
  }

  #write(field: Field, value: number): void {
    const bytes = Buffer.alloc(4);
    bytes.writeInt32LE(value);
    writeSync(this.#control, bytes, 0, 4, fields.indexOf(field) * 4);
  }

  /** From the `nth` write or sync on, counted from 1, all of them fail with this error, until `repair`. */
  failFrom(nth: number, error: DiskError): void {
    this.#write('failed', 0);
    this.#write('error', constants.errno[error]);
    this.#write('countdown', nth);
  }

  /** The process dies at the `nth` write, sync, renaming or removal, counted from 1: before it is done, or right after. */
  killAt(nth: number, moment: 'before' | 'after'): void {
    this.#write('error', moment === 'before' ? -1 : -2);
    this.#write('countdown', nth);
  }

  /** How many operations are left of those that `killAt` was to count. */
  get countdown(): number {
    return this.read('countdown');
  }

  /** The disk works again. Answers how many calls had failed. */
  repair(): number {
    this.#write('countdown', 0);
    return this.read('failed');
  }

  close(): void {
    closeSync(this.#control);
  }
}
