import { rename } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { BackupsPage } from './pages/backup-pages.ts';
import { FramePage, founder, SetUpPage, UnlockPage, WelcomePage } from './pages/vault-pages.ts';
import { expectAccessible } from './support/accessible.ts';
import { launchApp } from './support/app.ts';
import { openWithRecoveryKey } from './support/open-vault.ts';
import { test } from './support/program.ts';
import { filesOf } from './support/ready-vault.ts';
import { spanish, t } from './support/words.ts';

// Deriving keys is slow on purpose, and each test does it several times.
test.setTimeout(180_000);

test('a team sets up its vault, locks it and unlocks it again', async () => {
  const app = await launchApp();
  try {
    const setUp = await new WelcomePage(app.page).setUp();
    await test.step('a weak passphrase and a slip are shown at their fields', async () => {
      await setUp.fill('', 'password', 'passwort');
      await setUp.goOn();
      await expect(setUp.name).toBeFocused();
      await expect(app.page.getByText(t('common.field.required'))).toBeVisible();
      await expect(app.page.getByText(t('vault.strength.weak'), { exact: true })).toBeVisible();
      await expect(app.page.getByText(t('vault.setUp.repeatDiffers'))).toBeVisible();
    });

    await setUp.fill(founder.name, founder.passphrase);
    await expect(app.page.getByText(t('vault.strength.good'), { exact: true })).toBeVisible();
    const recovery = await setUp.goOn();
    const key = await recovery.read();
    expect(key).toMatch(/^([0-9A-Z]{5}-){6}[0-9A-Z]{5}$/);
    await recovery.copy();
    await expect(app.page.getByText(t('common.copied', { count: 30 }))).toBeVisible();
    expect(await app.clipboard.text()).toBe(key);

    await test.step('the key must be typed back; a slip names its group', async () => {
      await recovery.wroteItDown();
      const slip = key.startsWith('7') ? '8' : '7';
      await recovery.typeBack(slip + key.slice(1));
      await expect(app.page.getByText(t('vault.recovery.groupDiffers', { group: 1 }))).toBeVisible();
      await recovery.typeBack(key.slice(0, -1));
      await expect(app.page.getByText(t('vault.recovery.incomplete', { count: 1 }))).toBeVisible();
      expect(await app.call('vault.status', {})).toMatchObject({ value: { state: 'none' } });
    });
    await recovery.typeBack(key.toLowerCase().replaceAll('-', ' '));
    const frame = new FramePage(app.page);
    await frame.isShown();

    await test.step('Ctrl+L locks, and the unlock screen holds nothing of the vault', async () => {
      await app.untilFreshPage(() => app.page.keyboard.press('Control+l'));
      await new UnlockPage(app.page).isShown();
      await expect(app.page.getByText(founder.name)).toHaveCount(0);
    });

    await test.step('an unknown name and a wrong passphrase get the same sentence, and the passphrase is not kept', async () => {
      const unlock = new UnlockPage(app.page);
      const wrong = app.page.getByText(t('vault.unlock.wrong'));
      await unlock.unlock('Somebody Else', founder.passphrase);
      await expect(wrong).toBeVisible();
      await unlock.unlock(founder.name, 'lantern gravel tuba mussel');
      await expect(wrong).toBeVisible();
      await expect(unlock.passphrase).toHaveValue('');
      await expect(unlock.passphrase).toBeFocused();
    });
    await new UnlockPage(app.page).unlock(founder.name, founder.passphrase);
    await frame.isShown();
    expect(app.consoleErrors()).toEqual([]);
    expect(app.requests()).toEqual([]);
  } finally {
    await app.close();
  }
});

test(
  'the recovery key opens the vault, and a slip in it is named',
  { tag: '@full' },
  async ({ ready: { app, recoveryKey: key } }) => {
    await app.lock();
    const last = key.endsWith('7') ? '8' : '7';
    await new UnlockPage(app.page).useRecoveryKey(key.slice(0, -1) + last);
    await expect(app.page.getByText(t('vault.unlock.recoveryGroupWrong', { group: 7 }))).toBeVisible();
    await app.page.getByLabel(t('vault.recovery.key')).fill(key);
    await app.page.getByRole('button', { name: t('vault.unlock.title') }).click();
    await app.page.getByRole('button', { name: t('users.recovered.later') }).click();
    await new FramePage(app.page).isShown();
  },
);

test(
  'a vault whose key file is gone says so, says that nothing was erased, and offers no new vault',
  { tag: '@full' },
  async ({ ready: { app, recoveryKey } }) => {
    await app.lock();
    const { header } = filesOf(app.vaultDir);
    await rename(header, `${header}.away`);
    const unlock = new UnlockPage(app.page);
    await unlock.unlock(founder.name, founder.passphrase);
    await expect(app.page.getByRole('heading', { name: t('vault.problems.vault.headerMissing.title') })).toBeVisible();
    await expect(app.page.getByText(t('vault.problem.safe'))).toBeVisible();
    await expect(app.page.getByRole('button', { name: t('vault.welcome.setUp') })).toHaveCount(0);
    await expectAccessible(app.page);

    await rename(`${header}.away`, header);
    await app.page.getByRole('button', { name: t('common.tryAgain') }).click();
    await openWithRecoveryKey(app, recoveryKey);
  },
);

test('language, colors and idle minutes are kept for the next start', { tag: '@full' }, async ({ ready: { app } }) => {
  await new FramePage(app.page).openSettings();
  await app.page.getByText(t('settings.scheme.dark'), { exact: true }).click();
  await expect(app.page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await app.page.getByLabel(t('settings.idle')).fill('25');
  await app.page.getByLabel(t('settings.idle')).press('Enter');
  await expect(app.page.getByText(t('settings.idleSaved', { count: 25 }))).toBeVisible();
  await app.page.getByRole('button', { name: t('app.screens.backups') }).click();
  await new BackupsPage(app.page).checkEverything();
  await new FramePage(app.page).openSettings();
  await app.page.getByText('Español', { exact: true }).click();
  await expect(app.page.getByRole('heading', { level: 1, name: spanish('settings.title') })).toBeVisible();

  await app.restart();
  await expect(app.page.getByRole('heading', { name: spanish('vault.unlock.title') })).toBeVisible();
  await expect(app.page.locator('html')).toHaveAttribute('lang', 'es');
  await expect(app.page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  expect(await app.call('settings.get', {})).toMatchObject({ value: { idleMinutes: 25 } });
});

test('someone without a vault reads the first screen in their own language', { tag: '@full' }, async () => {
  const app = await launchApp({ settings: { language: null }, locale: 'es-MX' });
  try {
    await expect(app.page.getByRole('button', { name: spanish('vault.welcome.setUp') })).toBeVisible();
    const welcome = new WelcomePage(app.page);
    await welcome.chooseLanguage('English');
    await welcome.setUp();
    await expect(new SetUpPage(app.page).name).toBeFocused();
  } finally {
    await app.close();
  }
});
