import { expect } from '@playwright/test';
import { AfterPage } from './pages/after-pages.ts';
import { DetentionPage, ResponsePage } from './pages/detention-pages.ts';
import { test } from './support/program.ts';
import { t } from './support/words.ts';

test('released on bond: the hearing, the bond, the pick-up, and the papers that follow @full', async ({
  demo: app,
}) => {
  test.setTimeout(240_000);
  const { page } = app;
  const made = await app.call('people.save', { preferredName: 'Ana Quispe' });
  const personId = made.ok ? made.value.id : '';
  await app.call('detentions.start', { people: [{ personId }] });
  await new ResponsePage(page).open();
  await new ResponsePage(page).row('Ana Quispe').click();
  const screen = new DetentionPage(page);
  const after = await new AfterPage(page).open();

  await after.bookHearing('12/15/2026', '9am', 'Varick');
  await expect(after.hearings).toContainText('Varick');
  const booked = await app.call('appointments.ofPerson', { personId });
  expect(booked).toMatchObject({ value: { items: [{ kind: 'eoir-bond', date: '2026-12-15', startTime: '09:00' }] } });

  await after.addBond('1.500');
  await expect(after.bond).toContainText(t('bonds.part.notCents'));
  await after.addBond('1,500', 'Rosa Vela');
  await expect(after.bond).toContainText('$1,500');

  await test.step('what is typed is there after a look elsewhere, and an edit can be undone', async () => {
    const relation = after.bond.getByRole('textbox', { name: t('bonds.field.obligorRelation') });
    await after.bond.getByRole('button', { name: t('bonds.part.changeNamed', { amount: '$1,500' }) }).click();
    await relation.fill('sister');
    await new ResponsePage(page).open();
    await new ResponsePage(page).row('Ana Quispe').click();
    await after.open();
    await expect(relation).toHaveValue('sister');
    await after.addBond('2,000');
    const said = t('bonds.part.obligorRelation', { name: 'Rosa Vela', relation: 'sister' });
    await expect(after.bond).toContainText(said);
    await expect(after.bond).toContainText('$2,000');
    await after.undo();
    await expect(after.bond).toContainText('$1,500');
    await expect(after.bond).not.toContainText(said);
  });

  await after.mark('posted', 'Rosa Vela');
  await expect(after.stage('posted')).toContainText('Rosa Vela');
  await after.undo();
  await expect(after.stage('posted')).toContainText(t('bonds.steps.open'));
  await after.mark('posted', 'Rosa Vela');
  await after.pay('1,500');
  await expect(after.bond).toContainText(t('bonds.money.stillOut', { amount: '$1,500' }));

  await after.setNeed('ride', 'have');
  await after.release.getByRole('button', { name: t('release.release.released') }).click();
  await expect(screen.dialog.getByRole('radio', { name: t('detentions.outcome.releasedOnBond') })).toBeChecked();
  await screen.button(t('detentions.screen.closeGo')).click();
  await expect(after.release.getByRole('button', { name: t('release.release.released') })).toHaveCount(0);
  expect(await app.call('people.get', { id: personId })).toMatchObject({ value: { status: 'released' } });

  // A bond lives on: its papers come after the detention is closed.
  await after.addPaper('1/20/2027');
  await expect(after.bond).toContainText(t('bonds.notices.due'));
  await new ResponsePage(page).open();
  await page.getByRole('tab', { name: t('bonds.watched.title') }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Ana Quispe' })).toContainText(t('bonds.notice.i340'));
  await page.getByRole('row').filter({ hasText: 'Ana Quispe' }).click();
  await after.mark('refunded', 'Rosa Vela');
  await new ResponsePage(page).open();
  await page.getByRole('tab', { name: t('bonds.watched.title') }).click();
  await expect(page.getByRole('heading', { name: t('bonds.watched.none') })).toBeVisible();
});
