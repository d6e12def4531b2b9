import { expect, test } from '@playwright/test';
import { chromium } from 'playwright-core';
import { findBrowser, findContentShell } from '../../scripts/system.ts';
import { outliveCrashes } from './support/outlive-crashes.ts';

const address = 'https://alongside.localhost/';

test('a page whose process is killed is used on by the tests once it is loaded again, as on Electron at each lock', async () => {
  const executablePath = findContentShell() ?? findBrowser();
  if (executablePath === null) throw new Error('no Chromium, Chrome or Edge is installed');
  const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
  try {
    const context = await browser.newContext({ timezoneId: 'America/New_York' });
    await context.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: '<button>Lock</button>' }));
    const page = await context.newPage();
    outliveCrashes(page);
    await page.goto(address);
    await page.setViewportSize({ width: 900, height: 500 });
    const button = page.getByRole('button', { name: 'Lock' });
    // Another end of the browser loads the page again once it is told of the end, as Alongside's shell does.
    const shell = await context.newCDPSession(page);
    await shell.send('Inspector.enable');
    const system = await browser.newBrowserCDPSession();
    for (let locks = 0; locks < 2; locks += 1) {
      await page.evaluate(() => Object.assign(window, { olderPage: true }));
      await button.click();
      const asked = page.evaluate(() => new Promise(() => {})).catch(() => 'not answered');
      const fresh = page.waitForFunction(() => !('olderPage' in window) && document.readyState === 'complete');
      const gone = new Promise<void>((resolve) => shell.once('Inspector.targetCrashed', () => resolve()));
      const { processInfo } = await system.send('SystemInfo.getProcessInfo');
      for (const { type, id } of processInfo) if (type === 'renderer') process.kill(id, 'SIGKILL');
      await gone;
      await shell.send('Page.navigate', { url: address });
      await fresh;
      expect(await asked).toBe('not answered');
      await button.click();
      expect(await page.evaluate(() => [innerWidth, new Intl.DateTimeFormat().resolvedOptions().timeZone])).toEqual([
        900,
        'America/New_York',
      ]);
    }
  } finally {
    await browser.close();
  }
});
