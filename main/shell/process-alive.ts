import { readFileSync } from 'node:fs';

/** On Linux an ended process keeps its id until its parent has asked how it ended; none of its memory is left. */
const hasEnded = (pid: number): boolean => {
  if (process.platform !== 'linux') return false;
  try {
    // The name, which comes before the state, is in brackets and may hold anything.
    return /^[ZX]/.test(readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ').at(-1) ?? '');
  } catch {
    return false;
  }
};

/** True while a process of that id runs, no matter who owns it. */
export const isProcessAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return !hasEnded(pid);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};
