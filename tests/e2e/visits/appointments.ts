import { expect } from '@playwright/test';
import { CalendarPage } from '../pages/calendar-pages.ts';
import type { Visitor } from './visitor.ts';

/** A day of this month, so that the calendar shows it at once. */
const dayOfMonth = (day: number): string => `${new Date().toISOString().slice(0, 8)}${String(day).padStart(2, '0')}`;

const name = 'Briseida';

/** Every view, an entry's card, and the question after a drag. */
const calendar = async (visitor: Visitor): Promise<void> => {
  const { page, t } = visitor;
  await visitor.goTo('calendar');
  const grid = page.getByRole('region', { name: t('calendar.appointments') });
  await visitor.see(grid);
  const { id: personId } = await visitor.call('people.save', { preferredName: name });
  await visitor.call('appointments.save', {
    personIds: [personId],
    kind: 'ice-checkin',
    dateState: 'fixed',
    date: dayOfMonth(10),
    startTime: '09:15',
  });
  await visitor.call('appointments.save', { personIds: [personId], kind: 'isap-office', dateState: 'unknown' });
  const entry = grid
    .getByRole('button')
    .filter({ has: page.locator('[data-entry]'), hasText: name })
    .first();
  await entry.hover();
  await visitor.see(page.getByRole('group', { name: new RegExp(name) }));
  await page.mouse.move(2, 2);
  const pages = new CalendarPage(page);
  await pages.dragOnto(entry, grid.locator(`[role="cell"][data-date="${dayOfMonth(12)}"]`));
  await visitor.seeDialog();
  await visitor.dialog.getByRole('button', { name: t('calendar.move.leave') }).click();
  await expect(visitor.dialog).toHaveCount(0);
  for (const view of ['week', 'day', 'agenda', 'month'] as const) {
    await page
      .getByRole('radiogroup', { name: t('calendar.view') })
      .getByText(t(`calendar.views.${view}`), { exact: true })
      .click();
    await visitor.see(grid);
  }
  for (const item of ['calendar.sheet.button', 'ics.button'] as const) {
    await visitor.press(t('calendar.sheet.more'));
    await page.getByRole('menuitem', { name: t(item) }).click();
    await visitor.seeDialog();
    await visitor.closeDialog();
  }
};

/** Booking in each state of the date, and the appointment that came of it. */
const booking = async (visitor: Visitor): Promise<void> => {
  const { page, panel, t } = visitor;
  await visitor.press(t('calendar.book'));
  await visitor.see(panel.getByRole('textbox'));
  await visitor.press(t('appointments.more.title'));
  await panel.getByRole('button', { name: t('appointments.panel.bookIt') }).click();
  await visitor.seeText(t('appointments.missing.personIds'));
  for (const state of ['window', 'unknown'] as const) {
    await panel.getByText(t(`appointments.dateState.${state}`), { exact: true }).click();
    await visitor.see(panel);
  }
  const choose = async (label: string, words: string): Promise<void> => {
    await panel.getByRole('combobox', { name: label, exact: true }).fill(words);
    await expect(page.getByRole('option').first()).toContainText(words);
    await page.keyboard.press('Enter');
  };
  await choose(t('appointments.who.label'), name);
  await choose(t('appointments.kind.label'), 'ICE');
  await panel.getByRole('button', { name: t('appointments.panel.bookIt') }).click();
  await visitor.see(visitor.button(t('appointments.briefing.copy.en')));
};

/** Repeating the appointment that is shown: what is missing, the dates, and then it with those that follow. */
const repeat = async (visitor: Visitor): Promise<void> => {
  const { dialog, panel, t } = visitor;
  await panel.getByRole('button', { name: t('series.repeat') }).click();
  await dialog.getByRole('button', { name: t('series.repeat') }).click();
  await visitor.see(dialog.getByText(t('series.wrong.noEnd')));
  await dialog.getByRole('radio', { name: t('series.form.byTimes') }).check();
  await dialog.getByRole('textbox', { name: t('series.form.times') }).fill('12');
  await visitor.see(dialog.getByRole('group', { name: t('series.form.dates') }));
  await dialog.getByRole('button', { name: t('series.form.add', { count: 11 }) }).click();
  await visitor.see(panel.getByRole('button', { name: t('series.following') }));
  await panel.getByRole('button', { name: t('series.following') }).click();
  for (const act of ['place', 'remove'] as const) {
    await dialog.getByRole('radio', { name: t(`series.change.${act}`) }).check();
    await visitor.see(dialog.getByRole('radio', { name: t(`series.change.${act}`), checked: true }));
  }
  await visitor.closeDialog();
  await panel.getByRole('button', { name: t('series.extend') }).click();
  await visitor.see(dialog.getByRole('radio', { name: t('series.form.byDay') }));
  await visitor.closeDialog();
};

/** Today, and an appointment with its crew, its history and the form that grants someone the full record. */
const today = async (visitor: Visitor): Promise<void> => {
  const { page, panel, t } = visitor;
  await visitor.goTo('today');
  await visitor.see(page.getByRole('region', { name: t('today.hand') }));
  await page
    .getByRole('region', { name: t('today.next') })
    .getByRole('listitem')
    .first()
    .click();
  await visitor.see(panel.getByRole('heading', { name: t('appointments.crew.title'), exact: true }));
  await panel.getByRole('button', { name: t('audit.history.show') }).click();
  await repeat(visitor);
  await panel.getByRole('button', { name: t('appointments.next.book') }).click();
  await panel.getByRole('button', { name: t('grants.give') }).click();
  await visitor.see(visitor.button(t('grants.giveIt')));
  await page.keyboard.press('Escape');
};

/** A note from its first line to its addendum. */
const note = async (visitor: Visitor): Promise<void> => {
  const { page, t } = visitor;
  await visitor.press(new RegExp(`^${t('encounters.drafts.goOn')}`));
  const line = page.getByRole('textbox', { name: t('encounters.log.input') });
  await line.fill('Called in with one companion');
  await page.keyboard.press('Enter');
  await line.fill('and wrote down the addr');
  await visitor.seeText(new RegExp(t('encounters.saving.saved', { time: '.*' })));
  await page.getByText(t('encounters.log.tabDetails'), { exact: true }).click();
  await visitor.press(t('encounters.details.addOfficer'));
  await visitor.see(page.getByLabel(t('encounters.details.letIn')));
  await visitor.press(t('encounters.log.seal'));
  await visitor.seeDialog();
  await visitor.dialog.getByRole('checkbox').check();
  await visitor.dialog.getByRole('button', { name: t('encounters.seal.confirm') }).click();
  await visitor.field(t('encounters.note.addendum')).fill('The passport came back');
  await visitor.press(t('encounters.note.addAddendum'));
  await visitor.seeText('The passport came back');
};

/** An appointment of which a crew is still to be told that it was canceled. */
const changed = async (visitor: Visitor): Promise<void> => {
  const { page, panel, t } = visitor;
  const { items } = await visitor.call('appointments.list', { from: '2020-01-01', to: '2040-01-01' });
  const id = items[0]?.id ?? '';
  const { id: volunteerId } = await visitor.call('team.save', { name: 'Lev Sandoval' });
  await visitor.call('appointments.save', {
    id,
    status: 'planned',
    dateState: 'fixed',
    date: '2039-01-14',
    crew: [{ volunteerId, role: 'lead', answer: 'yes' }],
  });
  await visitor.call('appointments.setStatus', { id, status: 'cancelled', statusReason: 'other' });
  await visitor.goTo('today');
  await page
    .getByRole('region', { name: t('today.hand') })
    .getByRole('button', { name: t('today.act.tell') })
    .click();
  await visitor.see(panel.getByRole('list', { name: t('appointments.change.list') }));
  await visitor.see(panel.getByLabel(t('appointments.change.reasonWords')));
  await page.keyboard.press('Escape');
};

export const visitAppointments = async (visitor: Visitor): Promise<void> => {
  await calendar(visitor);
  await booking(visitor);
  await today(visitor);
  await changed(visitor);
  await note(visitor);
};
