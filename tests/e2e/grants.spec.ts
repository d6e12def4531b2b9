import { expect } from '@playwright/test';
import { AppointmentPanel, TodayPage } from './pages/calendar-pages.ts';
import { FramePage, UnlockPage } from './pages/vault-pages.ts';
import type { App } from './support/app.ts';
import { dayFromNow, makeGrantedVault, volunteer } from './support/granted-vault.ts';
import { openWithRecoveryKey } from './support/open-vault.ts';
import { testWithVault } from './support/program.ts';
import { blank, t, within } from './support/words.ts';

const unlockAs = async (app: App, { name, passphrase }: typeof volunteer): Promise<void> => {
  await new UnlockPage(app.page).unlock(name, passphrase);
  await new FramePage(app.page).isShown();
};

const openToday = async (app: App, person: string): Promise<AppointmentPanel> => {
  const today = new TodayPage(app.page);
  await app.page
    .getByRole('navigation')
    .getByRole('button', { name: t('app.screens.today'), exact: true })
    .click();
  await today.next.getByRole('button', { name: person }).click();
  const panel = new AppointmentPanel(app.page);
  await expect(panel.panel).toContainText(person);
  return panel;
};

const test = testWithVault(makeGrantedVault);

// Deriving keys is slow on purpose, and each unlock does it.
test.setTimeout(180_000);

test('a volunteer sees the full record that was granted, not one that ended, and nothing once it is revoked', async ({
  filled: { app, recoveryKey },
}) => {
  await test.step('the volunteer opens what holds; what ended yesterday is not even named', async () => {
    await unlockAs(app, volunteer);
    const ended = await openToday(app, 'Marisol');
    await expect(ended.panel.getByRole('heading', { name: t('appointments.crew.title'), exact: true })).toBeVisible();
    const listed = await app.call('appointments.list', { from: dayFromNow(-1), to: dayFromNow(2) });
    const marisol = listed.ok
      ? listed.value.items.find(({ people }) => people[0]?.preferredName === 'Marisol')
      : undefined;
    const ids = { appointmentId: marisol?.id ?? '', personId: marisol?.people[0]?.id ?? '' };
    expect(await app.call('grants.ofAppointment', ids)).toMatchObject({ ok: true, value: { items: [] } });
    expect(await app.call('grants.record', ids)).toMatchObject({ ok: false, error: { code: 'record.notFound' } });
    await expect(ended.panel.getByText('full record')).toHaveCount(0);
    const open = await openToday(app, 'Olena');
    await expect(open.panel).toContainText(within(t('grants.mine', { person: 'Olena', date: blank })));
    await open.press(t('grants.open', { person: 'Olena' }));
    await expect(
      app.page.getByRole('heading', { level: 1, name: t('grants.record.title', { person: 'Olena' }) }),
    ).toBeFocused();
    const record = app.page.getByRole('main');
    for (const words of ['Olena Quispe', 'R. Feld', 'Insulin', 'Rosa', '555-0142']) {
      await expect(record).toContainText(words);
    }
    await expect(record).not.toContainText('kept back');
    await expect(record).not.toContainText('091 313 151');
    await record.getByRole('button', { name: t('people.aNumber.revealFull') }).click();
    await expect(record).toContainText('091 313 151');
  });

  await test.step('a coordinator sees who may see what, revokes it, undoes that, and grants it again', async () => {
    await app.lock();
    await openWithRecoveryKey(app, recoveryKey);
    const panel = await openToday(app, 'Olena');
    const part = panel.panel.getByRole('region', { name: t('grants.title') });
    await expect(part).toContainText(t('grants.line', { volunteer: 'Noor Haddad', person: 'Olena' }));
    await part
      .getByRole('button', { name: t('grants.revokeNamed', { volunteer: 'Noor Haddad', person: 'Olena' }) })
      .click();
    await expect(part.getByRole('listitem')).toHaveCount(0);
    await app.page.getByRole('button', { name: t('common.undo') }).click();
    await expect(part.getByRole('listitem')).toHaveCount(1);
    await part
      .getByRole('button', { name: t('grants.revokeNamed', { volunteer: 'Noor Haddad', person: 'Olena' }) })
      .click();
    await part.getByRole('button', { name: t('grants.give') }).click();
    await part.getByRole('button', { name: t('grants.giveIt') }).click();
    await expect(part.getByRole('listitem')).toHaveCount(1);
    await panel.panel.getByRole('button', { name: 'Olena', exact: true }).click();
    await app.page.getByRole('tab', { name: t('people.page.tabs.sharing') }).click();
    const shared = app.page.getByRole('region', { name: t('grants.ofPerson') });
    await expect(shared).toContainText(t('grants.line', { volunteer: 'Noor Haddad', person: 'Olena' }));
    await shared
      .getByRole('button', { name: t('grants.revokeNamed', { volunteer: 'Noor Haddad', person: 'Olena' }) })
      .click();
    await expect(shared).toHaveCount(0);
  });

  await test.step('the volunteer sees nothing of it anymore', async () => {
    await app.lock();
    await unlockAs(app, volunteer);
    const panel = await openToday(app, 'Olena');
    await expect(panel.panel.getByRole('heading', { name: t('appointments.crew.title'), exact: true })).toBeVisible();
    await expect(panel.panel.getByText('full record')).toHaveCount(0);
  });
});
