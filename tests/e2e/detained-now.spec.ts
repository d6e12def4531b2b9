import { expect } from '@playwright/test';
import type { Locator } from 'playwright-core';
import { DetentionPage, ResponsePage } from './pages/detention-pages.ts';
import type { App } from './support/app.ts';
import { stateFigure } from './support/figure.ts';
import { makeGrantedVault, volunteer } from './support/granted-vault.ts';
import { make } from './support/make.ts';
import { test, testWithVault } from './support/program.ts';
import { t } from './support/words.ts';

const addAna = (app: App) =>
  make(app, 'people.save', {
    preferredName: 'Ana Quispe',
    attorney: 'R. Feld',
    aNumber: '91313151',
    contacts: [
      { name: 'Luis Quispe', relation: 'brother', phone: '404-555-0143', languages: ['es'], mayBeTold: 'All of it' },
      { name: 'Rosa Vela', phone: '404-555-0144', languages: ['en'] },
    ],
  });

const openPerson = async (app: App, name: string): Promise<void> => {
  await app.page
    .getByRole('navigation')
    .getByRole('button', { name: t('app.screens.people'), exact: true })
    .click();
  await app.page.getByRole('row').filter({ hasText: name }).first().click();
  await expect(app.page.getByRole('heading', { level: 1, name })).toBeVisible();
};

test('from a person’s page: one click, then one thing after another until it is over', async ({ demo: app }) => {
  const { id } = await addAna(app);
  await openPerson(app, 'Ana Quispe');
  await app.page.getByRole('button', { name: t('detentions.now.button'), exact: true }).click();
  const screen = new DetentionPage(app.page);
  await expect(screen.next).toHaveText(t('detentions.step.attorney', { attorney: 'R. Feld' }));
  expect((await make(app, 'people.get', { id })).status).toBe('detained');
  await test.step('without the attorney’s number, it says so and where there is one', async () => {
    await expect(screen.step).toContainText(t('detentions.screen.noAttorneyPhone', { name: 'R. Feld' }));
    await expect(screen.step.getByRole('button', { name: t('detentions.screen.openPlan') })).toBeVisible();
    await expect(screen.step.getByRole('button', { name: t('detentions.screen.allHotlines') })).toBeVisible();
  });

  await screen.log('reached');
  await expect(screen.next).toHaveText(t('detentions.step.contact', { name: 'Luis Quispe' }));
  await expect(screen.next).toBeFocused();
  await expect(screen.step).toContainText('404-555-0143');
  await expect(screen.step.getByText('Luis Quispe').last()).toBeVisible();
  await screen.log('noAnswer');
  await expect(screen.next).toHaveText(t('detentions.step.contact', { name: 'Rosa Vela' }));
  await expect(screen.step).toContainText(t('detentions.script.mayNotKnow', { name: 'Rosa Vela' }));
  await screen.skip('Moved away');
  await expect(screen.next).toHaveText(t('detentions.step.children'));
  await screen.done('Rosa picks them up at 3');
  await screen.keep('Car keys', 'Tomas');
  // What is written down is asked for no more.
  await expect(screen.next).toHaveText(t('detentions.step.facts'));

  await screen.note('Two agents at the elevator');
  await expect(screen.timeline).toContainText('Two agents at the elevator');
  await expect(screen.timeline).toContainText('Rosa picks them up at 3');
  await screen.choose(t('detentions.screen.close'));
  await expect(screen.dialog).toContainText(t('detentions.screen.closeOut', { count: 1 }));
  await app.page.keyboard.press('Escape');
  await screen.belongings
    .getByRole('button', { name: t('detentions.screen.giveBackNamed', { what: 'Car keys' }) })
    .click();
  await screen.belongings.getByRole('textbox').fill('Luis');
  await screen.belongings.getByRole('button', { name: t('detentions.screen.giveBackGo') }).click();
  await expect(screen.belongings).toContainText(t('detentions.screen.back'));

  await screen.choose(t('detentions.screen.close'));
  await screen.dialog.getByRole('radio', { name: t('detentions.outcome.releasedOnBond') }).click();
  await expect(screen.dialog).toContainText('Luis Quispe');
  await screen.button(t('detentions.screen.closeGo')).click();
  await expect(app.page.getByRole('button', { name: t('detentions.screen.reopenIt') })).toBeVisible();
  expect((await make(app, 'people.get', { id })).status).toBe('released');
});

test('the attorney’s number is that of the contact with their name', { tag: '@full' }, async ({ demo: app }) => {
  const { id: personId } = await make(app, 'people.save', {
    preferredName: 'Ana Quispe',
    attorney: 'R. Feld',
    contacts: [{ name: 'r. feld', phone: '404-555-0150' }],
  });
  await make(app, 'detentions.start', { people: [{ personId }] });
  const screen = await (await new ResponsePage(app.page).open()).openRow('Ana Quispe');
  await expect(screen.next).toHaveText(t('detentions.step.attorney', { attorney: 'R. Feld' }));
  await expect(screen.step).toContainText('404-555-0150');
  await expect(screen.step).not.toContainText(t('detentions.screen.noAttorneyPhone', { name: 'R. Feld' }));
});

test('with no one known: three inputs to the first number, matched with a record later, nothing lost', async ({
  demo: app,
}) => {
  await addAna(app);
  const response = await new ResponsePage(app.page).open();
  await expect(response.rail).not.toHaveAttribute('aria-description');
  const screen = await response.start('Ana, red jacket, 404-555-0199');
  await expect(screen.next).toHaveText(t('detentions.step.number'));
  await expect(screen.step).toContainText('404-555-0199');
  await expect(response.rail).toHaveAttribute('aria-description', t('detentions.rail', { count: 1 }));
  await screen.log('leftMessage');
  await expect(screen.next).toHaveText(t('detentions.step.identity'));

  await screen.choose(t('detentions.screen.link'));
  const who = screen.dialog.getByRole('combobox', { name: t('detentions.screen.linkWho') });
  await who.fill('Ana Qui');
  await screen.dialog.getByRole('option', { name: /Ana Quispe/ }).click();
  await screen.button(t('detentions.screen.linkGo')).click();
  await expect(app.page.getByRole('heading', { level: 1, name: 'Ana Quispe' })).toBeVisible();
  await expect(screen.next).toHaveText(t('detentions.step.attorney', { attorney: 'R. Feld' }));
  await expect(screen.told).toContainText(t('detentions.result.leftMessage'));
});

test(
  'several at once, one a line; a mistaken start is undone, and that too',
  { tag: '@full' },
  async ({ demo: app }) => {
    const response = await new ResponsePage(app.page).open();
    await response.startSeveral(['Juan', 'woman, grey coat', '404-555-0177'], 'Parking lot');
    for (const name of ['Juan', 'woman, grey coat', '404-555-0177']) {
      await expect(response.row(name)).toContainText('Parking lot');
      await expect(response.row(name)).toContainText(t('detentions.list.group', { count: 3 }));
    }
    const screen = await response.openRow('Juan');
    await expect(screen.next).toHaveText(t('detentions.step.identity'));
    await screen.choose(t('detentions.screen.undoStart'));
    await expect(response.row('Juan')).toHaveCount(0);
    await app.page
      .getByRole('region', { name: t('app.said.strip') })
      .filter({ hasText: t('detentions.screen.undone') })
      .getByRole('button', { name: t('common.undo'), exact: true })
      .click();
    await expect(app.page.getByRole('heading', { level: 1, name: 'Juan' })).toBeVisible();
  },
);

test(
  'from the palette, by the words that people use, and with the keyboard alone',
  { tag: '@full' },
  async ({ demo: app }) => {
    await app.page.keyboard.press('Control+K');
    const finder = app.page.getByRole('combobox', { name: t('app.palette.placeholder') });
    for (const word of ['arrest', 'taken', 'detained']) {
      await finder.fill(word);
      await expect(app.page.getByRole('option', { name: t('search.detainedNow') })).toBeVisible();
    }
    await app.page.keyboard.press('Enter');
    await expect(app.page.getByRole('complementary').getByRole('textbox').first()).toBeFocused();
    await app.page.keyboard.type('man in a red jacket');
    await app.page.keyboard.press('Enter');
    const screen = new DetentionPage(app.page);
    await expect(screen.next).toHaveText(t('detentions.step.identity'));
    await expect(screen.next).toBeFocused();
  },
);

/** What is promised, in ms: from the click to the first number or task. */
const promised = 1000;
/** Other work on the machine may be in the way of one of these. */
const tries = 3;

/** Clicks, and answers how long it takes until the first step is painted. */
const timeToFirstStep = (button: Locator): Promise<number> =>
  button.evaluate(
    (element) =>
      new Promise<number>((resolve) => {
        const began = performance.now();
        const look = (): void => {
          const isThere = document.querySelector('section[data-step] h2') !== null;
          requestAnimationFrame(isThere ? () => resolve(performance.now() - began) : look);
        };
        if (element instanceof HTMLElement) element.click();
        look();
      }),
  );

test('from one click to the first number in less than a second', { tag: '@full' }, async ({ demo: app }) => {
  const { id: personId } = await addAna(app);
  const times: number[] = [];
  for (let attempt = 0; attempt < tries; attempt += 1) {
    await openPerson(app, 'Ana Quispe');
    const button = app.page.getByRole('button', { name: t('detentions.now.button'), exact: true });
    await expect(button).toBeEnabled();
    times.push(await timeToFirstStep(button));
    const [open] = (await make(app, 'detentions.openOf', { personIds: [personId] })).items;
    await make(app, 'detentions.undoStart', { id: open?.id ?? '' });
  }
  const best = Math.min(...times);
  stateFigure(`${Math.round(best)} ms`);
  expect(best).toBeLessThan(promised);
});

const withVolunteer = testWithVault(makeGrantedVault);

withVolunteer('a volunteer starts it from their accompaniment, and is asked for the calls', async ({ filled }) => {
  const { app } = filled;
  const { page } = app;
  await page.getByLabel(t('vault.unlock.name')).fill(volunteer.name);
  await page.getByLabel(t('vault.unlock.passphrase'), { exact: true }).fill(volunteer.passphrase);
  await page.getByRole('button', { name: t('vault.unlock.go'), exact: true }).click();
  await page
    .getByRole('region', { name: t('today.next') })
    .getByRole('button', { name: 'Olena' })
    .click();
  await page
    .getByRole('complementary')
    .getByRole('button', { name: t('detentions.now.button'), exact: true })
    .click();
  const screen = new DetentionPage(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Olena' })).toBeVisible();
  await expect(page.getByText(t('detentions.screen.yourOwn'))).toBeVisible();
  await screen.note('Taken at the elevator');
  await expect(screen.timeline).toContainText('Taken at the elevator');
  await page.getByRole('button', { name: t('detentions.screen.more'), exact: true }).click();
  await expect(page.getByRole('menuitem', { name: t('detentions.screen.close'), exact: true })).toHaveCount(0);
});
