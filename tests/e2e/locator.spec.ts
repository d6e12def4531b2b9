import { expect } from '@playwright/test';
import type { CallResult } from '../../shared/contract/errors.ts';
import { LocatorPage } from './pages/locator-pages.ts';
import type { App } from './support/app.ts';
import { test } from './support/program.ts';
import { blank, t, within } from './support/words.ts';

const valueOf = <T>(result: CallResult<T>): T => {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};

const addNayeli = async (app: App, more: { birthDate?: string } = {}) =>
  valueOf(
    await app.call('people.save', {
      preferredName: 'Nayeli',
      legalName: { given: 'Nayeli', middle: 'Rosa', firstFamily: 'López', secondFamily: 'Vásquez' },
      aNumber: '91313151',
      birthCountry: 'UA',
      nationality: 'GT',
      birthDate: '1990-02-28',
      medicalNote: 'Insulin',
      ...more,
    }),
  );

test('someone is looked for by number and by name, and the log keeps what was typed', async ({ ready: { app } }) => {
  const { id: personId } = await addNayeli(app);
  const locator = await new LocatorPage(app.page).open();
  await locator.choose('Nayeli');

  await test.step('by number: nine digits, then the country of birth and not the nationality', async () => {
    await expect(locator.form.getByRole('listitem')).toHaveText([/091313151/, /UKRAINE/]);
    await locator.copy(t('locator.who.aNumber'));
    await expect.poll(() => app.clipboard.text()).toBe('091313151');
    await expect(locator.form).toContainText(t('locator.form.nationality', { country: 'Guatemala' }));
    await locator.form.getByText('USSR', { exact: true }).last().click();
    await expect(locator.form.getByRole('listitem').nth(1)).toContainText('USSR');
    await locator.record('internalError');
    await expect(locator.looks().first()).toContainText(t('locator.result.internalError'));
    await expect(locator.looks().first()).toContainText('A 091 313 151, USSR');
  });

  await test.step('by name: the likeliest spelling first, field by field with a hotkey', async () => {
    await locator.byName();
    await expect(locator.form.getByRole('listitem')).toHaveText([/Nayeli Rosa/, /Lopez Vasquez/, /USSR/]);
    for (const value of ['Nayeli Rosa', 'Lopez Vasquez', 'USSR', 'Nayeli Rosa']) {
      await app.page.keyboard.press('Control+j');
      await expect.poll(() => app.clipboard.text()).toBe(value);
    }
  });

  await test.step('a first zero is none yet, and the next spelling comes into the form', async () => {
    await locator.record('zero');
    await expect(locator.looks().first()).toContainText(t('locator.result.zeroOnce'));
    await expect(locator.spellings.getByRole('listitem').first()).toContainText(
      within(t('locator.variants.repeatAt', { time: blank })),
    );
    await expect(locator.spellings.getByRole('checkbox').first()).toBeChecked();
    await expect(locator.form.getByRole('listitem').first()).toHaveText(/Nayeli(?! Rosa)/);
    const { lookups } = valueOf(await app.call('locator.of', { personId }));
    expect(lookups[0]).toMatchObject({ firstTyped: 'Nayeli Rosa', lastTyped: 'Lopez Vasquez', countryLabel: 'USSR' });
  });

  await test.step('a spelling is picked, and the person found', async () => {
    await locator.spellings
      .getByRole('button', { name: t('locator.variants.use', { first: 'Nayeli', last: 'Lopez-Vasquez' }) })
      .click();
    await expect(locator.form.getByRole('listitem').nth(1)).toContainText('Lopez-Vasquez');
    await locator.results.getByRole('button', { name: t('locator.results.site.inCustody') }).click();
    await locator.results.getByRole('combobox', { name: t('locator.field.facility') }).fill('Pine Hollow');
    await locator.results.getByRole('button', { name: t('locator.results.record') }).click();
    await expect(locator.looks().first()).toContainText('Pine Hollow');
    await expect(locator.looks()).toHaveCount(3);
  });

  await test.step('a look that was recorded by mistake is undone', async () => {
    await app.page
      .getByRole('button', { name: t('common.undo') })
      .last()
      .click();
    await expect(locator.looks()).toHaveCount(2);
  });
});

test('the passport’s lines and the ICE paper come first', { tag: '@full' }, async ({ ready: { app } }) => {
  await addNayeli(app);
  const locator = await new LocatorPage(app.page).open();
  await locator.choose('Nayeli');
  await locator.who.getByRole('button', { name: t('locator.who.exactTitle') }).click();
  const names = 'P<GTMLOPEZ<VASQUES<<NAYELI<ROSA'.padEnd(44, '<');
  await locator.who.getByLabel(t('locator.who.mrz')).fill(`${names}\nL898902C36UTO7408122F1204159ZE184226B<<<<<10`);
  await expect(locator.who).toContainText(t('locator.who.mrzRead', { last: 'LOPEZ VASQUES', first: 'NAYELI ROSA' }));
  await locator.who.getByLabel(t('locator.who.paperFirst')).fill('NAYELY');
  await locator.who.getByLabel(t('locator.who.paperLast')).fill('LOPES-VASQUEZ');
  await expect(locator.spellings.getByRole('listitem').nth(0)).toContainText('NAYELY LOPES-VASQUEZ');
  await expect(locator.spellings.getByRole('listitem').nth(1)).toContainText('NAYELI ROSA LOPEZ VASQUES');
});

test(
  'someone in no record is looked for by what is known, and recording adds them',
  { tag: '@full' },
  async ({ ready: { app } }) => {
    const locator = await new LocatorPage(app.page).open();
    await locator.who.getByLabel(t('locator.who.given'), { exact: true }).fill('Wisler');
    await locator.who.getByLabel(t('locator.who.family1')).fill('Jean-Baptiste');
    await locator.who.getByRole('combobox', { name: t('locator.who.birthCountry') }).fill('Hait');
    await app.page.keyboard.press('Enter');
    await expect(locator.form.getByRole('listitem')).toHaveText([/Wisler/, /Jean Baptiste/, /HAITI/]);
    await expect(locator.spellings).toContainText('Wisler Jean-Baptiste');
    await locator.results.getByRole('button', { name: t('locator.results.site.zero') }).click();
    await locator.results
      .getByRole('button', { name: t('locator.results.addAndRecord', { name: 'Wisler Jean-Baptiste' }) })
      .click();
    await expect(locator.looks()).toHaveCount(1);
    const { items } = valueOf(await app.call('people.list', { query: 'Wisler' }));
    expect(items).toHaveLength(1);
  },
);

test(
  'recording a result starts a detention from what is known, and the line in it leads back',
  { tag: '@full' },
  async ({ ready: { app } }) => {
    const locator = await new LocatorPage(app.page).open();
    await locator.who.getByLabel(t('locator.who.aNumber')).fill('91313151');
    await locator.who.getByRole('combobox', { name: t('locator.who.birthCountry') }).fill('Hait');
    await app.page.keyboard.press('Enter');
    await expect(locator.form.getByRole('listitem')).toHaveText([/091313151/, /HAITI/]);
    await locator.results.getByRole('button', { name: t('locator.results.site.callForDetails') }).click();
    await locator.results.getByRole('button', { name: t('locator.results.startAndRecord') }).click();
    await expect(locator.looks()).toHaveCount(1);
    await locator.who.getByRole('button', { name: t('locator.who.openDetention') }).click();
    const main = app.page.getByRole('main');
    await expect(main).toContainText(
      within(t('locator.line.last', { result: t('locator.result.callForDetails'), when: blank })),
    );
    await main.getByRole('button', { name: t('locator.line.open') }).click();
    await expect(locator.looks()).toHaveCount(1);
  },
);

test(
  'other ways to look have a card to read from, and the consulate wants consent',
  { tag: '@full' },
  async ({ ready: { app } }) => {
    await addNayeli(app);
    const locator = await new LocatorPage(app.page).open();
    await locator.choose('Nayeli');
    const way = (name: string) => locator.ways.getByRole('listitem').filter({ hasText: name }).first();
    const court = way('1-800-898-7180');
    await court.getByRole('button', { name: t('locator.ways.card') }).click();
    for (const words of ['Nayeli Rosa López Vásquez', 'A 091 313 151', 'Ukraine', 'Guatemala', 'Insulin']) {
      await expect(court).toContainText(words);
    }
    const consulate = way('Consulate');
    await expect(consulate.getByRole('button', { name: t('locator.ways.card') })).toHaveCount(0);
    await consulate.getByRole('checkbox').check();
    await expect(consulate.getByRole('button', { name: t('locator.ways.card') })).toBeVisible();
    await court
      .getByRole('group', { name: within(t('locator.ways.result')) })
      .getByRole('button', { name: t('locator.result.noAnswer') })
      .click();
    await expect(locator.looks().first()).toContainText(t('locator.result.noAnswer'));
  },
);

test(
  'someone under 18 is not in the locator: the line for children comes first',
  { tag: '@full' },
  async ({ ready: { app } }) => {
    const year = String(new Date().getFullYear() - 10);
    await addNayeli(app, { birthDate: `${year}-02-28` });
    const locator = await new LocatorPage(app.page).open();
    await locator.choose('Nayeli');
    await expect(locator.who).toContainText(t('locator.who.minor', { name: 'Nayeli' }));
    await expect(locator.ways.getByRole('heading', { level: 3 }).first()).toContainText('ORR');
    await expect(locator.ways).not.toContainText('Prisons');
  },
);

test('promise 23: the official site is opened by name only, after a question, and nothing is requested', async ({
  ready: { app },
}) => {
  await addNayeli(app);
  const locator = await new LocatorPage(app.page).open();
  await locator.choose('Nayeli');
  await app.dialogs.answer(1);
  await app.page.getByRole('button', { name: t('locator.openSite') }).click();
  await expect.poll(async () => JSON.stringify(await app.dialogs.asked())).toContain('locator.ice.gov');
  const asked = JSON.stringify(await app.dialogs.asked());
  for (const words of ['Nayeli', 'Lopez', '091313151']) expect(asked).not.toContain(words);
  const refused = await app.rawCall('links.open', { url: 'https://locator.ice.gov/odls/?last=Lopez' });
  expect(refused.ok).toBe(false);
  expect(app.requests()).toEqual([]);
});

test('the palette finds the locator by the words that people use', { tag: '@full' }, async ({ ready: { app } }) => {
  for (const words of ['ICE locator', 'find somebody', 'where is', 'localizador', 'dónde está']) {
    await app.page.keyboard.press('Control+K');
    const finder = app.page.getByRole('combobox', { name: t('app.palette.placeholder') });
    await finder.fill(words);
    await expect(app.page.getByRole('option', { name: t('locator.action.open') })).toBeVisible();
    await app.page.keyboard.press('Escape');
  }
});
