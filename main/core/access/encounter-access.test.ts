import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { addVolunteerUser, becomeUser, vaultOf, writeDirectly } from '../../../tests/support/direct-rows.ts';
import { addAppointment, corridorTime, everyField } from '../../../tests/support/encounter-rows.ts';
import { openTestCore } from '../../../tests/support/test-core.ts';

const setup = async () => {
  const clock = { at: corridorTime };
  const core = await openTestCore({ now: () => clock.at });
  const coordinator = vaultOf(core).user;
  const volunteer = addVolunteerUser(core, 'Tomas');
  const other = addVolunteerUser(core, 'Ines');
  const planned = addAppointment(core, { crew: [volunteer.volunteerId, other.volunteerId] });
  const passDays = (days: number): void => {
    clock.at = new Date(clock.at.getTime() + days * 86_400_000);
  };
  return { core, coordinator, volunteer, other, passDays, ...planned };
};

const refused = (code: string) => ({ ok: false, error: { code } });

describe('a volunteer', () => {
  it('logs an accompaniment of theirs, from draft to seal and addendum', async () => {
    const { core, volunteer, appointmentId } = await setup();
    becomeUser(core, volunteer);
    const { id } = await core.call('encounters.start', { appointmentId });
    await core.call('encounters.save', { id, ...everyField() });
    expect((await core.call('encounters.drafts', {})).drafts).toMatchObject([{ id, mine: true }]);
    await core.call('encounters.seal', { id });
    await core.call('encounters.addAddendum', { noteId: id, text: 'More' });
    expect(await core.call('encounters.get', { id })).toMatchObject({ mine: true, observerName: 'Tomas' });
  });

  it('begins no note about an appointment that is not theirs, or was declined', async () => {
    const { core, volunteer } = await setup();
    const foreign = addAppointment(core);
    const declined = addAppointment(core, { crew: [volunteer.volunteerId] });
    vaultOf(core).database.writer.run(
      `UPDATE crew_member SET answer = 'no' WHERE accompaniment_id = (SELECT id FROM accompaniment WHERE appointment_id = ?)`,
      declined.appointmentId,
    );
    becomeUser(core, volunteer);
    for (const { appointmentId } of [foreign, declined]) {
      expect(await core.result('encounters.start', { appointmentId })).toMatchObject(refused('record.notFound'));
      expect(await core.result('encounters.save', { appointmentId, letIn: 'Two' })).toMatchObject(
        refused('record.notFound'),
      );
    }
  });

  it('begins a note from four weeks before to two weeks after, while their access lasts', async () => {
    const { core, volunteer } = await setup();
    const on = (date: string) => addAppointment(core, { date, crew: [volunteer.volunteerId] }).appointmentId;
    const dates = { '2027-01-05': true, '2027-01-06': false, '2026-11-24': true, '2026-11-23': false };
    const appointments = Object.entries(dates).map(([date, allowed]) => ({ date, allowed, appointmentId: on(date) }));
    becomeUser(core, volunteer);
    for (const { date, allowed, appointmentId } of appointments) {
      expect((await core.result('encounters.start', { appointmentId })).ok, date).toBe(allowed);
    }
    const today = on('2026-12-08');
    writeDirectly(core, (tx) => tx.update('volunteer', volunteer.volunteerId, { access_expires_on: '2026-12-07' }));
    expect(await core.result('encounters.start', { appointmentId: today })).toMatchObject(refused('record.notFound'));
  });

  it('sees no one else’s note, in no list and by no call', async () => {
    const { core, volunteer, other, appointmentId, personId } = await setup();
    becomeUser(core, other);
    const draft = await core.call('encounters.start', { appointmentId });
    const sealed = await core.call('encounters.save', { appointmentId, ...everyField() });
    await core.call('encounters.seal', { id: sealed.id });
    const second = await core.call('encounters.start', { appointmentId });
    becomeUser(core, volunteer);
    expect((await core.call('encounters.ofAppointment', { appointmentId })).notes).toEqual([]);
    expect((await core.call('encounters.ofPerson', { personId })).notes).toEqual([]);
    expect((await core.call('encounters.drafts', {})).drafts).toEqual([]);
    for (const id of [draft.id, second.id]) {
      for (const name of [
        'encounters.get',
        'encounters.save',
        'encounters.seal',
        'encounters.discard',
        'encounters.restore',
      ]) {
        expect(await core.result(name, { id }), name).toMatchObject(refused('record.notFound'));
      }
      for (const name of ['encounters.addAddendum', 'encounters.saveAddendumDraft']) {
        expect(await core.result(name, { noteId: id, text: 'More' }), name).toMatchObject(refused('record.notFound'));
      }
    }
  });

  it('loses sight of a sealed note two weeks after, but never of a draft', async () => {
    const { core, volunteer, passDays, appointmentId } = await setup();
    becomeUser(core, volunteer);
    const sealed = await core.call('encounters.save', { appointmentId, letIn: 'Two' });
    await core.call('encounters.seal', { id: sealed.id });
    const draft = await core.call('encounters.start', { appointmentId });
    passDays(14);
    const told = async () =>
      (await core.call('encounters.ofAppointment', { appointmentId })).notes.map((note) => note.id);
    expect(await told()).toEqual([sealed.id, draft.id]);
    passDays(1);
    expect(await told()).toEqual([draft.id]);
    expect(await core.result('encounters.get', { id: sealed.id })).toMatchObject(refused('record.notFound'));
    await core.call('encounters.save', { id: draft.id, letIn: 'Two' });
    await core.call('encounters.seal', { id: draft.id });
  });
});

describe('a volunteer’s draft of an appointment that they do not see anymore', () => {
  const takenOff = async () => {
    const all = await setup();
    const { core, volunteer, appointmentId } = all;
    becomeUser(core, volunteer);
    const { id } = await core.call('encounters.save', {
      appointmentId,
      letIn: 'Two',
      outcome: 'detained',
      nextDate: '2027-06-08',
    });
    const { writer } = vaultOf(core).database;
    const state = () => writer.get('SELECT * FROM appointment WHERE id = ?', appointmentId);
    writeDirectly(core, (tx) => {
      const members = tx.db.all<{ id: string }>(
        'SELECT id FROM crew_member WHERE volunteer_id = ?',
        volunteer.volunteerId,
      );
      for (const member of members) tx.delete('crew_member', member.id);
      tx.update('appointment', appointmentId, { date: '2026-12-20', place: 'Elizabeth' });
    });
    return { ...all, id, state };
  };

  it('is read, changed, discarded and undone by its writer, without a word of the appointment', async () => {
    const { core, id, appointmentId, personId } = await takenOff();
    await core.call('encounters.save', { id, followUps: 'Call the sister' });
    await core.call('encounters.discard', { id });
    await core.call('encounters.restore', { id });
    expect(await core.call('encounters.get', { id })).toMatchObject({
      mine: true,
      letIn: 'Two',
      followUps: 'Call the sister',
      appointmentId,
      appointment: null,
    });
    expect((await core.call('encounters.drafts', {})).drafts).toMatchObject([{ id, mine: true, appointment: null }]);
    expect((await core.call('encounters.ofPerson', { personId })).notes).toEqual([]);
  });

  it('does not reveal the new day by the times logged in it', async () => {
    const { core, id } = await takenOff();
    await core.call('encounters.save', { id, entries: [{ at: '09:50', source: 'saw', text: 'They came out' }] });
    expect((await core.call('encounters.get', { id })).entries).toMatchObject([{ at: '2026-12-08T14:50:00.000Z' }]);
  });

  it('is sealed without touching the appointment, and is read by coordinators with its outcome', async () => {
    const { core, coordinator, id, state, personId } = await takenOff();
    const before = state();
    await core.call('encounters.seal', { id });
    expect(state()).toEqual(before);
    expect(await core.result('encounters.get', { id })).toMatchObject(refused('record.notFound'));
    becomeUser(core, coordinator);
    expect(await core.call('encounters.get', { id })).toMatchObject({
      outcome: 'detained',
      digestMatches: true,
      appointment: { place: 'Elizabeth' },
    });
    const { reader } = vaultOf(core).database;
    expect(reader.get('SELECT person_id FROM search_document WHERE record_id = ?', id)).toEqual({
      person_id: personId,
    });
  });
});

describe('a coordinator', () => {
  it('reads a volunteer’s draft without its unsent line, and cannot change, seal, or discard it', async () => {
    const { core, coordinator, volunteer, appointmentId } = await setup();
    becomeUser(core, volunteer);
    const { id } = await core.call('encounters.save', { appointmentId, letIn: 'Two', unsentText: 'They s' });
    becomeUser(core, coordinator);
    expect(await core.call('encounters.get', { id })).toMatchObject({ mine: false, letIn: 'Two', unsentText: '' });
    expect((await core.call('encounters.drafts', {})).drafts).toMatchObject([
      { id, mine: false, observerName: 'Tomas' },
    ]);
    expect(await core.result('encounters.save', { id, letIn: 'Nobody' })).toMatchObject(refused('record.notYours'));
    expect(await core.result('encounters.seal', { id })).toMatchObject(refused('record.notYours'));
    expect(await core.result('encounters.discard', { id })).toMatchObject(refused('record.notYours'));
    const own = await core.call('encounters.start', { appointmentId });
    expect(own.id).not.toBe(id);
  });

  it('adds to a volunteer’s sealed note but does not change it', async () => {
    const { core, coordinator, volunteer, appointmentId, personId } = await setup();
    becomeUser(core, volunteer);
    const { id } = await core.call('encounters.save', { appointmentId, ...everyField() });
    await core.call('encounters.seal', { id });
    becomeUser(core, coordinator);
    expect(await core.result('encounters.save', { id, letIn: 'Nobody' })).toMatchObject(refused('record.sealed'));
    await core.call('encounters.addAddendum', { noteId: id, text: 'The office confirmed the date' });
    const { notes } = await core.call('encounters.ofPerson', { personId });
    expect(notes).toMatchObject([{ id, mine: false, addenda: [{ author: 'Deb' }], digestMatches: true }]);
  });

  it('undoes no discard but their own', async () => {
    const { core, coordinator, volunteer, appointmentId } = await setup();
    becomeUser(core, volunteer);
    const { id } = await core.call('encounters.start', { appointmentId });
    await core.call('encounters.discard', { id });
    becomeUser(core, coordinator);
    expect(await core.result('encounters.restore', { id })).toMatchObject(refused('record.notFound'));
    expect(await core.result('encounters.restore', { id: uuidv7() })).toMatchObject(refused('record.notFound'));
  });
});
