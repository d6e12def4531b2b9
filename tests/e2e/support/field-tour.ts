import { expect } from '@playwright/test';
import type { Page } from 'playwright-core';
import { ImportPage } from '../pages/import-pages.ts';
import { PersonPage } from '../pages/people-pages.ts';
import { chooseForPerson } from '../pages/retention-pages.ts';
import type { App } from './app.ts';
import type { FieldWalk } from './text-fields.ts';
import { blank, starting, t, within } from './words.ts';

/** A button that turns a section of a person into fields. */
const startsASection = new RegExp(
  [t('people.section.editNamed', { section: blank }), t('people.section.addNamed', { section: blank })]
    .map((name) => starting(name).source)
    .join('|'),
);

/** Goes where a coordinator can go and opens whatever has fields, so that the walk meets them. */
export class FieldTour {
  readonly #app: App;
  readonly #walk: FieldWalk;

  constructor(app: App, walk: FieldWalk) {
    this.#app = app;
    this.#walk = walk;
  }

  get #page(): Page {
    return this.#app.page;
  }

  async #press(name: string | RegExp): Promise<void> {
    await this.#page.getByRole('button', { name, exact: true }).first().click();
  }

  async #goTo(screen: 'today' | 'calendar' | 'people' | 'team' | 'import' | 'exports' | 'settings'): Promise<void> {
    const name = t(`app.screens.${screen}`);
    await this.#page.getByRole('navigation').getByRole('button', { name, exact: true }).click();
    await expect(this.#page.getByRole('heading', { level: 1 })).toBeVisible();
  }

  async #panelIsShown(): Promise<void> {
    await expect(this.#page.getByRole('complementary').getByRole('textbox').first()).toBeVisible();
  }

  /** Closes the dialog or panel that is on top. */
  async #closeDialog(): Promise<void> {
    const dialog = this.#page.getByRole('dialog');
    await dialog
      .getByRole('button', { name: t('common.close') })
      .or(dialog.getByRole('button', { name: t('common.cancel') }))
      .first()
      .click();
    await expect(dialog).toHaveCount(0);
  }

  /** The demo's person whom the tour is about, opened from the list. */
  async #openPerson(): Promise<PersonPage> {
    await this.#goTo('people');
    await this.#page.getByRole('row').nth(2).click();
    await expect(this.#page.getByRole('tablist')).toBeVisible();
    return new PersonPage(this.#page);
  }

  async palette(): Promise<void> {
    await this.#goTo('today');
    await this.#page.keyboard.press('Control+K');
    await expect(this.#page.getByRole('combobox', { name: t('app.palette.placeholder') })).toBeFocused();
    await this.#walk.walk('palette');
    await this.#page.keyboard.press('Escape');
  }

  /** The finder, and someone new under names that are payloads. */
  async people(): Promise<void> {
    await this.#goTo('people');
    await this.#walk.walk('people');
    await this.#press(t('people.add'));
    await this.#panelIsShown();
    await this.#press(t('people.form.more'));
    await this.#walk.walk('new person', 'payloads');
    await this.#page
      .getByRole('complementary')
      .getByRole('button', { name: t('people.form.save') })
      .click();
    await expect(this.#page.getByRole('tablist')).toBeVisible();
    await this.#walk.walk('somebody new');
  }

  /** Every section of the overview as fields, saved; the other tabs; the plan. */
  async person(): Promise<void> {
    const person = await this.#openPerson();
    const edits = this.#page.getByRole('button', { name: startsASection });
    while ((await edits.count()) > 0) await edits.first().click();
    await this.#press(t('people.channels.add'));
    await this.#walk.walk('overview', 'payloads');
    const saves = this.#page.getByRole('button', { name: t('common.save'), exact: true });
    await expect(saves).toHaveCount(7);
    for (const save of (await saves.all()).toReversed()) await save.click();
    await expect(saves).toHaveCount(0);
    await person.tab(t('people.page.tabs.plan'));
    await this.#press(t('plans.contacts.add'));
    await this.#walk.walk('new contact', 'payloads');
    await this.#press(t('common.save'));
    for (const list of ['children', 'caregivers', 'medicines', 'documents'] as const) {
      await this.#press(t(`plans.page.add.${list}`));
      await this.#walk.walk(`plan, ${list}`, 'payloads');
      await this.#press(t('common.save'));
      await expect(saves).toHaveCount(0);
    }
    for (const part of ['home', 'wishes'] as const) {
      await this.#press(t('plans.page.fillNamed', { section: t(`plans.step.${part}`) }));
      await this.#walk.walk(`plan, ${part}`, 'payloads');
      await this.#press(t('common.save'));
      await expect(saves).toHaveCount(0);
    }
    await this.#press(t('plans.page.editEntry', { name: t('plans.signed.g28') }));
    await this.#walk.walk('plan, signed', 'payloads');
    await this.#press(t('common.save'));
    await expect(saves).toHaveCount(0);
    await expect(saves).toHaveCount(0);
    for (const tab of ['appointments', 'notes', 'sharing', 'history'] as const) {
      await person.tab(t(`people.page.tabs.${tab}`));
      await this.#walk.walk(tab);
    }
  }

  /** Closing, purging and holding someone: the first two ask for a word, the third for a reason, which is kept. */
  async keeping(): Promise<void> {
    await this.#openPerson();
    for (const act of ['close', 'purge'] as const) {
      await chooseForPerson(this.#page, t(`retention.act.${act}`));
      await expect(this.#page.getByRole('dialog').getByRole('textbox')).toBeVisible();
      await this.#walk.walk(`${act} somebody`);
      await this.#closeDialog();
    }
    await chooseForPerson(this.#page, t('retention.act.hold'));
    await expect(this.#page.getByRole('dialog').getByRole('textbox')).toBeVisible();
    await this.#walk.walk('legal hold', 'payloads');
    await this.#press(t('retention.hold.place'));
    await expect(this.#page.getByRole('dialog')).toHaveCount(0);
  }

  async caseSummary(): Promise<void> {
    const person = await this.#openPerson();
    await person.tab(t('people.page.tabs.sharing'));
    await this.#press(t('people.page.summary'));
    await this.#press(t('exports.passwordOwn'));
    await this.#page.getByRole('checkbox', { name: t('exports.plain') }).check();
    for (const part of ['medical', 'notes', 'contacts'] as const) {
      await this.#page.getByRole('checkbox', { name: t(`exports.parts.${part}`), exact: true }).check();
    }
    await this.#walk.walk('case summary', 'payloads');
    await expect(this.#page.getByRole('region', { name: t('exports.previewPaper') })).toBeVisible();
  }

  async team(): Promise<void> {
    await this.#goTo('team');
    await this.#press(t('team.add'));
    await this.#panelIsShown();
    await this.#walk.walk('new volunteer', 'payloads');
    await this.#page
      .getByRole('complementary')
      .getByRole('button', { name: t('team.form.saveNew') })
      .click();
    await expect(this.#page.getByRole('complementary').getByRole('textbox')).toHaveCount(0);
  }

  /** Someone new is booked for something new, in a window of days, and the appointment is opened. */
  async booking(): Promise<void> {
    const panel = this.#page.getByRole('complementary');
    await this.#goTo('calendar');
    await this.#press(t('calendar.book'));
    await this.#panelIsShown();
    await this.#press(t('appointments.more.title'));
    await this.#walk.walk('booking', 'payloads');
    await panel.getByText(t('appointments.dateState.window'), { exact: true }).click();
    await this.#walk.walk('booking between two days', 'payloads');
    await panel.getByText(t('appointments.dateState.unknown'), { exact: true }).click();
    await panel
      .getByRole('combobox', { name: t('appointments.who.label'), exact: true })
      .fill('<img src=x onerror=window.__ran=1>');
    await this.#page.getByRole('option', { name: within(t('appointments.who.add', { name: blank })) }).click();
    await panel
      .getByRole('combobox', { name: t('appointments.kind.label'), exact: true })
      .fill('<svg onload=window.__ran=1>');
    await this.#page.getByRole('option', { name: starting(t('appointments.kind.other', { words: blank })) }).click();
    await panel.getByRole('button', { name: t('appointments.panel.bookIt') }).click();
    await expect(panel.getByText('<svg onload=window.__ran=1>').first()).toBeVisible();
    await this.#goTo('today');
    await this.#page
      .getByRole('region', { name: t('today.next') })
      .getByRole('listitem')
      .first()
      .click();
    await panel.getByRole('button', { name: t('appointments.next.book') }).click();
    await panel.getByRole('button', { name: t('grants.give') }).click();
    await this.#walk.walk('appointment');
  }

  /** A draft of the demo's: the log, the details, then sealed and added to. */
  async note(): Promise<void> {
    await this.#goTo('today');
    await this.#press(starting(t('encounters.drafts.goOn')));
    await expect(this.#page.getByRole('textbox', { name: t('encounters.log.input') })).toBeVisible();
    await this.#walk.walk('log', 'payloads');
    await this.#page.getByText(t('encounters.log.tabDetails'), { exact: true }).click();
    await this.#press(t('encounters.details.addOfficer'));
    await this.#walk.walk('details', 'payloads');
    await this.#press(t('encounters.log.seal'));
    const dialog = this.#page.getByRole('dialog');
    await dialog.getByRole('checkbox').check();
    await dialog.getByRole('button', { name: t('encounters.seal.confirm') }).click();
    await expect(this.#page.getByRole('textbox', { name: t('encounters.note.addendum') })).toBeVisible();
    await this.#walk.walk('addendum', 'payloads');
    await this.#press(t('encounters.note.addAddendum'));
    await expect(this.#page.getByText(t('encounters.note.addendumAdded'))).toBeVisible();
    await this.#press(t('common.back'));
  }

  /** A sheet whose cells are payloads, with a date that no one can read. */
  async importing(sheet: string): Promise<void> {
    const page = await new ImportPage(this.#page).open();
    await page.chooseText(sheet);
    await page.ready();
    await this.#walk.walk('import');
    await page.run();
    await this.#walk.walk('fixing an import', 'payloads');
    await this.#goTo('exports');
    await this.#walk.walk('exports');
  }

  /** The settings and each of their dialogs that has a field. */
  async settings(): Promise<void> {
    await this.#goTo('settings');
    await this.#walk.walk('settings');
    for (const button of [
      'users.keys.change',
      'users.keys.replace',
      'users.rekey.button',
      'users.erase.button',
      'users.add.button',
    ] as const) {
      await this.#press(t(button));
      await expect(this.#page.getByRole('dialog')).toBeVisible();
      if (button === 'users.keys.replace') await this.#press(t('vault.recovery.written'));
      await this.#walk.walk(t(button));
      await this.#closeDialog();
    }
  }

  async reviews(): Promise<void> {
    const found = await this.#app.call('people.list', { limit: 2 });
    if (!found.ok) throw new Error(found.error.code);
    for (const { id } of found.value.items) await this.#app.call('people.save', { id, reviewBy: '2025-01-31' });
    await this.#goTo('today');
    await this.#press(t('today.act.review'));
    await this.#page
      .getByRole('button', { name: within(t('retention.reviews.otherDayNamed', { name: blank })) })
      .first()
      .click();
    await this.#walk.walk('reviews');
    await this.#closeDialog();
    await this.#goTo('settings');
    await this.#press(t('retention.holdings.title'));
    await expect(this.#page.getByRole('heading', { level: 1, name: t('retention.holdings.title') })).toBeVisible();
    await this.#walk.walk('what the vault holds');
  }

  async recordOfChanges(): Promise<void> {
    await this.#goTo('settings');
    await this.#press(t('audit.openIt'));
    await expect(this.#page.getByRole('grid')).toBeVisible();
    await this.#walk.walk('record of changes');
    await this.#press(t('audit.export.button'));
    await this.#page.getByRole('dialog').getByRole('checkbox').check();
    await this.#walk.walk('writing the record of changes');
    await this.#closeDialog();
  }
}
