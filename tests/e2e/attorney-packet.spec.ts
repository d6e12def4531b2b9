import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { readPdf } from '../support/pdf-reader.ts';
import { AttorneyPacketPage } from './pages/attorney-pages.ts';
import { DetentionPage } from './pages/detention-pages.ts';
import { test } from './support/program.ts';
import { t } from './support/words.ts';

/** From the save dialog’s answer to the written file, in ms. */
const patience = 30_000;

test('two clicks from the run: everything is chosen, the encrypted packet is saved, the timeline says for whom', async ({
  demo: app,
}) => {
  const saved = await app.call('people.save', {
    preferredName: 'Ana Quispe',
    attorney: 'R. Feld, Sample Legal Aid',
    contacts: [
      { name: 'Luis Quispe', phone: '404-555-0143', tell: 'place' },
      { name: 'Rosa Vela', phone: '404-555-0144' },
    ],
  });
  if (!saved.ok) throw new Error(saved.error.code);
  const { page } = app;
  await page
    .getByRole('navigation')
    .getByRole('button', { name: t('app.screens.people'), exact: true })
    .click();
  await page.getByRole('row').filter({ hasText: 'Ana Quispe' }).first().click();
  await page.getByRole('button', { name: t('detentions.now.button'), exact: true }).click();
  const run = new DetentionPage(page);
  await run.note('Rosa Vela has the keys');
  await expect(run.timeline).toContainText('Rosa Vela has the keys');

  const file = join(app.folder, 'packet.pdf');
  await app.dialogs.answer(file);
  await run.button(t('attorney.button')).click();
  const screen = new AttorneyPacketPage(page);
  await expect(screen.saveFor('R. Feld')).toBeEnabled();
  await expect(screen.preview).toContainText('Luis Quispe');
  await expect(screen.preview).not.toContainText('Rosa Vela');
  await expect(page.getByText(t('attorney.keptTitle'))).toBeVisible();
  const password = await screen.password();
  await screen.saveFor('R. Feld').click();
  await expect(page.getByRole('heading', { name: t('exports.written') })).toBeVisible({ timeout: patience });

  expect(existsSync(join(app.folder, 'packet.json.age'))).toBe(true);
  await expect(page.getByText(createHash('sha256').update(readFileSync(file)).digest('hex'))).toBeVisible();
  expect(readPdf(file, 'wrong')).toBeNull();
  const text = readPdf(file, password) ?? '';
  expect(text).toContain('Luis Quispe');
  expect(text).not.toMatch(/Rosa|555-0144/);
  await page.getByRole('button', { name: t('common.back'), exact: true }).click();
  await expect(run.timeline).toContainText(t('attorney.madeFor', { recipient: 'R. Feld' }));
});
