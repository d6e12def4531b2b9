import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect } from '@playwright/test';
import { isProcessAlive } from '../../main/shell/process-alive.ts';
import { findCommand } from '../../scripts/system.ts';
import { launchApp, withoutElectron } from './support/app.ts';
import type { App } from './support/app.ts';
import { stateFigure } from './support/figure.ts';
import { test } from './support/program.ts';
import { watchEnd, withoutSignalWatch } from './support/signal-watch.ts';

/** Locks, and says how long it took until a fresh page was there. */
const timedLock = async (app: App): Promise<number> => {
  const begun = performance.now();
  await app.lock();
  return performance.now() - begun;
};

test('promise 20: a lock ends the process that drew the page by signal 9, of which nothing is kept, and a fresh page comes', async ({
  demo,
}) => {
  test.skip(withoutSignalWatch !== null, withoutSignalWatch ?? '');
  const before = await demo.backend.pageProcessId();
  const { end } = await watchEnd(before);
  const took = await timedLock(demo);
  expect(await end).toBe('killed by SIGKILL');
  const after = await demo.backend.pageProcessId();
  expect([isProcessAlive(before), after > 0, after === before]).toEqual([false, true, false]);
  expect(await demo.backend.uncaught()).toEqual([]);
  stateFigure(`a fresh page after ${Math.round(took)} ms`);
});

test('promise 20: a fresh page comes after a lock also when its first load is lost', { tag: '@full' }, async () => {
  test.skip(
    withoutElectron === null,
    'Electron loses a load when it happens to; the stand-in does so when it is told to',
  );
  const app = await launchApp({ env: { ALONGSIDE_STAND_IN_RENEW: 'lost' } });
  try {
    await timedLock(app);
    const took = await timedLock(app);
    // On a machine that is busy with other things the page itself takes its time: the shell waits less than half a second.
    expect(took).toBeLessThan(6000);
    expect(await app.call('vault.status', {})).toMatchObject({ ok: true });
    expect(await app.backend.uncaught()).toEqual([]);
    stateFigure(`a fresh page after ${Math.round(took)} ms, the first load lost`);
  } finally {
    await app.close();
  }
});

test('promise 20: no process that shows or holds something may be written down when it crashes', async ({
  demo: { backend },
}) => {
  test.skip(process.platform !== 'linux', 'Linux alone has this limit; the others write nothing down by themselves');
  const limitOf = (pid: number): string | undefined =>
    /^Max core file size\s+(\S+)\s+(\S+)/m.exec(readFileSync(`/proc/${pid}/limits`, 'utf8'))?.[2];
  const pids = [backend.shellProcessId() ?? 0, await backend.pageProcessId(), ...(await backend.coreProcessIds())];
  expect(pids).toHaveLength(3);
  await expect.poll(() => pids.map(limitOf)).toEqual(['1', '1', '1']);
});

test('a page whose process crashes locks the vault and comes back', async ({ demo }) => {
  await demo.untilFreshPage(async () => demo.backend.crashPage());
  expect(await demo.call('vault.profile', {})).toMatchObject({ ok: false, error: { code: 'vault.locked' } });
  expect(await demo.backend.uncaught()).toEqual([]);
});

test('promise 20: in Chromium’s sandbox, as an ordinary user, a lock ends the page’s process by signal 9 too', async () => {
  test.skip(withoutSignalWatch !== null, withoutSignalWatch ?? '');
  test.skip(
    process.getuid?.() !== 0,
    'runs Alongside as another user, which only root may; where one is not root, the tests run in the sandbox anyway',
  );
  test.skip(
    findCommand('setpriv') === null,
    'runs Alongside as another user with setpriv, which is not on this computer',
  );
  const home = mkdtempSync(join(tmpdir(), 'alongside-ordinary-'));
  chmodSync(home, 0o777);
  const nobody = ['--reuid=65534', '--regid=65534', '--clear-groups'];
  const script = join(import.meta.dirname, 'support', 'lock-once.ts');
  const child = spawn('setpriv', [...nobody, process.execPath, script], {
    env: { ...process.env, HOME: home, TMPDIR: home },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  try {
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const nextPid = async (): Promise<number> => {
      const { value } = await lines.next();
      const { pid } = JSON.parse(String(value)) as { pid: number }; // written by the script
      return pid;
    };
    const before = await nextPid();
    expect(readFileSync(`/proc/${before}/status`, 'utf8')).toMatch(/^Seccomp:\s+2$/m);
    const { end } = await watchEnd(before);
    child.stdin.end('lock\n');
    expect(await end).toBe('killed by SIGKILL');
    expect(await nextPid()).not.toBe(before);
    // Until it has removed its own folders.
    expect(await exited).toEqual([0, null]);
  } finally {
    child.kill('SIGKILL');
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
});
