import { addDays, dateIn } from '../../../shared/basics/time.ts';
import { weekStart } from '../../../shared/basics/time.ts';
import type { Visitor } from './visitor.ts';

const zone = 'America/New_York';
const place = 'Elm Street court';
const block = { place, startTime: '09:00', endTime: '12:00', zone };

/** A week with one shift that is covered, one that is short, one with more than planned, and one that was canceled. */
const fill = async (visitor: Visitor): Promise<string> => {
  const date = addDays(weekStart(dateIn(zone, new Date())), 3);
  const { items } = await visitor.call('team.list', {});
  const [first, second] = items;
  const { id } = await visitor.call('shifts.save', {
    ...block,
    date,
    neededRoles: ['interpreter'],
    note: 'Ask at the side door',
  });
  const add = (shiftId: string, volunteerId = '', more: object = {}) =>
    visitor.call('shifts.setMember', { id: shiftId, volunteerId, member: { answer: 'yes', ...more } });
  await add(id, first?.id, { toTime: '10:30', role: 'interpreter' });
  await add(id, second?.id, { standBy: true });
  const covered = await visitor.call('shifts.save', { ...block, date, minimum: 1, status: 'confirmed' });
  await add(covered.id, first?.id);
  const over = await visitor.call('shifts.save', { ...block, date: addDays(date, 1), minimum: 0, maximum: 0 });
  await add(over.id, first?.id);
  await visitor.call('shifts.save', { ...block, date: addDays(date, 1), status: 'canceled' });
  await visitor.call('shifts.saveTemplate', { ...block, name: 'Court mornings', weekday: 6 });
  return first?.name ?? '';
};

/** On a narrow window the panel is over the buttons of the week. */
const closePanel = ({ panel, t }: Visitor): Promise<void> =>
  panel.getByRole('button', { name: t('common.closePanel') }).click();

/** An empty week, the forms that lack everything, and the weekly shifts. */
const beforehand = async (visitor: Visitor): Promise<void> => {
  const { panel, t } = visitor;
  await visitor.goTo('shifts');
  await visitor.seeHeading(t('shifts.none'));
  await visitor.press(t('shifts.add'));
  await panel.getByRole('button', { name: t('shifts.form.save') }).click();
  await visitor.see(panel.getByText(t('common.field.required')));
  await closePanel(visitor);
  await visitor.press(t('shifts.templates'));
  await visitor.seeHeading(t('shifts.template.none'));
  await visitor.press(t('shifts.template.add'));
  await panel.getByRole('button', { name: t('shifts.form.saveTemplate') }).click();
  await visitor.see(panel.getByText(t('common.field.required')));
  await closePanel(visitor);
};

/** Someone met at the shift that is shown: what is missing, the list, and someone who is a person now. */
const meet = async (visitor: Visitor): Promise<void> => {
  const { dialog, panel, t } = visitor;
  await panel.getByRole('button', { name: t('met.add') }).click();
  await dialog.getByRole('button', { name: t('met.save') }).click();
  await visitor.see(dialog.getByText(t('common.field.required')));
  await dialog.getByRole('textbox', { name: t('met.called') }).fill('Doña Flor');
  await dialog.getByRole('textbox', { name: t('met.note') }).fill('Two kids');
  await dialog.getByRole('button', { name: t('met.save') }).click();
  await visitor.see(panel.getByText('Two kids'));
  const [person] = (await visitor.call('people.list', { limit: 1 })).items;
  const today = dateIn(zone, new Date());
  const { items } = await visitor.call('shifts.list', { from: addDays(today, -7), to: addDays(today, 7) });
  const met = await Promise.all(items.map(({ id: shiftId }) => visitor.call('met.list', { shiftId })));
  const shiftId = met.flatMap((one) => one.items)[0]?.shiftId ?? '';
  const { id } = await visitor.call('met.save', { shiftId, called: 'Red jacket', reach: 'Needs a ride' });
  await visitor.call('met.settle', { id, kind: 'person', recordId: person?.id ?? '' });
  await visitor.see(panel.getByText(t('met.isPerson')));
  await panel.getByRole('button', { name: t('handover.write') }).click();
  await visitor.see(dialog.getByRole('textbox', { name: t('handover.inside') }));
  await dialog.getByRole('textbox', { name: t('handover.note') }).fill('Guard asks for ID');
  await dialog.getByRole('button', { name: t('handover.save') }).click();
  await visitor.see(panel.getByText('Guard asks for ID'));
};

/** Today, with someone whom no one has settled yet, and the fields of a person with what is known. */
const later = async (visitor: Visitor): Promise<void> => {
  const { panel, t } = visitor;
  await visitor.goTo('today');
  await visitor.see(visitor.page.getByText(t('met.today')));
  await visitor.see(visitor.page.getByText(t('handover.today')));
  await visitor.press(t('met.moreOf', { name: 'Doña Flor' }));
  await visitor.see(visitor.page.getByRole('menu'));
  await visitor.page.keyboard.press('Escape');
  await visitor.press(t('met.actOf', { act: t('met.toPerson'), name: 'Doña Flor' }));
  await visitor.see(panel.getByRole('textbox', { name: t('people.field.teamNote') }));
  await closePanel(visitor);
};

/** A week, a shift with someone's menu and hours, and the weekly shifts. */
const week = async (visitor: Visitor): Promise<void> => {
  const { page, panel, t } = visitor;
  const name = await fill(visitor);
  await visitor.goTo('today');
  await visitor.goTo('shifts');
  await visitor.see(page.getByRole('region', { name: place }).getByRole('button'));
  await page.getByRole('region', { name: place }).getByRole('button').first().click();
  await visitor.see(panel.getByRole('heading', { name: place }));
  await meet(visitor);
  await panel.getByRole('button', { name: t('shifts.panel.moreOf', { name }) }).click();
  await visitor.see(page.getByRole('menu'));
  await page.getByRole('menuitem', { name: t('shifts.panel.hours') }).click();
  await visitor.see(panel.getByRole('textbox', { name: t('shifts.panel.from') }));
  await closePanel(visitor);
  await visitor.press(t('shifts.templates'));
  await visitor.see(panel.getByRole('listitem'));
  await closePanel(visitor);
};

/** The text for the chat, and replies of every kind. */
const chat = async (visitor: Visitor): Promise<void> => {
  const { dialog, t } = visitor;
  await visitor.press(t('shifts.signUp'));
  await visitor.see(dialog.getByRole('textbox'));
  await visitor.closeDialog();
  await visitor.press(t('shifts.paste'));
  await dialog.getByRole('button', { name: t('shifts.replies.read') }).click();
  await visitor.see(dialog.getByText(t('shifts.replies.none')));
  await dialog.getByRole('textbox').fill('Deb: yes\nOPEN\n+1');
  await dialog.getByRole('button', { name: t('shifts.replies.read') }).click();
  await visitor.see(dialog.getByRole('listitem'));
  await visitor.closeDialog();
};

export const visitShifts = async (visitor: Visitor): Promise<void> => {
  await beforehand(visitor);
  await week(visitor);
  await chat(visitor);
  await later(visitor);
};
