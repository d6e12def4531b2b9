import { describe, expect, it } from 'vitest';
import type { AppointmentInput } from '../../../shared/appointments/appointments.ts';
import type { GapKind } from '../../../shared/today/today.ts';
import { openTestCore } from '../../../tests/support/test-core.ts';

/** Tue 8 Dec 2026, 10:00 AM in New York. */
const now = () => new Date('2026-12-08T15:00:00.000Z');

const setup = async () => {
  const core = await openTestCore({ now });
  const { id: ana } = await core.call('people.save', {
    preferredName: 'Ana',
    attorney: 'R. Feld',
    contacts: [{ name: 'Rosa', phone: '(646) 555-0142' }],
  });
  await core.call('plans.save', { personId: ana, hasChildren: false });
  const volunteer = async (name: string, more = {}) => (await core.call('team.save', { name, ...more })).id;
  const book = async (input: AppointmentInput = {}) =>
    (
      await core.call('appointments.save', {
        personIds: [ana],
        kind: 'ice-checkin',
        dateState: 'fixed',
        date: '2026-12-10',
        startTime: '09:15',
        dateVerifiedOn: '2026-12-01',
        accompaniment: { minimumCrew: 0 },
        ...input,
      })
    ).id;
  const today = (limit?: number) => core.call('today.get', limit === undefined ? {} : { limit });
  const gap = async (kind: GapKind) => (await today()).gaps.find((group) => group.kind === kind);
  const idsOf = async (kind: GapKind) => (await gap(kind))?.items.map((item) => item.appointment.id);
  return { core, ana, volunteer, book, today, gap, idsOf };
};

describe('today', () => {
  it('shows a week of appointments that are not over, in order of time, by the team’s own day', async () => {
    const { core, book, today } = await setup();
    const tuesday = await book({ date: '2026-12-08', startTime: '08:00' });
    const window = await book({ dateState: 'window', date: '2026-12-01', windowEnd: '2026-12-09', startTime: null });
    const monday = await book({ date: '2026-12-14' });
    await book({ date: '2026-12-15' });
    await book({ date: '2026-12-07' });
    await core.call('appointments.setStatus', { id: await book({ date: '2026-12-09' }), status: 'cancelled' });
    const { date, zone, next, nextCount } = await today();
    expect({ date, zone, nextCount }).toEqual({ date: '2026-12-08', zone: 'America/New_York', nextCount: 3 });
    expect(next.map((row) => row.id)).toEqual([window, tuesday, monday]);
    expect((await core.call('today.get', { date: '2026-12-15' })).next).toHaveLength(1);
  });

  it('has nothing to fix on a good day', async () => {
    const { book, today } = await setup();
    await book();
    const { gaps, detained } = await today();
    expect(gaps.map((group) => group.count)).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(detained).toEqual([]);
  });

  it('names incomplete crews within two weeks, and whom to ask', async () => {
    const { core, volunteer, book, gap } = await setup();
    const deb = await volunteer('Deb Ruiz', { clearedRoles: ['lead'], languages: ['es'] });
    await volunteer('Moss', { languages: ['en'] });
    const soon = await book({ accompaniment: { minimumCrew: 2 } });
    const later = await book({ date: '2026-12-22', accompaniment: { minimumCrew: 1 } });
    await book({ date: '2026-12-23', accompaniment: { minimumCrew: 1 } });
    const found = await gap('crew');
    expect(found).toMatchObject({
      count: 2,
      items: [{ appointment: { id: soon }, ask: { volunteerId: deb, role: 'lead' } }, { appointment: { id: later } }],
    });
    await core.call('appointments.setCrewMember', {
      id: soon,
      volunteerId: deb,
      member: { role: 'lead', answer: 'asked' },
    });
    expect((await gap('crew'))?.items[0]).toMatchObject({ appointment: { readiness: { waiting: 1 } }, ask: null });
    await core.call('appointments.setCrewMember', { id: soon, volunteerId: deb, member: { answer: 'yes' } });
    expect((await gap('crew'))?.items[0]).toMatchObject({ ask: { name: 'Moss', role: 'companion' } });
  });

  it('suggests no one who is booked that day or not cleared for the missing role', async () => {
    const { volunteer, book, gap } = await setup();
    const deb = await volunteer('Deb', { clearedRoles: ['lead'] });
    await volunteer('Moss');
    await book({ startTime: '14:00', crew: [{ volunteerId: deb, role: 'lead', answer: 'yes' }] });
    await book({ accompaniment: { minimumCrew: 2 } });
    expect((await gap('crew'))?.items[0]?.ask).toBeNull();
  });

  it('names dates to verify, appointments without a date, and those of which no one wrote how they went', async () => {
    const { book, idsOf } = await setup();
    const unverified = await book({ dateVerifiedOn: null });
    const again = await book({ date: '2026-12-20', dateVerifiedOn: '2026-10-01' });
    const undated = await book({ dateState: 'unknown', date: null, startTime: null });
    const yesterday = await book({ date: '2026-12-07' });
    const longAgo = await book({ date: '2026-11-08' });
    await book({ date: '2026-11-07' });
    await book({ date: '2026-12-06', status: 'done' });
    expect(await idsOf('date')).toEqual([unverified, again]);
    expect(await idsOf('undated')).toEqual([undated]);
    expect(await idsOf('outcome')).toEqual([yesterday, longAgo]);
  });

  it('names who was not told of a change, by initials, the soonest day first, until they are', async () => {
    const { core, volunteer, book, gap } = await setup();
    const deb = await volunteer('Deb Ruiz');
    const crew = [{ volunteerId: deb, role: 'lead', answer: 'yes' } as const];
    const later = await book({ date: '2026-12-20', crew });
    const soon = await book({ date: '2026-12-09', crew });
    const past = await book({ date: '2026-12-05', crew });
    await core.call('appointments.setStatus', { id: later, status: 'cancelled' });
    await core.call('appointments.move', { id: soon, date: '2026-12-30' });
    await core.call('appointments.setStatus', { id: past, status: 'missed' });
    expect(await gap('told')).toMatchObject({
      count: 2,
      items: [
        { appointment: { id: soon }, untold: ['D.R.'] },
        { appointment: { id: later }, untold: ['D.R.'] },
      ],
    });
    await core.call('appointments.setTold', { id: soon, volunteerIds: [deb], told: true });
    expect(await gap('told')).toMatchObject({ count: 1, items: [{ appointment: { id: later } }] });
    await core.call('appointments.remove', { id: later });
    expect(await gap('told')).toMatchObject({ count: 0, items: [] });
  });

  it('names drafts once the appointment has begun, until they are sealed', async () => {
    const { core, book, gap } = await setup();
    const begun = await book({ date: '2026-12-08', startTime: '09:15' });
    const ahead = await book({ date: '2026-12-08', startTime: '11:00' });
    const note = await core.call('encounters.save', { appointmentId: begun, letIn: 'Two' });
    await core.call('encounters.start', { appointmentId: ahead });
    expect(await gap('draft')).toMatchObject({
      count: 1,
      items: [{ appointment: { id: begun }, note: { id: note.id, mine: true, observerName: 'Deb' } }],
    });
    await core.call('encounters.seal', { id: note.id });
    expect(await gap('draft')).toMatchObject({ count: 0, items: [] });
  });

  it('names whose plan lacks something urgent before they go somewhere, once, with the most important of it', async () => {
    const { core, ana, book, gap } = await setup();
    const first = await book();
    await book({ date: '2026-12-15' });
    const { id: wilmer } = await core.call('people.save', { preferredName: 'Wilmer' });
    await book({ date: '2026-12-23', personIds: [wilmer] });
    expect(await gap('plan')).toEqual({ kind: 'plan', count: 0, items: [] });
    await core.call('plans.save', { personId: ana, children: [{ name: 'Leo' }] });
    await book({ date: '2026-12-12', personIds: [wilmer, ana], status: 'confirmed' });
    const found = await gap('plan');
    expect(found).toMatchObject({
      count: 2,
      items: [
        { appointment: { id: first }, plan: { personId: ana, gap: { code: 'noCaregiver', section: 'children' } } },
        { plan: { personId: wilmer, preferredName: 'Wilmer', gap: { code: 'noContacts' } } },
      ],
    });
    expect(found?.items[0]?.plan?.more).toBeGreaterThan(3);
    await core.call('plans.save', {
      personId: ana,
      caregivers: [{ name: 'Rosa', phone: '555-0142', mayPickUp: true }],
    });
    expect((await gap('plan'))?.items.map(({ plan }) => plan?.preferredName)).toEqual(['Wilmer']);
  });

  it('lists who is detained: open detentions, known or not, and people whose status says so', async () => {
    const { core, ana, today } = await setup();
    const { id: bea } = await core.call('people.save', { preferredName: 'Bea', status: 'detained' });
    const { ids } = await core.call('detentions.start', {
      people: [{ personId: ana, place: 'Hallway' }, { description: 'red jacket' }],
    });
    expect((await today()).detained).toMatchObject([
      { personId: ana, name: 'Ana', detention: { id: ids[0], place: 'Hallway', next: { step: 'attorney' } } },
      { personId: null, name: null, detention: { id: ids[1], description: 'red jacket' } },
      { personId: bea, name: 'Bea', detention: null },
    ]);
    await core.call('detentions.close', { id: ids[0] ?? '', outcome: 'released' });
    expect((await today()).detained.map(({ personId }) => personId)).toEqual([null, bea]);
  });

  it('counts all and shows the first few, so that hundreds of gaps do not drown the day', async () => {
    const { book, today } = await setup();
    for (let i = 0; i < 12; i += 1) {
      await book({ dateVerifiedOn: null, accompaniment: { minimumCrew: 1 } });
      await book({ dateState: 'unknown', date: null, startTime: null });
      await book({ date: '2026-12-07' });
    }
    const short = await today();
    expect(short).toMatchObject({ nextCount: 12 });
    expect(short.next).toHaveLength(8);
    expect(short.gaps.map(({ kind, count, items }) => [kind, count, items.length])).toEqual([
      ['crew', 12, 8],
      ['told', 0, 0],
      ['draft', 0, 0],
      ['plan', 0, 0],
      ['date', 12, 8],
      ['outcome', 12, 8],
      ['undated', 12, 8],
    ]);
    const long = await today(500);
    expect(long.gaps.map((group) => group.items.length)).toEqual([12, 0, 0, 0, 12, 12, 12]);
  });
});
