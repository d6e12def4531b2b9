import { expect } from '@playwright/test';
import type { Locator, Page } from 'playwright-core';
import { t } from '../support/words.ts';
import { FramePage } from './vault-pages.ts';

/** The record of changes. */
export class AuditPage {
  readonly page: Page;
  readonly rows: Locator;

  constructor(page: Page) {
    this.page = page;
    this.rows = page
      .getByRole('grid', { name: t('audit.title') })
      .locator('tbody')
      .getByRole('row');
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  /** Opens it from the settings. */
  async open(): Promise<this> {
    await new FramePage(this.page).openSettings();
    await this.page.getByRole('button', { name: t('audit.openIt') }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: t('audit.title') })).toBeFocused();
    return this;
  }

  async narrow(field: string, choice: string): Promise<void> {
    await this.page.getByRole('combobox', { name: field }).click();
    await this.page.getByRole('option', { name: choice, exact: true }).click();
  }

  async close(): Promise<void> {
    await this.dialog
      .getByRole('button', { name: t('common.close') })
      .first()
      .click();
    await expect(this.dialog).toHaveCount(0);
  }
}
