import { expect } from '@playwright/test';
import type { Locator, Page } from 'playwright-core';
import { blank, starting, t } from '../support/words.ts';

/** The line on Today that offers notes which are not sealed. */
export class DraftNotice {
  readonly #page: Page;
  readonly notice: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.notice = page.getByRole('region', { name: t('encounters.drafts.title') });
  }

  async goOnWriting(of = ''): Promise<LogPage> {
    await this.notice
      .getByRole('button', { name: new RegExp(`${starting(t('encounters.drafts.goOn')).source}.*${of}`) })
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
    this.line = page.getByRole('textbox', { name: t('encounters.log.input') });
    this.entries = page
      .getByRole('list', { name: t('encounters.log.entries') })
      .getByRole('textbox', { name: starting(t('encounters.log.entryText', { number: blank })) });
    this.saved = page.getByText(
      new RegExp(`^${t('encounters.saving.saved', { time: String.raw`\d{1,2}:\d\d:\d\d\s[AP]M` })}$`),
    );
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
    await this.#page.getByText(t('encounters.log.tabDetails'), { exact: true }).click();
  }

  async leave(): Promise<void> {
    await this.#page.getByRole('button', { name: t('common.back') }).click();
  }

  async seal(): Promise<SealedPage> {
    await this.#page.getByRole('button', { name: t('encounters.log.seal') }).click();
    const dialog = this.#page.getByRole('dialog', { name: t('encounters.seal.title') });
    await dialog.getByRole('checkbox').check();
    await dialog.getByRole('button', { name: t('encounters.log.seal') }).click();
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
    this.mark = page.getByText(starting(t('encounters.note.sealedAt', { when: blank })));
    this.lines = page.getByRole('list', { name: t('encounters.log.entries') }).getByRole('listitem');
  }

  /** Fields that can be typed into. */
  get fields(): Locator {
    return this.#page.getByRole('main').getByRole('textbox');
  }

  async addAddendum(text: string): Promise<void> {
    await this.#page.getByLabel(t('encounters.note.addendum')).fill(text);
    await this.#page.getByRole('button', { name: t('encounters.note.addAddendum') }).click();
    await expect(this.#page.getByText(text)).toBeVisible();
  }
}
