import { expect } from '@playwright/test';
import type { CallResult } from '../../shared/contract/errors.ts';
import { PeoplePage, PersonPage } from './pages/people-pages.ts';
import { ActDialog, chooseForPerson, HoldingsPage, ReviewsPage } from './pages/retention-pages.ts';
import type { App } from './support/app.ts';
import { test } from './support/program.ts';

// The demo team is made anew for each of these, with two key derivations; a busy machine needs its time.
test.describe.configure({ timeout: 180_000 });

const valueOf = <T>(result: CallResult<T>): T => {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};

/** Somebody whose review is long due, with things that closing takes. */
const addDue = async (app: App, preferredName: string) =>
  valueOf(
    await app.call('people.save', {
      preferredName,
      medicalNote: 'insulin',
      contacts: [{ name: 'Aurelio' }],
      channels: [{ kind: 'phone', value: '555-0142' }],
      reviewBy: '2025-01-31',
    }),
  );

test('the queue of reviews is reached from Today; one is kept, one is closed to what the team keeps', async ({
  demo: app,
}) => {
  const { page } = app;
  await addDue(app, 'Nayeli');
  const tomas = await addDue(app, 'Tomas');
  await page.getByRole('navigation').getByRole('button', { name: 'Today', exact: true }).click();
  await expect(page.getByText('2 people are due for review')).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Review', exact: true }).click();
  const reviews = await new ReviewsPage(page).isShown();
  await expect(reviews.rows).toHaveCount(2);
  await expect(reviews.of('Nayeli')).toContainText('Due 31 Jan 2025');

  await reviews
    .of('Nayeli')
    .getByRole('button', { name: /^Keep until \d.*: Nayeli/ })
    .click();
  await expect(reviews.rows).toHaveCount(1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(reviews.rows).toHaveCount(2);
  await reviews.of('Nayeli').getByRole('button', { name: 'Keep Nayeli until another day' }).click();
  await page.getByRole('textbox', { name: 'Keep until' }).fill('12/31/2030');
  await page.keyboard.press('Enter');
  await expect(reviews.rows).toHaveCount(1);

  await reviews.of('Tomas').getByRole('button', { name: 'Close Tomas' }).click();
  const dialog = new ActDialog(page, 'Close Tomas?');
  await expect(dialog.things('Stays')).toHaveText(['Case code and status']);
  await expect(dialog.things('Goes for good').filter({ hasText: 'Telephones' })).toHaveText(
    'Telephones and other ways to reach them (1)',
  );
  await expect(dialog.dialog).toContainText('Back-ups that were made before hold everything');
  await dialog.confirm(tomas.caseCode, 'Close and reduce');
  await expect(page.getByText('Nobody is due for review.')).toBeVisible();
  const closed = valueOf(await app.call('people.get', { id: tomas.id }));
  expect(closed).toMatchObject({
    status: 'closed',
    preferredName: tomas.caseCode,
    medicalNote: null,
    contacts: [],
    channels: [],
  });
});

test('a legal hold stops what ends a record and is told on the page; lifted, the person is purged', async ({
  demo: app,
}) => {
  const { page } = app;
  const nayeli = await addDue(app, 'Nayeli');
  const people = await new PeoplePage(page).open();
  await people.finder.fill('Nayeli');
  await people.rows.first().click();
  await new PersonPage(page).isOf('Nayeli');

  await chooseForPerson(page, 'Place a legal hold…');
  const hold = page.getByRole('dialog', { name: 'Place a legal hold on Nayeli?' });
  await hold.getByRole('button', { name: 'Place the hold' }).click();
  await expect(hold.getByText('Fill this in.')).toBeVisible();
  await hold.getByRole('textbox', { name: 'Why' }).fill('Suit over the arrest');
  await hold.getByRole('button', { name: 'Place the hold' }).click();
  await expect(page.getByText(/Legal hold since .* “Suit over the arrest”. A coordinator can lift it/)).toBeVisible();

  await chooseForPerson(page, 'Purge…');
  const purge = new ActDialog(page, 'Purge Nayeli?');
  await expect(purge.dialog).toContainText('A legal hold protects Nayeli.');
  await page.keyboard.press('Escape');
  await new PersonPage(page).remove();
  await expect(page.getByText('A legal hold protects this person. Lift it first')).toBeVisible();

  const holdings = await new HoldingsPage(page).open();
  await expect(page.getByText('Suit over the arrest')).toBeVisible();
  await new PeoplePage(page).open();
  await people.finder.fill('Nayeli');
  await people.rows.first().click();
  await chooseForPerson(page, 'Lift the legal hold');
  await expect(page.getByText('The legal hold on Nayeli is lifted.')).toBeVisible();
  await expect(page.getByText(/Legal hold since/)).toBeHidden();

  await chooseForPerson(page, 'Purge…');
  await expect(purge.things('Stays')).toHaveCount(0);
  await purge.confirm(nayeli.caseCode, 'Purge for good');
  await expect(page.getByText(`${nayeli.caseCode} was purged. No trace is left in this vault’s file.`)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'People', level: 1 })).toBeVisible();
  await people.finder.fill('Nayeli');
  await expect(page.getByText('Nobody matches')).toBeVisible();
  await holdings.open();
  await expect(page.getByText('No hold stands.')).toBeVisible();
});

test('the vault says what it holds, the team decides for how long, and what was removed is purged at once if asked', async ({
  demo: app,
}) => {
  const { page } = app;
  const { id } = await addDue(app, 'Nayeli');
  valueOf(await app.call('people.remove', { id }));
  const holdings = await new HoldingsPage(page).open();
  const { counts } = valueOf(await app.call('retention.holdings', {}));
  await expect(holdings.count('Contacts on plans')).toHaveText(String(counts.contacts));

  await page.getByRole('textbox', { name: 'Review after' }).fill('6');
  await page.getByRole('textbox', { name: 'Review after' }).press('Enter');
  await expect(page.getByText('Saved.')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Sealed encounter notes (need the appointments)' }).click();
  await expect
    .poll(async () => valueOf(await app.call('retention.policy', {})))
    .toEqual({
      reviewMonths: 6,
      removedDays: 30,
      keptParts: ['appointments', 'sealedNotes', 'exports'],
    });
  // What needs the appointments goes with them.
  await page.getByRole('checkbox', { name: 'Appointments: dates, kinds, places and crews' }).click();
  await expect(
    page.getByRole('checkbox', { name: 'Sealed encounter notes (need the appointments)' }),
  ).not.toBeChecked();

  await expect(page.getByText(/1 removed record waits/)).toBeVisible();
  await page.getByRole('button', { name: 'Purge now…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Purge all that was removed?' });
  await dialog.getByRole('checkbox', { name: 'Nothing of it is needed any more' }).check();
  await dialog.getByRole('button', { name: 'Purge for good' }).click();
  await expect(page.getByText('1 record was purged.')).toBeVisible();
  await expect(page.getByText('Nothing waits to be purged.')).toBeVisible();
  expect((await app.call('people.restore', { id })).ok).toBe(false);
});
