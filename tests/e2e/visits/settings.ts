import { expect } from '@playwright/test';
import type { Visitor } from './visitor.ts';

/** The settings and each of their dialogs, with what they say to a first mistake. */
const settings = async (visitor: Visitor): Promise<void> => {
  const { page, dialog, t } = visitor;
  await visitor.goTo('settings');
  await visitor.see(page.getByRole('region', { name: t('users.title') }));
  for (const button of ['users.keys.change', 'users.rekey.button', 'users.erase.button'] as const) {
    await visitor.press(t(button));
    await visitor.seeDialog();
    await visitor.closeDialog();
  }
  await visitor.press(t('users.keys.replace'));
  await visitor.see(page.getByRole('list', { name: t('vault.recovery.key') }));
  await visitor.press(t('vault.recovery.written'));
  await visitor.see(page.getByLabel(t('vault.recovery.typeBack')));
  await visitor.closeDialog();
  await visitor.press(t('users.add.button'));
  await dialog.getByRole('button', { name: t('users.add.go'), exact: true }).click();
  await visitor.seeText(t('common.field.required'));
  await dialog.getByRole('button', { name: t('users.passphrase.make') }).click();
  await visitor.see(dialog.getByRole('group', { name: t('users.passphrase.made') }));
  await visitor.closeDialog();
};

/** Who is due for review, and how a record is kept or ended. */
const reviews = async (visitor: Visitor): Promise<void> => {
  const { page, t } = visitor;
  const { id } = await visitor.call('people.save', { preferredName: 'Nayeli', reviewBy: '2025-01-31' });
  await visitor.goTo('today');
  await visitor.press(t('today.act.review'));
  await visitor.see(page.getByRole('list', { name: t('retention.reviews.list') }));
  await visitor.press(t('retention.reviews.otherDayNamed', { name: 'Nayeli' }));
  await visitor.see(visitor.field(t('retention.reviews.keepUntil')));
  await page.keyboard.press('Escape');
  await visitor.press(t('retention.reviews.closeNamed', { name: 'Nayeli' }));
  await visitor.see(visitor.dialog.getByRole('textbox'));
  await visitor.closeDialog();
  await visitor.call('people.remove', { id });
};

/** What the vault holds, and for how long. */
const holdings = async (visitor: Visitor): Promise<void> => {
  const { page, t } = visitor;
  await visitor.goTo('settings');
  await visitor.press(t('retention.holdings.title'));
  await visitor.see(page.getByRole('heading', { level: 1, name: t('retention.holdings.title') }));
  await visitor.press(t('retention.holdings.purgeNow'));
  await visitor.seeDialog();
  await visitor.closeDialog();
};

/** The record of changes, one act of it, and its way into a file. */
const recordOfChanges = async (visitor: Visitor): Promise<void> => {
  const { page, dialog, t } = visitor;
  await visitor.goTo('settings');
  await visitor.press(t('audit.openIt'));
  await visitor.see(page.getByRole('grid'));
  await page.getByRole('grid').locator('tbody').getByRole('row').first().click();
  await visitor.seeDialog();
  await dialog
    .getByRole('button', { name: t('common.close') })
    .first()
    .click();
  await expect(dialog).toHaveCount(0);
  await visitor.press(t('audit.export.button'));
  await visitor.see(dialog.getByRole('group', { name: t('audit.export.password') }));
  await dialog.getByRole('checkbox').check();
  await visitor.see(dialog.getByRole('textbox'));
  await visitor.closeDialog();
};

export const visitSettings = async (visitor: Visitor): Promise<void> => {
  await settings(visitor);
  await reviews(visitor);
  await holdings(visitor);
  await recordOfChanges(visitor);
};
