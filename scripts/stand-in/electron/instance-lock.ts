import { mkdirSync, readFileSync, renameSync, rmSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

const holderOf = (file: string): number | null => {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    return isAlive(pid) ? pid : null;
  } catch {
    return null;
  }
};

/** What a second program was started with; null when the file is not there (anymore). */
const readKnock = (knock: string): { args: string[]; workingFolder: string } | null => {
  try {
    // Written below, by a program like this one.
    return JSON.parse(readFileSync(knock, 'utf8')) as { args: string[]; workingFolder: string };
  } catch {
    return null;
  }
};

/** Electron's single-instance lock, by a file with the holder's process id. False when another process holds it. */
export const claimFolder = (folder: string, onSecond: (args: string[], workingFolder: string) => void): boolean => {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'stand-in.lock');
  const knock = join(folder, 'stand-in.knock');
  if (holderOf(file) !== null) {
    writeFileSync(`${knock}.new`, JSON.stringify({ args: process.argv, workingFolder: process.cwd() }));
    renameSync(`${knock}.new`, knock);
    return false;
  }
  rmSync(file, { force: true });
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
  } catch {
    return false;
  }
  process.on('exit', () => rmSync(file, { force: true }));
  watch(folder, (_event, name) => {
    const second = name === 'stand-in.knock' ? readKnock(knock) : null;
    if (second === null) return;
    rmSync(knock, { force: true });
    onSecond(second.args, second.workingFolder);
  }).unref();
  return true;
};
