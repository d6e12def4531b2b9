import { expect } from '@playwright/test';
import type { Locator, Page } from 'playwright-core';
import { starting, t } from '../support/words.ts';

/** The record of what has left the vault. */
export class ExportsPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async open(): Promise<this> {
    await this.#page.getByRole('navigation').getByText(t('exports.title'), { exact: true }).click();
    await expect(this.#page.getByRole('heading', { name: t('exports.title'), level: 1 })).toBeVisible();
    return this;
  }

  /** The line of the newest export. */
  get newest(): Locator {
    return this.#page
      .getByRole('grid', { name: t('exports.title') })
      .getByRole('row')
      .nth(1);
  }

  async openNewest(): Promise<ExportSummaryPage> {
    await this.newest.click();
    return new ExportSummaryPage(this.#page);
  }
}

/** What goes into a case summary, and what it will look like. */
export class ExportSummaryPage {
  readonly #page: Page;
  readonly preview: Locator;
  readonly recipient: Locator;
  readonly writeButton: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.preview = page.getByRole('region', { name: t('exports.previewPaper') });
    this.recipient = page.getByRole('textbox', { name: t('exports.recipient') });
    this.writeButton = page.getByRole('button', { name: starting(t('exports.writeNobody').replace('…', '')) });
  }

  part(name: string): Locator {
    return this.#page.getByRole('checkbox', { name, exact: true });
  }

  /** Marks that the person did not agree to share a part that is out. */
  async decline(name: string): Promise<void> {
    await this.#page.getByRole('checkbox', { name: t('exports.declinedMark', { part: name }) }).check();
  }

  async speak(language: 'English' | 'Español'): Promise<void> {
    await this.#page.getByRole('radiogroup').getByText(language, { exact: true }).click();
  }

  keptBack(words: string): Locator {
    return this.#page.getByRole('listitem').filter({ hasText: words }).first();
  }

  /** The password that Alongside made. */
  async password(): Promise<string> {
    const shown = this.#page.getByText(/^[2-9b-z]{4}(-[2-9b-z]{4}){4}$/).first();
    return (await shown.textContent()) ?? '';
  }

  async useOwnPassword(password: string): Promise<void> {
    await this.#page.getByRole('button', { name: t('exports.passwordOwn') }).click();
    await this.#page.getByRole('textbox', { name: t('exports.passwordOwnLabel') }).fill(password);
  }

  async write(): Promise<void> {
    await this.writeButton.click();
    await expect(this.#page.getByRole('heading', { name: t('exports.written') })).toBeVisible({ timeout: 30_000 });
  }

  /** The hash that the result shows. */
  async sha256(): Promise<string> {
    return (
      (await this.#page
        .getByText(/^[0-9a-f]{64}$/)
        .first()
        .textContent()) ?? ''
    );
  }
}
