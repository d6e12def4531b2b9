import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { FramePage, UnlockPage } from './pages/vault-pages.ts';
import { launchApp, withoutElectron } from './support/app.ts';
import { makeReadyVault } from './support/ready-vault.ts';

test.setTimeout(240_000);

/** The shell's clock runs so many times faster; Electron itself takes no such option, and there a minute is a minute. */
const faster = withoutElectron === null ? 1 : 20;
const fastClock = `--import=data:text/javascript,${encodeURIComponent(`
  const now = performance.now.bind(performance);
  Object.defineProperty(performance, 'now', { value: () => now() * ${faster} });`)}`;
const minute = 60_000 / faster;

test('promise 19: a vault that no one touches locks itself after the set minutes, and not under someone’s hands', async () => {
  const parent = mkdtempSync(join(tmpdir(), 'alongside-idle-'));
  const folder = join(parent, 'vault');
  const recoveryKey = await makeReadyVault(folder);
  const app = await launchApp({
    vaultDir: folder,
    settings: { idleMinutes: 2 },
    ...(faster > 1 && { env: { NODE_OPTIONS: fastClock } }),
  });
  try {
    const unlock = new UnlockPage(app.page);
    await unlock.recover(recoveryKey);
    await new FramePage(app.page).isShown();

    await test.step('as long as someone is there it stays open', async () => {
      const begun = performance.now();
      while (performance.now() - begun < 3 * minute) {
        // What the window reports at a key or a click, and at most every 15 seconds of its own clock.
        expect(await app.call('window.active', {})).toMatchObject({ ok: true });
        await app.page.waitForTimeout(minute / 6);
      }
      expect(await app.call('vault.status', {})).toMatchObject({ value: { state: 'open' } });
    });

    await test.step('then it locks, and the window is empty', async () => {
      const cores = await app.backend.coreProcessIds();
      const begun = performance.now();
      await app.untilFreshPage(async () => {
        await expect
          .poll(async () => (await app.backend.coreProcessIds()).filter((pid) => cores.includes(pid)), {
            timeout: 4 * minute,
            intervals: [50],
          })
          .toEqual([]);
      });
      const waited = performance.now() - begun;
      expect(waited).toBeGreaterThan(minute);
      await unlock.isShown();
      expect(await app.call('people.list', {})).toMatchObject({ ok: false, error: { code: 'vault.locked' } });
    });
  } finally {
    await app.close();
    rmSync(parent, { recursive: true, force: true });
  }
});
