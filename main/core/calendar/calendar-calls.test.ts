import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appointmentOutcomes, appointmentStatuses } from '../../../shared/appointments/appointments-rules.ts';
import { withPlainSpaces } from '../../../shared/basics/dates-in-words.ts';
import { packCalendar, readCalendar, type CalendarEntry } from '../../../shared/calendar/calendar.ts';
import { addVolunteerUser, becomeUser } from '../../../tests/support/direct-rows.ts';
import { openTestCore } from '../../../tests/support/test-core.ts';

const year = { from: '2026-01-01', to: '2026-12-31' };

const setup = async () => {
  const core = await openTestCore({ now: () => new Date('2026-12-08T15:00:00.000Z') });
  const { id: ana } = await core.call('people.save', { preferredName: 'Ana' });
  const { id: luz } = await core.call('people.save', { preferredName: 'Luz' });
  const tomas = addVolunteerUser(core, 'Tomas');
  const book = async (input: object = {}) =>
    (
      await core.call('appointments.save', {
        personIds: [ana],
        kind: 'ice-checkin',
        dateState: 'fixed',
        date: '2026-12-10',
        ...input,
      })
    ).id;
  return { core, ana, luz, tomas, book };
};

describe('the calendar', () => {
  it('says of each appointment what a list says, in its order', async () => {
    const { core, ana, luz, tomas, book } = await setup();
    await book({ startTime: '09:15', crew: [{ volunteerId: tomas.volunteerId, role: 'lead', answer: 'yes' }] });
    await book({
      personIds: [ana, luz],
      kind: 'other',
      kindWords: 'Passport',
      zone: 'America/Denver',
      startTime: '08:00',
    });
    await book({ dateState: 'window', date: '2026-12-01', windowEnd: '2026-12-20' });
    await core.call('appointments.setStatus', {
      id: await book({ dateVerifiedOn: '2026-12-01' }),
      status: 'done',
      outcome: 'detained',
    });
    const { items } = await core.call('appointments.list', year);
    const entries = readCalendar(await core.call('calendar.read', year));
    expect(entries).toHaveLength(4);
    for (const [at, entry] of entries.entries()) {
      const { people, ...rest } = entry;
      expect(items[at]).toMatchObject(rest);
      expect(items[at]?.people.map((person) => person.preferredName)).toEqual(
        people.map((person) => person.preferredName),
      );
    }
  });

  it('shows a volunteer their own accompaniments alone', async () => {
    const { core, tomas, book } = await setup();
    await book();
    const own = await book({ crew: [{ volunteerId: tomas.volunteerId, role: 'companion', answer: 'asked' }] });
    becomeUser(core, tomas);
    expect(readCalendar(await core.call('calendar.read', year)).map((entry) => entry.id)).toEqual([own]);
  });

  it('comes out as it went in, whatever people are called', () => {
    const name = fc.string({ minLength: 1, unit: 'grapheme' });
    const entry: fc.Arbitrary<CalendarEntry> = fc
      .record({
        id: fc.uuid(),
        kind: fc.constantFrom('ice-checkin', 'other'),
        kindWords: fc.option(name),
        date: fc.constant('2026-12-08'),
        windowEnd: fc.option(fc.constant('2026-12-10')),
        startTime: fc.option(fc.constant('09:15')),
        zone: fc.constantFrom('UTC', 'America/Denver'),
        status: fc.constantFrom(...appointmentStatuses),
        outcome: fc.option(fc.constantFrom(...appointmentOutcomes)),
        dateVerifiedOn: fc.option(fc.constant('2026-12-01')),
        readiness: fc.record({
          state: fc.constantFrom('ready' as const, 'missing' as const),
          missingRoles: fc.subarray(['lead' as const, 'driver' as const]),
          more: fc.nat(3),
          missingLanguages: fc.subarray(['es', 'quc']),
          waiting: fc.nat(2),
          over: fc.nat(1),
        }),
        people: fc.array(fc.record({ preferredName: name }), { minLength: 1, maxLength: 3 }),
      })
      .map((fields) => ({
        ...fields,
        dateState: fields.windowEnd === null ? ('fixed' as const) : ('window' as const),
      }));
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 20 }), (entries) => {
        expect(readCalendar(packCalendar(entries))).toEqual(entries);
      }),
    );
  });
});

describe('the appointments of some days as text', () => {
  const setup = async () => {
    const core = await openTestCore({ now: () => new Date('2026-12-01T15:00:00.000Z') });
    const [ana, luz] = [
      await core.call('people.save', { preferredName: 'Ana Quispe' }),
      await core.call('people.save', { preferredName: 'Luz Mar' }),
    ];
    const deb = await core.call('team.save', { name: 'Deb Kowalski' });
    const book = (personId: string, change: object) =>
      core.call('appointments.save', {
        personIds: [personId],
        kind: 'ice-checkin',
        dateState: 'fixed',
        date: '2026-12-08',
        ...change,
      });
    await book(ana.id, {
      startTime: '09:15',
      place: '26 Federal Plaza',
      crew: [{ volunteerId: deb.id, role: 'companion', answer: 'yes' }],
    });
    await book(luz.id, { date: '2026-12-09', status: 'done' });
    await book(luz.id, { date: '2026-12-10', startTime: '10:00', zone: 'America/Denver', status: 'done' });
    await book(luz.id, { status: 'cancelled', place: 'Nowhere' });
    const sheet = async (more: object = {}) =>
      withPlainSpaces(
        (await core.call('calendar.sheet', { from: '2026-12-06', to: '2026-12-12', language: 'en', ...more })).text,
      );
    return { sheet };
  };

  it('says by day when, where, and who, with initials alone, and leaves out what is canceled', async () => {
    const { sheet } = await setup();
    expect(await sheet()).toBe(
      [
        'Appointments from Sun, Dec 6 to Sat, Dec 12',
        '',
        'Tue, Dec 8',
        '- 9:15 AM, 26 Federal Plaza: A.Q., ICE check-in',
        '  Going: D.K.',
        '  Needs a lead',
        '',
        'Wed, Dec 9',
        '- No time: L.M., ICE check-in',
        '',
        'Thu, Dec 10',
        '- 10:00 AM MT: L.M., ICE check-in',
      ].join('\n'),
    );
  });

  it('says names only if someone chooses them, and speaks Spanish', async () => {
    const { sheet } = await setup();
    expect(await sheet()).not.toMatch(/Ana|Quispe|Luz|Deb|Kowalski/u);
    const text = await sheet({ names: true, language: 'es' });
    expect(text).toContain('Citas del domingo 6 dic al sábado 12 dic');
    expect(text).toContain('Ana Quispe, Check-in con ICE');
    expect(text).toContain('Van: Deb Kowalski');
  });

  it('of one day names it, and says so if nothing is on it', async () => {
    const { sheet } = await setup();
    expect(await sheet({ from: '2026-12-11', to: '2026-12-11' })).toBe(
      'Appointments on Fri, Dec 11\n\nNo appointments.',
    );
  });
});
