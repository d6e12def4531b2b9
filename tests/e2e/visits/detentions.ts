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
  await visitor.press(t('detentions.screen.addFacility'));
  await visitor.see(page.getByRole('region', { name: t('detentions.screen.facilities') }));
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
  await ending(visitor, id);
};
