import { expect } from '@playwright/test';
import type { Locator, Page } from 'playwright-core';

/** The page "Back-ups and health". */
export class BackupsPage {
  readonly #page: Page;
  readonly list: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.list = page.getByRole('region', { name: 'Back-ups in this folder' });
  }

  async open(): Promise<this> {
    await this.#page
      .getByRole('navigation', { name: 'Main menu' })
      .getByRole('button', { name: /^Back-up: |^No back-up yet/ })
      .click();
    await expect(this.#page.getByRole('heading', { level: 1, name: 'Back-ups and health' })).toBeVisible();
    return this;
  }

  /** The dialog's answer stands ready. */
  async backUpNow(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Back up now' }).click();
    await expect(
      this.#page.getByText('The back-up was written and is the vault byte for byte. Every page is being checked now.'),
    ).toBeVisible();
  }

  async checkEverything(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Check everything now' }).click();
    await expect(this.#page.getByText('The vault is whole:')).toBeVisible();
  }

  async restoreFirst(): Promise<RestorePage> {
    await this.list
      .getByRole('button', { name: /^Restore the back-up of/ })
      .first()
      .click();
    return new RestorePage(this.#page);
  }
}

/** The steps of restoring a back-up. */
export class RestorePage {
  readonly #page: Page;
  readonly agree: Locator;
  readonly go: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.agree = page.getByRole('checkbox');
    this.go = page.getByRole('button', { name: 'Restore this back-up' });
  }

  /** From the first screen, the unlock screen or one that says what is wrong with the vault. */
  async open(): Promise<this> {
    await this.#page.getByRole('button', { name: 'Restore a back-up' }).click();
    return this;
  }

  /** The dialog's answer stands ready. */
  async chooseFile(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Choose the file' }).click();
    await expect(this.#page.getByRole('heading', { name: 'Open the back-up' })).toBeVisible();
  }

  async openWithPassphrase(name: string, passphrase: string): Promise<void> {
    await this.#page.getByLabel('Name').fill(name);
    await this.#page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await this.#page.getByRole('button', { name: 'Look inside' }).click();
  }

  async openWithRecoveryKey(key: string): Promise<void> {
    await this.#page.getByRole('button', { name: 'Use the recovery key' }).click();
    await this.#page.getByLabel('Recovery key').fill(key);
    await this.#page.getByRole('button', { name: 'Look inside' }).click();
  }

  /** The value beside a name in the list of what is inside. */
  fact(name: string): Locator {
    return this.#page.locator('dl > div').filter({ hasText: name }).locator('dd');
  }

  async restore(): Promise<void> {
    await expect(this.go).toBeDisabled();
    await this.agree.check();
    await this.go.click();
    await expect(this.#page.getByRole('heading', { name: 'The back-up is restored' })).toBeVisible({ timeout: 30_000 });
  }

  async goOnToUnlock(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Go on to unlock' }).click();
    await expect(this.#page.getByRole('heading', { name: 'Unlock', exact: true })).toBeVisible({ timeout: 30_000 });
  }
}
