import { join } from 'node:path';
import type { Language } from '../shared/basics/language.ts';
import type { CallInput, CallName, CallOutput } from '../shared/contract.ts';
import { createTranslator } from '../shared/words.ts';
import type { App } from '../tests/e2e/support/app.ts';
import { takePicture } from '../tests/e2e/support/picture.ts';

const make = async <N extends CallName>(app: App, name: N, input: CallInput<N>): Promise<CallOutput<N>> => {
  const result = await app.call(name, input);
  if (!result.ok) throw new Error(`${name}: ${result.error.code}`);
  return result.value;
};

/** Someone with a plan, taken, with something in each list. */
const makeDetention = async (app: App): Promise<{ id: string; personId: string }> => {
  const { id: personId } = await make(app, 'people.save', {
    preferredName: 'Nayeli',
    legalName: { given: 'Nayeli', middle: 'Rosa', firstFamily: 'López', secondFamily: 'Vásquez' },
    aNumber: '091313151',
    birthCountry: 'GT',
    birthDate: '1990-02-28',
    attorney: 'R. Feld',
    dependantsNote: 'Sofía, 7, at Lincoln Elementary until 2:45',
    contacts: [
      { name: 'Aurelio Montoya', relation: 'primo', phone: '776-555-0188', languages: ['es'], tell: 'everything' },
      { name: 'Xun Pop', phone: '776-555-0189', languages: ['quc'] },
    ],
  });
  const { ids } = await make(app, 'detentions.start', {
    people: [{ personId, place: '26 Federal Plaza', takenAt: '09:10', takenBy: 'ice' }],
  });
  const id = ids[0] ?? '';
  await make(app, 'detentions.keepBelonging', { id, kind: 'keys', what: 'House and car', heldBy: 'Tomas' });
  const { facilityId: heldAtId } = await make(app, 'detentions.addFacility', {
    id,
    facility: 'Adelanto ICE Processing Center',
    facilityId: 'facility/adelanto-ice-processing-center',
    source: 'Aurelio',
  });
  await make(app, 'custody.saveInfo', { id, heldAtId, kind: 'mail', words: 'PO Box 9' });
  await make(app, 'custody.saveTalk', {
    id,
    kind: 'visit',
    at: '2026-11-27T10:00',
    who: 'Aurelio',
    state: 'held',
    minutes: 25,
    learned: 'Needs glasses',
  });
  await make(app, 'custody.saveComplaint', {
    id,
    at: '2026-11-27T10:00',
    complaint: 'Chest pain',
    medicineMissed: true,
  });
  const { bondId } = await make(app, 'bonds.save', { detentionId: id, amountCents: 150_000, obligorName: 'Xun Pop' });
  await make(app, 'bonds.setStep', { bondId, stage: 'posted', onDate: '2026-11-30', doneBy: 'Xun Pop' });
  await make(app, 'release.save', { id, place: 'Gate 2' });
  await make(app, 'release.saveRemoval', { id, country: 'GT', city: 'Xela' });
  return { id, personId };
};

/** Everything about someone's detention, from the first click to the packet, and the plan, the lists, and the directory. */
export const takeResponse = async (app: App, folder: string, language: Language): Promise<void> => {
  const t = createTranslator(language);
  const { page } = app;
  const rail = page.getByRole('navigation');
  const picture = (name: string): Promise<void> => takePicture(page, join(folder, `20-${name}.png`));
  const goTo = (screen: 'response' | 'checklists' | 'directory' | 'people' | 'today'): Promise<void> =>
    rail.getByRole('button', { name: t(`app.screens.${screen}`), exact: true }).click();
  const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).first().click();
  const tab = (name: string): Promise<void> => page.getByRole('tab', { name }).click();

  await makeDetention(app);
  await goTo('response');
  await picture('response');
  await page
    .getByRole('main')
    .getByRole('button', { name: t('detentions.now.button'), exact: true })
    .click();
  await picture('start');
  await page
    .getByRole('complementary')
    .getByRole('button', { name: t('common.close') })
    .click();
  await page.getByRole('row').filter({ hasText: 'Nayeli' }).click();
  await picture('run-sheet');
  for (const step of ['children', 'belongings', 'facts', 'locator'] as const) {
    await press(t(`detentions.stepShort.${step}`));
    await picture(`step-${step}`);
  }
  await press('Xun Pop');
  await picture('step-contact');
  await tab(t('detentions.screen.tabs.custody'));
  await picture('custody');
  await press(t('custody.talks.log'));
  await page.getByRole('region', { name: t('custody.talks.title') }).scrollIntoViewIfNeeded();
  await picture('custody-form');
  await page.getByRole('textbox', { name: t('custody.field.who') }).fill('Rosa');
  await tab(t('detentions.screen.tabs.after'));
  await picture('after');
  await tab(t('detentions.screen.tabs.runSheet'));
  await press(t('attorney.button'));
  await picture('packet');
  await goTo('today');
  await picture('today-form-left');
  await press(t('drafts.show'));
  await tab(t('detentions.screen.tabs.runSheet'));
  await press(t('detentions.stepShort.locator'));
  await press(t('locator.line.open'));
  await picture('locator');
  await goTo('people');
  await page.getByRole('row').filter({ hasText: 'Nayeli' }).click();
  await tab(t('people.page.tabs.plan'));
  await picture('plan');
  await press(t('plans.page.startReview'));
  await picture('review');
  await goTo('checklists');
  await picture('checklists');
  await goTo('directory');
  await page.getByRole('row').nth(2).click();
  await picture('directory-entry');
};
