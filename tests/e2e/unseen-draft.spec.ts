import { expect } from '@playwright/test';
import { DraftNotice, LogPage } from './pages/encounter-pages.ts';
import { FramePage, UnlockPage } from './pages/vault-pages.ts';
import type { App } from './support/app.ts';
import { makeFilledVault } from './support/fill-vault.ts';
import { openWithRecoveryKey } from './support/open-vault.ts';
import { testWithVault } from './support/program.ts';
import { blank, starting, t, within } from './support/words.ts';

const volunteer = { name: 'Noor Haddad', passphrase: 'marble thicket pulpit sardine' };
const day = { from: '2020-01-01', to: '2040-01-01' };

/** A vault with a check-in today and a volunteer who goes along. */
const makeVault = (folder: string): Promise<string> =>
  makeFilledVault(folder, async (save) => {
    const volunteerId = await save('team.save', { name: volunteer.name });
    await save('users.add', { ...volunteer, role: 'volunteer', volunteerId });
    const personId = await save('people.save', { preferredName: 'Marisol' });
    await save('appointments.save', {
      personIds: [personId],
      kind: 'ice-checkin',
      dateState: 'fixed',
      date: new Date().toISOString().slice(0, 10),
      place: 'Varick Street',
      crew: [{ volunteerId, role: 'companion', answer: 'yes' }],
    });
  });

const unlockAs = async (app: App, { name, passphrase }: typeof volunteer): Promise<void> => {
  await new UnlockPage(app.page).unlock(name, passphrase);
  await new FramePage(app.page).isShown();
};

const theAppointment = async (app: App) => {
  const listed = await app.call('appointments.list', day);
  const [row] = listed.ok ? listed.value.items : [];
  if (row === undefined) throw new Error('no appointment');
  return row;
};

const test = testWithVault(makeVault);

// Deriving keys is slow on purpose, and each unlock does it.
test.setTimeout(180_000);

test(
  'a draft of a crew that someone left is still theirs, says nothing about the appointment and leaves it as it is',
  { tag: '@full' },
  async ({ filled: { app, recoveryKey } }) => {
    const { page } = app;
    await unlockAs(app, volunteer);
    const { id } = await theAppointment(app);
    await app.call('encounters.start', { appointmentId: id });
    const log = await new DraftNotice(page).goOnWriting();
    await log.logLine('Called in with one companion');
    await expect(log.saved).toBeVisible();
    await app.lock();

    await openWithRecoveryKey(app, recoveryKey);
    const [member] = (await theAppointment(app)).crew;
    await app.call('appointments.setCrewMember', { id, volunteerId: member?.volunteerId ?? '', member: null });
    await app.call('appointments.save', { id, place: 'Elizabeth' });
    await app.lock();

    await unlockAs(app, volunteer);
    const offer = new DraftNotice(page);
    await expect(offer.notice).toContainText(within(t('encounters.unseen.one', { date: blank })));
    await expect(offer.notice).not.toContainText('Marisol');
    const again = await offer.goOnWriting();
    await again.expectEntries(['Called in with one companion']);
    const main = page.getByRole('main');
    await expect(main).toContainText(t('encounters.unseen.notice'));
    for (const word of ['Marisol', 'Elizabeth', 'Varick']) await expect(main).not.toContainText(word);
    await page.getByRole('button', { name: starting(t('encounters.quick.custody')) }).click();
    await expect(page.getByText(t('encounters.unseen.custodyNoted'))).toBeVisible();

    await page.getByRole('button', { name: t('encounters.log.seal') }).click();
    const dialog = page.getByRole('dialog', { name: t('encounters.seal.title') });
    await expect(dialog).toContainText(t('encounters.unseen.seal'));
    await expect(dialog).not.toContainText(within(t('encounters.seal.outcome', { outcome: blank })));
    await dialog.getByRole('checkbox').check();
    await dialog.getByRole('button', { name: t('encounters.log.seal') }).click();
    await expect(offer.notice).toHaveCount(0);
    await expect(new LogPage(page).line).toHaveCount(0);
    await app.lock();

    await openWithRecoveryKey(app, recoveryKey);
    expect(await theAppointment(app)).toMatchObject({ status: 'planned', outcome: null, place: 'Elizabeth' });
  },
);
