import { expect } from '@playwright/test';
import type { Locator, Page } from 'playwright-core';
import { t } from '../support/words.ts';

/** The users and one's own passphrase, as the settings show them. */
export class UsersPage {
  readonly #page: Page;
  readonly section: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.section = page.getByRole('region', { name: t('users.title') });
  }

  get dialog(): Locator {
    return this.#page.getByRole('dialog');
  }

  user(name: string): Locator {
    return this.section.getByRole('listitem').filter({ hasText: name });
  }

  async openAdd(): Promise<void> {
    await this.section.getByRole('button', { name: t('users.add.button') }).click();
  }

  /** Fills the dialog for a new volunteer, linked to the one of the team with this name, with a made-up passphrase. */
  async addVolunteer(name: string): Promise<string> {
    await this.openAdd();
    await this.dialog.getByRole('radio', { name: t('users.role.volunteer') }).check();
    await this.dialog.getByLabel(t('users.add.volunteer')).click();
    await this.#page.getByRole('option', { name }).click();
    await expect(this.dialog.getByLabel(t('users.add.name'), { exact: true })).toHaveValue(name);
    const passphrase = await this.makeOneUp();
    await this.dialog.getByRole('button', { name: t('users.add.go'), exact: true }).click();
    await expect(this.dialog).toHaveCount(0, { timeout: 30_000 });
    return passphrase;
  }

  async makeOneUp(): Promise<string> {
    await this.dialog.getByRole('button', { name: t('users.passphrase.make') }).click();
    const made = this.dialog.getByRole('group', { name: t('users.passphrase.made') }).getByRole('status');
    await expect(made).toHaveText(/^\w{4}(-\w{4}){4}$/);
    return made.innerText();
  }

  /** Chooses what to do about a user from their menu. */
  async choose(name: string, act: string): Promise<void> {
    await this.section.getByRole('button', { name: t('users.acts.menu', { name }) }).click();
    await this.#page.getByRole('menuitem', { name: act }).click();
  }

  async typePassphrase(passphrase: string): Promise<void> {
    await this.dialog.getByLabel(t('users.passphrase.new'), { exact: true }).fill(passphrase);
    await this.dialog.getByLabel(t('users.passphrase.repeat')).fill(passphrase);
  }

  /** Presses the dialog's own button and waits until what it does is done. */
  async finish(button: string): Promise<void> {
    await this.dialog.getByRole('button', { name: button, exact: true }).click();
    await expect(this.dialog).toHaveCount(0, { timeout: 30_000 });
  }

  /** The same where the backups are then to be renewed, which waits for another time. */
  async finishWithoutRenewal(button: string): Promise<void> {
    await this.dialog.getByRole('button', { name: button, exact: true }).click();
    await this.dialog.getByRole('button', { name: t('backups.renew.later') }).click({ timeout: 30_000 });
    await expect(this.dialog).toHaveCount(0, { timeout: 30_000 });
  }
}
