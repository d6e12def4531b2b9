import { expect } from '@playwright/test';
import type { CallName } from '../../shared/contract.ts';
import { UsersPage } from './pages/users-pages.ts';
import { FramePage, founder, RecoveryPage, UnlockPage } from './pages/vault-pages.ts';
import { expectAccessible } from './support/accessible.ts';
import type { App } from './support/app.ts';
import { openWithRecoveryKey } from './support/open-vault.ts';
import { test } from './support/program.ts';
import { t } from './support/words.ts';

// Deriving keys is slow on purpose, and each test does it several times.
test.setTimeout(240_000);

const volunteer = 'Noor Haddad';
const first = 'marble thicket pulpit sardine';
const second = 'walnut ferry cobalt hinge';

const made = async <T>(
  result: Promise<{ ok: true; value: T } | { ok: false; error: { code: string } }>,
): Promise<T> => {
  const settled = await result;
  if (!settled.ok) throw new Error(settled.error.code);
  return settled.value;
};

/** One volunteer, an accompaniment of theirs tomorrow, and one that is none of theirs. */
const fill = async (app: App): Promise<void> => {
  const { id: volunteerId } = await made(app.call('team.save', { name: volunteer }));
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  for (const [preferredName, crew] of [
    ['Marisol', [{ volunteerId, role: 'companion', answer: 'yes' }]],
    ['Olena', []],
  ] as const) {
    const { id } = await made(app.call('people.save', { preferredName }));
    await made(
      app.call('appointments.save', {
        personIds: [id],
        kind: 'ice-checkin',
        dateState: 'fixed',
        date: tomorrow,
        startTime: '09:15',
        crew: [...crew],
      }),
    );
  }
};

/** Locks, unless someone was just kept out. */
const lockIfOpen = async (app: App): Promise<void> => {
  if ((await made(app.call('vault.status', {}))).state === 'open') await app.lock();
};

const unlockAs = async (app: App, name: string, passphrase: string): Promise<void> => {
  await lockIfOpen(app);
  await new UnlockPage(app.page).unlock(name, passphrase);
  await new FramePage(app.page).isShown();
};

const openAsFounder = async (app: App, recoveryKey: string): Promise<void> => {
  await lockIfOpen(app);
  await openWithRecoveryKey(app, recoveryKey);
};

const isKeptOut = async (app: App, name: string, passphrase: string): Promise<void> => {
  await app.lock();
  await new UnlockPage(app.page).unlock(name, passphrase);
  await expect(app.page.getByText(t('vault.unlock.wrong'))).toBeVisible({ timeout: 30_000 });
};

test('a volunteer gets a user, sees what is theirs and nothing else, and is kept out once disabled', async ({
  ready: { app, recoveryKey },
}) => {
  await fill(app);
  const frame = new FramePage(app.page);
  await frame.openSettings();
  const users = new UsersPage(app.page);

  await test.step('a name and a passphrase are asked for, at their fields', async () => {
    await users.openAdd();
    await expect(users.dialog.getByLabel(t('users.add.name'), { exact: true })).toBeFocused();
    await users.dialog.getByRole('button', { name: t('users.add.go'), exact: true }).click();
    await expect(users.dialog.getByLabel(t('users.add.name'), { exact: true })).toBeFocused();
    await users.dialog.getByLabel(t('users.add.name'), { exact: true }).fill(` ${founder.name.toUpperCase()}`);
    await users.typePassphrase('password');
    await users.dialog.getByRole('button', { name: t('users.add.go'), exact: true }).click();
    await expect(users.dialog.getByLabel(t('users.passphrase.new'), { exact: true })).toBeFocused();
    await users.typePassphrase(first);
    await users.dialog.getByRole('button', { name: t('users.add.go'), exact: true }).click();
    await expect(users.dialog.getByText(t('users.add.nameTaken'))).toBeVisible();
    await users.dialog.getByRole('button', { name: t('common.cancel') }).click();
  });

  const passphrase = await users.addVolunteer(volunteer);
  await expect(users.user(volunteer)).toContainText(t('users.sees', { name: volunteer }));

  await test.step('their window has what is theirs, and no way to the rest', async () => {
    await unlockAs(app, volunteer, passphrase);
    const rail = app.page.getByRole('navigation', { name: t('app.rail') });
    await expect(rail.getByRole('button', { name: t('app.screens.today'), exact: true })).toBeVisible();
    for (const name of [t('app.screens.people'), t('team.title'), t('app.screens.import'), t('app.screens.exports')]) {
      await expect(rail.getByRole('button', { name })).toHaveCount(0);
    }
    await expect(app.page.getByText('Marisol').first()).toBeVisible();
    await expect(app.page.getByText('Olena')).toHaveCount(0);
    for (const call of ['people.list', 'team.list', 'users.list', 'audit.verify', 'vault.check'] satisfies CallName[]) {
      expect(await app.rawCall(call, {}), call).toMatchObject({ ok: false, error: { code: 'call.refused' } });
    }
    await rail.getByRole('button', { name: t('app.screens.calendar') }).click();
    await expect(app.page.getByRole('button', { name: t('calendar.book'), exact: false })).toHaveCount(0);
    await frame.openSettings();
    await expect(users.section).toHaveCount(0);
    await expect(app.page.getByRole('button', { name: t('users.keys.replace') })).toHaveCount(0);
  });

  await test.step('they change their own passphrase; a wrong present one changes nothing', async () => {
    await app.page.getByRole('button', { name: t('users.keys.change') }).click();
    await users.dialog.getByLabel(t('users.change.current')).fill('not this one');
    await users.typePassphrase(first);
    await users.dialog.getByRole('button', { name: t('users.change.go') }).click();
    await expect(users.dialog.getByText(t('users.change.wrong'))).toBeVisible({ timeout: 30_000 });
    await expectAccessible(app.page);
    await users.dialog.getByLabel(t('users.change.current')).fill(passphrase);
    await users.finish(t('users.change.go'));
    await isKeptOut(app, volunteer, passphrase);
    await unlockAs(app, volunteer, first);
  });

  await test.step('a coordinator resets it, then disables them', async () => {
    await openAsFounder(app, recoveryKey);
    await frame.openSettings();
    await users.choose(volunteer, t('users.acts.reset'));
    await users.typePassphrase(second);
    await users.finishWithoutRenewal(t('users.reset.go'));
    await isKeptOut(app, volunteer, first);
    await unlockAs(app, volunteer, second);
    await openAsFounder(app, recoveryKey);
    await frame.openSettings();
    await users.choose(volunteer, t('users.acts.disable'));
    await users.dialog.getByRole('checkbox').check();
    await users.dialog.getByRole('button', { name: t('users.disable.go'), exact: true }).click();
    // The automatic backups no longer open with what was turned off, and what is out of reach is named.
    await users.dialog.getByRole('button', { name: t('backups.renew.go') }).click({ timeout: 30_000 });
    await expect(users.dialog.getByText(t('backups.renew.stillOpen'))).toBeVisible({ timeout: 30_000 });
    await users.dialog.getByText(t('common.close'), { exact: true }).last().click();
    await expect(users.dialog).toHaveCount(0);
    await expect(users.user(volunteer)).toContainText(t('users.disabled'));
    await isKeptOut(app, volunteer, second);
  });
});

test(
  'a role is given and changed back, and giving up one’s own takes effect at once',
  { tag: '@full' },
  async ({ ready: { app } }) => {
    await fill(app);
    await new FramePage(app.page).openSettings();
    const users = new UsersPage(app.page);
    await users.choose(founder.name, t('users.acts.volunteer'));
    await users.dialog.getByRole('checkbox').check();
    await users.dialog.getByRole('button', { name: t('users.stepDown.go') }).click();
    await expect(users.dialog.getByText(t('errors.users.lastCoordinator'))).toBeVisible();
    await users.dialog.getByRole('button', { name: t('common.cancel') }).click();

    await users.addVolunteer(volunteer);
    await users.choose(volunteer, t('users.acts.coordinator'));
    await expect(users.user(volunteer)).toContainText(t('users.role.coordinator'));
    await app.page.getByRole('button', { name: t('common.undo') }).click();
    await expect(users.user(volunteer)).toContainText(t('users.role.volunteer'));
    await users.choose(volunteer, t('users.acts.coordinator'));
    await expect(users.user(volunteer)).toContainText(t('users.role.coordinator'));

    await users.choose(founder.name, t('users.acts.volunteer'));
    await users.dialog.getByRole('checkbox').check();
    await users.dialog.getByRole('button', { name: t('users.stepDown.go') }).click();
    const rail = app.page.getByRole('navigation', { name: t('app.rail') });
    await expect(rail.getByRole('button', { name: t('app.screens.people') })).toHaveCount(0);
    await expect(app.page.getByRole('heading', { level: 1, name: t('app.screens.today') })).toBeVisible();
    await expect(app.page.getByText('Marisol')).toHaveCount(0);
    expect(await app.call('people.list', {})).toMatchObject({ ok: false, error: { code: 'call.refused' } });
  },
);

test(
  'the recovery key is replaced; the new one opens the vault and offers a new passphrase',
  { tag: '@full' },
  async ({ ready: { app, recoveryKey: old } }) => {
    await new FramePage(app.page).openSettings();
    await app.page.getByRole('button', { name: t('users.keys.replace') }).click();
    const recovery = new RecoveryPage(app.page);
    const key = await recovery.read();
    expect(key).not.toBe(old);
    await recovery.wroteItDown();
    await expect(recovery.typed).toBeFocused();
    await recovery.typed.fill(key.toLowerCase());
    await app.page.getByRole('button', { name: t('users.replace.go'), exact: true }).click();
    await expect(app.page.getByText(t('users.replace.done'))).toBeVisible();
    await app.page.getByRole('button', { name: t('backups.renew.later') }).click();

    await app.lock();
    await new UnlockPage(app.page).useRecoveryKey(old);
    await expect(app.page.getByText(t('vault.unlock.recoveryWrong'))).toBeVisible();
    await app.page.getByLabel(t('users.keys.recovery')).fill(key);
    await app.page.getByRole('button', { name: t('vault.unlock.title') }).click();
    await expect(app.page.getByRole('heading', { name: t('users.recovered.title') })).toBeVisible();
    await app.page.getByLabel(t('users.passphrase.new'), { exact: true }).fill(first);
    await app.page.getByLabel(t('users.passphrase.repeat')).fill(first);
    await app.page.getByRole('button', { name: t('users.reset.go') }).click();
    await app.page.getByRole('button', { name: t('backups.renew.later') }).click({ timeout: 30_000 });
    await new FramePage(app.page).isShown();
    await unlockAs(app, founder.name, first);
  },
);
