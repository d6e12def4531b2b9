import { expect } from '@playwright/test';
import type { Locator, Page } from 'playwright-core';
import { t } from '../support/words.ts';

/** The list of the directory. */
export class DirectoryPage {
  readonly page: Page;
  readonly finder: Locator;
  readonly rows: Locator;

  constructor(page: Page) {
    this.page = page;
    this.finder = page.getByRole('textbox', { name: t('directory.list.find') });
    this.rows = page.getByRole('grid', { name: t('directory.list.label') }).locator('tbody tr');
  }

  async open(): Promise<this> {
    await this.page.getByRole('navigation').getByText(t('app.screens.directory'), { exact: true }).click();
    await expect(this.page.getByRole('heading', { name: t('directory.title'), level: 1 })).toBeVisible();
    return this;
  }

  async find(typed: string): Promise<void> {
    await this.finder.fill(typed);
  }

  async filterByKind(kind: string): Promise<void> {
    await this.page.getByRole('combobox', { name: t('directory.field.kind') }).click();
    await this.page.getByRole('option', { name: kind, exact: true }).click();
  }

  async showToVerify(): Promise<void> {
    await this.page.getByText(t('directory.verify.tab'), { exact: true }).click();
    await expect(this.page.getByText(t('directory.verify.lead'))).toBeVisible();
  }

  async openEntry(name: string): Promise<EntryPage> {
    await this.rows.filter({ hasText: name }).first().click();
    return new EntryPage(this.page).isOf(name);
  }

  async add(): Promise<EntryForm> {
    await this.page.getByRole('button', { name: t('directory.add'), exact: true }).click();
    return new EntryForm(this.page);
  }
}

/** The page of one entry. */
export class EntryPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async isOf(name: string): Promise<this> {
    await expect(this.page.getByRole('heading', { name, level: 1 })).toBeVisible();
    return this;
  }

  section(title: string): Locator {
    return this.page.getByRole('main').getByRole('region', { name: title, exact: true });
  }

  async verify(way: string): Promise<void> {
    await this.page.getByRole('button', { name: t('directory.verify.mark'), exact: true }).click();
    await this.page.getByRole('menuitem', { name: way }).click();
  }

  async edit(): Promise<EntryForm> {
    await this.page.getByRole('button', { name: t('directory.entry.edit'), exact: true }).click();
    return new EntryForm(this.page);
  }

  async useShipped(): Promise<void> {
    await this.page.getByRole('button', { name: t('directory.entry.useShipped') }).click();
  }
}

/** The panel with an entry's fields. */
export class EntryForm {
  readonly panel: Locator;
  readonly number: Locator;

  constructor(page: Page) {
    this.panel = page.getByRole('complementary');
    this.number = this.panel.getByRole('textbox', { name: t('directory.field.number') });
  }

  field(name: string): Locator {
    return this.panel.getByRole('textbox', { name });
  }

  async chooseKind(kind: string): Promise<void> {
    await this.panel.getByRole('combobox', { name: t('directory.field.kind') }).click();
    await this.panel.page().getByRole('option', { name: kind, exact: true }).click();
  }

  async addNumber(): Promise<void> {
    await this.panel.getByRole('button', { name: t('directory.entry.addNumber') }).click();
  }

  async save(): Promise<void> {
    await this.panel
      .getByRole('button', { name: t('directory.entry.save'), exact: true })
      .or(this.panel.getByRole('button', { name: t('directory.entry.saveNew'), exact: true }))
      .click();
  }
}

/** Hotlines and rights, over whatever screen. */
export class HelpPanel {
  readonly dialog: Locator;

  constructor(page: Page) {
    this.dialog = page.getByRole('dialog', { name: t('directory.help.title') });
  }

  static async open(page: Page): Promise<HelpPanel> {
    await page.getByRole('navigation').getByText(t('directory.help.rail'), { exact: true }).click();
    const help = new HelpPanel(page);
    await expect(help.dialog).toBeVisible();
    return help;
  }

  card(name: string): Locator {
    return this.dialog.getByRole('article', { name, exact: true });
  }

  async chooseState(state: string): Promise<void> {
    await this.dialog.getByRole('combobox', { name: t('directory.help.state') }).fill(state);
    await this.dialog.page().getByRole('option', { name: state, exact: true }).click();
  }

  async show(part: string): Promise<void> {
    await this.dialog.getByText(part, { exact: true }).click();
  }

  async close(): Promise<void> {
    await this.dialog.getByRole('button', { name: t('common.close') }).click();
    await expect(this.dialog).toHaveCount(0);
  }
}
