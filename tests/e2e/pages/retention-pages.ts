import { expect } from '@playwright/test';
import type { Locator, Page } from 'playwright-core';
import { t } from '../support/words.ts';

/** The people who are due for review. */
export class ReviewsPage {
  readonly page: Page;
  readonly rows: Locator;

  constructor(page: Page) {
    this.page = page;
    this.rows = page.getByRole('list', { name: t('retention.reviews.list') }).getByRole('listitem');
  }

  async isShown(): Promise<this> {
    await expect(this.page.getByRole('heading', { name: t('retention.reviews.title'), level: 1 })).toBeVisible();
    return this;
  }

  of(name: string): Locator {
    return this.rows.filter({ hasText: name });
  }
}

/** The dialog that asks before something is deleted permanently. */
export class ActDialog {
  readonly dialog: Locator;

  constructor(page: Page, title: string) {
    this.dialog = page.getByRole('dialog', { name: title });
  }

  /** The lines under a heading. */
  things(title: string): Locator {
    return this.dialog
      .locator('section')
      .filter({ has: this.dialog.page().getByRole('heading', { name: title }) })
      .getByRole('listitem');
  }

  async confirm(code: string, verb: string): Promise<void> {
    const go = this.dialog.getByRole('button', { name: verb });
    await expect(go).toBeDisabled();
    await this.dialog.getByRole('textbox', { name: t('common.confirmTyped', { word: code }) }).fill(code);
    await go.click();
    await expect(this.dialog).toBeHidden({ timeout: 30_000 });
  }
}

/** What a person's page offers in its menu. */
export const chooseForPerson = async (page: Page, item: string): Promise<void> => {
  await page.getByRole('button', { name: t('people.page.more') }).click();
  await page.getByRole('menuitem', { name: item }).click();
};

/** The page that says what the vault holds. */
export class HoldingsPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<this> {
    await this.page
      .getByRole('navigation')
      .getByRole('button', { name: t('app.screens.settings') })
      .click();
    await this.page.getByRole('button', { name: t('retention.holdings.title') }).click();
    await expect(this.page.getByRole('heading', { name: t('retention.holdings.title'), level: 1 })).toBeVisible();
    return this;
  }

  /** How many of a kind the table says there are. */
  count(kind: string): Locator {
    return this.page.getByRole('row').filter({ hasText: kind }).getByRole('cell');
  }
}
