import { expect } from '@playwright/test';
import type { Locator, Page } from 'playwright-core';
import { t } from '../support/words.ts';

type Picked = string | { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

/** From a dropped sheet to an import that was fixed. */
export class ImportPage {
  readonly page: Page;
  readonly bar: Locator;
  readonly rows: Locator;
  readonly done: Locator;

  constructor(page: Page) {
    this.page = page;
    this.bar = page.getByRole('region', { name: t('imports.run.bar'), exact: true });
    this.rows = page.getByRole('grid');
    this.done = page.getByRole('heading', { name: t('imports.done.title'), exact: true });
  }

  async open(): Promise<this> {
    await this.page
      .getByRole('navigation')
      .getByRole('button', { name: t('app.screens.import'), exact: true })
      .click();
    await expect(this.page.getByRole('heading', { level: 1, name: t('imports.title') })).toBeVisible();
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
    await expect(this.page.getByRole('heading', { name: t('imports.rows.title') })).toBeVisible({ timeout: 30_000 });
    await expect(this.button).not.toHaveAttribute('data-loading', 'true', { timeout: 30_000 });
  }

  get button(): Locator {
    return this.bar.getByRole('button').last();
  }

  field(column: string): Locator {
    return this.page.getByRole('combobox', { name: t('imports.columns.goesToOf', { column }) });
  }

  async chooseDateOrder(column: string, order: 'mdy' | 'dmy'): Promise<void> {
    const group = this.page.getByRole('radiogroup', { name: t('imports.dates.legend', { header: column }) });
    await group.getByText(t(`imports.dates.${order}`), { exact: true }).click();
    await expect(group.getByRole('radio', { name: t(`imports.dates.${order}`) })).toBeChecked();
  }

  async filter(outcome: 'broken' | 'probablySame' | 'new'): Promise<void> {
    await this.page
      .getByRole('group', { name: t('imports.rows.filter') })
      .getByText(new RegExp(`^${t(`imports.outcome.${outcome}`)}`))
      .click();
  }

  /** What is decided about the row of this number. */
  choice(name: string, row: number): Locator {
    return this.rows.getByRole('combobox', { name: t('imports.rows.chooseNamed', { name, row }) });
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
      .filter({ hasText: new RegExp(`^${t('imports.broken.row', { row })}(?!\\d)`) });
  }

  async undo(): Promise<void> {
    await this.page.getByRole('button', { name: t('imports.done.undo') }).click();
  }
}
