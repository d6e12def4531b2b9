import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { FramePage, UnlockPage } from './pages/vault-pages.ts';
import { type App, launchApp } from './support/app.ts';
import { stateFigure } from './support/figure.ts';
import { makeReadyVault } from './support/ready-vault.ts';

// The whole program starts once for each kill.
test.setTimeout(180_000);

const runs = Number(process.env['ALONGSIDE_KILL_RUNS'] ?? 4);

const unlock = async (app: App, recoveryKey: string): Promise<void> => {
  await new UnlockPage(app.page).isShown();
  await new UnlockPage(app.page).recover(recoveryKey);
  await new FramePage(app.page).isShown();
};

/** Writes over the bridge, one after the other, until Alongside is gone; notes what was acknowledged. */
const writeUntilKilled = async (app: App, run: number, acknowledged: Map<string, string>): Promise<void> => {
  for (let count = 0; ; count += 1) {
    const preferredName = `Person ${run}-${count}`;
    const result = await app.call('people.save', { preferredName }).catch(() => null);
    if (result === null) return;
    if (result.ok) acknowledged.set(result.value.id, preferredName);
  }
};

test(
  `promise 1, through the window: ${runs} power cuts in the middle of writing lose no acknowledged write`,
  { tag: '@full' },
  async () => {
    const parent = mkdtempSync(join(tmpdir(), 'alongside-kill-'));
    const folder = join(parent, 'vault');
    const recoveryKey = await makeReadyVault(folder);
    const app = await launchApp({ vaultDir: folder });
    try {
      const acknowledged = new Map<string, string>();
      for (let run = 0; run < runs; run += 1) {
        await unlock(app, recoveryKey);
        const enough = acknowledged.size + 10;
        const writing = writeUntilKilled(app, run, acknowledged);
        await expect.poll(() => acknowledged.size, { intervals: [5], timeout: 30_000 }).toBeGreaterThanOrEqual(enough);
        // Writing continues; the cut comes at any moment of it.
        await app.page.waitForTimeout(Math.random() * 40);
        await app.killAll();
        await writing;
        await app.restart();
      }
      await unlock(app, recoveryKey);
      expect(acknowledged.size).toBeGreaterThanOrEqual(10 * runs);
      for (const [id, preferredName] of acknowledged) {
        expect(await app.call('people.get', { id })).toMatchObject({ ok: true, value: { preferredName } });
      }
      expect(await app.call('vault.check', {})).toMatchObject({ ok: true, value: { ok: true, problems: [] } });
      stateFigure(`${runs} power cuts, ${acknowledged.size} acknowledged writes, 0 lost`);
    } finally {
      await app.close();
      rmSync(parent, { recursive: true, force: true });
    }
  },
);
