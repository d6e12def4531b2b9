import { expect } from '@playwright/test';
import { shippedTemplate } from '../../shared/checklists/shipped-templates.ts';
import { AttorneyPacketPage } from './pages/attorney-pages.ts';
import { ResponsePage } from './pages/detention-pages.ts';
import type { LocatorPage } from './pages/locator-pages.ts';
import type { App } from './support/app.ts';
import { stateFigure } from './support/figure.ts';
import { daysAgo, fillVault, makeFilledVault } from './support/fill-vault.ts';
import { make } from './support/make.ts';
import { openWithRecoveryKey } from './support/open-vault.ts';
import { test, testWithVault } from './support/program.ts';
import { complete, known, luis, type PersonInput, rosa, short } from './support/taken-people.ts';
import { blank, t, within } from './support/words.ts';

/**
 * Twelve ways in which someone is taken. Each ends with the right tasks, the right look-ups, and the right packet for
 * the attorney.
 */

/** Starts the clock for a person past the window, and opens their run-sheet from the list. */
const startFor = async (app: App, person: PersonInput) => {
  const { id: personId } = await make(app, 'people.save', person);
  const { ids } = await make(app, 'detentions.start', { people: [{ personId, place: 'Elm Street' }] });
  const response = await new ResponsePage(app.page).open();
  const screen = await response.openRow(person.preferredName);
  return { screen, personId, id: ids[0] ?? '' };
};

/** A look, as the timeline tells of it. */
const lookedUp = (result: 'zeroOnce'): string =>
  t('locator.log.line', { way: t('locator.way.locator'), result: t(`locator.result.${result}`) });

/** The sections whose steps have a due time, by template. */
const dueSections = {
  'detained-at-check-in': ['first-hour', 'first-day', 'first-week'],
  'document-raid': ['salute', 'after'],
} as const;

/** The tasks with which a detention starts, the first due first. */
const tasksOf = (template: keyof typeof dueSections): string[] =>
  dueSections[template].flatMap(
    (id) =>
      shippedTemplate(template)
        ?.sections.find((section) => section.id === id)
        ?.items.flatMap(({ text }) => text.en ?? []) ?? [],
  );

const expectTasks = async (app: App, id: string, template: keyof typeof dueSections): Promise<void> => {
  const { tasks } = await make(app, 'detentions.get', { id });
  expect(tasks.map(({ textEn }) => textEn)).toEqual(tasksOf(template));
};

/** What the packet for the attorney would hold. */
const packetOf = async (app: App, detentionId: string) => {
  const { packet } = await make(app, 'attorney.preview', { detentionId });
  return packet;
};

/** The first spellings of the list, in their order; each is `first / last`. */
const expectSpellings = async (locator: LocatorPage, spellings: readonly string[]): Promise<void> => {
  for (const [at, spelling] of spellings.entries()) {
    await expect(locator.spellings.getByRole('listitem').nth(at)).toContainText(spelling.replace(' / ', ' '));
  }
};

for (const { title, person, aNumber, steps, form, spellings } of known) {
  const tag = title === 'a complete plan' ? [] : ['@full'];
  test(`someone with ${title} is taken`, { tag }, async ({ ready: { app } }) => {
    const { screen, id } = await startFor(app, person);
    await expect(screen.steps).toHaveText(steps);
    const locator = await screen.lookFor();
    await expect(locator.values).toHaveText(form);
    await locator.byName();
    await expectSpellings(locator, spellings);
    await locator.record('zero');
    await expect(locator.looks()).toHaveText([within(`${t('locator.result.zeroOnce')}${blank}${spellings[0]}`)]);
    await locator.backToDetention();
    await expect(screen.timeline).toContainText(lookedUp('zeroOnce'));
    await expect(screen.checklists).toContainText(shippedTemplate('detained-at-check-in')?.title.en ?? '');
    await expectTasks(app, id, 'detained-at-check-in');
    const packet = await packetOf(app, id);
    expect(packet).toMatchObject({
      recipient: person.attorney ?? null,
      person: { legalName: person.legalName, aNumber: { state: aNumber }, nameForms: { tried: [spellings[0]] } },
      detention: { place: 'Elm Street' },
      lookups: [{ result: 'zeroOnce' }],
    });
    // Rosa’s plan does not say what she may be told.
    expect(packet.contacts?.list.map(({ name }) => name)).toEqual(person.contacts === undefined ? [] : [luis.name]);
  });
}

test(
  'with a complete plan the packet is ready in one click from the run-sheet',
  { tag: '@full' },
  async ({ ready: { app } }) => {
    const { screen } = await startFor(app, complete);
    await screen.button(t('attorney.button')).click();
    const packet = new AttorneyPacketPage(app.page);
    await expect(packet.saveFor('R. Feld')).toBeEnabled();
    for (const words of ['Ana Quispe', luis.name, 'Elm Street']) await expect(packet.preview).toContainText(words);
    await expect(packet.preview).not.toContainText(rosa.name);
  },
);

test(
  'a child at school: the record says where, and who picks them up goes onto the timeline',
  { tag: '@full' },
  async ({ ready: { app } }) => {
    const { screen, id } = await startFor(app, {
      ...complete,
      dependantsNote: 'Sofía, 7, at Lincoln Elementary until 2:45',
    });
    await screen.log('reached');
    await screen.take(short('children'));
    await expect(screen.step).toContainText('Lincoln Elementary');
    await screen.done('Rosa is on her way to the school');
    await expect(screen.timeline).toContainText('Rosa is on her way to the school');
    // What is next comes back without a click.
    await expect(screen.next).toHaveText(t('detentions.step.contact', { name: luis.name }));
    await expectTasks(app, id, 'detained-at-check-in');
    const { dependants, timeline } = await packetOf(app, id);
    expect(dependants?.note).toContain('Lincoln Elementary');
    // Rosa’s plan does not say what she may be told, so the packet does not name her.
    expect(timeline?.map(({ words }) => words)).toContain('[…] is on her way to the school');
  },
);

test(
  'found at once: the next look is tomorrow, and the list says where they are',
  { tag: '@full' },
  async ({ ready: { app } }) => {
    const { screen, personId, id } = await startFor(app, complete);
    const locator = await screen.lookFor();
    await locator.foundAt('Pine Hollow');
    await expect(locator.looks()).toHaveText([within(`${t('locator.result.inCustody')}${blank}Pine Hollow`)]);
    const { nextAt } = await make(app, 'locator.of', { personId });
    expect(Date.parse(nextAt ?? '') - Date.now()).toBeGreaterThan(12 * 3_600_000);
    await locator.backToDetention();
    await expect(app.page.getByRole('main')).toContainText(
      within(t('locator.line.last', { result: t('locator.result.inCustody'), when: blank })),
    );
    // Nothing is due before tomorrow, so the run-sheet does not ask for it again.
    await screen.take(short('locator'));
    await expect(screen.page.locator('li[data-step="locator"]')).toContainText(t('detentions.screen.state.waiting'));
    await expectTasks(app, id, 'detained-at-check-in');
    expect(await packetOf(app, id)).toMatchObject({ lookups: [{ result: 'inCustody', facility: 'Pine Hollow' }] });
  },
);

const lookOf = (personId: string, more: Readonly<Record<string, unknown>>) => ({
  personId,
  way: 'locator',
  zone: 'America/New_York',
  mode: 'aNumber',
  aNumberTyped: '091313151',
  firstTyped: null,
  lastTyped: null,
  countryLabel: 'PERU',
  birthDateTyped: null,
  result: 'zero',
  facility: null,
  facilityId: null,
  office: null,
  spokeWith: null,
  note: null,
  ...more,
});

/** Taken three days ago and looked for each day since, in vain. */
const makeSearchOfThreeDays = async (folder: string): Promise<string> => {
  const tenMinutes = 10 / (24 * 60);
  const byName = { mode: 'name', aNumberTyped: null, firstTyped: 'Ana', lastTyped: 'Quispe' };
  let personId = '';
  const key = await makeFilledVault(
    folder,
    async (save) => {
      personId = await save('people.save', complete);
      await save('detentions.start', { people: [{ personId, place: 'Elm Street' }] });
      await save('locator.record', lookOf(personId, {}));
    },
    daysAgo(3),
  );
  for (const [days, look] of [
    [3 - tenMinutes, {}],
    [2, byName],
    [1, { way: 'dril', mode: null, aNumberTyped: null, countryLabel: null, result: 'notThere' }],
  ] as const) {
    await fillVault(
      folder,
      key,
      async (save) => void (await save('locator.record', lookOf(personId, look))),
      daysAgo(days),
    );
  }
  return key;
};

testWithVault(makeSearchOfThreeDays)(
  'not found for three days: every look is there, the next one is due, and its spelling is ready',
  { tag: '@full' },
  async ({ filled: { app, recoveryKey } }) => {
    await openWithRecoveryKey(app, recoveryKey);
    const response = await new ResponsePage(app.page).open();
    await expect(response.row(complete.preferredName)).toContainText(t('detentions.screen.forDays', { count: 3 }));
    const screen = await response.openRow(complete.preferredName);
    await screen.take(short('locator'));
    await expect(screen.step).toContainText(t('detentions.screen.dueNow'));
    const locator = await screen.lookFor();
    await expect(locator.log).toContainText(within(t('locator.log.due', { when: blank })));
    await expect(locator.looks()).toHaveText([
      within(`${t('locator.way.dril')}: ${t('locator.result.notThere')}`),
      within(`${t('locator.result.zeroOnce')}${blank}Ana / Quispe`),
      within(`${t('locator.result.zero')}${blank}A 091 313 151`),
      within(`${t('locator.result.zeroOnce')}${blank}A 091 313 151`),
    ]);
    await locator.byName();
    await expect(locator.values).toHaveText([/Quispe/, /Ana/, /PERU/]);
    await locator.record('zero');
    // After the first day, three looks a day; a first zero is still repeated after minutes.
    await expect(locator.spellings.getByRole('listitem').nth(1)).toContainText(
      within(t('locator.variants.repeatAt', { time: blank })),
    );
    const { items } = await make(app, 'detentions.list', {});
    await expectTasks(app, items[0]?.id ?? '', 'detained-at-check-in');
    const { lookups, person } = await packetOf(app, items[0]?.id ?? '');
    expect(lookups?.map(({ result }) => result)).toEqual(['zeroOnce', 'notThere', 'zeroOnce', 'zero', 'zeroOnce']);
    expect(person.nameForms?.tried).toEqual(expect.arrayContaining(['Ana / Quispe', 'Quispe / Ana']));
  },
);

test(
  'moved twice: the newest place is first and in the list, and no earlier one is lost',
  { tag: '@full' },
  async ({ ready: { app } }) => {
    const { screen, id } = await startFor(app, complete);
    await screen.showTab('custody');
    for (const place of ['Varick Street', 'Orange County Jail', 'Pine Hollow']) {
      await screen.hold(place, 'the facility, by phone');
      await expect(screen.facilities.getByRole('listitem').first()).toContainText(place);
    }
    await expect(screen.facilities.getByRole('listitem')).toHaveText([/Pine Hollow/, /Orange County Jail/, /Varick/]);
    await screen.showTab('runSheet');
    for (const place of ['Varick Street', 'Orange County Jail', 'Pine Hollow']) {
      await expect(screen.timeline).toContainText(t('detentions.screen.heldAt', { facility: place }));
    }
    await expectTasks(app, id, 'detained-at-check-in');
    const { detention } = await packetOf(app, id);
    expect(detention.facilities.map(({ facility }) => facility)).toEqual([
      'Varick Street',
      'Orange County Jail',
      'Pine Hollow',
    ]);
    const response = await new ResponsePage(app.page).open();
    await expect(response.row(complete.preferredName)).toContainText('Pine Hollow');
  },
);

test(
  'released on bond: it closes, says so in the record, and asks for no further look',
  { tag: '@full' },
  async ({ ready: { app } }) => {
    const { screen, personId, id } = await startFor(app, complete);
    await expectTasks(app, id, 'detained-at-check-in');
    await screen.close('releasedOnBond');
    await expect(screen.page.getByRole('main')).toContainText(t('detentions.outcome.releasedOnBond'));
    expect((await make(app, 'people.get', { id: personId })).status).toBe('released');
    expect((await packetOf(app, id)).detention.outcome).toBe('releasedOnBond');
    const response = await new ResponsePage(app.page).open();
    await expect(response.rail).not.toHaveAttribute('aria-description');
    await expect(response.row(complete.preferredName)).toHaveCount(0);
  },
);

/** Counts what someone does from now on: presses of the mouse and of Enter, and each text that is typed. */
const countInputs = async (app: App): Promise<() => Promise<number>> => {
  await app.page.evaluate(() => {
    const counted = { inputs: 0, field: null as EventTarget | null };
    Object.assign(window, { counted });
    addEventListener('pointerdown', () => (counted.inputs += 1), true);
    addEventListener('keydown', ({ key }) => (counted.inputs += key === 'Enter' ? 1 : 0), true);
    addEventListener(
      'input',
      ({ target }) => {
        counted.inputs += target === counted.field ? 0 : 1;
        counted.field = target;
      },
      true,
    );
  });
  return () => app.page.evaluate(() => (window as unknown as { counted: { inputs: number } }).counted.inputs);
};

test('a stranger in the corridor: three inputs to the first number', async ({ ready: { app } }) => {
  const response = await new ResponsePage(app.page).open();
  const inputs = await countInputs(app);
  const screen = await response.start('woman, red jacket, 404-555-0199');
  await expect(screen.next).toHaveText(t('detentions.step.number'));
  await expect(screen.step).toContainText('404-555-0199');
  stateFigure(`${await inputs()} inputs`);
  expect(await inputs()).toBe(3);
  await expect(screen.steps).toHaveText([
    t('detentions.stepShort.number'),
    short('hotline'),
    t('detentions.stepShort.identity'),
    short('children'),
    short('belongings'),
    short('facts'),
    short('aNumber'),
    short('locator'),
  ]);
});

test(
  'a stranger in the corridor is looked for by the little that is known',
  { tag: '@full' },
  async ({ ready: { app } }) => {
    const response = await new ResponsePage(app.page).open();
    const screen = await response.start('woman, red jacket, 404-555-0199');
    await screen.log('reached');
    await expect(screen.next).toHaveText(t('detentions.step.identity'));
    const { items } = await make(app, 'detentions.list', {});
    const id = items[0]?.id ?? '';
    await make(app, 'detentions.save', { id, knownAs: 'Marisol Tzul', birthCountry: 'GT' });
    const locator = await screen.lookFor();
    await expect(locator.values).toHaveText([/Marisol/, /Tzul/, /GUATEMALA/]);
    await locator.record('zero');
    await expect(locator.looks()).toHaveText([within(`${t('locator.result.zeroOnce')}${blank}Marisol / Tzul`)]);
    await locator.backToDetention();
    await expect(screen.timeline).toContainText(lookedUp('zeroOnce'));
    await expectTasks(app, id, 'document-raid');
    expect(await packetOf(app, id)).toMatchObject({
      person: { name: 'Marisol Tzul', caseCode: null, nameForms: { tried: ['Marisol / Tzul'] } },
      detention: { description: 'woman, red jacket' },
      contacts: { given: '404-555-0199' },
      lookups: [{ result: 'zeroOnce' }],
    });
  },
);

test(
  'six people in one raid: each has a clock, a run-sheet, and a search, and they stay together',
  { tag: '@full' },
  async ({ ready: { app } }) => {
    const six = ['Juan', 'María', 'Wisler', 'woman, gray coat', 'man with a cane', '404-555-0177'];
    const response = await new ResponsePage(app.page).open();
    await response.startSeveral(six, 'Parking lot on Elm Street');
    await expect(response.rail).toHaveAttribute('aria-description', t('detentions.rail', { count: 6 }));
    for (const name of six) {
      await expect(response.row(name)).toContainText('Parking lot on Elm Street');
      await expect(response.row(name)).toContainText(t('detentions.list.group', { count: 6 }));
    }
    // What is to be written down of the arrest is asked for once, and each has a packet.
    const { items } = await make(app, 'detentions.list', {});
    const found = await Promise.all(items.map(({ id }) => make(app, 'detentions.get', { id })));
    expect(found.map(({ tasks }) => tasks.length).toSorted((a, b) => a - b)).toEqual([
      0,
      0,
      0,
      0,
      0,
      tasksOf('document-raid').length,
    ]);
    for (const { id } of items) expect((await packetOf(app, id)).detention.place).toBe('Parking lot on Elm Street');
    const screen = await response.openRow('Juan');
    await expect(screen.group.getByRole('listitem')).toHaveCount(5);
    await screen.note('Put into the white van with Wisler');
    await screen.group.getByRole('button', { name: 'Wisler' }).click();
    await expect(app.page.getByRole('heading', { level: 1, name: 'Wisler' })).toBeVisible();
    // What is said of one is said of that one alone.
    await expect(screen.timeline).not.toContainText('white van');
    await screen.close('released');
    await response.open();
    await expect(response.rail).toHaveAttribute('aria-description', t('detentions.rail', { count: 5 }));
    await response.openRow('Juan');
    await expect(screen.group.getByRole('listitem').filter({ hasText: 'Wisler' })).toContainText(
      t('detentions.eventKind.closed'),
    );
  },
);
