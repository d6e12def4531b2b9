import type { Page } from 'playwright-core';
import { buildAll, isBuilt } from '../../scripts/build.ts';
import { findBrowser, findContentShell } from '../../scripts/system.ts';
import { createTranslator } from '../../shared/words.ts';
import { launchApp } from '../e2e/support/app.ts';
import { benchName, benchPassphrase } from './bench-vault.ts';

/** What Alongside's window is measured in, as the bare component beside it. */
export const viewport = { width: 1280, height: 800 };

/** The browser that both Alongside's window and the bare component are measured in. */
export const benchBrowser = (): string => findContentShell() ?? findBrowser() ?? '';

/** Opens a vault of the benchmark in Alongside's own window for as long as `work` takes. */
export const inWindow = async <T>(folder: string, work: (page: Page) => Promise<T>): Promise<T> => {
  if (!(await isBuilt())) await buildAll();
  const t = createTranslator('en');
  const app = await launchApp({ vaultDir: folder, viewport, shortLived: false });
  try {
    const { page } = app;
    await page.getByLabel(t('vault.unlock.name')).fill(benchName);
    await page.getByLabel(t('vault.unlock.passphrase'), { exact: true }).fill(benchPassphrase);
    await page.getByRole('button', { name: t('vault.unlock.go') }).click();
    await page.getByRole('navigation', { name: t('app.rail') }).waitFor({ timeout: 60_000 });
    return await work(page);
  } finally {
    await app.close();
  }
};
