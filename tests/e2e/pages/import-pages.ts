import { expect } from '@playwright/test';
import type { TFunction } from 'i18next';
import type { Locator, Page } from 'playwright-core';
import type { Language } from '../../../shared/basics/language.ts';
import { createTranslator } from '../../../shared/words.ts';

type Picked = string | { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

/** From a dropped sheet to an import that was fixed. */
export class ImportPage {
  readonly #t: TFunction;
  readonly page: Page;
  readonly bar: Locator;
  readonly rows: Locator;
  readonly done: Locator;

  constructor(page: Page, language: Language = 'en') {
    const t = createTranslator(language);
    this.#t = t;
    this.page = page;
    this.bar = page.getByRole('region', { name: t('imports.run.bar'), exact: true });
    this.rows = page.getByRole('grid');
    this.done = page.getByRole('heading', { name: t('imports.done.title'), exact: true });
  }

  async open(): Promise<this> {
    await this.page
      .getByRole('navigation')
      .getByRole('button', { name: this.#t('app.screens.import'), exact: true })
      .click();
    await expect(this.page.getByRole('heading', { level: 1, name: this.#t('imports.title') })).toBeVisible();
    return this;
  }

  async choose(sheet: Picked): Promise<void> {
    await this.page.locator('input[type=file]').setInputFiles(sheet);
  }

  async chooseText(text: string, name = 'sheet.csv'): Promise<void> {
    await this.choose({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  }

  /** Waits until the preview is shown as it is. */
  async ready(): Promise<void> {
    await expect(this.page.getByRole('heading', { name: this.#t('imports.rows.title') })).toBeVisible({
      timeout: 30_000,
    });
    await expect(this.button).not.toHaveAttribute('data-loading', 'true', { timeout: 30_000 });
  }

  get button(): Locator {
    return this.bar.getByRole('button').last();
  }

  field(column: string): Locator {
    return this.page.getByRole('combobox', { name: this.#t('imports.columns.goesToOf', { column }) });
  }

  async chooseDateOrder(column: string, order: 'mdy' | 'dmy'): Promise<void> {
    const group = this.page.getByRole('radiogroup', { name: this.#t('imports.dates.legend', { header: column }) });
    await group.getByText(this.#t(`imports.dates.${order}`), { exact: true }).click();
    await expect(group.getByRole('radio', { name: this.#t(`imports.dates.${order}`) })).toBeChecked();
  }

  async filter(outcome: 'broken' | 'probablySame' | 'new'): Promise<void> {
    await this.page
      .getByRole('group', { name: this.#t('imports.rows.filter') })
      .getByText(new RegExp(`^${this.#t(`imports.outcome.${outcome}`)}`))
      .click();
  }

  /** What is decided about the row of this number. */
  choice(name: string, row: number): Locator {
    return this.rows.getByRole('combobox', { name: this.#t('imports.rows.chooseNamed', { name, row }) });
  }

  /** What is decided about an appointment that the sheet no longer has. */
  goneChoice(name: string, when: string): Locator {
    return this.page.getByRole('combobox', { name: this.#t('imports.gone.chooseNamed', { name, when }) });
  }

  async run(): Promise<void> {
    await this.ready();
    await this.button.click();
    await expect(this.done).toBeVisible({ timeout: 60_000 });
  }

  /** The row of a broken value, after the import. */
  broken(row: number): Locator {
    return this.page
      .getByRole('listitem')
      .filter({ hasText: new RegExp(`^${this.#t('imports.broken.row', { row })}(?!\\d)`) });
  }

  async undo(): Promise<void> {
    await this.page.getByRole('button', { name: this.#t('imports.done.undo') }).click();
  }
}
