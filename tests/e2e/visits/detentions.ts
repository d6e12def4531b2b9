import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Visitor } from './visitor.ts';

const contacts = [
  { name: 'Aurelio Montoya', relation: 'primo', phone: '776-555-0188', languages: ['es'], mayBeTold: 'Todo' },
  { name: 'Xun Pop', phone: '776-555-0189', languages: ['quc'] },
];

/** No one in detention, the panel that starts the clock, and someone whom no record names. */
const unknown = async (visitor: Visitor): Promise<void> => {
  const { page, t } = visitor;
  await visitor.goTo('response');
  await visitor.seeHeading(t('detentions.list.openNone'));
  await page
    .getByRole('main')
    .getByRole('button', { name: t('detentions.now.button'), exact: true })
    .click();
  await visitor.panel.getByRole('button', { name: t('detentions.start.more') }).click();
  await visitor.see(visitor.panel);
  await visitor.panel.getByRole('button', { name: t('detentions.start.go') }).click();
  await visitor.seeText(t('detentions.start.missing'));
  await visitor.panel.getByRole('button', { name: t('detentions.start.toSeveral') }).click();
  await visitor.field(t('detentions.start.several')).fill('Juan\n776-555-0190');
  await visitor.see(visitor.panel);
  await visitor.panel.getByRole('button', { name: t('detentions.start.go') }).click();
  await visitor.see(page.getByRole('row').filter({ hasText: 'Juan' }));
  await page.getByRole('row').filter({ hasText: 'Juan' }).click();
  await visitor.seeHeading(t('detentions.step.identity'));
};

const menu = async (visitor: Visitor, item: string): Promise<void> => {
  await visitor.press(visitor.t('detentions.screen.more'));
  await visitor.page.getByRole('menuitem', { name: item, exact: true }).click();
};

/** What happens in custody: each form, and each list with something in it. */
const inCustody = async (visitor: Visitor, id: string): Promise<void> => {
  const { page, t } = visitor;
  await visitor.press(t('detentions.screen.addFacility'));
  await visitor.see(page.getByRole('region', { name: t('detentions.screen.facilities') }));
  await visitor.press(t('common.cancel'));
  const { facilityId: heldAtId } = await visitor.call('detentions.addFacility', {
    id,
    facility: 'Adelanto ICE Processing Center',
    facilityId: 'facility/adelanto-ice-processing-center',
    source: 'Aurelio',
  });
  const at = '2026-11-27T10:00';
  await visitor.call('custody.saveInfo', { id, heldAtId, kind: 'mail', words: 'PO Box 9' });
  await visitor.press(t('custody.infos.add'));
  await visitor.see(page.getByRole('region', { name: t('custody.infos.title') }).first());
  await visitor.press(t('common.cancel'));
  const talk = { id, kind: 'visit', at, who: 'Aurelio' } as const;
  await visitor.call('custody.saveTalk', { ...talk, state: 'planned' });
  await visitor.call('custody.saveTalk', { ...talk, state: 'held', minutes: 25, learned: 'Bien' });
  await visitor.press(t('custody.talks.log'));
  await visitor.see(page.getByRole('region', { name: t('custody.talks.title') }));
  await visitor.press(t('common.cancel'));
  await visitor.call('custody.saveComplaint', { id, at, complaint: 'Dolor', medicineMissed: true });
  await visitor.press(t('custody.health.add'));
  await visitor.see(page.getByRole('region', { name: t('custody.health.title') }));
  await visitor.press(t('common.cancel'));
};

/** Each kind of step of someone with a plan. */
const steps = async (visitor: Visitor, id: string): Promise<void> => {
  const { page, t } = visitor;
  await visitor.goTo('response');
  await page.getByRole('row').filter({ hasText: 'Nayeli' }).click();
  await visitor.seeHeading(t('detentions.step.attorney', { attorney: 'R. Feld' }));
  for (const step of ['contact', 'children', 'belongings', 'facts', 'aNumber', 'locator'] as const) {
    const name = step === 'contact' ? 'Xun Pop' : t(`detentions.stepShort.${step}`);
    await visitor.press(name);
    await visitor.seeHeading(t(`detentions.step.${step}`, { name }));
  }
  await visitor.press(t('detentions.screen.skip'));
  await visitor.press(t('detentions.screen.skipGo'));
  await visitor.seeText(t('detentions.screen.skipMissing'));
  await visitor.call('detentions.keepBelonging', { id, kind: 'car', what: 'Azul', heldBy: 'Tomas' });
  await visitor.press(t('detentions.screen.giveBackNamed', { what: 'Azul' }));
  await visitor.see(page.getByRole('region', { name: t('detentions.screen.belongings') }));
  await page.getByRole('tab', { name: t('detentions.screen.tabs.custody') }).click();
  await inCustody(visitor, id);
};

/** Hearings, a bond, the release and a deportation: empty, with their forms, and filled. */
const afterwards = async (visitor: Visitor, id: string): Promise<void> => {
  const { page, t } = visitor;
  await page.getByRole('tab', { name: t('detentions.screen.tabs.after') }).click();
  const part = (name: string) => page.getByRole('region', { name, exact: true });
  const [hearings, bond] = [part(t('release.hearings.title')), part(t('bonds.part.title'))];
  const [release, removal] = [part(t('release.release.title')), part(t('release.removal.title'))];
  await visitor.press(t('release.hearings.add'));
  await visitor.press(t('bonds.part.add'));
  await visitor.press(t('release.release.add'));
  await visitor.press(t('release.removal.add'));
  await visitor.see(hearings);
  await visitor.see(bond);
  await visitor.see(release);
  await visitor.see(removal);
  const { bondId } = await visitor.call('bonds.save', {
    detentionId: id,
    amountCents: 150_000,
    obligorName: 'Xun Pop',
  });
  await visitor.call('bonds.setStep', { bondId, stage: 'posted', onDate: '2026-11-30', doneBy: 'Xun Pop' });
  await visitor.call('bonds.addMoney', { bondId, way: 'out', cents: 150_000, onDate: '2026-11-30' });
  await visitor.call('bonds.saveNotice', { bondId, kind: 'i340', dueOn: '2027-01-20', place: '26 Federal Plaza' });
  await visitor.call('release.addHearing', { id, kind: 'eoir-bond', date: '2027-01-15', startTime: '09:00' });
  await visitor.call('release.save', { id, place: 'Gate 2', expectedOn: '2026-12-09' });
  await visitor.call('release.setNeed', { id, aim: 'release', kind: 'ride', state: 'needed', words: '6 seats' });
  const { removalId } = await visitor.call('release.saveRemoval', { id, country: 'GT', city: 'Xela' });
  await visitor.call('release.saveContact', { removalId, name: 'Chela Pop' });
  await page.getByRole('tab', { name: t('detentions.screen.tabs.runSheet') }).click();
  await page.getByRole('tab', { name: t('detentions.screen.tabs.after') }).click();
  await visitor.see(hearings);
  await visitor.see(bond);
  await visitor.see(release);
  await visitor.see(removal);
  await visitor.press(t('bonds.steps.mark', { stage: t('bonds.stage.refunded') }));
  await visitor.press(t('bonds.notices.markDoneNamed', { paper: t('bonds.notice.i340') }));
  await visitor.press(t('bonds.money.add'));
  await visitor.see(bond);
  await visitor.goTo('response');
  await page.getByRole('tab', { name: t('bonds.watched.title') }).click();
  await visitor.see(page.getByRole('row').filter({ hasText: 'Nayeli' }));
  await page.getByRole('row').filter({ hasText: 'Nayeli' }).click();
};

/** Its dialogs, and what is left when it is over. */
const ending = async (visitor: Visitor, id: string): Promise<void> => {
  const { page, t } = visitor;
  await menu(visitor, t('detentions.screen.changeFacts'));
  await visitor.seeDialog();
  await visitor.closeDialog();
  await menu(visitor, t('detentions.screen.close'));
  await visitor.seeDialog();
  await page.keyboard.press('Escape');
  await expect(visitor.dialog).toHaveCount(0);
  const [belonging] = (await visitor.call('detentions.get', { id })).belongings;
  await visitor.call('detentions.giveBack', { id, belongingId: belonging?.id ?? '', to: 'Aurelio' });
  await menu(visitor, t('detentions.screen.close'));
  await visitor.dialog
    .getByRole('radio', { name: t('detentions.outcome.released') })
    .first()
    .click();
  await visitor.seeDialog();
  await visitor.press(t('detentions.screen.closeGo'));
  await visitor.see(visitor.button(t('detentions.screen.reopenIt')));
  await visitor.goTo('response');
  await page.getByRole('row').filter({ hasText: 'Juan' }).click();
  await menu(visitor, t('detentions.screen.link'));
  await visitor.seeDialog();
  await visitor.closeDialog();
  await visitor.goTo('response');
  await page.getByRole('tab', { name: t('detentions.list.closedTitle') }).click();
  await visitor.see(page.getByRole('row').filter({ hasText: 'Nayeli' }));
  await visitor.goTo('today');
  await visitor.see(page.getByRole('region', { name: t('today.detention') }));
};

/** The attorney packet before and after it is saved. */
const packet = async (visitor: Visitor): Promise<void> => {
  const { app, page, t } = visitor;
  await visitor.press(t('attorney.button'));
  await visitor.see(page.getByRole('region', { name: t('attorney.previewPaper') }));
  await page.getByRole('checkbox', { name: t('attorney.parts.medical'), exact: true }).uncheck();
  await visitor.see(
    page.getByRole('checkbox', { name: t('exports.declinedMark', { part: t('attorney.parts.medical') }) }),
  );
  await app.dialogs.answer(join(app.folder, 'packet.pdf'));
  await visitor.press(t('exports.write', { recipient: 'R. Feld' }));
  await visitor.seeHeading(t('exports.written'));
  await visitor.press(t('common.back'));
  await page.getByRole('tab', { name: t('detentions.screen.tabs.runSheet') }).click();
  await visitor.seeText(t('attorney.madeFor', { recipient: 'R. Feld' }));
};

/** Response, Detained now with every kind of step, and Today's column. */
export const visitDetentions = async (visitor: Visitor): Promise<void> => {
  await unknown(visitor);
  const { id: personId } = await visitor.call('people.save', {
    preferredName: 'Nayeli',
    attorney: 'R. Feld',
    dependantsNote: 'Two children',
    contacts,
  });
  const { ids } = await visitor.call('detentions.start', { people: [{ personId, place: '26 Federal Plaza' }] });
  const id = ids[0] ?? '';
  await steps(visitor, id);
  await afterwards(visitor, id);
  await packet(visitor);
  await ending(visitor, id);
};
