import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { isProcessAlive } from './process-alive.ts';

describe('a process', () => {
  test('is alive while it runs, and not after', async () => {
    const child = spawn(process.execPath, ['--eval', 'setInterval(() => {}, 1000)']);
    await once(child, 'spawn');
    expect(isProcessAlive(child.pid ?? 0)).toBe(true);
    expect(isProcessAlive(2 ** 30)).toBe(false);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(isProcessAlive(child.pid ?? 0)).toBe(false);
  });

  test.skipIf(process.platform !== 'linux')('that ended and was not asked how is not alive', async () => {
    // The shell starts a process and becomes another program, which does not ask.
    const holder = spawn('sh', ['-c', 'sleep 0.3 & echo $!; exec sleep 5']);
    const [text] = await once(holder.stdout, 'data');
    const pid = Number(String(text).trim());
    await expect.poll(() => isProcessAlive(pid)).toBe(false);
    expect(() => process.kill(pid, 0)).not.toThrow();
    holder.kill('SIGKILL');
  });
});
