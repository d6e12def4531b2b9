import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from './support/program.ts';
import { t } from './support/words.ts';

test('a volunteer’s calendar file is saved once the word is typed, and names no one', async ({ demo: app }) => {
  const { page } = app;
  const folder = mkdtempSync(join(tmpdir(), 'alongside-ics-'));
  try {
    await page
      .getByRole('navigation')
      .getByRole('button', { name: t('app.screens.team'), exact: true })
      .click();
    await page.getByRole('row').filter({ hasText: 'Deb Kowalski' }).click();
    await page.getByRole('button', { name: t('ics.button'), exact: true }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText(t('ics.ofVolunteer', { name: 'Deb Kowalski' }));
    await dialog.getByRole('radio', { name: t('ics.detail.places') }).check();
    const save = dialog.getByRole('button', { name: t('ics.save') });
    await expect(save).toBeDisabled();
    await dialog.getByRole('textbox').fill(t('ics.word'));
    await app.dialogs.answer(join(folder, 'deb.ics'));
    await save.click();
    await expect(dialog.getByRole('alert')).toContainText('deb.ics');
    const text = readFileSync(join(folder, 'deb.ics'), 'utf8');
    expect(text).toContain('SUMMARY:ICE check-in');
    expect(text).toContain('LOCATION:26 Federal Plaza');
    expect(text).not.toMatch(/Deb|Kowalski|Marisol/u);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
