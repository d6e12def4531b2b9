import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { RestorePage } from './pages/backup-pages.ts';
import { FramePage, UnlockPage } from './pages/vault-pages.ts';
import { expectAccessible } from './support/accessible.ts';
import { type App, launchApp } from './support/app.ts';
import { openWithRecoveryKey } from './support/open-vault.ts';
import { makeReadyVault } from './support/ready-vault.ts';
import { t } from './support/words.ts';

// One vault and one backup of it serve all of these.
test.describe.configure({ mode: 'serial' });

let folder: string;
let vaultDir: string;
let file: string;
let recoveryKey: string;
const name = 'taken-home.alongside';

const withApp = async (options: Parameters<typeof launchApp>[0], work: (app: App) => Promise<void>): Promise<void> => {
  const app = await launchApp(options);
  try {
    await work(app);
  } finally {
    await app.close();
  }
};

/** The wizard's second step, which names the file. */
const expectWizard = async (app: App): Promise<void> => {
  await expect(app.page.getByRole('heading', { name: t('backups.wizard.openTitle') })).toBeVisible();
  await expect(app.page.getByText(name)).toBeVisible();
};

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'alongside-opened-'));
  vaultDir = join(folder, 'vault');
  file = join(folder, name);
  recoveryKey = await makeReadyVault(vaultDir);
  await withApp({ vaultDir }, async (app) => {
    await openWithRecoveryKey(app, recoveryKey);
    await app.dialogs.answer(file);
    const chosen = await app.call('files.chooseSave', { kind: 'backUp' });
    if (!chosen.ok) throw new Error(chosen.error.code);
    expect(await app.call('backups.create', { file: chosen.value?.file ?? '' })).toMatchObject({ ok: true });
  });
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a backup that Alongside was started with is looked into, with no vault there', { tag: '@full' }, async () => {
  await withApp({ args: [file] }, async (app) => {
    await expectWizard(app);
    const restore = new RestorePage(app.page);
    await restore.openWithRecoveryKey(recoveryKey);
    await expect(restore.fact(t('backups.wizard.vault'))).toHaveText(t('backups.wizard.here.none'));
  });
});

test('a second program hands its backup to the locked first one and ends', async () => {
  const copy = join(folder, 'locked');
  cpSync(vaultDir, copy, { recursive: true });
  await withApp({ vaultDir: copy }, async (app) => {
    await new UnlockPage(app.page).isShown();
    await expect(
      launchApp({ userData: app.userData, vaultDir: copy, args: ['--lang=en-US', pathToFileURL(file).href] }),
    ).rejects.toThrow();
    await expectWizard(app);
    // The window knew the file by a handle; a lock or a new page does not bring the backup up again.
    await app.page.getByRole('button', { name: t('common.cancel') }).click();
    await new UnlockPage(app.page).isShown();
  });
});

test('at work someone is asked first, and staying changes nothing', { tag: '@full' }, async () => {
  await withApp({ vaultDir }, async (app) => {
    await openWithRecoveryKey(app, recoveryKey);
    await app.backend.openFile(file);
    const dialog = app.page.getByRole('dialog', { name: t('backups.opened.title') });
    await expect(dialog.getByText(name)).toBeVisible();
    await expectAccessible(app.page);
    await dialog.getByRole('button', { name: t('backups.opened.later') }).click();
    await expect(dialog).toBeHidden();
    await new FramePage(app.page).isShown();

    await app.backend.openFile(file);
    await dialog.getByRole('button', { name: t('backups.opened.go') }).click();
    await expectWizard(app);
    const restore = new RestorePage(app.page);
    await restore.openWithRecoveryKey(recoveryKey);
    await expect(restore.fact(t('backups.wizard.vault'))).toHaveText(t('backups.wizard.here.same'));
  });
});

test('a file that only bears the name says so in words', { tag: '@full' }, async () => {
  const fake = join(folder, 'holiday.alongside');
  writeFileSync(fake, 'PK not a back-up at all');
  await withApp({ args: [fake] }, async (app) => {
    await new RestorePage(app.page).openWithRecoveryKey(recoveryKey);
    await expect(app.page.getByText(t('errors.file.wrongKind'))).toBeVisible();
  });
});
