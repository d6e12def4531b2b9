import { expect } from '@playwright/test';
import type { Locator, Page } from 'playwright-core';

/** The record of what has left the vault. */
export class ExportsPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async open(): Promise<this> {
    await this.#page.getByRole('navigation').getByText('Exports', { exact: true }).click();
    await expect(this.#page.getByRole('heading', { name: 'Exports', level: 1 })).toBeVisible();
    return this;
  }

  /** The line of the newest export. */
  get newest(): Locator {
    return this.#page.getByRole('grid', { name: 'Exports' }).getByRole('row').nth(1);
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
    this.preview = page.getByRole('region', { name: 'Preview of the summary' });
    this.recipient = page.getByRole('textbox', { name: 'For whom' });
    this.writeButton = page.getByRole('button', { name: /^Write encrypted PDF/ });
  }

  part(name: string): Locator {
    return this.#page.getByRole('checkbox', { name, exact: true });
  }

  /** Marks that the person did not agree to share a part that is out. */
  async decline(name: string): Promise<void> {
    await this.#page.getByRole('checkbox', { name: `Mark “${name}” as not agreed to by the person` }).check();
  }

  async speak(language: 'English' | 'Español'): Promise<void> {
    await this.#page.getByRole('radiogroup').getByText(language, { exact: true }).click();
  }

  keptBack(words: string): Locator {
    return this.#page.getByRole('listitem').filter({ hasText: words }).first();
  }

  /** The password that the program made. */
  async password(): Promise<string> {
    const shown = this.#page.getByText(/^[2-9b-z]{4}(-[2-9b-z]{4}){4}$/).first();
    return (await shown.textContent()) ?? '';
  }

  async useOwnPassword(password: string): Promise<void> {
    await this.#page.getByRole('button', { name: 'Use a password of my own' }).click();
    await this.#page.getByRole('textbox', { name: 'Your password for the files' }).fill(password);
  }

  async write(): Promise<void> {
    await this.writeButton.click();
    await expect(this.#page.getByRole('heading', { name: 'Written' })).toBeVisible({ timeout: 30_000 });
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
