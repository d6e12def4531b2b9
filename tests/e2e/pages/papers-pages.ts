import { expect } from '@playwright/test';
import type { Locator, Page } from 'playwright-core';
import type { PaperKind } from '../../../shared/exports/paper-kinds.ts';
import { t } from '../support/words.ts';

/** Which paper, what it shows, and how it is saved. */
export class PapersPage {
  readonly #page: Page;
  readonly preview: Locator;
  readonly saveButton: Locator;
  readonly savePlainButton: Locator;
  readonly word: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.preview = page.getByRole('region', { name: t('packets.previewPaper') });
    this.saveButton = page.getByRole('button', { name: t('packets.save') });
    this.savePlainButton = page.getByRole('button', { name: t('packets.savePlain') });
    this.word = page.getByRole('textbox', { name: t('packets.confirm', { word: t('packets.word') }) });
  }

  /** Opens the papers of someone on the list of people. */
  async openOf(name: string): Promise<this> {
    await this.#page.getByRole('navigation').getByText(t('app.screens.people'), { exact: true }).click();
    await this.#page.getByRole('row').filter({ hasText: name }).first().click();
    await this.#page.getByRole('button', { name: t('packets.forPerson'), exact: true }).click();
    await expect(this.preview).toContainText(name);
    return this;
  }

  /** Opens blank papers from the palette. */
  async openBlank(): Promise<this> {
    await this.#page.keyboard.press('Control+K');
    await this.#page.getByRole('combobox', { name: t('app.palette.placeholder') }).fill(t('exports.kinds.walletCard'));
    await this.#page.getByRole('option', { name: t('packets.action') }).click();
    await expect(this.preview).toContainText(t('packets.paper.byHand'));
    return this;
  }

  async choose(kind: PaperKind): Promise<void> {
    await this.#page.getByRole('radio', { name: t(`exports.kinds.${kind}`) }).check();
  }

  part(name: string): Locator {
    return this.#page.getByRole('checkbox', { name, exact: true });
  }

  leftOut(name: string): Locator {
    return this.#page.getByRole('listitem').filter({ hasText: name });
  }

  /** Chooses one of the buttons beside each other: a language or a size. */
  async option(name: string): Promise<void> {
    await this.#page.getByRole('radiogroup').getByText(name, { exact: true }).click();
  }

  async withoutPassword(): Promise<void> {
    await this.#page.getByRole('radio', { name: t('packets.ways.plain') }).check();
  }

  /** The password that Alongside made. */
  async password(): Promise<string> {
    return (
      (await this.#page
        .getByText(/^[2-9b-z]{4}(-[2-9b-z]{4}){4}$/)
        .first()
        .textContent()) ?? ''
    );
  }

  async saved(): Promise<void> {
    await expect(this.#page.getByRole('heading', { name: t('packets.saved'), exact: true })).toBeVisible({
      timeout: 30_000,
    });
  }

  async another(): Promise<void> {
    await this.#page.getByRole('button', { name: t('exports.another') }).click();
  }
}
