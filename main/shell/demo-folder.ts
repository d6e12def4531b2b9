import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

const prefix = 'alongside-demo-';

/** Makes an empty folder that only this user can open. It carries the process id, so that leftovers are recognized. */
export const makeDemoFolder = (temp: string, pid: number): Promise<string> => mkdtemp(join(temp, `${prefix}${pid}-`));

export const removeDemoFolder = (folder: string): Promise<void> =>
  rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });

/** Removes the demo vaults of programs that ended without doing so. `isAlive` says whether a process still runs. */
export const removeLeftoverDemos = async (temp: string, isAlive: (pid: number) => boolean): Promise<void> => {
  for (const name of await readdir(temp)) {
    const pid = Number(new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1] ?? Number.NaN);
    // A folder of another user cannot be removed, and need not be.
    if (Number.isInteger(pid) && !isAlive(pid)) await removeDemoFolder(join(temp, name)).catch(() => {});
  }
};
