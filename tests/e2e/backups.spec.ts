import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { BackupsPage, RestorePage } from './pages/backup-pages.ts';
import { founder, FramePage, UnlockPage } from './pages/vault-pages.ts';
import { type App, launchApp } from './support/app.ts';
import { openWithRecoveryKey } from './support/open-vault.ts';
import { test } from './support/program.ts';
import { t } from './support/words.ts';

const namesOf = async (app: App): Promise<string[]> => {
  const result = await app.call('people.list', { limit: 50 });
  if (!result.ok) throw new Error(result.error.code);
  return result.value.items.map(({ preferredName }) => preferredName).toSorted();
};

test('back up, change something, restore: the older state is back and the replaced vault is kept', async ({
  ready: { app, recoveryKey: key },
}) => {
  await app.call('people.save', { preferredName: 'Ana Example' });
  const folder = app.folder;
  const file = join(folder, 'taken-home.alongside');

  const backups = await new BackupsPage(app.page).open();
  await expect(app.page.getByText(t('backups.lastNone'))).toBeVisible();
  await app.dialogs.answer(file);
  await backups.backUpNow();
  expect(await app.dialogs.asked()).toMatchObject([
    { kind: 'save', options: { defaultPath: expect.stringMatching(/backup-\d{4}-\d\d-\d\d\.alongside$/) } },
  ]);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  await expect(
    app.page.getByRole('navigation').getByRole('button', { name: t('backups.rail', { when: 'today' }) }),
  ).toBeVisible();
  await backups.checkEverything();

  await app.call('people.save', { preferredName: 'Ben Example' });
  expect(await namesOf(app)).toEqual(['Ana Example', 'Ben Example']);

  await app.lock();
  const restore = await new RestorePage(app.page).open();
  await app.dialogs.answer(file);
  await restore.chooseFile();
  await restore.openWithPassphrase(founder.name, 'not the passphrase at all');
  await expect(app.page.getByText(t('backups.wizard.wrong'))).toBeVisible();
  await restore.openWithPassphrase(founder.name, founder.passphrase);
  await expect(restore.fact(t('backups.wizard.people'))).toHaveText('1');
  await expect(restore.fact(t('backups.wizard.vault'))).toHaveText(t('backups.wizard.here.same'));
  await restore.restore();
  const kept = readdirSync(app.vaultDir).find((name) => name.startsWith('replaced-')) ?? '';
  await expect(app.page.getByText(kept)).toBeVisible();

  await restore.goOnToUnlock();
  await openWithRecoveryKey(app, key);
  expect(await namesOf(app)).toEqual(['Ana Example']);
  // Told at the next unlock, until someone says that they have read it.
  const told = app.page.getByRole('region', { name: t('backups.told.label') });
  await expect(told).toContainText(t('backups.told.coordinator'));
  await told.getByRole('button', { name: t('backups.told.got') }).click();
  await expect(told).toBeHidden();

  await app.lock();
  await app.dialogs.answer(join(app.vaultDir, kept));
  await app.page.getByRole('button', { name: t('backups.change') }).click();
  await openWithRecoveryKey(app, key);
  expect(await namesOf(app)).toEqual(['Ana Example', 'Ben Example']);
});

test(
  'on an empty machine the recovery key alone brings the vault back',
  { tag: '@full' },
  async ({ ready: { app, recoveryKey: key } }) => {
    let elsewhere: App | null = null;
    try {
      await app.call('people.save', { preferredName: 'Ana Example' });
      const file = join(app.folder, 'copy.alongside');
      await app.dialogs.answer(file);
      await (await new BackupsPage(app.page).open()).backUpNow();

      elsewhere = await launchApp();
      const restore = await new RestorePage(elsewhere.page).open();
      await elsewhere.dialogs.answer(file);
      await restore.chooseFile();
      await restore.openWithRecoveryKey(key);
      await expect(restore.fact(t('backups.wizard.vault'))).toHaveText(t('backups.wizard.here.none'));
      await restore.restore();
      await restore.goOnToUnlock();
      await openWithRecoveryKey(elsewhere, key);
      expect(await namesOf(elsewhere)).toEqual(['Ana Example']);
    } finally {
      await elsewhere?.close();
    }
  },
);

test(
  'from the open vault a backup of the list is restored; a damaged one is refused in words',
  { tag: '@full' },
  async ({ ready: { app, recoveryKey: key } }) => {
    await app.call('people.save', { preferredName: 'Ana Example' });
    // Turning it on backs up at once, if today has none.
    expect(await app.call('backups.setAutomatic', { automatic: true })).toMatchObject({
      ok: true,
      value: { problem: null },
    });
    const folder = join(app.vaultDir, 'backups');
    const [name = ''] = readdirSync(folder);
    await app.call('people.save', { preferredName: 'Ben Example' });

    const damaged = join(app.folder, 'damaged.alongside');
    const bytes = readFileSync(join(folder, name));
    bytes[bytes.length - 5000] = (bytes[bytes.length - 5000] ?? 0) ^ 1;
    writeFileSync(damaged, bytes);
    const backups = await new BackupsPage(app.page).open();
    await app.page.getByRole('button', { name: t('backups.restoreOther') }).click();
    const wizard = new RestorePage(app.page);
    await app.dialogs.answer(damaged);
    await wizard.chooseFile();
    await wizard.openWithRecoveryKey(key);
    await expect(app.page.getByText(t('errors.backup.damaged'))).toBeVisible();
    await app.page.getByRole('button', { name: t('common.cancel') }).click();
    await new FramePage(app.page).isShown();
    expect(await namesOf(app)).toEqual(['Ana Example', 'Ben Example']);

    await backups.open();
    await expect(backups.list.getByText(name)).toBeVisible();
    const restore = await backups.restoreFirst();
    await restore.openWithRecoveryKey(key);
    await expect(restore.fact(t('backups.wizard.people'))).toHaveText('1');
    await restore.restore();
    expect(await app.call('people.list', { limit: 5 })).toMatchObject({ ok: false, error: { code: 'vault.locked' } });
    await restore.goOnToUnlock();
    await openWithRecoveryKey(app, key);
    expect(await namesOf(app)).toEqual(['Ana Example']);
    expect(existsSync(join(folder, name))).toBe(true);
  },
);

test(
  'restoring can be done with the keyboard alone',
  { tag: '@full' },
  async ({ ready: { app, recoveryKey: key } }) => {
    const file = join(app.folder, 'copy.alongside');
    await app.dialogs.answer(file);
    await (await new BackupsPage(app.page).open()).backUpNow();
    await app.lock();
    const { keyboard } = app.page;
    await app.page.getByRole('button', { name: t('backups.wizard.title') }).focus();
    await keyboard.press('Enter');
    await expect(app.page.getByRole('heading', { name: t('backups.wizard.title') })).toBeFocused();
    await app.dialogs.answer(file);
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await expect(app.page.getByLabel(t('vault.unlock.name'))).toBeFocused();
    await app.page.getByRole('button', { name: t('vault.unlock.useRecovery') }).focus();
    await keyboard.press('Enter');
    await expect(app.page.getByLabel(t('vault.recovery.key'))).toBeFocused();
    await keyboard.type(key);
    await keyboard.press('Enter');
    await expect(app.page.getByRole('heading', { name: t('backups.wizard.insideTitle') })).toBeFocused();
    await keyboard.press('Tab');
    await expect(new RestorePage(app.page).agree).toBeFocused();
    await keyboard.press('Space');
    await keyboard.press('Enter');
    await expect(app.page.getByRole('heading', { name: t('backups.wizard.doneTitle') })).toBeFocused({
      timeout: 30_000,
    });
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await new UnlockPage(app.page).isShown();
  },
);

test('promise 19: anyone who walks away from a restored backup leaves no core that held the keys, and the system’s lock empties the window', async ({
  ready: { app, recoveryKey: key },
}) => {
  await app.call('people.save', { preferredName: 'Ana Example' });
  const file = join(app.folder, 'copy.alongside');
  await app.dialogs.answer(file);
  const backups = await new BackupsPage(app.page).open();
  await backups.backUpNow();
  const before = await app.backend.coreProcessIds();
  await app.page.getByRole('button', { name: t('backups.restoreOther') }).click();
  const wizard = new RestorePage(app.page);
  await app.dialogs.answer(file);
  await wizard.chooseFile();
  await wizard.openWithRecoveryKey(key);
  await wizard.restore();
  expect(before).toHaveLength(1);
  await expect.poll(async () => (await app.backend.coreProcessIds()).filter((pid) => before.includes(pid))).toEqual([]);
  expect(await app.call('vault.status', {})).toMatchObject({ ok: true, value: { state: 'locked' } });
  await expect(app.page.getByRole('heading', { name: t('backups.wizard.doneTitle') })).toBeVisible();
  await app.untilFreshPage(() => app.lockSystem());
  await new UnlockPage(app.page).isShown();
});
