import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { forbidCoreDumps } from './core-dumps.ts';

test.skipIf(process.platform !== 'linux')(
  'promise 20: nothing of a process is written down when it crashes',
  async () => {
    const child = spawn('sh', ['-c', 'ulimit -S -c 64 2>/dev/null; exec sleep 30']);
    const { pid = 0 } = child;
    forbidCoreDumps(pid);
    await expect.poll(() => readFileSync(`/proc/${pid}/limits`, 'utf8')).toMatch(/^Max core file size\s+1\s+1\s/m);
    child.kill('SIGKILL');
    // Process 0 would be ourselves.
    expect(() => forbidCoreDumps(0)).not.toThrow();
  },
);
