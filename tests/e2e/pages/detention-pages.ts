import type { Locator, Page } from 'playwright-core';
import { t } from '../support/words.ts';

/** Detained now: one thing to do, the timeline, who is to be told. */
export class DetentionPage {
  readonly page: Page;
  readonly step: Locator;
  readonly next: Locator;
  readonly timeline: Locator;
  readonly told: Locator;

  constructor(page: Page) {
    this.page = page;
    this.step = page.locator('section[data-step]');
    this.next = this.step.getByRole('heading', { level: 2 });
    this.timeline = page.getByRole('region', { name: t('detentions.screen.timeline') });
    this.told = page.getByRole('region', { name: t('detentions.screen.told') });
  }

  get belongings(): Locator {
    return this.page.getByRole('region', { name: t('detentions.screen.belongings') });
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** Says how the call of the present step went. */
  async log(result: 'reached' | 'leftMessage' | 'noAnswer' | 'busy' | 'wrongNumber' | 'declined'): Promise<void> {
    await this.step.getByRole('button', { name: t(`detentions.result.${result}`), exact: true }).click();
  }

  async skip(reason: string): Promise<void> {
    await this.step.getByRole('button', { name: t('detentions.screen.skip') }).click();
    await this.step.getByRole('textbox', { name: t('detentions.screen.skipReason') }).fill(reason);
    await this.button(t('detentions.screen.skipGo')).click();
  }

  async done(words: string): Promise<void> {
    await this.step.getByRole('textbox', { name: t('detentions.screen.doneWords') }).fill(words);
    await this.step.getByRole('button', { name: t('detentions.screen.done'), exact: true }).click();
  }

  async note(words: string): Promise<void> {
    await this.timeline.getByRole('textbox', { name: t('detentions.screen.addNote') }).fill(words);
    await this.page.keyboard.press('Enter');
  }

  async keep(what: string, heldBy: string): Promise<void> {
    await this.step.getByRole('textbox', { name: t('detentions.field.what') }).fill(what);
    await this.step.getByRole('textbox', { name: t('detentions.field.heldBy') }).fill(heldBy);
    await this.step.getByRole('button', { name: t('detentions.screen.addBelonging') }).click();
  }

  async choose(item: string): Promise<void> {
    await this.page.getByRole('button', { name: t('detentions.screen.more'), exact: true }).click();
    await this.page.getByRole('menuitem', { name: item, exact: true }).click();
  }
}

/** The list of open and closed detentions. */
export class ResponsePage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get rail(): Locator {
    return this.page.getByRole('navigation').getByRole('button', { name: t('app.screens.response'), exact: true });
  }

  async open(): Promise<this> {
    await this.rail.click();
    await this.page.getByRole('heading', { level: 1, name: t('app.screens.response') }).waitFor();
    return this;
  }

  row(name: string): Locator {
    return this.page.getByRole('row').filter({ hasText: name });
  }

  /** Opens the panel, types what is known, and starts: three inputs. */
  async start(who: string): Promise<DetentionPage> {
    await this.page
      .getByRole('main')
      .getByRole('button', { name: t('detentions.now.button'), exact: true })
      .click();
    await this.page.getByRole('complementary').getByRole('textbox').first().fill(who);
    await this.page.keyboard.press('Enter');
    return new DetentionPage(this.page);
  }
}
