import { expect } from '@playwright/test';
import { addDays, format, isWeekend } from 'date-fns';
import type { TFunction } from 'i18next';
import type { Page } from 'playwright-core';
import type { Language } from '../../../shared/basics/language.ts';
import { shippedTemplate } from '../../../shared/checklists/shipped-templates.ts';
import { createTranslator } from '../../../shared/words.ts';
import type { App } from '../support/app.ts';
import { mouse, type Hands } from '../support/hands.ts';

/** Long enough for a key derivation on a busy machine, in ms. */
const patience = 45_000;

export interface JourneyOptions {
  readonly language: Language;
  readonly hands?: Hands;
  /** The sheet that is imported, and someone who is in it once. */
  readonly sheet: string;
  readonly person: string;
  /** Where the case summary is written. */
  readonly summaryFile: string;
  /** Called after each step, while its result is on screen. */
  readonly onStep?: (name: string) => Promise<void>;
}

export const journeyUser = { name: 'Deb Example', passphrase: 'lantern gravel tuba oyster' } as const;

/** What is written into the note. */
export const journeyNote = {
  lines: ['Called in with one companion', 'The officer asked for the passport', 'She was told to come back in spring'],
  addendum: 'The passport came back by mail',
} as const;

/** The plan of the person whom the journey sees detained. */
export const journeyPlan = {
  attorney: 'R. Feld',
  contact: { name: 'Luis Ixcoy', relation: 'hermano', phone: '404-555-0143', languages: ['es'], mayBeTold: 'Todo' },
};

/** The checklist with which a detention starts. */
const checklistTitle = (language: Language): string => shippedTemplate('detained-at-check-in')?.title[language] ?? '';

/** A working day three weeks ahead, `YYYY-MM-DD`. */
const weekdayAhead = (days: number): string => {
  let day = addDays(new Date(), days);
  while (isWeekend(day)) day = addDays(day, 1);
  return format(day, 'yyyy-MM-dd');
};

/** A coordinator's day from the first start to a locked vault, step by step, in either language. */
export class Journey {
  readonly app: App;
  readonly t: TFunction;
  readonly #options: JourneyOptions;
  readonly #hands: Hands;

  constructor(app: App, options: JourneyOptions) {
    this.app = app;
    this.t = createTranslator(options.language);
    this.#options = options;
    this.#hands = options.hands ?? mouse;
  }

  get page(): Page {
    return this.app.page;
  }

  async #step(name: string): Promise<void> {
    await this.#options.onStep?.(name);
  }

  #button(name: string | RegExp) {
    return this.page.getByRole('button', { name, exact: typeof name === 'string' });
  }

  #field(name: string) {
    // A field that offers what fits while someone types is a combobox.
    return this.page
      .getByRole('textbox', { name, exact: true })
      .or(this.page.getByRole('combobox', { name, exact: true }));
  }

  async #goTo(
    screen: 'today' | 'calendar' | 'people' | 'team' | 'import' | 'exports' | 'checklists' | 'response',
  ): Promise<void> {
    await this.#hands.activate(
      this.page.getByRole('navigation').getByRole('button', { name: this.t(`app.screens.${screen}`) }),
    );
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible();
  }

  /** First start: language, name, passphrase, recovery key written down and typed back. Answers the key. */
  async setUp(): Promise<string> {
    const { t } = this;
    await this.#hands.choose(
      this.page.getByRole('radio', { name: this.#options.language === 'es' ? 'Español' : 'English' }),
    );
    await this.#step('welcome');
    await this.#hands.activate(this.#button(t('vault.welcome.setUp')));
    await this.#hands.type(this.#field(t('vault.setUp.name')), journeyUser.name);
    await this.#hands.type(this.page.getByLabel(t('vault.setUp.passphrase'), { exact: true }), journeyUser.passphrase);
    await this.#hands.type(this.page.getByLabel(t('vault.setUp.repeat'), { exact: true }), journeyUser.passphrase);
    await this.#step('set-up');
    await this.#hands.activate(this.#button(t('vault.setUp.go')));
    const shown = this.page.getByRole('list', { name: t('vault.recovery.key') }).getByRole('listitem');
    await expect(shown).toHaveCount(7, { timeout: patience });
    const groups = await shown.allTextContents();
    const key = groups.map((group) => group.replace(/^\d(?=[0-9A-Z]{5}$)/, '')).join('-');
    await this.#hands.activate(this.#button(t('vault.recovery.written')));
    await this.#hands.type(this.page.getByLabel(t('vault.recovery.typeBack')), key);
    await this.#hands.activate(this.#button(t('vault.recovery.create')));
    await expect(this.page.getByRole('navigation', { name: t('app.rail') })).toBeVisible({ timeout: patience });
    await this.#step('empty-vault');
    return key;
  }

  /** Imports the sheet with what was recognized; answers what the vault holds afterward. */
  async importSheet(): Promise<{ people: number; appointments: number }> {
    const { t, page } = this;
    await this.#goTo('import');
    const choosing = page.waitForEvent('filechooser');
    await this.#hands.activate(this.#button(t('imports.pick.choose')).first());
    await (await choosing).setFiles(this.#options.sheet);
    const run = page.getByRole('region', { name: t('imports.run.bar') }).getByRole('button');
    await expect(page.getByRole('heading', { name: t('imports.columns.title') })).toBeVisible({ timeout: patience });
    await expect(run).toBeEnabled({ timeout: patience });
    await this.#step('import-preview');
    await this.#hands.activate(run);
    await expect(page.getByRole('heading', { name: t('imports.done.title') })).toBeVisible({ timeout: patience });
    await this.#step('imported');
    const profile = await this.app.call('vault.profile', {});
    if (!profile.ok) throw new Error(profile.error.code);
    const people = profile.value.people ?? 0;
    const appointments = profile.value.appointments ?? 0;
    await expect(page.getByText(t('imports.done.added', { people, appointments }))).toBeVisible();
    return { people, appointments };
  }

  /** Finds the person by a few letters, opens their page and shows the A-number. */
  async findPerson(): Promise<void> {
    const { t } = this;
    await this.#goTo('people');
    await this.#hands.type(this.page.getByRole('textbox', { name: t('people.list.find') }), this.#options.person);
    const row = this.page.getByRole('row').filter({ hasText: this.#options.person }).first();
    await expect(row).toBeVisible();
    await this.#step('people');
    await this.#hands.activate(row);
    await expect(this.page.getByRole('heading', { level: 1, name: this.#options.person })).toBeVisible();
    await this.#step('person');
  }

  /** The month, the week, the day and the agenda. */
  async seeCalendar(): Promise<void> {
    await this.#goTo('calendar');
    await expect(this.page.getByRole('region', { name: this.t('calendar.appointments') })).toBeVisible();
    await this.#step('calendar');
  }

  /** Books a check-in for the person, with the first volunteer who is suggested, and copies the briefing. */
  async book(): Promise<string> {
    const { t, page } = this;
    await this.#hands.activate(this.#button(t('calendar.book')));
    await this.#pick(t('appointments.who.label'), this.#options.person);
    await this.#pick(t('appointments.kind.label'), 'ICE');
    await this.#hands.type(this.#field(t('appointments.when.date')), weekdayAhead(21));
    await this.#hands.type(this.#field(t('appointments.when.start')), '9:15');
    await this.#hands.type(this.#field(t('appointments.where.place')), '26 Federal Plaza');
    await this.#hands.activate(
      page
        .getByRole('list', { name: t('appointments.suggest.title') })
        .getByRole('button')
        .nth(1),
    );
    await this.#step('booking');
    const panel = page.getByRole('complementary', { name: t('appointments.panel.book') });
    await this.#hands.activate(panel.getByRole('button', { name: t('appointments.panel.bookIt') }));
    const copy = this.#button(t(`appointments.briefing.copy.${this.#options.language}`));
    await expect(copy).toBeVisible();
    await this.#hands.activate(copy);
    await expect.poll(() => this.app.clipboard.text()).not.toBe('');
    await this.#step('booked');
    return this.app.clipboard.text();
  }

  /** Types into a field that suggests, and takes its first suggestion. */
  async #pick(name: string, text: string): Promise<void> {
    const field = this.#field(name);
    await this.#hands.type(field, text);
    await expect(this.page.getByRole('option').first()).toContainText(text);
    await field.press('Enter');
  }

  /** Logs the encounter as it happens, books the next date, seals and adds an addendum. */
  async logAndSeal(): Promise<void> {
    const { t, page } = this;
    await this.#hands.activate(this.#button(t('appointments.notes.write')));
    const line = page.getByRole('textbox', { name: t('encounters.log.input') });
    await expect(line).toBeFocused();
    for (const text of journeyNote.lines) {
      await line.fill(text);
      await page.keyboard.press('Enter');
    }
    await expect(page.getByText(new RegExp(t('encounters.saving.saved', { time: '.*' })))).toBeVisible();
    await this.#step('log');
    await page.keyboard.press('Control+D');
    await this.#hands.type(page.getByLabel(t('encounters.details.nextDate'), { exact: true }), weekdayAhead(120));
    await this.#hands.activate(this.#button(t('encounters.details.bookNext')));
    await this.#step('details');
    await this.#hands.activate(this.#button(t('encounters.log.seal')));
    const dialog = page.getByRole('dialog', { name: t('encounters.seal.title') });
    await this.#hands.choose(dialog.getByRole('checkbox'));
    await this.#hands.activate(dialog.getByRole('button', { name: t('encounters.seal.confirm') }));
    await this.#hands.type(this.#field(t('encounters.note.addendum')), journeyNote.addendum);
    await this.#hands.activate(this.#button(t('encounters.note.addAddendum')));
    await expect(page.getByText(journeyNote.addendum)).toBeVisible();
    await this.#step('sealed');
    await this.#hands.activate(this.#button(t('common.back')));
  }

  /** Writes an encrypted case summary without the A-number; answers its password. */
  async writeSummary(): Promise<string> {
    const { t, page } = this;
    await this.#goTo('people');
    await this.#hands.type(page.getByRole('textbox', { name: t('people.list.find') }), this.#options.person);
    await this.#hands.activate(page.getByRole('row').filter({ hasText: this.#options.person }).first());
    await this.#hands.activate(page.getByRole('tab', { name: t('people.page.tabs.sharing') }));
    await this.#hands.activate(this.#button(t('people.page.summary')).first());
    await this.#hands.choose(page.getByRole('checkbox', { name: t('exports.parts.aNumber'), exact: true }));
    await this.#hands.type(this.#field(t('exports.recipient')), 'R. Feld');
    const password =
      (await page
        .getByText(/^[2-9b-z]{4}(-[2-9b-z]{4}){4}$/)
        .first()
        .textContent()) ?? '';
    await this.#step('summary');
    await this.app.dialogs.answer(this.#options.summaryFile);
    await this.#hands.activate(page.getByRole('button', { name: t('exports.write', { recipient: 'R. Feld' }) }));
    await expect(page.getByRole('heading', { name: t('exports.written') })).toBeVisible({ timeout: patience });
    await this.#step('written');
    return password;
  }

  /** Starts the clock for the person, whose plan names an attorney and a brother, and calls both. */
  async detainNow(): Promise<void> {
    const { t, page } = this;
    const { person } = this.#options;
    const found = await this.app.call('people.list', { query: person });
    if (!found.ok) throw new Error(found.error.code);
    const { attorney, contact } = journeyPlan;
    const saved = await this.app.call('people.save', {
      id: found.value.items[0]?.id ?? '',
      attorney,
      birthCountry: 'GT',
      contacts: [contact],
    });
    if (!saved.ok) throw new Error(saved.error.code);
    await this.#goTo('people');
    await this.#hands.type(page.getByRole('textbox', { name: t('people.list.find') }), person);
    await this.#hands.activate(page.getByRole('row').filter({ hasText: person }).first());
    await this.#hands.activate(this.#button(t('detentions.now.button')));
    await expect(this.#thingToDo()).toHaveText(t('detentions.step.attorney', { attorney }));
    await this.#step('detained');
    await this.#hands.activate(this.#button(t('detentions.result.reached')));
    await expect(this.#thingToDo()).toHaveText(t('detentions.step.contact', { name: contact.name }));
    await this.#step('call');
    await this.#hands.activate(this.#button(t('detentions.result.noAnswer')));
    await expect(this.#thingToDo()).toHaveText(t('detentions.step.children'));
    await this.#step('next-step');
  }

  #thingToDo() {
    return this.page.locator('section[data-step]').getByRole('heading', { level: 2 });
  }

  /** From the run-sheet to the locator: the values of the form, a search without a result, and when to look again. */
  async lookFor(): Promise<void> {
    const { t, page } = this;
    await this.#hands.activate(this.#button(t('locator.line.open')));
    const results = page.getByRole('region', { name: t('locator.results.title'), exact: true });
    await expect(page.getByRole('region', { name: t('locator.form.title'), exact: true })).toBeVisible();
    await this.#step('locator');
    await this.#hands.activate(results.getByRole('button', { name: t('locator.results.site.zero') }));
    await this.#step('locator-zero');
    await this.#hands.activate(results.getByRole('button', { name: t('locator.results.record') }));
    const log = page.getByRole('region', { name: t('locator.log.title'), exact: true });
    await expect(log).toContainText(t('locator.result.zeroOnce'));
    await log.scrollIntoViewIfNeeded();
    await this.#step('locator-log');
  }

  /** The tasks that began with the detention, one of them done, and the whole checklist. */
  async workChecklist(): Promise<void> {
    const { t, page } = this;
    await this.#goTo('checklists');
    const running = page.getByRole('region', { name: t('checklists.running.title') });
    const open = running.getByRole('button', { name: checklistTitle(this.#options.language) }).first();
    await expect(open).toBeVisible();
    await this.#step('tasks');
    await this.#hands.activate(open);
    // It is checked once that is saved.
    await this.#hands.activate(page.getByRole('main').getByRole('checkbox').first());
    await expect(page.getByRole('main').getByRole('checkbox', { checked: true })).toHaveCount(1);
    await this.#step('checklist');
  }

  /** Locks with the key, tries a wrong passphrase, unlocks. */
  async lockAndUnlock(): Promise<void> {
    const { t, page } = this;
    await page.keyboard.press('Control+L');
    await expect(page.getByRole('heading', { name: t('vault.unlock.title') })).toBeVisible({ timeout: patience });
    await this.#step('locked');
    await this.#hands.type(page.getByLabel(t('vault.unlock.name')), journeyUser.name);
    await this.#hands.type(
      page.getByLabel(t('vault.unlock.passphrase'), { exact: true }),
      `${journeyUser.passphrase} not`,
    );
    await this.#hands.activate(this.#button(t('vault.unlock.go')));
    await expect(page.getByText(t('errors.vault.wrongPassphrase'))).toBeVisible({ timeout: patience });
    await this.#step('wrong-passphrase');
    await this.#hands.type(page.getByLabel(t('vault.unlock.passphrase'), { exact: true }), journeyUser.passphrase);
    await this.#hands.activate(this.#button(t('vault.unlock.go')));
    await expect(page.getByRole('navigation', { name: t('app.rail') })).toBeVisible({ timeout: patience });
    await this.#step('unlocked');
  }
}
