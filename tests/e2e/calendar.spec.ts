import { expect } from '@playwright/test';
import { AppointmentPanel, CalendarPage, TodayPage } from './pages/calendar-pages.ts';
import type { App } from './support/app.ts';
import { test as program } from './support/program.ts';
import { blank, t, within } from './support/words.ts';

const valueOf = <T>(result: { ok: true; value: T } | { ok: false; error: { code: string } }): T => {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};

/** A day of this month, so that the calendar shows it at once: the same for all tests of a run. */
const dayOfMonth = (day: number): string => `${new Date().toISOString().slice(0, 8)}${String(day).padStart(2, '0')}`;

const fill = async (app: App) => {
  const { id: deb } = valueOf(
    await app.call('team.save', { name: 'Deb Ruiz', clearedRoles: ['lead'], languages: ['en', 'es'] }),
  );
  const { id: briseida } = valueOf(await app.call('people.save', { preferredName: 'Briseida', companionWish: 'one' }));
  const { id: luz } = valueOf(await app.call('people.save', { preferredName: 'Luz' }));
  return { deb, briseida, luz };
};

/** A vault with Deb of the team and two people. */
const test = program.extend<{
  readonly vault: { readonly app: App; readonly people: Awaited<ReturnType<typeof fill>> };
}>({
  look: { viewport: { width: 1440, height: 900 } },
  vault: async ({ ready: { app } }, use) => use({ app, people: await fill(app) }),
});

const dayOf = async (app: App, id: string): Promise<string | null> =>
  valueOf(await app.call('appointments.get', { id })).date;

test('an appointment is dragged to another day only when someone says so, and goes back again', async ({
  vault: {
    app,
    people: { briseida },
  },
}) => {
  const from = dayOfMonth(10);
  const to = dayOfMonth(12);
  const { id } = valueOf(
    await app.call('appointments.save', {
      personIds: [briseida],
      kind: 'ice-checkin',
      dateState: 'fixed',
      date: from,
      startTime: '09:15',
      dateVerifiedOn: from,
    }),
  );
  const calendar = await new CalendarPage(app.page).open();
  await calendar.drag(calendar.entry('Briseida'), to);
  await calendar.answer(t('calendar.move.leave'));
  expect(await dayOf(app, id)).toBe(from);

  await calendar.drag(calendar.entry('Briseida'), to);
  await expect(app.page.getByText(t('calendar.move.unverifies'))).toBeVisible();
  await calendar.answer(t('calendar.move.go'));
  await expect.poll(() => dayOf(app, id)).toBe(to);
  expect(valueOf(await app.call('appointments.get', { id }))).toMatchObject({
    startTime: '09:15',
    dateVerifiedOn: null,
  });
  await calendar.undo();
  await expect.poll(() => dayOf(app, id)).toBe(from);
  expect(valueOf(await app.call('appointments.get', { id })).dateVerifiedOn).toBe(from);
});

test(
  'an appointment without a date waits at the side until it is dragged in, or dated by keyboard',
  { tag: '@full' },
  async ({
    vault: {
      app,
      people: { briseida, luz },
    },
  }) => {
    const book = async (personId: string) =>
      valueOf(await app.call('appointments.save', { personIds: [personId], kind: 'isap-office', dateState: 'unknown' }))
        .id;
    const first = await book(briseida);
    const second = await book(luz);
    const calendar = await new CalendarPage(app.page).open();
    // At this width the month has the room until it is asked for.
    await expect(calendar.tray).toBeHidden();
    await app.page.getByRole('button', { name: t('calendar.undated.count', { count: 2 }) }).click();
    await calendar.drag(calendar.tray.getByRole('listitem').filter({ hasText: 'Briseida' }), dayOfMonth(17));
    await calendar.answer(t('calendar.move.dateGo'));
    await expect.poll(() => dayOf(app, first)).toBe(dayOfMonth(17));
    await expect(calendar.entry('Briseida')).toBeVisible();

    await calendar.tray
      .getByRole('button', { name: t('calendar.undated.giveDateTo', { people: 'Luz' }) })
      .press('Enter');
    const panel = new AppointmentPanel(app.page);
    await panel.panel.getByText(t('appointments.dateState.fixed'), { exact: true }).click();
    await panel.field(t('appointments.when.date')).fill(dayOfMonth(18));
    await panel.field(t('appointments.when.date')).press('Control+Enter');
    await expect.poll(() => dayOf(app, second)).toBe(dayOfMonth(18));
    await expect(calendar.tray).toBeHidden();
  },
);

test(
  'a card opens for pointer and focus, and arrow keys go from entry to entry',
  { tag: '@full' },
  async ({
    vault: {
      app,
      people: { briseida, luz, deb },
    },
  }) => {
    for (const [personId, day] of [
      [briseida, 10],
      [luz, 11],
    ] as const) {
      valueOf(
        await app.call('appointments.save', {
          personIds: [personId],
          kind: 'ice-checkin',
          dateState: 'fixed',
          date: dayOfMonth(day),
          startTime: '09:15',
          place: 'Varick Street',
          crew: [{ volunteerId: deb, role: 'lead', answer: 'yes' }],
        }),
      );
    }
    const calendar = await new CalendarPage(app.page).open();
    await expect(calendar.entry('Briseida')).toHaveAccessibleName(/9:15am Briseida ICE check-in/);
    await calendar.entry('Briseida').hover();
    await expect(calendar.card).toContainText('Varick Street');
    await expect(calendar.card).toContainText('Deb Ruiz');
    await app.page.mouse.move(2, 2);
    await expect(calendar.card).toBeHidden();

    await calendar.entry('Briseida').focus();
    await app.page.keyboard.press('ArrowRight');
    await expect(calendar.entry('Luz')).toBeFocused();
    await expect(calendar.card).toContainText('Luz');
    await app.page.keyboard.press('Enter');
    await expect(new AppointmentPanel(app.page).panel).toContainText('Luz');
    await app.page.keyboard.press('Escape');
    await expect(calendar.entry('Luz')).toBeFocused();
  },
);

test('a booking that was closed before it was saved comes back whole', { tag: '@full' }, async ({ vault: { app } }) => {
  const calendar = await new CalendarPage(app.page).open();
  await calendar.page.keyboard.press('n');
  const panel = new AppointmentPanel(app.page);
  await panel.field(t('appointments.where.room')).fill('Room 1104');
  await app.page.keyboard.press('Escape');
  await expect(panel.panel).toBeHidden();
  await calendar.undo();
  await expect(panel.field(t('appointments.where.room'))).toHaveValue('Room 1104');
});

test(
  'the home names what is missing, and one click fixes it',
  { tag: '@full' },
  async ({
    vault: {
      app,
      people: { briseida },
    },
  }) => {
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    valueOf(
      await app.call('people.save', {
        id: briseida,
        attorney: 'R. Feld',
        contacts: [{ name: 'Rosa', phone: '(646) 555-0142' }],
      }),
    );
    valueOf(await app.call('plans.save', { personId: briseida, hasChildren: false }));
    const { id } = valueOf(
      await app.call('appointments.save', {
        personIds: [briseida],
        kind: 'ice-checkin',
        dateState: 'fixed',
        date: tomorrow,
        startTime: '09:15',
      }),
    );
    const today = await new TodayPage(app.page).open();
    await expect(today.next).toContainText('Briseida');
    await expect(today.hand).toContainText(t('appointments.readiness.needs.lead'));
    await today.hand.getByRole('button', { name: t('today.act.ask', { name: 'Deb Ruiz', role: 'lead' }) }).click();
    await expect(today.hand).toContainText(t('appointments.readiness.waiting', { count: 1 }));
    await today.hand.getByRole('button', { name: t('appointments.dateCheck.verify') }).click();
    await expect(today.hand).not.toContainText(within(t('today.gap.dateNever', { people: blank, when: blank })));
    expect(valueOf(await app.call('appointments.get', { id }))).toMatchObject({
      crew: [{ name: 'Deb Ruiz', role: 'lead', answer: 'asked' }],
    });

    const { volunteerId } = valueOf(await app.call('appointments.get', { id })).crew[0] ?? { volunteerId: '' };
    valueOf(await app.call('appointments.setCrewMember', { id, volunteerId, member: { answer: 'yes' } }));
    await expect(today.hand).toContainText(t('today.handNone'));
  },
);
