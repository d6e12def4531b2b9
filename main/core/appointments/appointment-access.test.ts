import { describe, expect, it } from 'vitest';
import { appointmentsCalls, type AppointmentInput } from '../../../shared/appointments/appointments.ts';
import { todayCalls } from '../../../shared/today/today.ts';
import { addVolunteerUser, becomeUser, vaultOf } from '../../../tests/support/direct-rows.ts';
import { openTestCore } from '../../../tests/support/test-core.ts';

const setup = async () => {
  const core = await openTestCore({ now: () => new Date('2026-12-08T15:00:00.000Z') });
  const { id: ana, caseCode } = await core.call('people.save', { preferredName: 'Ana Quispe', status: 'detained' });
  const volunteer = addVolunteerUser(core, 'Tomas');
  const book = async (input: AppointmentInput, answer: 'asked' | 'no' | null) =>
    (
      await core.call('appointments.save', {
        personIds: [ana],
        kind: 'ice-checkin',
        dateState: 'fixed',
        date: '2026-12-10',
        startTime: '09:15',
        officer: 'Brandt',
        riskNote: 'kept back',
        teamNote: 'kept back',
        papersToBring: 'kept back',
        publicNote: 'public',
        dateSource: 'kept back',
        place: 'Varick Street',
        accompaniment: { briefing: 'be early' },
        crew: answer === null ? [] : [{ volunteerId: volunteer.volunteerId, role: 'companion', answer }],
        ...input,
      })
    ).id;
  return { core, caseCode, volunteer, book, coordinator: vaultOf(core).user };
};

const year = { from: '2026-01-01', to: '2027-12-31' };

describe('a volunteer', () => {
  it('sees their own accompaniments alone, from four weeks before to two weeks after, unless they said no', async () => {
    const { core, volunteer, book } = await setup();
    const seen = [
      await book({ date: '2026-11-24' }, 'asked'),
      await book({}, 'asked'),
      await book({ date: '2027-01-05' }, 'asked'),
    ];
    const hidden = [
      await book({ date: '2026-11-23' }, 'asked'),
      await book({ date: '2027-01-06' }, 'asked'),
      await book({}, 'no'),
      await book({}, null),
      await book({ dateState: 'unknown', date: null, startTime: null }, 'asked'),
    ];
    becomeUser(core, volunteer);
    expect((await core.call('appointments.list', year)).items.map((row) => row.id)).toEqual(seen);
    for (const id of seen) expect((await core.result('appointments.get', { id })).ok).toBe(true);
    for (const id of hidden) {
      for (const call of ['appointments.get', 'appointments.briefing']) {
        expect(await core.result(call, { id, language: 'en' }), call).toMatchObject({
          error: { code: 'record.notFound' },
        });
      }
    }
  });

  it('reads the public note and the briefing, but nothing that the team keeps to itself', async () => {
    const { core, caseCode, volunteer, book } = await setup();
    const id = await book({}, 'asked');
    becomeUser(core, volunteer);
    const appointment = await core.call('appointments.get', { id });
    expect(appointment).toMatchObject({
      publicNote: 'public',
      place: 'Varick Street',
      people: [{ preferredName: 'Ana Quispe', caseCode: null }],
      accompaniment: { briefing: 'be early' },
      officer: null,
      riskNote: null,
      teamNote: null,
      papersToBring: null,
      dateSource: null,
    });
    const everything = JSON.stringify([
      appointment,
      await core.call('appointments.list', year),
      await core.call('today.get', {}),
    ]);
    expect(everything).not.toMatch(/Brandt|kept back/);
    expect(everything).not.toContain(caseCode);
    const { text } = await core.call('appointments.briefing', { id, language: 'en' });
    expect(text).toContain('Note: public');
  });

  it('has a day of their own: what comes next for them, no gaps, no one in detention', async () => {
    const { core, volunteer, book } = await setup();
    const mine = await book({}, 'asked');
    await book({}, null);
    becomeUser(core, volunteer);
    const today = await core.call('today.get', {});
    expect(today.next.map((row) => row.id)).toEqual([mine]);
    expect(today).toMatchObject({ nextCount: 1, detained: [] });
    expect(today.gaps.every((group) => group.count === 0 && group.items.length === 0)).toBe(true);
  });

  it('may make no call but those', async () => {
    const { core, volunteer, coordinator, book } = await setup();
    const id = await book({}, 'asked');
    becomeUser(core, volunteer);
    const open = new Set(['appointments.list', 'appointments.get', 'appointments.briefing', 'today.get']);
    for (const name of Object.keys({ ...appointmentsCalls, ...todayCalls })) {
      if (!open.has(name)) {
        expect(await core.result(name, { id }), name).toMatchObject({ error: { code: 'call.refused' } });
      }
    }
    becomeUser(core, coordinator);
    expect((await core.call('appointments.get', { id })).status).toBe('planned');
  });
});
