import { expect } from '@playwright/test';
import { createTranslator } from '../../shared/words.ts';
import { PeoplePage, PersonPage } from './pages/people-pages.ts';
import { PlanPage } from './pages/plan-pages.ts';
import type { App } from './support/app.ts';
import { test } from './support/program.ts';
import { t } from './support/words.ts';

const openPlan = async (app: App, name: string): Promise<PlanPage> => {
  await new PeoplePage(app.page).open();
  await app.page
    .getByRole('grid', { name: t('people.title') })
    .getByText(name, { exact: true })
    .click();
  const person = await new PersonPage(app.page).isOf(name);
  await person.tab(t('people.page.tabs.plan'));
  return new PlanPage(app.page).isShown();
};

test('what a plan lacks shows on Today and beside the appointment, and is filled in with one click', async ({
  demo: app,
}) => {
  const { page } = app;
  const what = t('plans.gap.noCaregiver.what');
  const row = page.getByRole('listitem').filter({ hasText: 'Wilmer' }).filter({ hasText: what });
  await row.getByRole('button', { name: t('today.act.open') }).click();
  const beside = page.getByRole('region', { name: t('plans.line.title') });
  await expect(beside).toContainText(what);
  await page.keyboard.press('Escape');
  await row.getByRole('button', { name: t('today.act.fixPlan') }).click();

  const plan = await new PlanPage(page).isShown();
  const name = plan.section(t('plans.page.listTitle.caregivers')).getByRole('textbox', { name: t('plans.field.name') });
  await expect(name).toBeFocused();
  await page.keyboard.type('Rosa Ixcoy');
  await plan
    .section(t('plans.page.listTitle.caregivers'))
    .getByRole('textbox', { name: t('plans.field.phone') })
    .fill('(917) 555-0153');
  await page
    .getByRole('radiogroup', { name: t('plans.field.mayPickUp') })
    .getByText(t('common.yes'), { exact: true })
    .click();
  await plan.save();
  await expect(plan.section(t('plans.page.listTitle.caregivers'))).toContainText('Rosa Ixcoy');
  await expect(plan.missing).not.toContainText(what);
});

test(
  'the call script says no more than a contact may be told, in their language',
  { tag: '@full' },
  async ({ demo: app }) => {
    const { page } = app;
    const plan = await openPlan(app, 'Wilmer');
    await page.getByRole('button', { name: t('plans.contacts.edit', { name: 'Óscar López' }), exact: true }).click();
    await page.getByRole('combobox', { name: t('plans.field.tell') }).selectOption('callUs');
    await plan.save();
    await page.getByRole('button', { name: t('plans.contacts.scriptShow', { name: 'Óscar López' }) }).click();
    const script = page.locator('blockquote');
    await expect(script).toHaveAttribute('lang', 'es');
    const es = createTranslator('es');
    await expect(script).toContainText(
      es('plans.script.hello', { contact: 'Óscar López', caller: es('plans.script.yourName') }),
    );
    await expect(script).not.toContainText('Wilmer');
  },
);

test(
  'a review stops and continues where it stopped, and ends with a version',
  { tag: '@full' },
  async ({ demo: app }) => {
    const { page } = app;
    const plan = await openPlan(app, 'Wilmer');
    let review = await plan.review();
    await review.isAt('contacts');
    // Wilmer speaks Spanish, so it is read to him in Spanish.
    await expect(page.locator('blockquote').first()).toHaveAttribute('lang', 'es');
    await review.next('children');
    await review.next('medicines');
    await page.getByRole('button', { name: t('plans.page.add.medicines') }).click();
    await page.getByRole('textbox', { name: t('plans.field.medicine') }).fill('Lisinopril');
    await expect(page.getByText(t('plans.talk.unsaved'))).toBeVisible();
    await plan.save();
    await page.getByRole('button', { name: t('plans.talk.stop') }).click();
    await plan.isShown();

    review = await plan.review();
    await review.isAt('medicines');
    for (const step of ['documents', 'home', 'wishes', 'signed', 'byHeart', 'finish'] as const) await review.next(step);
    await page.getByRole('button', { name: t('plans.talk.finish') }).click();
    await expect(page.getByText(t('plans.talk.finished', { number: 1 }))).toBeVisible();
    await plan.isShown();

    await page.getByRole('button', { name: t('plans.page.removeEntry', { name: 'Lisinopril' }) }).click();
    await (await plan.review()).isAt('contacts');
    await page
      .getByRole('navigation', { name: t('plans.talk.stepsLabel') })
      .getByRole('button', { name: t('plans.step.finish') })
      .click();
    await page.getByRole('button', { name: t('plans.talk.finish') }).click();
    await page.getByRole('button', { name: t('plans.page.versions') }).click();
    await expect(page.getByText(t('plans.versions.removed', { what: 'Lisinopril' }))).toBeVisible();
    await page
      .getByRole('navigation', { name: t('plans.versions.list') })
      .getByRole('button')
      .last()
      .click();
    await expect(page.getByText(t('plans.versions.first'))).toBeVisible();
    await expect(page.getByText('Lisinopril', { exact: true })).toBeVisible();
  },
);
