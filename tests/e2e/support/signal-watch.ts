import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { findCommand } from '../../../scripts/system.ts';

/** Why how a process ends cannot be seen here; null where it can. */
export const withoutSignalWatch: string | null =
  process.platform === 'linux' && findCommand('strace') !== null
    ? null
    : 'how another program’s process ends is seen with strace, which is not on this computer';

/** Watches a process; resolves, once it is watched, to a promise of how it ends, such as `killed by SIGKILL`. */
export const watchEnd = async (pid: number): Promise<{ readonly end: Promise<string> }> => {
  const watcher = spawn('strace', ['-p', String(pid), '-e', 'trace=none'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const lines = createInterface({ input: watcher.stderr });
  const attached = new Promise<void>((resolve) => {
    lines.on('line', (line) => line.includes('attached') && resolve());
  });
  const end = new Promise<string>((resolve, reject) => {
    lines.on('line', (line) => {
      const how = /\+\+\+ (.*) \+\+\+/.exec(line)?.[1];
      if (how !== undefined) resolve(how);
    });
    // Once all of its lines were read.
    lines.on('close', () => reject(new Error('the watch ended before the process')));
  });
  end.catch(() => {});
  await Promise.race([attached, once(watcher, 'exit')]);
  return { end };
};
