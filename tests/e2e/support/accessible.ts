import { expect } from '@playwright/test';
import axe from 'axe-core';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

/** Axe, where it was put into the page. */
interface AxeWindow {
  readonly axe?: { run(options: RunOptions): Promise<AxeResults> };
}

/**
 * Checks the page as it is shown with axe: every rule of WCAG 2.2 A and AA and axe's own best practices. Axe stays in
 * the page: putting it there takes longer than a check.
 *
 * @param contrast false leaves out the contrast of each text, which takes axe as long as all other rules: the colors'
 *   own contrast is computed in `tokens.test.ts`, and the full run looks at every text
 */
export const expectAccessible = async (page: Page, contrast = true): Promise<void> => {
  // A screen that is just coming is looked at again.
  await expect(async () => {
    if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
    const faults = await page.evaluate(async (enabled) => {
      // What passed is not listed: naming each element of it takes most of axe's time.
      const results = await (window as AxeWindow).axe?.run({
        resultTypes: ['violations'],
        rules: { 'color-contrast': { enabled } },
      });
      return (
        results?.violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ target }) => target.join(' ')) })) ??
        'axe did not run'
      );
    }, contrast);
    expect(faults).toEqual([]);
  }).toPass({ timeout: 5000 });
};
