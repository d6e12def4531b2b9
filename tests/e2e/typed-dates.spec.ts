import { expect } from '@playwright/test';
import { createTranslator } from '../../shared/words.ts';
import { test } from './support/program.ts';

const t = createTranslator('es');
const question = '¿3 de abril o 4 de marzo?';

test.describe('in Spanish, where both orders are in use', () => {
  test.use({ look: { language: 'es' } });

  test('a form asks which of two days is meant, and saves nothing before', async ({ demo: app }) => {
    const { page } = app;
    await page.getByRole('navigation').getByText(t('app.screens.team'), { exact: true }).click();
    await page.getByRole('button', { name: t('team.add') }).click();
    const panel = page.getByRole('complementary', { name: t('team.form.newTitle') });
    await panel.getByRole('textbox', { name: t('team.form.name') }).fill('Ruth Vane');
    const trained = panel.getByRole('textbox', { name: t('team.form.trainedOn') });
    await trained.fill('3/4/2026');
    const choices = panel.getByRole('group', { name: question });
    await expect(panel.getByText(question, { exact: true })).toBeVisible();
    await expect(choices.getByRole('button')).toHaveText(['viernes 3 abr 2026', 'miércoles 4 mar 2026']);

    await trained.press('Enter');
    await expect(choices).toBeFocused();
    await expect(panel.getByText(t('common.date.choose'))).toBeVisible();
    await expect(trained).toHaveValue('3/4/2026');
    await panel.getByRole('button', { name: t('team.form.saveNew') }).click();
    await expect(choices).toBeFocused();

    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(trained).toHaveValue('miércoles 4 mar 2026');
    await expect(trained).toBeFocused();
    await expect(choices).toHaveCount(0);
    await panel.getByRole('button', { name: t('team.form.saveNew') }).click();
    await expect(panel).toHaveCount(0);
    const team = await app.call('team.list', {});
    const saved = team.ok ? team.value.items.find(({ name }) => name === 'Ruth Vane') : undefined;
    expect(saved).toMatchObject({ trainedOn: '2026-03-04' });
  });

  test('a note asks before it is sealed or its details are left', { tag: '@full' }, async ({ demo: app }) => {
    const { page } = app;
    const goOn = page.getByRole('button', { name: t('encounters.drafts.goOn') }).first();
    await goOn.click();
    await page.getByText(t('encounters.log.tabDetails'), { exact: true }).click();
    const next = page.getByRole('textbox', { name: t('encounters.details.nextDate'), exact: true });
    await next.fill('3/4/2027');
    const choices = page.getByRole('group', { name: question });
    await page.getByText(t('encounters.log.tabLog'), { exact: true }).click();
    await expect(choices).toBeFocused();
    await page.getByRole('button', { name: t('encounters.log.seal') }).click();
    await expect(choices).toBeFocused();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(next).toHaveValue('3/4/2027');
    await choices.getByRole('button', { name: 'sábado 3 abr 2027' }).click();
    await page.getByText(t('encounters.log.tabLog'), { exact: true }).click();
    await page.getByText(t('encounters.log.tabDetails'), { exact: true }).click();
    await expect(next).toHaveValue('sábado 3 abr 2027');
  });
});
