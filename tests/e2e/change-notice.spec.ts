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

test('a message asks whom Alongside suggests, and marks them as asked until that is undone', async ({ demo: app }) => {
  const { page } = app;
  const today = await app.call('today.get', { limit: 50 });
  const rows = today.ok ? today.value.next : [];
  const lacking = rows.find(({ readiness }) => readiness.state === 'missing');
  if (lacking === undefined) throw new Error('the demo team lacks someone');
  const suggested = await app.call('appointments.suggestCrew', { appointmentId: lacking.id });
  const [first] = suggested.ok ? suggested.value.items : [];
  const name = first?.name ?? '';
  await page
    .getByRole('region', { name: t('today.next') })
    .getByRole('listitem')
    .filter({ hasText: lacking.people[0]?.preferredName ?? '' })
    .first()
    .click();
  const ask = page.getByRole('button', { name: t('appointments.suggest.copyNamed', { name }) });
  await ask.focus();
  await page.keyboard.press('Enter');
  const crewOf = async () => {
    const read = await app.call('appointments.get', { id: lacking.id });
    return read.ok ? read.value.crew.filter((one) => one.volunteerId === first?.volunteerId) : [];
  };
  await expect.poll(crewOf).toMatchObject([{ answer: 'asked' }]);
  await page.getByRole('button', { name: t('common.undo') }).click();
  await expect.poll(crewOf).toEqual([]);
  await expect(ask).toBeVisible();
});
