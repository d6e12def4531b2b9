import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { CallResult } from '../../shared/contract/errors.ts';
import { readPdf } from '../support/pdf-reader.ts';
import { ExportsPage, type ExportSummaryPage } from './pages/export-pages.ts';
import type { App } from './support/app.ts';
import { test } from './support/program.ts';
import { blank, starting, t } from './support/words.ts';

const valueOf = <T>(result: CallResult<T>): T => {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};

/** Someone of the demo team with a sealed note. */
const personWithNote = async (app: App) => {
  const { items } = valueOf(await app.call('people.list', { limit: 50 }));
  for (const person of items) {
    const preview = valueOf(await app.call('exports.preview', { personId: person.id }));
    if (preview.counts.notes > 0) return person;
  }
  throw new Error('the demo team has no sealed note');
};

/** The export screen of a demo person; the first export, over the bridge, is how it is reached. */
const openScreen = async (app: App): Promise<{ screen: ExportSummaryPage; folder: string; name: string }> => {
  const person = await personWithNote(app);
  const folder = app.folder;
  await app.dialogs.answer(join(folder, 'first.pdf'));
  const chosen = valueOf(await app.call('files.chooseSave', { kind: 'caseSummary' }));
  const { password } = valueOf(await app.call('exports.makePassword', {}));
  valueOf(await app.call('exports.caseSummary', { personId: person.id, password, out: chosen?.file ?? '' }));
  const screen = await (await new ExportsPage(app.page).open()).openNewest();
  await expect(screen.preview).toContainText(person.preferredName);
  return { screen, folder, name: person.preferredName };
};

test('an encrypted summary is chosen, previewed, written, read elsewhere and recorded', async ({ demo: app }) => {
  const { screen, folder, name } = await openScreen(app);
  await expect(
    screen.keptBack(
      t('exports.withheldLine', { what: t('exports.things.medical'), reason: t('exports.reasons.notSelected') }),
    ),
  ).toBeVisible();
  await screen.part('A-number').uncheck();
  await screen.decline('A-number');
  await expect(
    screen.keptBack(
      t('exports.withheldLine', { what: t('exports.things.aNumber'), reason: t('exports.reasons.noConsent') }),
    ),
  ).toBeVisible();
  await expect(screen.preview).not.toContainText(/A \d{3}-\d{3}-\d{3}/);
  await screen.recipient.fill('R. Feld');
  await expect(screen.preview).toContainText(t('exports.paper.preparedFor'));
  await screen.speak('Español');
  await expect(screen.preview).toContainText('Resumen del caso');

  const password = await screen.password();
  await app.dialogs.answer(join(folder, 'for-feld.pdf'));
  await expect(screen.writeButton).toHaveText(t('exports.write', { recipient: 'R. Feld' }));
  await screen.write();

  const file = join(folder, 'for-feld.pdf');
  const bytes = readFileSync(file);
  expect(await screen.sha256()).toBe(createHash('sha256').update(bytes).digest('hex'));
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(existsSync(join(folder, 'for-feld.json.age'))).toBe(true);
  expect(readPdf(file, 'wrong')).toBeNull();
  const text = readPdf(file, password) ?? '';
  expect(text).toContain(name);
  expect(text).toContain('RESUMEN DEL CASO');
  expect(text).not.toMatch(/A \d{3}-\d{3}-\d{3}/);

  await expect((await new ExportsPage(app.page).open()).newest).toContainText('R. Feld');
});

test('promise 18: nothing is written under a weak password, over an existing file, or when the dialog is dismissed', async ({
  demo: app,
}) => {
  const { screen, folder } = await openScreen(app);
  await screen.useOwnPassword('hunter2');
  await expect(app.page.getByText(t('exports.passwordProblem.tooShort'))).toBeVisible();
  await expect(screen.writeButton).toBeDisabled();
  await app.page.getByRole('button', { name: t('exports.passwordMade') }).click();
  await screen.password();
  await expect(screen.writeButton).toBeEnabled();
  const before = readdirSync(folder).toSorted();
  await app.dialogs.answer(null);
  await screen.writeButton.click();
  await expect(screen.writeButton).toBeEnabled();
  await app.dialogs.answer(join(folder, 'first.pdf'));
  await screen.writeButton.click();
  await expect(app.page.getByRole('alert').filter({ hasText: t('exports.notWritten') })).toBeVisible();
  expect(readdirSync(folder).toSorted()).toEqual(before);
});

test('promise 18: plain data takes the typed case code', async ({ demo: app }) => {
  const { screen, folder } = await openScreen(app);
  await screen.part(t('exports.plain')).check();
  await expect(screen.writeButton).toBeDisabled();
  const field = app.page.getByRole('textbox', { name: starting(t('exports.plainConfirm', { caseCode: blank })) });
  const label =
    (await app.page
      .getByText(starting(t('exports.plainConfirm', { caseCode: blank })))
      .first()
      .textContent()) ?? '';
  await field.fill('nothing of the kind');
  await expect(app.page.getByText(t('exports.plainMismatch'))).toBeVisible();
  await field.fill(/case code (\S+)/.exec(label)?.[1] ?? '');
  await app.dialogs.answer(join(folder, 'plain.pdf'));
  await screen.write();
  expect(JSON.parse(readFileSync(join(folder, 'plain.json'), 'utf8'))).toMatchObject({
    format: 'alongside-case-summary',
  });
});
