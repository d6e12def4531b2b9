import type { Locator, Page } from 'playwright-core';
import { t } from '../support/words.ts';
import { ResponsePage } from './detention-pages.ts';

/** What happens in custody, on the screen of a detention. */
export class CustodyTab {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get stays(): Locator {
    return this.page.getByRole('region', { name: t('detentions.screen.facilities') });
  }

  get talks(): Locator {
    return this.page.getByRole('region', { name: t('custody.talks.title') });
  }

  get health(): Locator {
    return this.page.getByRole('region', { name: t('custody.health.title') });
  }

  tab(name: string): Locator {
    return this.page.getByRole('tab', { name, exact: true });
  }

  /** Opens someone's detention from the list. */
  async open(name: string): Promise<this> {
    const response = await new ResponsePage(this.page).open();
    await response.row(name).click();
    await this.tab(t('detentions.screen.tabs.custody')).click();
    return this;
  }

  private async save(part: Locator): Promise<void> {
    await part.getByRole('button', { name: t('common.save'), exact: true }).click();
  }

  /** Picks the first facility of the directory that a word finds. */
  async addFacility(word: string): Promise<void> {
    await this.stays.getByRole('button', { name: t('detentions.screen.addFacility') }).click();
    await this.stays.getByRole('combobox', { name: t('detentions.field.facility') }).fill(word);
    await this.page
      .getByRole('option', { name: new RegExp(word) })
      .first()
      .click();
    await this.save(this.stays);
  }

  async addMail(address: string): Promise<void> {
    await this.stays.getByRole('button', { name: t('custody.infos.add') }).click();
    await this.stays.getByRole('textbox', { name: t('custody.infoAsks.mail') }).fill(address);
    await this.save(this.stays);
  }

  async planVisit(who: string, time: string): Promise<void> {
    await this.talks.getByRole('button', { name: t('custody.talks.plan') }).click();
    await this.talks.getByRole('textbox', { name: t('custody.field.who') }).fill(who);
    await this.talks.getByRole('textbox', { name: t('custody.field.at') }).fill(time);
    await this.save(this.talks);
  }

  /** Says of the visit that was planned that it took place. */
  async tookPlace(learned: string): Promise<void> {
    await this.talks.getByRole('button', { name: t('custody.talks.tookPlaceNamed', { what: '' }) }).click();
    await this.talks.getByRole('textbox', { name: t('custody.field.learned') }).fill(learned);
    await this.save(this.talks);
  }

  async complain(words: string, time: string): Promise<void> {
    await this.health.getByRole('button', { name: t('custody.health.add') }).click();
    await this.health.getByRole('textbox', { name: t('custody.field.complaint') }).fill(words);
    await this.health.getByRole('textbox', { name: t('custody.field.complainedAt') }).fill(time);
    await this.save(this.health);
  }

  /** Undoes what a toast says was done. */
  async undo(message: string): Promise<void> {
    await this.page
      .getByRole('region', { name: t('app.said.strip') })
      .filter({ hasText: message })
      .getByRole('button', { name: t('common.undo'), exact: true })
      .click();
  }
}
