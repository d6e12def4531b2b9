import { join } from 'node:path';
import { expect } from '@playwright/test';
import { paperKinds } from '../../../shared/exports/paper-kinds.ts';
import { reviewSteps } from '../../../shared/plans/choices.ts';
import type { Visitor } from './visitor.ts';

const person = {
  preferredName: 'Nayeli',
  legalName: { given: 'Nayeli', firstFamily: 'Montoya' },
  aNumber: '91313151',
  contacts: [{ name: 'Aurelio', phone: '776-555-0188' }],
};

/** The list, the palette, and the panel of someone new who may be here already. */
const list = async (visitor: Visitor): Promise<void> => {
  const { page, t } = visitor;
  await visitor.goTo('people');
  await visitor.see(page.getByRole('grid'));
  await visitor.field(t('people.list.find')).fill('nobody of this name');
  await visitor.seeText(t('people.list.nobody', { query: 'nobody of this name' }));
  await visitor.field(t('people.list.find')).fill('');
  await page.keyboard.press('Control+K');
  const finder = page.getByRole('combobox', { name: t('app.palette.placeholder') });
  await visitor.see(finder);
  await finder.fill('montoya');
  await visitor.see(page.getByRole('option', { name: /Nayeli/ }));
  await page.keyboard.press('Escape');
  await visitor.press(t('people.add'));
  await visitor.panel.getByRole('textbox', { name: t('people.field.preferredName') }).fill('Naye');
  await visitor.press(t('people.form.more'));
  await visitor.panel.getByRole('textbox', { name: t('people.field.aNumber') }).fill('A091-313-151');
  await visitor.seeText(t('people.form.similarTitle'));
  await visitor.panel.getByRole('textbox', { name: t('people.field.aNumber') }).fill('12345');
  await visitor.panel.getByRole('textbox', { name: t('people.field.preferredName') }).fill('');
  await visitor.panel.getByRole('button', { name: t('people.form.save') }).click();
  await visitor.seeText(t('common.field.required'));
  await page.keyboard.press('Escape');
  await expect(visitor.panel).toBeHidden();
};

const openPerson = async (visitor: Visitor, name: string): Promise<void> => {
  const { page, t } = visitor;
  await visitor.goTo('people');
  await visitor.field(t('people.list.find')).fill(name);
  await page.getByRole('row').filter({ hasText: name }).first().click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
};

/** The plan with every form open, its review in each part, and its versions. */
const plan = async (visitor: Visitor, personId: string): Promise<void> => {
  const { page, t } = visitor;
  await visitor.press(t('plans.contacts.scriptShow', { name: 'Aurelio' }));
  await visitor.seeText(t('plans.contacts.scriptHint', { name: 'Aurelio' }));
  for (const list of ['children', 'caregivers', 'medicines', 'documents'] as const) {
    await visitor.press(t(`plans.page.add.${list}`));
  }
  await visitor.press(t('plans.page.editEntry', { name: t('plans.signed.g28') }));
  for (const part of ['home', 'wishes'] as const) {
    await visitor.press(t('plans.page.fillNamed', { section: t(`plans.step.${part}`) }));
  }
  await page
    .getByRole('region', { name: t('plans.page.listTitle.children'), exact: true })
    .getByRole('button', { name: t('common.save') })
    .click();
  await visitor.seeText(t('common.field.required'));
  const cancel = visitor.button(t('common.cancel'));
  while ((await cancel.count()) > 0) await cancel.first().click();
  await visitor.call('plans.save', {
    personId,
    children: [{ name: 'Leo', age: 9 }],
    medicines: [{ name: 'Insulin' }],
    documents: [{ kind: 'passport', state: 'have', place: 'Rosa' }],
    signed: [{ kind: 'g28', state: 'missing' }],
  });
  await visitor.seeText('Insulin');
  await visitor.press(t('plans.page.startReview'));
  for (const step of visitor.someOf(reviewSteps)) {
    await page
      .getByRole('navigation', { name: t('plans.talk.stepsLabel') })
      .getByRole('button', { name: t(`plans.step.${step}`), exact: true })
      .click();
    await visitor.see(page.getByRole('region', { name: t('plans.talk.readAloud') }));
  }
  await visitor.press(t('plans.talk.finish'));
  await visitor.seeText(t('plans.talk.finished', { number: 1 }));
  await visitor.call('plans.save', { personId, pets: 'A cat', children: [] });
  await visitor.call('plans.finishReview', { personId });
  await visitor.press(t('plans.page.versions'));
  await visitor.seeText(t('plans.versions.removed', { what: 'Leo' }));
};

/** The parts of a record, each section as fields, and one that someone else changed meanwhile. */
const record = async (visitor: Visitor, id: string): Promise<void> => {
  const { page, t } = visitor;
  await openPerson(visitor, person.preferredName);
  for (const tab of ['overview', 'appointments', 'plan', 'checklists', 'notes', 'sharing', 'history'] as const) {
    const one = page.getByRole('tab', { name: t(`people.page.tabs.${tab}`) });
    await one.click();
    await expect(one).toHaveAttribute('aria-selected', 'true');
    await visitor.see(page.getByRole('tabpanel'));
  }
  await page.getByRole('tab', { name: t('people.page.tabs.plan') }).click();
  await visitor.press(t('plans.contacts.add'));
  await visitor.see(visitor.field(t('plans.field.name')));
  await visitor.press(t('common.cancel'));
  await plan(visitor, id);
  await openPerson(visitor, person.preferredName);
  await page.getByRole('tab', { name: t('people.page.tabs.overview') }).click();
  const edits = page.getByRole('tabpanel').getByRole('button', {
    name: new RegExp(`^(${t('people.section.edit')}|${t('people.section.addNamed', { section: '' }).trim()}) `),
  });
  while ((await edits.count()) > 0) await edits.first().click();
  await visitor.press(t('people.channels.add'));
  await visitor.see(visitor.field(t('people.field.pronouns')));
  await visitor.field(t('people.field.pronouns')).fill('she');
  await visitor.call('people.save', { id, pronouns: 'they' });
  await page
    .getByRole('region', { name: t('people.section.identity') })
    .getByRole('button', { name: t('common.save') })
    .click();
  await visitor.seeText(t('people.section.storedNow', { value: 'they' }));
};

/** What ends a record, and what keeps it. */
const keeping = async (visitor: Visitor): Promise<void> => {
  const { page, t } = visitor;
  await openPerson(visitor, person.preferredName);
  const choose = async (act: 'close' | 'purge' | 'hold'): Promise<void> => {
    await visitor.press(t('people.page.more'));
    await page.getByRole('menuitem', { name: t(`retention.act.${act}`) }).click();
  };
  for (const act of ['close', 'purge'] as const) {
    await choose(act);
    await visitor.see(visitor.dialog.getByRole('textbox'));
    await visitor.closeDialog();
  }
  await choose('hold');
  await visitor.dialog.getByRole('button', { name: t('retention.hold.place') }).click();
  await visitor.seeText(t('common.field.required'));
  await visitor.dialog.getByRole('textbox').fill('FOIA 2026-114');
  await visitor.dialog.getByRole('button', { name: t('retention.hold.place') }).click();
  await expect(visitor.dialog).toHaveCount(0);
  await visitor.seeText(/FOIA 2026-114/);
  await choose('purge');
  await visitor.seeDialog();
  await visitor.closeDialog();
};

const caseSummary = async (visitor: Visitor): Promise<void> => {
  const { app, page, t } = visitor;
  await openPerson(visitor, person.preferredName);
  await page.getByRole('tab', { name: t('people.page.tabs.sharing') }).click();
  await visitor.press(t('people.page.summary'));
  await visitor.see(page.getByRole('region', { name: t('exports.previewPaper') }));
  await visitor.press(t('exports.passwordOwn'));
  await page.getByRole('checkbox', { name: t('exports.plain') }).check();
  await visitor.see(page.getByRole('region', { name: t('exports.previewPaper') }));
  await page.getByRole('checkbox', { name: t('exports.plain') }).uncheck();
  await visitor.press(t('exports.passwordMade'));
  await app.dialogs.answer(join(app.folder, 'summary.pdf'));
  await visitor.press(t('exports.writeNobody'));
  await visitor.seeHeading(t('exports.written'));
};

/** Each paper, blank and filled in, encrypted and not. */
const papers = async (visitor: Visitor): Promise<void> => {
  const { app, page, t } = visitor;
  const choose = (words: string): Promise<void> => page.getByRole('radio', { name: words }).check();
  await openPerson(visitor, person.preferredName);
  await visitor.press(t('packets.forPerson'));
  const preview = page.getByRole('region', { name: t('packets.previewPaper') });
  await visitor.see(preview);
  await page.getByRole('radiogroup').getByText(t('packets.languages.both'), { exact: true }).click();
  await choose(t('packets.ways.plain'));
  for (const kind of visitor.someOf(paperKinds)) {
    await choose(t(`exports.kinds.${kind}`));
    await visitor.see(preview);
  }
  await choose(t('exports.kinds.walletCard'));
  await page.getByRole('checkbox', { name: t('packets.blank') }).check();
  await visitor.seeText(t('packets.plainBlank'));
  await app.dialogs.answer(join(app.folder, 'card.pdf'));
  await visitor.press(t('packets.savePlain'));
  await visitor.seeHeading(t('packets.saved'));
};

const team = async (visitor: Visitor): Promise<void> => {
  const { page, t } = visitor;
  await visitor.goTo('team');
  await visitor.see(page.getByRole('grid'));
  await visitor.press(t('team.add'));
  await visitor.see(visitor.panel.getByRole('textbox'));
  if (visitor.language === 'es') {
    // Which of two days is meant is a question that only Spanish asks.
    await visitor.panel.getByRole('textbox', { name: t('team.form.name') }).fill('Ruth Vane');
    await visitor.panel.getByRole('textbox', { name: t('team.form.trainedOn') }).fill('3/4/2026');
    await page.keyboard.press('Enter');
    await visitor.seeText(t('common.date.choose'));
    await visitor.panel.getByRole('textbox', { name: t('team.form.trainedOn') }).fill('');
    await visitor.panel.getByRole('textbox', { name: t('team.form.name') }).fill('');
  }
  await page.keyboard.press('Escape');
  await page.getByRole('row').nth(2).click();
  await visitor.see(visitor.panel.getByRole('textbox'));
};

export const visitPeople = async (visitor: Visitor): Promise<void> => {
  const { page } = visitor;
  const { id } = await visitor.call('people.save', person);
  await list(visitor);
  await record(visitor, id);
  await keeping(visitor);
  await caseSummary(visitor);
  await papers(visitor);
  await visitor.goTo('exports');
  await visitor.see(page.getByRole('grid'));
  await team(visitor);
};
