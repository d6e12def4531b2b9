import { join } from 'node:path';
import { expect } from '@playwright/test';
import { founder } from '../pages/vault-pages.ts';
import { openWithRecoveryKey } from '../support/open-vault.ts';
import { plantView } from '../support/plant-view.ts';
import type { Visitor } from './visitor.ts';

/** From the first start to an empty vault; answers its recovery key. */
const setUp = async (visitor: Visitor): Promise<string> => {
  const { page, t } = visitor;
  await visitor.see(visitor.button(new RegExp(t('vault.welcome.setUp'))));
  await visitor.press(new RegExp(t('vault.welcome.setUp')));
  const fill = async (name: string, passphrase: string, repeat: string): Promise<void> => {
    await page.getByLabel(t('vault.setUp.name')).fill(name);
    await page.getByLabel(t('vault.setUp.passphrase'), { exact: true }).fill(passphrase);
    await page.getByLabel(t('vault.setUp.repeat')).fill(repeat);
    await visitor.press(t('vault.setUp.go'));
  };
  await fill('', 'password', 'passwort');
  await visitor.seeText(t('vault.setUp.repeatDiffers'));
  await fill(founder.name, founder.passphrase, founder.passphrase);
  const shown = page.getByRole('list', { name: t('vault.recovery.key') }).getByRole('listitem');
  await expect(shown).toHaveCount(7, { timeout: 30_000 });
  const key = (await shown.allTextContents()).map((group) => group.replace(/^\d(?=[0-9A-Z]{5}$)/, '')).join('-');
  await visitor.see(shown);
  await visitor.press(t('vault.recovery.written'));
  const typed = page.getByLabel(t('vault.recovery.typeBack'));
  await typed.fill(key.slice(0, -1));
  await visitor.press(t('vault.recovery.create'));
  await visitor.seeText(t('vault.recovery.incomplete', { count: 1 }));
  await typed.fill(key);
  await visitor.press(t('vault.recovery.create'));
  await visitor.see(page.getByRole('navigation', { name: t('app.rail') }));
  for (const screen of ['calendar', 'people', 'team', 'exports'] as const) {
    await visitor.goTo(screen);
    await visitor.see(page.getByRole('heading', { level: 1 }));
  }
  return key;
};

/** The unlock screen, what it says to a wrong passphrase and to a slip in the recovery key, and the offer after it. */
const unlock = async (visitor: Visitor, key: string): Promise<void> => {
  const { app, page, t } = visitor;
  await app.untilFreshPage(() => app.lockSystem());
  await visitor.seeHeading(t('vault.unlock.title'));
  await page.getByLabel(t('vault.unlock.name')).fill(founder.name);
  await page.getByLabel(t('vault.unlock.passphrase'), { exact: true }).fill('lantern gravel tuba mussel');
  await visitor.press(t('vault.unlock.go'));
  await visitor.seeText(t('vault.unlock.wrong'));
  await visitor.press(t('vault.unlock.useRecovery'));
  const typed = page.getByLabel(t('vault.unlock.recoveryKey'));
  await typed.fill(key.slice(0, -1) + (key.endsWith('7') ? '8' : '7'));
  await visitor.press(t('vault.unlock.go'));
  await visitor.seeText(new RegExp(t('vault.unlock.recoveryGroupWrong', { group: 7 })));
  await typed.fill(key);
  await visitor.press(t('vault.unlock.go'));
  await visitor.seeHeading(t('users.recovered.title'));
  await visitor.press(t('users.recovered.later'));
};

/** Backups and health, and every step of restoring. */
const backUpAndRestore = async (visitor: Visitor, key: string): Promise<void> => {
  const { app, page, t } = visitor;
  const file = join(app.folder, 'copy.alongside');
  await visitor.goTo('settings');
  await visitor.press(t('app.screens.backups'));
  await visitor.see(visitor.button(t('backups.now')));
  await app.dialogs.answer(file);
  await visitor.press(t('backups.now'));
  await visitor.seeText(t('backups.made'));
  await visitor.press(t('backups.health.check'));
  await visitor.seeText(t('backups.health.good'));
  await app.lock();
  await visitor.press(t('backups.wizard.enter'));
  await visitor.see(visitor.button(t('backups.wizard.choose')));
  await app.dialogs.answer(file);
  await visitor.press(t('backups.wizard.choose'));
  await visitor.seeHeading(t('backups.wizard.openTitle'));
  await visitor.press(t('vault.unlock.useRecovery'));
  await page.getByLabel(t('vault.unlock.recoveryKey')).fill(key);
  await visitor.press(t('backups.wizard.open'));
  await visitor.seeHeading(t('backups.wizard.insideTitle'));
  await page.getByRole('checkbox').check();
  await visitor.press(t('backups.wizard.go'));
  await visitor.seeHeading(t('backups.wizard.doneTitle'));
  await visitor.press(t('backups.wizard.unlock'));
  await openWithRecoveryKey(app, key, visitor.language);
};

/** What someone with the recovery key and another program left in the file, and its repair. */
const repair = async (visitor: Visitor, key: string): Promise<void> => {
  const { app, page, t } = visitor;
  await app.lock();
  plantView(app.vaultDir, key);
  await visitor.press(t('vault.unlock.useRecovery'));
  await page.getByLabel(t('vault.unlock.recoveryKey')).fill(key);
  await visitor.press(t('vault.unlock.go'));
  await visitor.seeHeading(t('vault.problems.vault.schemaChanged.title'));
  await visitor.press(t('vault.repair.title'));
  await visitor.seeHeading(t('vault.repair.title'));
  await visitor.press(t('vault.unlock.useRecovery'));
  await page.getByLabel(t('vault.unlock.recoveryKey')).fill(key);
  await visitor.press(t('vault.repair.go'));
  await visitor.seeHeading(t('vault.repair.doneTitle'));
  await visitor.seeText(t('vault.repair.found', { objects: 'planted view planted' }));
  await app.untilFreshPage(() => page.getByRole('button', { name: t('users.rekey.unlock') }).click());
  await openWithRecoveryKey(app, key, visitor.language);
};

/** Erasing the keys, and the screen that says so. */
const eraseKeys = async (visitor: Visitor): Promise<void> => {
  const { app, t } = visitor;
  await visitor.goTo('settings');
  await visitor.press(t('users.erase.button'));
  await visitor.seeDialog();
  await visitor.dialog.getByRole('textbox').fill(t('users.erase.word'));
  await app.untilFreshPage(() =>
    visitor.dialog.getByRole('button', { name: t('users.erase.go'), exact: true }).click(),
  );
  await visitor.seeHeading(t('vault.problems.vault.keysErased.title'));
};

/** What is shown before there is anything in the vault, and while it is closed. */
export const visitFirstStart = async (visitor: Visitor): Promise<void> => {
  const key = await setUp(visitor);
  await unlock(visitor, key);
  await backUpAndRestore(visitor, key);
  await repair(visitor, key);
  await eraseKeys(visitor);
};
