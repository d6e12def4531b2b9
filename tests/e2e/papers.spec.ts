import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { createTranslator } from '../../shared/words.ts';
import { readPdf } from '../support/pdf-reader.ts';
import { ExportsPage } from './pages/export-pages.ts';
import { PapersPage } from './pages/papers-pages.ts';
import { test } from './support/program.ts';
import { t } from './support/words.ts';

const es = createTranslator('es');
const name = 'Briseida Traoré';
const digits = /\d{3}-?\d{3}-?\d{3}/;

test('a plan is previewed, saved under a password, then without one, and recorded; no A-number unless it is chosen', async ({
  demo: app,
}) => {
  const { page, folder } = app;
  const saved = await app.call('people.save', {
    preferredName: name,
    aNumber: '091313151',
    medicalNote: 'Insulin; wristband A091-313-151',
  });
  if (!saved.ok) throw new Error(saved.error.code);
  const personId = saved.value.id;
  await app.call('plans.save', {
    personId,
    contacts: [{ name: 'ሰላም ተስፋዬ', phone: '(202) 555-0177' }],
    children: [{ name: 'Ximena', school: 'Maple Street' }],
  });
  const papers = await new PapersPage(page).openOf(name);
  await expect(papers.leftOut(t('packets.parts.aNumber'))).toBeVisible();
  await expect(papers.preview).toContainText('(202) 555-0177');
  await expect(papers.preview).not.toContainText(digits);

  const password = await papers.password();
  await app.dialogs.answer(join(folder, 'plan.pdf'));
  await papers.saveButton.click();
  await papers.saved();
  const file = join(folder, 'plan.pdf');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readPdf(file)).toBeNull();
  const text = readPdf(file, password) ?? '';
  expect(text).toContain(name);
  expect(text).toContain('ሰላም');
  expect(text).not.toMatch(digits);
  await expect(page.getByText(createHash('sha256').update(readFileSync(file)).digest('hex'))).toBeVisible();

  await papers.another();
  await papers.part(t('packets.parts.aNumber')).check();
  await expect(papers.preview).toContainText('091-313-151');
  await papers.option(t('packets.languages.both'));
  await expect(papers.preview).toContainText(es('packets.paper.section.calls'));
  await papers.withoutPassword();
  await expect(page.getByText(t('packets.plainTitle'))).toBeVisible();
  await expect(papers.savePlainButton).toBeDisabled();
  await papers.word.fill(t('packets.word'));
  await app.dialogs.answer(join(folder, 'plain.pdf'));
  await papers.savePlainButton.click();
  await papers.saved();
  expect(readPdf(join(folder, 'plain.pdf'))).toContain('091-313-151');

  // Another paper begins with its own choices: what was chosen for one is not chosen for the next.
  await papers.another();
  await papers.choose('familyPacket');
  await expect(papers.part(t('packets.parts.aNumber'))).not.toBeChecked();
  await expect(papers.preview).not.toContainText(digits);
  await expect(papers.preview).toContainText('Maple Street');
  const newest = (await new ExportsPage(page).open()).newest;
  await expect(newest).toContainText(t('exports.kinds.planPaper'));
  await expect(newest).toContainText(t('exports.dataPlain'));
});

test(
  'a blank wallet card and a role card are saved for a workshop without a word',
  { tag: '@full' },
  async ({ demo: app }) => {
    const { page, folder } = app;
    const papers = await new PapersPage(page).openBlank();
    await papers.choose('walletCard');
    await expect(papers.preview).toContainText(t('packets.paper.card.officer.lawyer'));
    await papers.option(t('packets.languages.es'));
    await expect(papers.preview).toContainText(es('packets.paper.card.own.title'));
    await app.dialogs.answer(join(folder, 'card.pdf'));
    await papers.savePlainButton.click();
    await papers.saved();
    expect(readPdf(join(folder, 'card.pdf'))).toContain('ilrc.org/redcards');
    await papers.another();
    await papers.choose('roleCard');
    await papers.option(t('packets.sizes.large'));
    await app.dialogs.answer(join(folder, 'role.pdf'));
    await papers.savePlainButton.click();
    await papers.saved();
    expect((readPdf(join(folder, 'role.pdf')) ?? '').replaceAll(/\s+/g, ' ')).toContain(es('briefing.role.notes'));
  },
);

test(
  'an appointment’s briefing leads to its role card, which has initials in place of names',
  { tag: '@full' },
  async ({ demo: app }) => {
    const { page } = app;
    await page.getByRole('navigation').getByText(t('app.screens.today'), { exact: true }).click();
    await page
      .getByRole('region', { name: t('today.next') })
      .getByRole('listitem')
      .first()
      .click();
    await page
      .getByRole('complementary')
      .getByRole('button', { name: t('packets.roleCard') })
      .click();
    const papers = new PapersPage(page);
    await expect(papers.preview).toContainText(t('packets.paper.section.appointment'));
    await expect(papers.preview).toContainText(t('packets.paper.fact.with'));
    const shown = (await papers.preview.textContent()) ?? '';
    const people = await app.call('people.list', { limit: 50 });
    const names = people.ok ? people.value.items.map(({ preferredName }) => preferredName) : [];
    expect(names.length).toBeGreaterThan(3);
    for (const one of names) expect(shown).not.toContain(one);
  },
);
