import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const run = (command: string, ...args: string[]): boolean => spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/** Why no file system can be mounted here, or null where one can. */
export const withoutMount = ((): string | null => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) {
    return 'needs root on Linux, to mount a small file system';
  }
  const probe = mkdtempSync(join(tmpdir(), 'alongside-mount-'));
  const mounted = run('mount', '-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', probe);
  if (mounted) run('umount', probe);
  rmSync(probe, { recursive: true, force: true });
  return mounted ? null : 'needs the right to mount a small file system';
})();

/** A file system of its own in memory, small enough to be filled. */
export class SmallDisk {
  readonly folder: string;
  readonly #parent: string;

  constructor(mebibytes: number) {
    this.#parent = mkdtempSync(join(tmpdir(), 'alongside-disk-'));
    this.folder = join(this.#parent, 'disk');
    mkdirSync(this.folder);
    if (!run('mount', '-t', 'tmpfs', '-o', `size=${mebibytes}m`, 'tmpfs', this.folder)) {
      throw new Error('nothing was mounted');
    }
  }

  get #filling(): string {
    return join(this.folder, 'filling');
  }

  /** Leaves not one free block. */
  fill(): void {
    const { bavail, bsize } = statfsSync(this.folder);
    writeFileSync(this.#filling, Buffer.alloc(bavail * bsize, 1));
  }

  free(): void {
    rmSync(this.#filling, { force: true });
  }

  setReadOnly(readOnly: boolean): void {
    if (!run('mount', '-o', `remount,${readOnly ? 'ro' : 'rw'}`, this.folder)) {
      throw new Error('it cannot be mounted anew');
    }
  }

  remove(): void {
    run('umount', '--lazy', this.folder);
    rmSync(this.#parent, { recursive: true, force: true });
  }
}
