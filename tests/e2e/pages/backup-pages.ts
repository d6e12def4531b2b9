import { expect } from '@playwright/test';
import type { Locator, Page } from 'playwright-core';
import { blank, starting, t } from '../support/words.ts';

/** The page of backups and of the vault’s health. */
export class BackupsPage {
  readonly #page: Page;
  readonly list: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.list = page.getByRole('region', { name: t('backups.list') });
  }

  async open(): Promise<this> {
    await this.#page
      .getByRole('navigation', { name: t('app.rail') })
      .getByRole('button', {
        name: new RegExp(
          `${starting(t('backups.rail', { when: blank })).source}|${starting(t('backups.railNone')).source}`,
        ),
      })
      .click();
    await expect(this.#page.getByRole('heading', { level: 1, name: t('backups.title') })).toBeVisible();
    return this;
  }

  /** The dialog's answer is ready. */
  async backUpNow(): Promise<void> {
    await this.#page.getByRole('button', { name: t('backups.now') }).click();
    await expect(this.#page.getByText(t('backups.made'))).toBeVisible();
  }

  async checkEverything(): Promise<void> {
    await this.#page.getByRole('button', { name: t('backups.health.check') }).click();
    await expect(this.#page.getByText(t('backups.health.good'))).toBeVisible();
  }

  async restoreFirst(): Promise<RestorePage> {
    await this.list
      .getByRole('button', { name: starting(t('backups.restoreNamed', { when: blank })) })
      .first()
      .click();
    return new RestorePage(this.#page);
  }
}

/** The steps of restoring a backup. */
export class RestorePage {
  readonly #page: Page;
  readonly agree: Locator;
  readonly go: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.agree = page.getByRole('checkbox');
    this.go = page.getByRole('button', { name: t('backups.wizard.go') });
  }

  /** From the first screen, the unlock screen or one that says what is wrong with the vault. */
  async open(): Promise<this> {
    await this.#page.getByRole('button', { name: t('backups.wizard.title') }).click();
    return this;
  }

  /** The dialog's answer is ready. */
  async chooseFile(): Promise<void> {
    await this.#page.getByRole('button', { name: t('backups.wizard.choose') }).click();
    await expect(this.#page.getByRole('heading', { name: t('backups.wizard.openTitle') })).toBeVisible();
  }

  async openWithPassphrase(name: string, passphrase: string): Promise<void> {
    await this.#page.getByLabel(t('vault.unlock.name')).fill(name);
    await this.#page.getByLabel(t('vault.setUp.passphrase'), { exact: true }).fill(passphrase);
    await this.#page.getByRole('button', { name: t('backups.wizard.open') }).click();
  }

  async openWithRecoveryKey(key: string): Promise<void> {
    await this.#page.getByRole('button', { name: t('vault.unlock.useRecovery') }).click();
    await this.#page.getByLabel(t('vault.recovery.key')).fill(key);
    await this.#page.getByRole('button', { name: t('backups.wizard.open') }).click();
  }

  /** The value beside a name in the list of what is inside. */
  fact(name: string): Locator {
    return this.#page.locator('dl > div').filter({ hasText: name }).locator('dd');
  }

  async restore(): Promise<void> {
    await expect(this.go).toBeDisabled();
    await this.agree.check();
    await this.go.click();
    await expect(this.#page.getByRole('heading', { name: t('backups.wizard.doneTitle') })).toBeVisible({
      timeout: 30_000,
    });
  }

  async goOnToUnlock(): Promise<void> {
    await this.#page.getByRole('button', { name: t('backups.wizard.unlock') }).click();
    await expect(this.#page.getByRole('heading', { name: t('vault.unlock.title'), exact: true })).toBeVisible({
      timeout: 30_000,
    });
  }
}
