import { spawn } from 'node:child_process';

/**
 * Keeps the system from writing a process's memory down when it crashes. A limit of one byte and not of none: Linux
 * asks a limit of none nothing where core dumps are handed to a program, as systemd and Ubuntu do (core(5)). Linux
 * alone does this by itself; where the command is missing nothing changes.
 */
export const forbidCoreDumps = (pid: number): void => {
  if (process.platform !== 'linux' || pid <= 0) return;
  const limiting = spawn('prlimit', ['--pid', String(pid), '--core=1:1'], { stdio: 'ignore' });
  limiting.on('error', () => {});
  limiting.unref();
};
