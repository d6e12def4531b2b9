import { readdirSync, readFileSync } from 'node:fs';

/** What Linux says about the processes that the benchmark has begun. A process that ended meanwhile counts as nothing. */
const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};

// The name in brackets may hold anything; what follows it is the state and the parent.
const parentOf = (pid: number): number => Number(/\) \S+ (\d+)/.exec(read(`/proc/${pid}/stat`))?.[1] ?? 0);

/** All processes that this one has begun, and theirs. */
export const descendants = (): number[] => {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const parents = new Map(pids.map((pid) => [Number(pid), parentOf(Number(pid))]));
  const found = new Set([process.pid]);
  for (let before = 0; before < found.size;) {
    before = found.size;
    for (const [pid, parent] of parents) if (found.has(parent)) found.add(pid);
  }
  found.delete(process.pid);
  return [...found];
};

/** Tells processes apart: what kind of browser process, which script, or which program. */
export const kindOf = (pid: number): string => {
  const words = read(`/proc/${pid}/cmdline`).split(/[\0 ]/);
  const kind = words.find((word) => word.startsWith('--type='))?.slice('--type='.length);
  const script = words.find((word) => /\.[cm]?[jt]s$/.test(word));
  return kind ?? (script ?? words[0] ?? '').split('/').at(-1) ?? '';
};

/** What a process shares with no other, in MB: what the system gets back when it ends. */
export const privateMegabytes = (pid: number): number => {
  const lines = read(`/proc/${pid}/smaps_rollup`).matchAll(/^Private_(?:Clean|Dirty):\s+(\d+) kB$/gmu);
  return [...lines].reduce((sum, [, kilobytes]) => sum + Number(kilobytes) / 1000, 0);
};

/** Milliseconds that a process's main thread has had of the processor. */
export const mainThreadMs = (pid: number): number =>
  Number(read(`/proc/${pid}/task/${pid}/schedstat`).split(' ')[0] ?? 0) / 1e6;
