import { once } from 'node:events';
import { expect } from '@playwright/test';
import { startCoreProcess } from '../support/core-process.ts';
import { AppointmentPanel, TodayPage } from './pages/calendar-pages.ts';
import { FramePage, founder, UnlockPage } from './pages/vault-pages.ts';
import { expectAccessible } from './support/accessible.ts';
import type { App } from './support/app.ts';
import { testWithVault } from './support/program.ts';
import { makeReadyVault } from './support/ready-vault.ts';
import { blank, t, within } from './support/words.ts';

const volunteer = { name: 'Noor Haddad', passphrase: 'marble thicket pulpit sardine' };
const dayMs = 86_400_000;
/** A day of the vault's zone, which a grant ends by. */
const dayFromNow = (days: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'America/New_York' }).format(Date.now() + days * dayMs);

/** A clock three weeks behind: what is granted by it until yesterday has ended by now. */
const threeWeeksAgo = `--import=data:text/javascript,${encodeURIComponent(`
  const Clock = globalThis.Date;
  const now = () => Clock.now() - ${21 * dayMs};
  globalThis.Date = class extends Clock {
    constructor(...parts) { parts.length === 0 ? super(now()) : super(...parts); }
    static now() { return now(); }
  };`)}`;

/**
 * A vault with a volunteer who goes along with two people: Marisol today, whose record they could see until yesterday,
 * and Olena tomorrow, whose record they may see.
 */
const makeVault = async (folder: string): Promise<void> => {
  const recoveryKey = await makeReadyVault(folder);
  const core = await startCoreProcess(folder, { NODE_OPTIONS: threeWeeksAgo });
  const made = async (name: string, input: unknown): Promise<string> => {
    const result = await core.call(name, input);
    if (!result.ok) throw new Error(`${name} ${result.error.code}`);
    return (result.value as { id: string }).id; // what each of these calls answers
  };
  await made('vault.unlockWithRecoveryKey', { recoveryKey });
  const volunteerId = await made('team.save', { name: volunteer.name });
  await made('users.add', { ...volunteer, role: 'volunteer', volunteerId });
  for (const [preferredName, days, until] of [
    ['Marisol', 0, -1],
    ['Olena', 1, 15],
  ] as const) {
    const personId = await made('people.save', {
      preferredName,
      legalName: { given: preferredName, firstFamily: 'Quispe' },
      aNumber: 'A091313151',
      attorney: 'R. Feld',
      teamNote: 'kept back',
      medicalNote: 'Insulin',
      contacts: [{ name: 'Rosa', relation: 'Sister', phone: '555-0142' }],
    });
    const appointmentId = await made('appointments.save', {
      personIds: [personId],
      kind: 'ice-checkin',
      dateState: 'fixed',
      date: dayFromNow(days),
      startTime: '23:45',
      crew: [{ volunteerId, role: 'companion', answer: 'yes' }],
    });
    await made('grants.give', { appointmentId, personId, volunteerId, endsOn: dayFromNow(until) });
  }
  core.child.kill('SIGTERM');
  await once(core.child, 'exit');
};

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

const test = testWithVault(makeVault);

// Deriving keys is slow on purpose, and each unlock does it.
test.setTimeout(180_000);

test('a volunteer sees the full record that was granted, not one that ended, and nothing once it is revoked', async ({
  filled: app,
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
    await expectAccessible(app.page);
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
    await expectAccessible(app.page);
  });

  await test.step('a coordinator sees who may see what, revokes it, undoes that, and grants it again', async () => {
    await app.lock();
    await unlockAs(app, founder);
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
    await expectAccessible(app.page);
    await part.getByRole('button', { name: t('grants.giveIt') }).click();
    await expect(part.getByRole('listitem')).toHaveCount(1);
    await panel.panel.getByRole('button', { name: 'Olena', exact: true }).click();
    await app.page.getByRole('tab', { name: t('people.page.tabs.sharing') }).click();
    const shared = app.page.getByRole('region', { name: t('grants.ofPerson') });
    await expect(shared).toContainText(t('grants.line', { volunteer: 'Noor Haddad', person: 'Olena' }));
    await expectAccessible(app.page);
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
