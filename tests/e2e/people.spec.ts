import { expect } from '@playwright/test';
import type { CallResult } from '../../shared/contract/errors.ts';
import { PeoplePage, PersonPage, TeamPage } from './pages/people-pages.ts';
import type { App } from './support/app.ts';
import { test } from './support/program.ts';
import { t } from './support/words.ts';

const valueOf = <T>(result: CallResult<T>): T => {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};

/** Someone with an A-number and everything that follows from it, saved over the bridge. */
const addNayeli = async (app: App) =>
  valueOf(
    await app.call('people.save', {
      preferredName: 'Nayeli',
      legalName: { given: 'Nayeli', firstFamily: 'Montoya' },
      birthDate: '1990-02-28',
      aNumber: '91313151',
    }),
  );

test('a person is added with a name alone, warned of if known, and completed later', async ({ demo: app }) => {
  await addNayeli(app);
  const people = await new PeoplePage(app.page).open();
  const panel = await people.add();
  await panel.save();
  await expect(panel.panel.getByText(t('common.field.required'))).toBeVisible();

  await panel.preferredName.fill('Naye');
  await panel.more();
  await panel.aNumber.fill('A091-313-15');
  await expect(panel.panel.getByText(t('people.aNumber.understood', { number: 'A 009 131 315' }))).toBeVisible();
  await panel.aNumber.fill('A091-313-151');
  await expect(panel.panel.getByText(t('people.aNumber.understood', { number: 'A 091 313 151' }))).toBeVisible();
  await expect(panel.similar).toBeVisible();
  await expect(panel.panel.getByText(t('people.likeness.aNumber'))).toBeVisible();

  await panel.aNumber.fill('12345');
  await panel.chooseCountry('guate');
  await expect(panel.panel.getByText(t('people.aNumber.problem.tooShort'))).toBeVisible();
  await panel.save();
  await expect(panel.panel).toBeVisible();
  await panel.aNumber.fill('none');

  await panel.close();
  await people.add();
  await expect(panel.preferredName).toHaveValue('Naye');
  await panel.save();

  const person = await new PersonPage(app.page).isOf('Naye');
  await expect(person.section(t('people.section.identity'))).toContainText('Guatemala');
  await expect(person.section(t('people.section.identity'))).toContainText(t('people.aNumber.hasNone'));
});

test(
  'a section is changed where it is; an error is shown at its field and nothing typed is lost',
  { tag: '@full' },
  async ({ demo: app }) => {
    const { id } = await addNayeli(app);
    const people = await new PeoplePage(app.page).open();
    await people.finder.fill('montoya');
    await people.rows.first().click();
    const person = await new PersonPage(app.page).isOf('Nayeli');

    await expect(app.page.getByText('•••-•••-151')).toBeVisible();
    await app.page.getByRole('button', { name: t('common.copyNamed', { what: t('people.field.aNumber') }) }).click();
    await expect(app.page.getByText(t('common.copied', { count: 30 }))).toBeVisible();
    expect(await app.clipboard.text()).toBe('091313151');
    await app.page.getByRole('button', { name: t('people.aNumber.revealFull') }).click();
    await expect(app.page.getByText('A 091 313 151')).toBeVisible();

    const identity = await person.edit(t('people.section.identity'));
    await expect(identity.getByText('•••-•••-151')).toBeVisible();
    await identity.getByRole('textbox', { name: t('people.field.pronouns') }).fill('she');
    await identity.getByRole('textbox', { name: t('people.field.preferredName') }).fill('');
    await person.save(identity);
    await expect(identity.getByText(t('common.field.required'))).toBeVisible();

    await person.tab(t('people.page.tabs.plan'));
    await person.tab(t('people.page.tabs.overview'));
    await expect(identity.getByRole('textbox', { name: t('people.field.pronouns') })).toHaveValue('she');
    await identity.getByRole('textbox', { name: t('people.field.preferredName') }).fill('Naye');

    await test.step('someone else’s change of another field is no conflict, of the same field it is', async () => {
      valueOf(await app.call('people.save', { id, medicalNote: 'insulin' }));
      valueOf(await app.call('people.save', { id, pronouns: 'they' }));
      await person.save(identity);
      await expect(identity.getByText(t('people.section.conflict'))).toBeVisible();
      await expect(identity.getByText(t('people.section.storedNow', { value: 'they' }))).toBeVisible();
      await expect(identity.getByRole('textbox', { name: t('people.field.pronouns') })).toHaveValue('she');
      await person.save(identity);
    });
    await person.isOf('Naye');
    const stored = valueOf(await app.call('people.get', { id }));
    expect(stored).toMatchObject({
      preferredName: 'Naye',
      pronouns: 'she',
      medicalNote: 'insulin',
      aNumber: '091313151',
    });

    await person.tab(t('people.page.tabs.history'));
    await expect(app.page.getByText('Pronouns: they → she')).toBeVisible();
    await expect(app.page.getByText('A-number: •••-•••-151')).toBeVisible();
    expect(await app.page.getByRole('tabpanel').textContent()).not.toContain('091313151');
  },
);

test(
  'the plan is kept in the order in which people are called, by keyboard, and a removal is undone',
  { tag: '@full' },
  async ({ demo: app }) => {
    const { id } = await addNayeli(app);
    await new PeoplePage(app.page).open();
    await app.page
      .getByRole('grid', { name: t('people.title') })
      .getByText('Nayeli')
      .click();
    const person = await new PersonPage(app.page).isOf('Nayeli');
    await person.tab(t('people.page.tabs.plan'));
    await person.addContact('Aurelio', '776-555-0188');
    await person.addContact('Rosa', '776-555-0189');
    await person.addContact('Ms. Vane', '');
    expect(await person.contacts()).toEqual(['Aurelio', 'Rosa', 'Ms. Vane']);

    const up = app.page.getByRole('button', { name: t('plans.contacts.up', { name: 'Ms. Vane' }) });
    await up.focus();
    await app.page.keyboard.press('Enter');
    await expect.poll(() => person.contacts()).toEqual(['Aurelio', 'Ms. Vane', 'Rosa']);
    await expect(up).toBeFocused();
    await app.page.keyboard.press('Alt+ArrowUp');
    await expect.poll(() => person.contacts()).toEqual(['Ms. Vane', 'Aurelio', 'Rosa']);
    await expect(
      app.page.getByText(t('plans.contacts.moved', { name: 'Ms. Vane', place: '1', count: 3 })),
    ).toBeAttached();

    await app.page.getByRole('button', { name: t('plans.contacts.remove', { name: 'Aurelio' }) }).click();
    await expect.poll(() => person.contacts()).toEqual(['Ms. Vane', 'Rosa']);
    await app.page.getByRole('button', { name: t('common.undo') }).click();
    await expect.poll(() => person.contacts()).toEqual(['Ms. Vane', 'Aurelio', 'Rosa']);
    const { contacts } = valueOf(await app.call('people.get', { id }));
    expect(contacts.map((contact) => contact.name)).toEqual(['Ms. Vane', 'Aurelio', 'Rosa']);
  },
);

test('people are found by keyboard alone, and a removed one comes back', { tag: '@full' }, async ({ demo: app }) => {
  await addNayeli(app);
  const people = await new PeoplePage(app.page).open();
  await app.page.keyboard.press('/');
  await expect(people.finder).toBeFocused();
  await app.page.keyboard.type('091-313');
  await expect(people.rows).toHaveCount(1);
  await app.page.keyboard.press('ArrowDown');
  await app.page.keyboard.press('Enter');
  const person = await new PersonPage(app.page).isOf('Nayeli');
  await person.remove();
  await expect(people.rows.filter({ hasText: 'Nayeli' })).toHaveCount(0);
  await app.page.getByRole('button', { name: t('common.undo') }).click();
  await expect(people.rows.filter({ hasText: 'Nayeli' })).toHaveCount(1);

  await people.finder.fill('nobody of this name');
  await expect(app.page.getByText(t('people.list.nobody', { query: 'nobody of this name' }))).toBeVisible();
});

test(
  'the palette has the keys from the moment it is asked for, and gives them back',
  { tag: '@full' },
  async ({ demo: app }) => {
    const { page } = app;
    const people = await new PeoplePage(page).open();
    await people.finder.focus();
    const focused = await page.evaluate(async () => {
      const { activeElement } = document;
      activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'k', code: 'KeyK', ctrlKey: true, bubbles: true }),
      );
      // No frame and no timer in between: the next key of someone who types on comes as soon as this one is dealt with.
      await Promise.resolve();
      return document.activeElement?.getAttribute('role');
    });
    expect(focused).toBe('combobox');
    await page.keyboard.press('Escape');
    await expect(people.finder).toBeFocused();
  },
);

test(
  'the palette finds a person by a few letters, and Enter is never too quick for it',
  { tag: '@full' },
  async ({ demo: app }) => {
    await addNayeli(app);
    const { page } = app;
    await new PeoplePage(page).open();
    await page.keyboard.press('Control+K');
    const finder = page.getByRole('combobox', { name: t('app.palette.placeholder') });
    await expect(finder).toBeFocused();
    await page.keyboard.insertText('montoya');
    await expect(page.getByRole('option', { name: /Nayeli/ })).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Escape');
    await expect(finder).toBeHidden();

    await page.keyboard.press('Control+K');
    await expect(finder).toBeFocused();
    await page.keyboard.insertText('091313151');
    await page.keyboard.press('Enter');
    await new PersonPage(page).isOf('Nayeli');

    await page.keyboard.press('Control+K');
    await expect(finder).toHaveValue('');
    await page.keyboard.insertText('nobody of this name');
    await expect(page.getByText(t('app.palette.nothing', { query: 'nobody of this name' }))).toBeVisible();
    await finder.fill('calen');
    await expect(page.getByRole('option', { name: t('app.screens.calendar') })).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(finder).toBeHidden();
  },
);

test('a volunteer is added with roles and times, and changed', { tag: '@full' }, async ({ demo: app }) => {
  const team = await new TeamPage(app.page).open();
  await app.page.getByRole('button', { name: t('team.add') }).click();
  const panel = app.page.getByRole('complementary', { name: t('team.form.newTitle') });
  await panel.getByRole('textbox', { name: t('team.form.name') }).fill('Ruth Vane');
  await panel.getByRole('checkbox', { name: t('team.role.driver') }).check();
  await panel
    .getByRole('checkbox', { name: t('team.form.timeOf', { day: 'Monday', part: t('team.part.morning') }) })
    .check();
  await panel.getByRole('textbox', { name: t('team.form.trainedOn') }).fill('3/4/2026');
  await panel.getByRole('button', { name: t('team.add') }).click();
  const row = team.rows.filter({ hasText: 'Ruth Vane' });
  await expect(row).toContainText(t('team.role.driver'));
  await expect(row).toContainText(t('team.list.trained'));
  await expect(row).toContainText(t('team.list.notSigned'));

  await row.click();
  await app.page.getByRole('switch', { name: t('team.form.active') }).uncheck();
  await app.page
    .getByRole('complementary')
    .getByRole('button', { name: t('common.save') })
    .click();
  await expect(row).toHaveCount(0);
  await app.page.getByRole('switch', { name: t('team.list.showPaused') }).check();
  await expect(row).toContainText(t('team.list.paused'));
});
