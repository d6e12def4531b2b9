import { expect } from '@playwright/test';
import type { Locator, Page } from 'playwright-core';

/** The dialogs in the settings that give the vault a new key and that erase its keys. */
export class KeysPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get dialog(): Locator {
    return this.#page.getByRole('dialog');
  }

  async askForNewKey(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Give the vault a new key' }).click();
    await expect(this.dialog.getByLabel('Present passphrase')).toBeFocused();
  }

  async fillNewKey(current: string, next: string | null): Promise<void> {
    await this.dialog.getByLabel('Present passphrase').fill(current);
    if (next !== null) {
      await this.dialog.getByLabel('New passphrase', { exact: true }).fill(next);
      await this.dialog.getByLabel('New passphrase once more').fill(next);
    }
    await this.dialog.getByRole('checkbox').check();
    await this.dialog.getByRole('button', { name: 'Go on to the recovery key' }).click();
  }

  async typeBack(key: string): Promise<void> {
    await this.dialog.getByLabel('Type the key from your paper').fill(key);
    await this.dialog.getByRole('button', { name: 'Give the vault its new key' }).click();
  }

  /** From anywhere, as somebody does who has no time to look for the settings. */
  async askToEraseFromPalette(): Promise<void> {
    await this.#page.keyboard.press('Control+k');
    await this.#page.keyboard.type('erase');
    await this.#page.getByRole('option', { name: 'Erase the keys of this vault' }).click();
    await expect(this.dialog.getByRole('heading', { name: 'Erase the keys of this vault?' })).toBeVisible();
  }

  get erase(): Locator {
    return this.dialog.getByRole('button', { name: 'Erase the keys', exact: true });
  }
}
