import { join } from 'node:path';
import { expect } from '@playwright/test';
import { BackupsPage, RestorePage } from './pages/backup-pages.ts';
import { KeysPage } from './pages/keys-pages.ts';
import { UsersPage } from './pages/users-pages.ts';
import { founder, FramePage, RecoveryPage, UnlockPage } from './pages/vault-pages.ts';
import { expectAccessible } from './support/accessible.ts';
import { test } from './support/program.ts';
import { vaultBytes } from './support/ready-vault.ts';
import { t } from './support/words.ts';

// Keys are derived several times in each, which is slow on purpose.
test.setTimeout(240_000);

const next = 'walnut ferry cobalt hinge';

test(
  'the vault gets a new key: the old passphrase and the old recovery key open nothing, and the others wait for new ones',
  { tag: '@full' },
  async ({ ready: { app, recoveryKey: key } }) => {
    await app.call('people.save', { preferredName: 'Marisol' });
    expect(
      await app.call('users.add', {
        name: 'Noor Haddad',
        role: 'volunteer',
        passphrase: 'marble thicket pulpit sardine',
      }),
    ).toMatchObject({ ok: true });
    const frame = new FramePage(app.page);
    await frame.openSettings();
    const keys = new KeysPage(app.page);
    await keys.askForNewKey();
    await expect(keys.dialog).toContainText(t('users.rekey.points.others', { names: 'Noor Haddad' }));
    const recovery = new RecoveryPage(app.page);

    await keys.fillNewKey('not this one', next);
    const fresh = await recovery.read();
    expect(fresh).not.toBe(key);
    await expectAccessible(app.page);
    await recovery.wroteItDown();
    await keys.typeBack(fresh);
    await expect(keys.dialog.getByText(t('users.change.wrong'))).toBeVisible({ timeout: 30_000 });
    await expectAccessible(app.page);

    await keys.fillNewKey(founder.passphrase, null);
    await keys.typeBack(fresh);
    await expect(app.page.getByText(t('users.rekey.done'))).toBeVisible({ timeout: 60_000 });
    await expect(app.page.getByText(t('users.rekey.doneOthers', { count: 1 }))).toBeVisible();
    await expect(app.page.getByRole('navigation')).toHaveCount(0);
    await expectAccessible(app.page);
    await app.untilFreshPage(() => app.page.getByRole('button', { name: t('users.rekey.unlock') }).click());

    const unlock = new UnlockPage(app.page);
    await unlock.unlock(founder.name, founder.passphrase);
    await expect(app.page.getByText(t('vault.unlock.wrong'))).toBeVisible({ timeout: 30_000 });
    await unlock.unlock(founder.name, next);
    await frame.isShown();
    expect(await app.call('people.list', { limit: 5 })).toMatchObject({
      value: { items: [{ preferredName: 'Marisol' }] },
    });
    await frame.openSettings();
    const users = new UsersPage(app.page);
    await expect(users.user('Noor Haddad')).toContainText(t('users.waits'));
    await expectAccessible(app.page);

    await app.lock();
    await unlock.useRecoveryKey(key);
    await expect(app.page.getByText(t('vault.unlock.recoveryWrong'))).toBeVisible({ timeout: 30_000 });
    await app.page.getByRole('button', { name: t('vault.unlock.usePassphrase') }).click();
    await unlock.recover(fresh);
    await frame.isShown();
  },
);

test('promise 21: the keys are erased from anywhere; the first screen says so and a separate backup restores the vault', async ({
  ready: { app, recoveryKey: key },
}) => {
  await app.call('people.save', { preferredName: 'Marisol' });
  const file = join(app.folder, 'kept-elsewhere.alongside');
  await app.dialogs.answer(file);
  await (await new BackupsPage(app.page).open()).backUpNow();
  const keys = new KeysPage(app.page);
  await keys.askToEraseFromPalette();
  await expect(keys.dialog).toContainText(t('users.erase.noneElsewhere'));
  await expect(keys.erase).toBeDisabled();
  await keys.dialog.getByLabel(t('common.confirmTyped', { word: 'ERASE' })).fill('erase');
  await app.untilFreshPage(() => keys.erase.click());

  const saysSo = () =>
    expect(app.page.getByRole('heading', { name: t('vault.problems.vault.keysErased.title') })).toBeVisible();
  await saysSo();
  await expect(app.page.getByText(t('vault.problem.safeErased'))).toBeVisible();
  const erased = vaultBytes(app.vaultDir);
  await app.page.getByRole('button', { name: t('common.tryAgain') }).click();
  await saysSo();
  await app.restart();
  await saysSo();
  for (const way of [t('vault.welcome.setUp'), t('vault.unlock.title'), t('vault.welcome.demo')]) {
    await expect(app.page.getByRole('button', { name: way })).toHaveCount(0);
  }
  expect(vaultBytes(app.vaultDir)).toEqual(erased);

  const restore = await new RestorePage(app.page).open();
  await app.dialogs.answer(file);
  await restore.chooseFile();
  await restore.openWithRecoveryKey(key);
  await expect(restore.fact(t('backups.wizard.vault'))).toHaveText(t('backups.wizard.here.erased'));
  await restore.restore();
  await restore.goOnToUnlock();
  await new UnlockPage(app.page).unlock(founder.name, founder.passphrase);
  await new FramePage(app.page).isShown();
  expect(await app.call('people.list', { limit: 5 })).toMatchObject({
    value: { items: [{ preferredName: 'Marisol' }] },
  });
});
