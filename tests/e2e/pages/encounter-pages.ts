import { expect } from '@playwright/test';
import type { Locator, Page } from 'playwright-core';

/** The line on Today that offers notes which are not sealed. */
export class DraftNotice {
  readonly #page: Page;
  readonly notice: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.notice = page.getByRole('region', { name: 'Notes that are not sealed' });
  }

  async goOnWriting(of = ''): Promise<LogPage> {
    await this.notice
      .getByRole('button', { name: new RegExp(`^Go on writing.*${of}`) })
      .first()
      .click();
    const log = new LogPage(this.#page);
    await expect(log.line).toBeVisible();
    return log;
  }
}

/** A draft: the log and the details. */
export class LogPage {
  readonly #page: Page;
  /** The input line at the bottom. */
  readonly line: Locator;
  readonly entries: Locator;
  readonly saved: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.line = page.getByRole('textbox', { name: 'What happens' });
    this.entries = page
      .getByRole('list', { name: 'What was logged' })
      .getByRole('textbox', { name: /^Words of entry/ });
    this.saved = page.getByText(/^Saved \d{1,2}:\d\d:\d\d\s[AP]M$/);
  }

  /** Types a line and stamps it with Enter. */
  async logLine(text: string): Promise<void> {
    await this.line.fill(text);
    await this.line.press('Enter');
  }

  async press(keys: string): Promise<void> {
    await this.#page.keyboard.press(keys);
  }

  async expectEntries(texts: readonly string[]): Promise<void> {
    await expect(this.entries).toHaveCount(texts.length);
    for (const [index, text] of texts.entries()) await expect(this.entries.nth(index)).toHaveValue(text);
  }

  async showDetails(): Promise<void> {
    await this.#page.getByText('Details', { exact: true }).click();
  }

  async leave(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Back' }).click();
  }

  async seal(): Promise<SealedPage> {
    await this.#page.getByRole('button', { name: 'Seal note' }).click();
    const dialog = this.#page.getByRole('dialog', { name: 'Seal this note?' });
    await dialog.getByRole('checkbox').check();
    await dialog.getByRole('button', { name: 'Seal note' }).click();
    const sealed = new SealedPage(this.#page);
    await expect(sealed.mark).toBeVisible();
    return sealed;
  }
}

/** A sealed note. */
export class SealedPage {
  readonly #page: Page;
  readonly mark: Locator;
  readonly lines: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.mark = page.getByText(/^Sealed /);
    this.lines = page.getByRole('list', { name: 'What was logged' }).getByRole('listitem');
  }

  /** Fields that can be typed into. */
  get fields(): Locator {
    return this.#page.getByRole('main').getByRole('textbox');
  }

  async addAddendum(text: string): Promise<void> {
    await this.#page.getByLabel('Addendum').fill(text);
    await this.#page.getByRole('button', { name: 'Add addendum' }).click();
    await expect(this.#page.getByText(text)).toBeVisible();
  }
}
