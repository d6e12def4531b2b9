import { expect } from '@playwright/test';
import type { Language } from '../../../shared/basics/language.ts';
import { createTranslator } from '../../../shared/words.ts';
import type { App } from './app.ts';

/**
 * Opens the vault on the unlock screen with its recovery key and puts the offer of a new passphrase off: for tests in
 * which unlocking is not the point, since it derives no key from a passphrase.
 */
export const openWithRecoveryKey = async (
  { page }: App,
  recoveryKey: string,
  language: Language = 'en',
): Promise<void> => {
  const t = createTranslator(language);
  await page.getByRole('button', { name: t('vault.unlock.useRecovery') }).click();
  await page.getByLabel(t('vault.unlock.recoveryKey')).fill(recoveryKey);
  await page.getByRole('button', { name: t('vault.unlock.go') }).click();
  await page.getByRole('button', { name: t('users.recovered.later') }).click({ timeout: 30_000 });
  await expect(page.getByRole('navigation', { name: t('app.rail') })).toBeVisible();
};
