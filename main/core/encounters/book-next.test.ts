import { describe, expect, it } from 'vitest';
import { addVolunteerUser, becomeUser } from '../../../tests/support/direct-rows.ts';
import { addAppointment, corridorTime } from '../../../tests/support/encounter-rows.ts';
import { openTestCore } from '../../../tests/support/test-core.ts';

const setup = async () => {
  const core = await openTestCore({ now: () => corridorTime });
  const volunteer = addVolunteerUser(core, 'Tomas');
  const planned = addAppointment(core, { crew: [volunteer.volunteerId] });
  const { id } = await core.call('encounters.save', {
    appointmentId: planned.appointmentId,
    nextDate: '2027-06-08',
    nextTime: '08:30',
  });
  return { core, volunteer, id, ...planned };
};

describe('booking the next appointment from a note', () => {
  it('takes the date and time that the note says, with the same person, kind and place, and links it', async () => {
    const { core, id, appointmentId, personId } = await setup();
    const next = await core.call('encounters.bookNext', { noteId: id });
    expect(next.created).toBe(true);
    expect(await core.call('appointments.get', { id: next.appointmentId })).toMatchObject({
      date: '2027-06-08',
      startTime: '08:30',
      kind: 'ice-checkin',
      place: '26 Federal Plaza',
      people: [{ id: personId }],
    });
    expect(await core.call('appointments.get', { id: appointmentId })).toMatchObject({
      nextAppointmentId: next.appointmentId,
      outcome: 'newDate',
    });
  });

  it('is not revealed to the crew by their notes', async () => {
    const { core, volunteer, id, appointmentId } = await setup();
    const next = await core.call('encounters.bookNext', { noteId: id });
    becomeUser(core, volunteer);
    const own = await core.call('encounters.save', { appointmentId, letIn: 'Two' });
    const told = [await core.call('encounters.get', { id: own.id }), await core.call('encounters.drafts', {})];
    expect(JSON.stringify(told)).toContain('Marisol');
    expect(JSON.stringify(told)).not.toContain(next.appointmentId);
  });

  it('moves the one that was booked before rather than booking a second', async () => {
    const { core, id } = await setup();
    const first = await core.call('encounters.bookNext', { noteId: id });
    await core.call('encounters.save', { id, nextDate: '2027-06-15' });
    expect(await core.call('encounters.bookNext', { noteId: id })).toEqual({
      appointmentId: first.appointmentId,
      created: false,
    });
    expect((await core.call('appointments.get', { id: first.appointmentId })).date).toBe('2027-06-15');
  });

  it('also works from a sealed note, which stays as it is', async () => {
    const { core, id } = await setup();
    await core.call('encounters.seal', { id });
    await core.call('encounters.bookNext', { noteId: id });
    expect((await core.call('encounters.get', { id })).digestMatches).toBe(true);
  });

  it('needs a date, and a coordinator', async () => {
    const { core, volunteer, id } = await setup();
    await core.call('encounters.save', { id, nextDate: null });
    expect(await core.result('encounters.bookNext', { noteId: id })).toMatchObject({
      ok: false,
      error: { code: 'input.rejected', field: 'nextDate' },
    });
    becomeUser(core, volunteer);
    expect(await core.result('encounters.bookNext', { noteId: id })).toMatchObject({
      ok: false,
      error: { code: 'call.refused' },
    });
  });
});
