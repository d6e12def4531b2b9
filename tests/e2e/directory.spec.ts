import { expect } from '@playwright/test';
import { DirectoryPage, EntryPage, HelpPanel } from './pages/directory-pages.ts';
import { test } from './support/program.ts';
import { t } from './support/words.ts';

const newark = 'ICE check-in, Newark, NJ';

test('an entry is found, verified, changed and set back; the tip line cannot be entered', async ({ demo: app }) => {
  const { page } = app;
  const directory = await new DirectoryPage(page).open();
  await directory.find('newark 970');
  await directory.filterByKind(t('directory.kind.checkIn'));
  await expect(directory.rows).toHaveCount(1);
  await expect(directory.rows.first()).toContainText(t('directory.status.unverified'));
  const entry = await directory.openEntry(newark);
  const source = entry.section(t('directory.entry.sourceTitle'));
  await expect(source).toContainText('ice.gov, Apr 10, 2026');

  await entry.verify(t('directory.way.phone'));
  await expect(source).toContainText(t('directory.status.current'));
  await page.getByRole('button', { name: t('common.undo') }).click();
  await expect(source).toContainText(t('directory.status.unverified'));

  const form = await entry.edit();
  await form.number.fill('1-866-DHS-2-ICE');
  await form.save();
  await expect(form.panel.getByText(t('directory.never.tipLine'))).toBeVisible();
  await expect(form.number).toBeFocused();
  await form.number.fill('973-555-0100');
  await form.field(t('directory.field.whoMayEnter')).fill('Only the person');
  await form.save();
  await expect(form.panel).toBeHidden();
  const shipped = entry.section(t('directory.entry.shippedTitle'));
  await expect(shipped).toContainText('(973) 645-3666');
  await entry.useShipped();
  await expect(shipped).toHaveCount(0);
  await expect(entry.section(t('directory.entry.contact'))).toContainText('(973) 645-3666');
  // What the team knows of the door stays.
  await expect(entry.section(t('directory.entry.doorRules'))).toContainText('Only the person');
});

test('the rules at the door are shown when an appointment is booked there', { tag: '@full' }, async ({ demo: app }) => {
  const { page } = app;
  await app.call('directory.save', { id: 'ice-checkin/newark-nj', phoneRules: 'Phones stay in the car' });
  await page.getByRole('navigation').getByText(t('app.screens.calendar'), { exact: true }).click();
  await page.getByRole('button', { name: t('calendar.book'), exact: true }).click();
  const panel = page.getByRole('complementary');
  await panel.getByRole('combobox', { name: t('appointments.where.place') }).fill('newark');
  await page.getByRole('option', { name: new RegExp(newark) }).click();
  await expect(panel.getByRole('region', { name: t('directory.entry.doorRules') })).toContainText(
    'Phones stay in the car',
  );
});

test(
  'what needs to be verified comes in turn, and leaves the front of the queue when it was',
  { tag: '@full' },
  async ({ demo: app }) => {
    const directory = await new DirectoryPage(app.page).open();
    await directory.showToVerify();
    const first = directory.rows.first();
    // What no one verified and has no date comes before everything else.
    await expect(first).toContainText(t('directory.fact.noDate', { source: 'coloradoimmigrant.org' }));
    const name = (await first.locator('div').first().textContent()) ?? '';
    await first.getByRole('button', { name: t('directory.verify.markNamed', { name }) }).click();
    await app.page.getByRole('menuitem', { name: t('directory.way.website') }).click();
    await expect(app.page.getByText(t('directory.entry.marked', { name }))).toBeVisible();
    await expect(first).not.toContainText(name);
  },
);

test(
  'hotlines are one click away, the team’s own first, by state, with numbers to copy',
  { tag: '@full' },
  async ({ demo: app }) => {
    const { page } = app;
    const directory = await new DirectoryPage(page).open();
    const form = await directory.add();
    await form.chooseKind(t('directory.kind.hotline'));
    await form.field(t('directory.field.name')).fill('County line');
    await form.addNumber();
    await form.number.fill('973-555-0142');
    await form.save();
    await new EntryPage(page).isOf('County line');

    await page.getByRole('navigation').getByText(t('app.screens.today'), { exact: true }).click();
    const help = await HelpPanel.open(page);
    await expect(help.dialog.getByRole('article').first()).toHaveAccessibleName('County line');
    await help.chooseState('Washington');
    const waisn = help.card('WAISN: Washington deportation defense hotline');
    await waisn.getByRole('button', { name: /^Copy/ }).first().click();
    expect(await app.clipboard.text()).toBe('1-844-724-3737');
    await expect(help.card('CHIRLA: Los Angeles rapid response')).toHaveCount(0);

    await help.show(t('directory.help.part.rights'));
    const cards = help.card('ILRC: Red Cards (Tarjetas Rojas)');
    await app.dialogs.answer(1);
    await cards
      .getByRole('button', { name: t('directory.entry.openLinkNamed', { name: 'ILRC: Red Cards (Tarjetas Rojas)' }) })
      .click();
    await expect.poll(async () => (await app.dialogs.asked()).map(({ kind }) => kind)).toEqual(['message']);
    expect(app.requests()).toEqual([]);
    await help.close();

    // The state is the team's, and still there from another screen.
    await page.getByRole('navigation').getByText(t('app.screens.calendar'), { exact: true }).click();
    const again = await HelpPanel.open(page);
    await expect(again.dialog.getByRole('combobox', { name: t('directory.help.state') })).toHaveValue('Washington');
  },
);
