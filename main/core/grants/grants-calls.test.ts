import { describe, expect, it } from 'vitest';
import { bookingCore, notFound, rejected } from '../../../tests/support/booking-core.ts';
import { addVolunteerUser, becomeUser, vaultOf } from '../../../tests/support/direct-rows.ts';

/** It is 1 Dec 2026; Ana's check-in is on the 8th, and Tomas goes along. */
const setup = async () => {
  const booking = await bookingCore();
  const { core, ana, book } = booking;
  const tomas = addVolunteerUser(core, 'Tomas');
  const { volunteerId } = tomas;
  const appointmentId = await book({ crew: [{ volunteerId, role: 'companion', answer: 'yes' }] });
  const whose = { appointmentId, personId: ana, volunteerId };
  return { ...booking, tomas, whose, appointmentId, coordinator: vaultOf(core).user };
};

describe('a grant of the full record', () => {
  it('ends two weeks after the appointment unless an earlier day is named, and is given once', async () => {
    const { core, whose, ana, appointmentId } = await setup();
    const given = await core.call('grants.give', whose);
    expect(given.endsOn).toBe('2026-12-22');
    expect(await core.call('grants.give', { ...whose, endsOn: '2026-12-09' })).toEqual({
      id: given.id,
      endsOn: '2026-12-09',
    });
    const expected = [
      {
        id: given.id,
        endsOn: '2026-12-09',
        state: 'open',
        givenBy: 'Deb',
        volunteer: { name: 'Tomas' },
        person: { preferredName: 'Ana Quispe' },
      },
    ];
    expect((await core.call('grants.ofAppointment', { appointmentId })).items).toMatchObject(expected);
    expect((await core.call('grants.ofPerson', { personId: ana })).items).toMatchObject(expected);
  });

  it('is refused beyond what the volunteer sees of the appointment, for a day that is over, and without a date', async () => {
    const { core, whose, book, moss } = await setup();
    for (const endsOn of ['2026-12-23', '2026-11-30']) {
      expect(await core.result('grants.give', { ...whose, endsOn })).toMatchObject(rejected('endsOn'));
    }
    const undated = await book({
      dateState: 'unknown',
      date: null,
      startTime: null,
      crew: [{ volunteerId: moss, role: 'companion', answer: 'yes' }],
    });
    expect(await core.result('grants.give', { ...whose, appointmentId: undated, volunteerId: moss })).toMatchObject(
      rejected('appointmentId'),
    );
  });

  it('is for someone of the crew who did not say no, and for a person of the appointment', async () => {
    const { core, whose, moss, person, appointmentId } = await setup();
    expect(await core.result('grants.give', { ...whose, volunteerId: moss })).toMatchObject(notFound);
    expect(await core.result('grants.give', { ...whose, personId: await person('Olena') })).toMatchObject(notFound);
    await core.call('appointments.setCrewMember', {
      id: appointmentId,
      volunteerId: whose.volunteerId,
      member: { answer: 'no' },
    });
    expect(await core.result('grants.give', whose)).toMatchObject(notFound);
  });

  it('shows the record without what the team keeps to itself, until it is revoked or the crew changes', async () => {
    const { core, whose, ana, tomas, coordinator, appointmentId, person } = await setup();
    await core.call('people.save', {
      id: ana,
      teamNote: 'kept back',
      reviewBy: '2027-02-03',
      attorney: 'R. Feld',
      contacts: [{ name: 'Rosa' }],
    });
    await person('Other');
    const { id } = await core.call('grants.give', whose);
    const ask = { appointmentId, personId: ana };
    becomeUser(core, tomas);
    const answer = await core.call('grants.record', ask);
    expect(answer).toMatchObject({
      endsOn: '2026-12-22',
      record: { aNumber: '091313151', attorney: 'R. Feld', contacts: [{ name: 'Rosa' }] },
    });
    expect(JSON.stringify(answer)).not.toMatch(/kept back|2027-02-03|nextAppointment/);
    expect((await core.call('grants.ofAppointment', { appointmentId })).items).toHaveLength(1);
    // What was granted opens no other call.
    expect(await core.result('people.get', { id: ana })).toMatchObject({ error: { code: 'call.refused' } });

    becomeUser(core, coordinator);
    const { previous } = await core.call('grants.revoke', { id });
    becomeUser(core, tomas);
    expect(await core.result('grants.record', ask)).toMatchObject(notFound);
    becomeUser(core, coordinator);
    await core.call('grants.give', previous);
    await core.call('appointments.setCrewMember', { id: appointmentId, volunteerId: whose.volunteerId, member: null });
    expect((await core.call('grants.ofPerson', { personId: ana })).items).toMatchObject([{ state: 'asleep' }]);
    becomeUser(core, tomas);
    expect(await core.result('grants.record', ask)).toMatchObject(notFound);
  });

  it('is distinguished from one that ended', async () => {
    const { core, whose, ana } = await setup();
    const { id } = await core.call('grants.give', whose);
    vaultOf(core).database.writer.run("UPDATE access_grant SET ends_on = '2026-11-30' WHERE id = ?", id);
    expect((await core.call('grants.ofPerson', { personId: ana })).items).toMatchObject([{ state: 'ended' }]);
  });
});
