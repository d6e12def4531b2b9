import type { Locator, Page } from 'playwright-core';
import { t } from '../support/words.ts';
import { LocatorPage } from './locator-pages.ts';

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

  /** What is to be done by the hour, the day, and the week. */
  get checklists(): Locator {
    return this.page.getByRole('region', { name: t('checklists.of.title'), exact: true });
  }

  /** Everyone to be called, and the other steps, in their order. */
  get steps(): Locator {
    return this.page.locator('li[data-step] button');
  }

  get facilities(): Locator {
    return this.page.getByRole('region', { name: t('detentions.screen.facilities') });
  }

  get group(): Locator {
    return this.page.getByRole('region', { name: t('detentions.screen.group') });
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

  /** Opens a step out of turn. */
  async take(step: string): Promise<void> {
    await this.steps.filter({ hasText: step }).first().click();
  }

  async showTab(tab: 'runSheet' | 'custody' | 'after'): Promise<void> {
    await this.page.getByRole('tab', { name: t(`detentions.screen.tabs.${tab}`), exact: true }).click();
  }

  /** Writes down where they are held, and who said so. */
  async hold(facility: string, source: string): Promise<void> {
    await this.facilities.getByRole('button', { name: t('detentions.screen.addFacility') }).click();
    await this.facilities.getByRole('combobox', { name: t('detentions.field.facility') }).fill(facility);
    await this.facilities.getByRole('textbox', { name: t('detentions.field.source') }).fill(source);
    await this.facilities.getByRole('button', { name: t('common.save'), exact: true }).click();
  }

  /** Goes over to the locator: from its step, or from the line that is always there. */
  async lookFor(): Promise<LocatorPage> {
    await this.button(t('locator.line.open')).first().click();
    return new LocatorPage(this.page);
  }

  /** Says how it ended, and closes it. */
  async close(outcome: 'released' | 'releasedOnBond' | 'removed'): Promise<void> {
    await this.choose(t('detentions.screen.close'));
    await this.dialog.getByRole('radio', { name: t(`detentions.outcome.${outcome}`), exact: true }).click();
    await this.button(t('detentions.screen.closeGo')).click();
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

  async openPanel(): Promise<Locator> {
    await this.page
      .getByRole('main')
      .getByRole('button', { name: t('detentions.now.button'), exact: true })
      .click();
    return this.page.getByRole('complementary');
  }

  /** Opens the panel, types what is known, and starts: three inputs. */
  async start(who: string): Promise<DetentionPage> {
    const panel = await this.openPanel();
    await panel.getByRole('textbox').first().fill(who);
    await this.page.keyboard.press('Enter');
    return new DetentionPage(this.page);
  }

  /** Starts a clock for each of several who were taken at one place. */
  async startSeveral(lines: readonly string[], place: string): Promise<void> {
    const panel = await this.openPanel();
    await panel.getByRole('button', { name: t('detentions.start.toSeveral') }).click();
    await panel.getByRole('textbox', { name: t('detentions.start.several') }).fill(lines.join('\n'));
    await panel.getByRole('button', { name: t('detentions.start.more') }).click();
    await panel.getByRole('combobox', { name: t('detentions.field.place') }).fill(place);
    await panel.getByRole('button', { name: t('detentions.start.go') }).click();
  }

  /** Opens the run-sheet of someone in the list. */
  async openRow(name: string): Promise<DetentionPage> {
    await this.row(name).click();
    await this.page.getByRole('heading', { level: 1, name }).waitFor();
    return new DetentionPage(this.page);
  }
}
