import type { Page } from 'playwright-core';

/** Takes a picture of the window once nothing is loading anymore. */
export const takePicture = async (page: Page, path: string): Promise<void> => {
  await page.waitForTimeout(500);
  await page.waitForFunction(() => document.querySelector('[data-loading]') === null);
  await page.screenshot({ path, animations: 'disabled' });
};
