import { mkdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
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

/** Electron's single-instance lock, by a file with the holder's process id. False when another process holds it. */
export const claimFolder = (folder: string, onSecond: () => void): boolean => {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'stand-in.lock');
  const knock = join(folder, 'stand-in.knock');
  if (holderOf(file) !== null) {
    writeFileSync(knock, '');
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
    if (name !== 'stand-in.knock') return;
    rmSync(knock, { force: true });
    onSecond();
  }).unref();
  return true;
};
