import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Page } from 'playwright-core';
import { scriptPayloads } from '../fixtures/script-payloads.ts';
import { AuditPage } from './pages/audit-pages.ts';
import { BackupsPage, RestorePage } from './pages/backup-pages.ts';
import { CalendarPage, TodayPage } from './pages/calendar-pages.ts';
import { ChecklistsPage } from './pages/checklist-pages.ts';
import { PeoplePage, PersonPage, TeamPage } from './pages/people-pages.ts';
import { founder, FramePage, UnlockPage, WelcomePage } from './pages/vault-pages.ts';
import type { App } from './support/app.ts';
import { FieldTour } from './support/field-tour.ts';
import { PayloadWatch, quiet } from './support/payload-watch.ts';
import { test as program } from './support/program.ts';
import { savePayloads } from './support/saved-payloads.ts';
import { FieldWalk } from './support/text-fields.ts';
import { blank, starting, t } from './support/words.ts';

// Every field takes hundreds of texts, and each is drawn.
program.describe.configure({ timeout: 420_000 });

/** What is saved: fewer, of every family, since each is saved and drawn many times. */
const savedPayloads = scriptPayloads.filter((_, at) => at % 8 < 5);

/** How many fields there were when this was written: fewer means that the walk misses some. */
const leastFields = 140;

const csv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n');

const payloadSheet = csv([
  ['Name', 'Check-in date', 'Place', 'Notes'],
  ...scriptPayloads
    .filter((payload) => !payload.includes('\u0000'))
    .map((payload, at) => [payload, at % 50 === 0 ? payload : '12/8/2026', payload, payload]),
]);

/** The demo with its window watched for scripts that ran. */
const test = program.extend<{ readonly watched: { readonly app: App; readonly watch: PayloadWatch } }>({
  look: { viewport: { width: 1440, height: 900 } },
  watched: async ({ demo: app }, use) => {
    app.page.setDefaultTimeout(15_000);
    await use({ app, watch: await PayloadWatch.of(app) });
  },
});

test(
  'promise 24: there are hundreds of payloads, no two alike, and none is too long for a line',
  { tag: '@full' },
  () => {
    expect(savedPayloads.length).toBeGreaterThanOrEqual(200);
    expect(new Set(scriptPayloads.map((payload) => payload.trim())).size).toBe(scriptPayloads.length);
    expect(scriptPayloads.filter((payload) => payload.length > 200 || payload.trim() === '')).toEqual([]);
  },
);

test(
  'promise 24: no payload that is typed or pasted into any text field of any screen runs',
  { tag: '@full' },
  async ({ watched: { app, watch } }) => {
    const walk = new FieldWalk(app.page, scriptPayloads);
    const tour = new FieldTour(app, walk);
    const stops: readonly (readonly [string, () => Promise<void>])[] = [
      ['the palette', () => tour.palette()],
      ['people', () => tour.people()],
      ['a person', () => tour.person()],
      ['keeping', () => tour.keeping()],
      ['a case summary', () => tour.caseSummary()],
      ['the team', () => tour.team()],
      ['the directory', () => tour.directory()],
      ['checklists', () => tour.checklists()],
      ['booking', () => tour.booking()],
      ['a note', () => tour.note()],
      ['an import', () => tour.importing(payloadSheet)],
      ['the settings', () => tour.settings()],
      ['reviews', () => tour.reviews()],
      ['the record of changes', () => tour.recordOfChanges()],
    ];
    for (const [name, stop] of stops) {
      await test.step(name, async () => {
        await stop();
        expect(await watch.findings(), name).toEqual(quiet);
      });
    }
    expect(walk.met.length).toBeGreaterThanOrEqual(leastFields);
    expect(await walk.pastes).toBe(walk.met.length);
  },
);

/** Scrolls a list that draws only what is in sight from its top to its end, so that every row is drawn once. */
const scrollThrough = async (page: Page): Promise<void> => {
  await page.getByRole('grid').hover();
  for (let turns = 0; turns < 40; turns += 1) await page.mouse.wheel(0, 700);
};

/** The coming days, today first, `YYYY-MM-DD`. */
const comingDays = (count: number): string[] =>
  Array.from({ length: count }, (_, day) => new Date(Date.now() + day * 86_400_000).toISOString().slice(0, 10));

test(
  'promise 24: no payload that is saved runs wherever the window shows it',
  { tag: '@full' },
  async ({ watched: { app, watch } }) => {
    const { page } = app;
    // What is shown is read again after each save; the settings show none of it.
    await new FramePage(page).openSettings();
    const { name } = await savePayloads(app, savedPayloads, comingDays(28));
    const quietAt = (where: string) => async (): Promise<void> => expect(await watch.findings(), where).toEqual(quiet);

    await test
      .step('the list of people, and one by a payload in their name', async () => {
        const people = await new PeoplePage(page).open();
        await scrollThrough(page);
        await quietAt('the list of people')();
        for (const part of ['script', 'onerror', 'javascript', 'recipient']) {
          await people.finder.fill(part);
          await expect(people.rows.filter({ hasText: part }).first()).toBeVisible();
        }
        await people.finder.fill('');
        await page.keyboard.press('Control+K');
        await page.keyboard.insertText('onerror');
        await expect(page.getByRole('option').first()).toBeVisible();
        await page.keyboard.press('Escape');
      })
      .then(quietAt('people'));

    await test
      .step('the page of somebody who has every payload', async () => {
        const people = await new PeoplePage(page).open();
        await people.finder.fill(name);
        await people.rows.filter({ hasText: name }).first().click();
        const person = await new PersonPage(page).isOf(name);
        for (const tab of ['appointments', 'plan', 'checklists', 'notes', 'sharing', 'history', 'overview'] as const) {
          await person.tab(t(`people.page.tabs.${tab}`));
        }
        await person.tab(t('people.page.tabs.notes'));
        await page.getByRole('tabpanel').getByRole('button').first().click();
        await expect(page.getByText(starting(t('encounters.note.sealedAt', { when: blank })))).toBeVisible();
        await page.getByRole('button', { name: t('common.back') }).click();
        await person.tab(t('people.page.tabs.sharing'));
        await page
          .getByRole('button', { name: t('people.page.summary') })
          .first()
          .click();
        for (const part of [t('exports.parts.notes'), t('exports.parts.contacts')]) {
          await page.getByRole('checkbox', { name: part, exact: true }).check();
        }
        await expect(page.getByRole('region', { name: t('exports.previewPaper') })).toContainText('<script>');
      })
      .then(quietAt('a person'));

    await test
      .step('today, the calendar and an appointment', async () => {
        const today = await new TodayPage(page).open();
        await expect(today.next).toContainText('onerror');
        await today.next.getByRole('listitem').first().click();
        await expect(page.getByRole('complementary').getByText(t('appointments.briefing.title'))).toBeVisible();
        await page.keyboard.press('Escape');
        const checklists = await new ChecklistsPage(page).open();
        await expect(checklists.tasks).toContainText('onerror');
        const calendar = await new CalendarPage(page).open();
        for (const view of ['week', 'day', 'agenda', 'month'] as const) {
          await calendar.choose(view);
          await expect(calendar.grid.locator('[data-entry]').first()).toBeVisible();
        }
        await calendar.grid.locator('[data-entry]').first().hover();
        await expect(calendar.card).toBeVisible();
      })
      .then(quietAt('the calendar'));

    await test
      .step('the team, the record of changes and what the vault holds', async () => {
        const team = await new TeamPage(page).open();
        await scrollThrough(page);
        await team.rows.first().click();
        await expect(page.getByRole('complementary').getByRole('textbox').first()).toBeVisible();
        await page.keyboard.press('Escape');
        const audit = await new AuditPage(page).open();
        await scrollThrough(page);
        await audit.rows.first().click();
        await expect(audit.dialog).toBeVisible();
        await audit.close();
        await page
          .getByRole('navigation')
          .getByRole('button', { name: t('app.screens.settings') })
          .click();
        await page.getByRole('button', { name: t('retention.holdings.title') }).click();
        await expect(page.getByText(savedPayloads[1] ?? '', { exact: false }).first()).toBeVisible();
      })
      .then(quietAt('the record'));
  },
);

program(
  'promise 24: nor in a field of the screens before a vault is open',
  { tag: '@full' },
  async ({ ready: { app } }) => {
    const { page } = app;
    page.setDefaultTimeout(15_000);
    const file = join(app.folder, 'copy.alongside');
    await app.dialogs.answer(file);
    await (await new BackupsPage(page).open()).backUpNow();
    const walk = new FieldWalk(page, scriptPayloads);
    /** Each page is another one, and is watched by itself. */
    const watched = async (name: string, walkThrough: () => Promise<void>): Promise<void> => {
      const watch = await PayloadWatch.of(app);
      await program.step(name, walkThrough);
      expect(await watch.findings(), name).toEqual(quiet);
    };

    await app.lock();
    await watched('unlocking, and restoring', async () => {
      await new UnlockPage(page).isShown();
      await walk.walk('unlock');
      await page.getByRole('button', { name: t('vault.unlock.useRecovery') }).click();
      await walk.walk('unlock with the recovery key');
      const restore = await new RestorePage(page).open();
      await app.dialogs.answer(file);
      await restore.chooseFile();
      await walk.walk('open a back-up');
      await page.getByRole('button', { name: t('vault.unlock.useRecovery') }).click();
      await walk.walk('open a back-up with the recovery key');
    });

    await app.asNew();
    await watched('setting up', async () => {
      const setUp = await new WelcomePage(page).setUp();
      await walk.walk('set up');
      await setUp.fill(founder.name, founder.passphrase);
      await (await setUp.goOn()).wroteItDown();
      await walk.walk('the recovery key');
    });
    expect(walk.met.map(({ screen }) => screen)).toEqual([
      'unlock',
      'unlock',
      'unlock with the recovery key',
      'open a back-up',
      'open a back-up',
      'open a back-up with the recovery key',
      'set up',
      'set up',
      'set up',
      'the recovery key',
    ]);
  },
);
