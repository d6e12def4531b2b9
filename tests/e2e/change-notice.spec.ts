import { expect } from '@playwright/test';
import { test } from './support/program.ts';
import { t } from './support/words.ts';

test('a moved appointment is on Today until its crew has been told, with a text to copy', async ({ demo: app }) => {
  const { page } = app;
  const today = await app.call('today.get', { limit: 50 });
  const rows = today.ok ? today.value.next : [];
  const staffed = rows.find(({ crew, date }) => crew.some(({ answer }) => answer === 'yes') && date !== null);
  if (staffed === undefined) throw new Error('the demo team has a crew');
  await app.call('appointments.move', { id: staffed.id, date: '2027-01-14' });

  const hand = page.getByRole('region', { name: t('today.hand') });
  await hand.getByRole('button', { name: t('today.act.tell'), exact: true }).click();
  const part = page.getByRole('region', { name: t('appointments.change.title') });
  await expect(part).toContainText(/Changed: .+ → Thu, Jan 14/u);
  await part
    .getByRole('group', { name: t('appointments.change.hint.crew') })
    .getByRole('button', { name: t('appointments.briefing.copy.es') })
    .click();
  await expect(page.getByText(/^Change copied/u)).toBeVisible();
  await part.getByLabel(t('appointments.change.reason'), { exact: true }).selectOption('court');

  const boxes = part.getByRole('list', { name: t('appointments.change.list') }).getByRole('checkbox');
  const count = await boxes.count();
  for (let at = 0; at < count; at += 1) {
    await boxes.nth(at).focus();
    await page.keyboard.press('Space');
    await expect(boxes.nth(at)).toBeChecked();
  }
  await expect(part).toContainText(t('appointments.change.allTold'));
  await expect(part.getByLabel(t('appointments.change.reason'), { exact: true })).toHaveValue('court');
  await expect(hand.getByRole('button', { name: t('today.act.tell'), exact: true })).toBeHidden();
});
