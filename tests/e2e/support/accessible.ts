import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Page } from 'playwright-core';

/** Checks the page as it is shown with axe: every rule of WCAG 2.2 A and AA and axe's own best practices. */
export const expectAccessible = async (page: Page): Promise<void> => {
  // Legacy mode stays in this page; the other opens a second one, and the program has only one window.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ target }) => target.join(' ')) }))).toEqual([]);
};
