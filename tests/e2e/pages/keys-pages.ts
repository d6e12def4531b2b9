import { expect } from '@playwright/test';
import type { Locator, Page } from 'playwright-core';
import { t } from '../support/words.ts';

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
    await this.#page.getByRole('button', { name: t('users.rekey.button') }).click();
    await expect(this.dialog.getByLabel(t('users.change.current'))).toBeFocused();
  }

  async fillNewKey(current: string, next: string | null): Promise<void> {
    await this.dialog.getByLabel(t('users.change.current')).fill(current);
    if (next !== null) {
      await this.dialog.getByLabel(t('users.passphrase.new'), { exact: true }).fill(next);
      await this.dialog.getByLabel(t('users.passphrase.repeat')).fill(next);
    }
    await this.dialog.getByRole('checkbox').check();
    await this.dialog.getByRole('button', { name: t('users.rekey.next') }).click();
  }

  async typeBack(key: string): Promise<void> {
    await this.dialog.getByLabel(t('vault.recovery.typeBack')).fill(key);
    await this.dialog.getByRole('button', { name: t('users.rekey.go') }).click();
  }

  /** From anywhere, as someone does who has no time to look for the settings. */
  async askToEraseFromPalette(): Promise<void> {
    await this.#page.keyboard.press('Control+k');
    await this.#page.keyboard.type('erase');
    await this.#page.getByRole('option', { name: t('users.erase.button') }).click();
    await expect(this.dialog.getByRole('heading', { name: t('users.erase.title') })).toBeVisible();
  }

  get erase(): Locator {
    return this.dialog.getByRole('button', { name: t('users.erase.label'), exact: true });
  }
}
