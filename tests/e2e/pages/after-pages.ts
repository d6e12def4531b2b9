import type { Locator, Page } from 'playwright-core';
import type { BondStage } from '../../../shared/bonds/choices.ts';
import type { NeedKind, NeedState } from '../../../shared/release/choices.ts';
import { t } from '../support/words.ts';

/** What comes after the first days of a detention: hearings, a bond, the release, a deportation. */
export class AfterPage {
  readonly page: Page;
  readonly hearings: Locator;
  readonly bond: Locator;
  readonly release: Locator;

  constructor(page: Page) {
    this.page = page;
    this.hearings = page.getByRole('region', { name: t('release.hearings.title'), exact: true });
    this.bond = page.getByRole('region', { name: t('bonds.part.title'), exact: true });
    this.release = page.getByRole('region', { name: t('release.release.title'), exact: true });
  }

  async open(): Promise<this> {
    await this.page.getByRole('tab', { name: t('detentions.screen.tabs.after') }).click();
    return this;
  }

  private async fill(part: Locator, label: string, text: string): Promise<void> {
    await part.getByLabel(label, { exact: true }).first().fill(text);
  }

  private async press(part: Locator, name: string): Promise<void> {
    await part.getByRole('button', { name, exact: true }).click();
  }

  async bookHearing(date: string, time: string, court: string): Promise<void> {
    await this.press(this.hearings, t('release.hearings.add'));
    await this.hearings.getByRole('textbox', { name: t('release.hearings.date') }).fill(date);
    await this.hearings.getByRole('textbox', { name: t('release.hearings.time') }).fill(time);
    await this.hearings.getByRole('combobox', { name: t('release.hearings.court') }).fill(court);
    await this.page.getByRole('option').filter({ hasText: court }).first().click();
    await this.press(this.hearings, t('release.hearings.save'));
  }

  /** Writes a bond down, in the form that is open if one is. */
  async addBond(amount: string, obligor?: string): Promise<void> {
    const save = this.bond.getByRole('button', { name: t('bonds.part.save'), exact: true });
    if (!(await save.isVisible())) await this.press(this.bond, t('bonds.part.add'));
    await this.bond.getByRole('textbox', { name: t('bonds.field.amount') }).fill(amount);
    if (obligor !== undefined) {
      await this.bond.getByRole('textbox', { name: t('bonds.field.obligorName'), exact: true }).fill(obligor);
    }
    await save.click();
  }

  stage(stage: BondStage): Locator {
    return this.bond
      .getByRole('listitem')
      .filter({ hasText: t(`bonds.stage.${stage}`) })
      .first();
  }

  async mark(stage: BondStage, who: string): Promise<void> {
    await this.press(this.bond, t('bonds.steps.mark', { stage: t(`bonds.stage.${stage}`) }));
    await this.fill(this.stage(stage), t('bonds.field.doneBy'), who);
    await this.press(this.stage(stage), t('bonds.steps.save'));
  }

  async undo(): Promise<void> {
    await this.page
      .getByRole('button', { name: t('common.undo'), exact: true })
      .last()
      .click();
  }

  async pay(amount: string): Promise<void> {
    await this.press(this.bond, t('bonds.money.add'));
    await this.bond.getByRole('textbox', { name: t('bonds.field.cents') }).fill(amount);
    await this.press(this.bond, t('bonds.money.save'));
  }

  async addPaper(day: string): Promise<void> {
    await this.press(this.bond, t('bonds.notices.add'));
    await this.bond.getByRole('textbox', { name: t('bonds.field.dueOn') }).fill(day);
    await this.press(this.bond, t('bonds.notices.save'));
  }

  async setNeed(need: NeedKind, state: NeedState): Promise<void> {
    const name = t('release.tab.stateOf', { need: t(`release.need.${need}`) });
    await this.release.getByRole('combobox', { name }).click();
    await this.page.getByRole('option', { name: t(`release.state.${state}`), exact: true }).click();
  }
}
