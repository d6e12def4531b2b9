import { expect } from '@playwright/test';
import type { CallResult } from '../../shared/contract/errors.ts';
import { PeoplePage, PersonPage } from './pages/people-pages.ts';
import { ActDialog, chooseForPerson, HoldingsPage, ReviewsPage } from './pages/retention-pages.ts';
import type { App } from './support/app.ts';
import { test } from './support/program.ts';
import { blank, starting, t, within } from './support/words.ts';

const valueOf = <T>(result: CallResult<T>): T => {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};

/** Someone whose review is long due, with things that closing takes. */
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
  await page
    .getByRole('navigation')
    .getByRole('button', { name: t('app.screens.today'), exact: true })
    .click();
  await expect(page.getByText('2 people are due for review')).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: t('today.act.review'), exact: true }).click();
  const reviews = await new ReviewsPage(page).isShown();
  await expect(reviews.rows).toHaveCount(2);
  await expect(reviews.of('Nayeli')).toContainText(t('retention.reviews.due', { date: 'Jan 31, 2025' }));

  await reviews
    .of('Nayeli')
    .getByRole('button', { name: starting(t('retention.reviews.keepNamed', { date: blank, name: 'Nayeli' })) })
    .click();
  await expect(reviews.rows).toHaveCount(1);
  await page.getByRole('button', { name: t('common.undo') }).click();
  await expect(reviews.rows).toHaveCount(2);
  await reviews
    .of('Nayeli')
    .getByRole('button', { name: t('retention.reviews.otherDayNamed', { name: 'Nayeli' }) })
    .click();
  await page.getByRole('textbox', { name: t('retention.reviews.keepUntil') }).fill('12/31/2030');
  await page.keyboard.press('Enter');
  await expect(reviews.rows).toHaveCount(1);

  await reviews
    .of('Tomas')
    .getByRole('button', { name: t('retention.reviews.closeNamed', { name: 'Tomas' }) })
    .click();
  const dialog = new ActDialog(page, t('retention.act.closeTitle', { name: 'Tomas' }));
  await expect(dialog.things(t('retention.act.stays'))).toHaveText([t('retention.act.alwaysStays')]);
  await expect(
    dialog
      .things(t('retention.act.goes'))
      .filter({ hasText: within(t('retention.thing.channels', { number: blank })) }),
  ).toHaveText(t('retention.thing.channels', { number: '1' }));
  await expect(dialog.dialog).toContainText(t('retention.act.backUps', { months: 12 }));
  await dialog.confirm(tomas.caseCode, t('retention.act.confirmClose'));
  await expect(page.getByText(t('retention.reviews.none'))).toBeVisible();
  const closed = valueOf(await app.call('people.get', { id: tomas.id }));
  expect(closed).toMatchObject({
    status: 'closed',
    preferredName: tomas.caseCode,
    medicalNote: null,
    contacts: [],
    channels: [],
  });
});

test(
  'a legal hold stops what ends a record and is shown on the page; once it is lifted, the record is permanently deleted',
  { tag: '@full' },
  async ({ demo: app }) => {
    const { page } = app;
    const nayeli = await addDue(app, 'Nayeli');
    const protectedSince = within(
      t('retention.hold.told', { date: blank, name: blank, reason: 'Suit over the arrest' }),
    );
    const people = await new PeoplePage(page).open();
    await people.finder.fill('Nayeli');
    await people.rows.first().click();
    await new PersonPage(page).isOf('Nayeli');

    await chooseForPerson(page, t('retention.act.hold'));
    const hold = page.getByRole('dialog', { name: t('retention.hold.title', { name: 'Nayeli' }) });
    await hold.getByRole('button', { name: t('retention.hold.place') }).click();
    await expect(hold.getByText(t('common.field.required'))).toBeVisible();
    await hold.getByRole('textbox', { name: t('retention.hold.reason') }).fill('Suit over the arrest');
    await hold.getByRole('button', { name: t('retention.hold.place') }).click();
    await expect(page.getByText(protectedSince)).toBeVisible();

    await chooseForPerson(page, t('retention.act.purge'));
    const purge = new ActDialog(page, t('retention.act.purgeTitle', { name: 'Nayeli' }));
    await expect(purge.dialog).toContainText(t('retention.act.held', { name: 'Nayeli' }));
    await page.keyboard.press('Escape');
    await new PersonPage(page).remove();
    await expect(page.getByText(t('errors.record.held'))).toBeVisible();

    const holdings = await new HoldingsPage(page).open();
    await expect(page.getByText('Suit over the arrest')).toBeVisible();
    await new PeoplePage(page).open();
    await people.finder.fill('Nayeli');
    await people.rows.first().click();
    await chooseForPerson(page, t('retention.act.lift'));
    await expect(page.getByText(t('retention.hold.lifted', { name: 'Nayeli' }))).toBeVisible();
    await expect(page.getByText(protectedSince)).toBeHidden();

    await chooseForPerson(page, t('retention.act.purge'));
    await expect(purge.things(t('retention.act.stays'))).toHaveCount(0);
    await purge.confirm(nayeli.caseCode, t('retention.act.confirmPurge'));
    await expect(page.getByText(t('retention.act.purged', { code: nayeli.caseCode }))).toBeVisible();
    await expect(page.getByRole('heading', { name: t('people.title'), level: 1 })).toBeVisible();
    await people.finder.fill('Nayeli');
    await expect(page.getByText(t('people.list.nobody', { query: 'Nayeli' }))).toBeVisible();
    await holdings.open();
    await expect(page.getByText(t('retention.holdings.holdsNone'))).toBeVisible();
  },
);

test(
  'the vault says what it holds, the team decides for how long, and what was removed is purged at once if asked',
  { tag: '@full' },
  async ({ demo: app }) => {
    const { page } = app;
    const { id } = await addDue(app, 'Nayeli');
    valueOf(await app.call('people.remove', { id }));
    const holdings = await new HoldingsPage(page).open();
    const { counts } = valueOf(await app.call('retention.holdings', {}));
    await expect(holdings.count('Contacts on plans')).toHaveText(String(counts.contacts));

    await page.getByRole('textbox', { name: t('retention.holdings.reviewMonths') }).fill('6');
    await page.getByRole('textbox', { name: t('retention.holdings.reviewMonths') }).press('Enter');
    await expect(page.getByText(t('retention.holdings.saved'))).toBeVisible();
    await page.getByRole('checkbox', { name: t('retention.part.sealedNotes') }).click();
    await expect
      .poll(async () => valueOf(await app.call('retention.policy', {})))
      .toEqual({
        reviewMonths: 6,
        removedDays: 30,
        keptParts: ['appointments', 'sealedNotes', 'exports'],
      });
    // What needs the appointments is deleted with them.
    await page.getByRole('checkbox', { name: t('retention.part.appointments') }).click();
    await expect(page.getByRole('checkbox', { name: t('retention.part.sealedNotes') })).not.toBeChecked();

    await expect(
      page.getByText(starting(t('retention.holdings.removedWaits', { count: 1, date: blank, days: 30 }))),
    ).toBeVisible();
    await page.getByRole('button', { name: t('retention.holdings.purgeNow') }).click();
    const dialog = page.getByRole('dialog', { name: t('retention.holdings.purgeNowTitle') });
    await dialog.getByRole('checkbox', { name: t('retention.holdings.purgeNowTick') }).check();
    await dialog.getByRole('button', { name: t('retention.act.confirmPurge') }).click();
    await expect(page.getByText(t('retention.holdings.purgedNow', { count: 1 }))).toBeVisible();
    await expect(page.getByText(t('retention.holdings.removedNone'))).toBeVisible();
    expect((await app.call('people.restore', { id })).ok).toBe(false);
  },
);
