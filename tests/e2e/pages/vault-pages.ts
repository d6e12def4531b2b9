import { expect } from '@playwright/test';
import type { Locator, Page } from 'playwright-core';
import { t } from '../support/words.ts';

/** The name and passphrase that the tests' first coordinator takes. */
export const founder = { name: 'Deb Example', passphrase: 'lantern gravel tuba oyster' } as const;

/** The first screen of a program that has no vault yet. */
export class WelcomePage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async chooseLanguage(language: 'English' | 'Español'): Promise<void> {
    await this.#page.getByText(language, { exact: true }).click();
  }

  async setUp(): Promise<SetUpPage> {
    await this.#page.getByRole('button', { name: t('vault.welcome.setUp') }).click();
    return new SetUpPage(this.#page);
  }

  async lookAround(): Promise<void> {
    await this.#page.getByRole('button', { name: t('vault.welcome.demo') }).click();
  }
}

/** Who makes the vault, and with which passphrase. */
export class SetUpPage {
  readonly #page: Page;
  readonly name: Locator;
  readonly passphrase: Locator;
  readonly repeat: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.name = page.getByLabel(t('vault.setUp.name'));
    this.passphrase = page.getByLabel(t('vault.setUp.passphrase'), { exact: true });
    this.repeat = page.getByLabel(t('vault.setUp.repeat'));
  }

  async fill(name: string, passphrase: string, repeat = passphrase): Promise<void> {
    await this.name.fill(name);
    await this.passphrase.fill(passphrase);
    await this.repeat.fill(repeat);
  }

  async goOn(): Promise<RecoveryPage> {
    await this.#page.getByRole('button', { name: t('vault.setUp.go') }).click();
    return new RecoveryPage(this.#page);
  }
}

/** The recovery key: shown, then typed back. */
export class RecoveryPage {
  readonly #page: Page;
  readonly typed: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.typed = page.getByLabel(t('vault.recovery.typeBack'));
  }

  /** Reads the key as a person would write it down, without the numbers of the groups. */
  async read(): Promise<string> {
    const shown = this.#page.getByRole('list', { name: t('vault.recovery.key') }).getByRole('listitem');
    // Reading alone does not wait for the page to come.
    await expect(shown).toHaveCount(7);
    const groups = await shown.allTextContents();
    return groups.map((group) => group.replace(/^\d(?=[0-9A-Z]{5}$)/, '')).join('-');
  }

  async copy(): Promise<void> {
    await this.#page.getByRole('button', { name: t('vault.recovery.copy') }).click();
  }

  async wroteItDown(): Promise<void> {
    await this.#page.getByRole('button', { name: t('vault.recovery.written') }).click();
  }

  async typeBack(key: string): Promise<void> {
    await this.typed.fill(key);
    await this.#page.getByRole('button', { name: t('vault.recovery.create') }).click();
  }
}

/** Asks for name and passphrase, or for the recovery key. */
export class UnlockPage {
  readonly #page: Page;
  readonly passphrase: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.passphrase = page.getByLabel(t('vault.setUp.passphrase'), { exact: true });
  }

  async unlock(name: string, passphrase: string): Promise<void> {
    await this.#page.getByLabel(t('vault.unlock.name')).fill(name);
    await this.passphrase.fill(passphrase);
    await this.#page.getByRole('button', { name: t('vault.unlock.title') }).click();
  }

  async useRecoveryKey(key: string): Promise<void> {
    await this.#page.getByRole('button', { name: t('vault.unlock.useRecovery') }).click();
    await this.#page.getByLabel(t('vault.recovery.key')).fill(key);
    await this.#page.getByRole('button', { name: t('vault.unlock.title') }).click();
  }

  /** Opens the vault with the recovery key and puts the offer of a new passphrase off. */
  async recover(key: string): Promise<void> {
    await this.useRecoveryKey(key);
    await this.#page.getByRole('button', { name: t('users.recovered.later') }).click({ timeout: 30_000 });
  }

  async isShown(): Promise<void> {
    await expect(this.#page.getByRole('heading', { name: t('vault.unlock.title'), exact: true })).toBeVisible();
  }
}

/** What surrounds every screen of the open vault. */
export class FramePage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async isShown(): Promise<void> {
    await expect(this.#page.getByRole('navigation', { name: t('app.rail') })).toBeVisible({ timeout: 30_000 });
  }

  async openSettings(): Promise<void> {
    await this.#page
      .getByRole('navigation')
      .getByRole('button', { name: t('settings.title') })
      .click();
    await expect(this.#page.getByRole('heading', { level: 1, name: t('settings.title') })).toBeVisible();
  }
}
