import { describe, expect, it } from 'vitest';
import type { CallInput } from '../../../shared/contract.ts';
import { addVolunteerUser, becomeUser } from '../../../tests/support/direct-rows.ts';
import { openTestCore } from '../../../tests/support/test-core.ts';

const open = async () => {
  const core = await openTestCore({ now: () => new Date('2026-12-08T15:00:00.000Z') });
  const volunteer = addVolunteerUser(core, 'Tomás Vane');
  const ana = await core.call('people.save', {
    preferredName: 'Ana Quispe',
    legalName: { given: 'Anacleta' },
    aNumber: '91313151',
  });
  const olena = await core.call('people.save', { preferredName: 'Olena Tkach', legalName: { given: 'Anastasia' } });
  const book = (personId: string, input: Partial<CallInput<'appointments.save'>> = {}) =>
    core.call('appointments.save', {
      personIds: [personId],
      kind: 'ice-checkin-osup',
      dateState: 'fixed',
      date: '2026-12-10',
      startTime: '09:15',
      place: 'Varick Street',
      officer: 'Brandt',
      publicNote: 'meet at the lamp',
      teamNote: 'ask about the harbour',
      ...input,
    });
  const sealNote = async (appointmentId: string, text: string) => {
    const { id } = await core.call('encounters.start', { appointmentId });
    await core.call('encounters.save', { id, entries: [{ at: '09:20', source: 'saw', text }] });
    await core.call('encounters.seal', { id });
    return id;
  };
  return { core, volunteer, ana, olena, book, sealNote };
};

describe('a coordinator’s search', () => {
  it('finds people, appointments, sealed notes and volunteers, each with what tells them apart', async () => {
    const { core, volunteer, ana, book, sealNote } = await open();
    const appointment = await book(ana.id);
    const note = await sealNote(appointment.id, 'A guard took the harbour permit out of his coat.');
    const harbour = await core.call('search.find', { text: 'HARBOUR' });
    expect(harbour).toEqual({
      people: [],
      volunteers: [],
      appointments: [
        {
          id: appointment.id,
          kind: 'ice-checkin-osup',
          kindWords: null,
          people: ['Ana Quispe'],
          date: '2026-12-10',
          excerpt: 'ask about the harbour',
        },
      ],
      notes: [
        {
          id: note,
          appointmentId: appointment.id,
          people: ['Ana Quispe'],
          date: '2026-12-10',
          excerpt: 'A guard took the harbour permit out of his coat.',
        },
      ],
    });
    expect(await core.call('search.find', { text: 'anac' })).toMatchObject({
      people: [{ id: ana.id, caseCode: ana.caseCode, status: 'active' }],
    });
    expect(await core.call('search.find', { text: 'vane tom' })).toMatchObject({
      volunteers: [{ id: volunteer.volunteerId, name: 'Tomás Vane' }],
    });
  });

  it('answers the newest first and no more than asked for', async () => {
    const { core, ana, book } = await open();
    await book(ana.id, { room: 'one' });
    await book(ana.id, { room: 'two' });
    const { appointments } = await core.call('search.find', { text: 'varick', limit: 1 });
    expect(appointments.map((hit) => hit.excerpt)).toEqual(['Varick Street']);
    const all = await core.call('search.find', { text: 'varick' });
    expect(all.appointments).toHaveLength(2);
    expect(all.appointments[0]?.id).toBe(appointments[0]?.id);
  });

  it('does not take the kind of a record for its words', async () => {
    const { core, ana, book, sealNote } = await open();
    await sealNote((await book(ana.id)).id, 'calm');
    expect(await core.call('search.find', { text: 'appointment' })).toMatchObject({ appointments: [], notes: [] });
    expect(await core.call('search.find', { text: 'note' })).toMatchObject({ appointments: [], notes: [] });
  });

  it('leaves out what was removed, and drafts', async () => {
    const { core, ana, book } = await open();
    const appointment = await book(ana.id);
    const { id } = await core.call('encounters.start', { appointmentId: appointment.id });
    await core.call('encounters.save', { id, entries: [{ at: '09:20', source: 'saw', text: 'harbour' }] });
    await core.call('appointments.remove', { id: appointment.id });
    expect(await core.call('search.find', { text: 'harbour' })).toMatchObject({ appointments: [], notes: [] });
  });
});

describe('a volunteer’s search', () => {
  const openAsVolunteer = async () => {
    const all = await open();
    const crew = [{ volunteerId: all.volunteer.volunteerId, role: 'lead' as const, answer: 'yes' as const }];
    const own = await all.book(all.ana.id, { crew });
    await all.book(all.olena.id);
    return { ...all, crew, own };
  };

  it('finds their own people by preferred name alone, without case code and status', async () => {
    const { core, volunteer, ana } = await openAsVolunteer();
    await core.call('people.save', { id: ana.id, status: 'detained' });
    becomeUser(core, volunteer);
    const found = await core.call('search.find', { text: 'ana' });
    expect(found.people).toEqual([{ id: ana.id, preferredName: 'Ana Quispe', caseCode: null, status: null }]);
    for (const text of ['anacleta', '91313151', '0913', ana.caseCode, 'olena', 'anastasia', 'tomas']) {
      expect(await core.call('search.find', { text })).toEqual({
        people: [],
        appointments: [],
        notes: [],
        volunteers: [],
      });
    }
  });

  it('finds their own appointments by what the crew sees of them', async () => {
    const { core, volunteer, own } = await openAsVolunteer();
    becomeUser(core, volunteer);
    expect((await core.call('search.find', { text: 'varick' })).appointments.map((hit) => hit.id)).toEqual([own.id]);
    expect((await core.call('search.find', { text: 'quispe lamp' })).appointments).toMatchObject([
      { excerpt: 'meet at the lamp' },
    ]);
    for (const text of ['harbour', 'brandt']) {
      expect((await core.call('search.find', { text })).appointments).toEqual([]);
    }
  });

  it('finds nothing of an appointment that is out of reach or that they declined', async () => {
    const { core, volunteer, crew, ana, book } = await open().then(async (all) => ({
      ...all,
      crew: [{ volunteerId: all.volunteer.volunteerId, role: 'lead' as const, answer: 'yes' as const }],
    }));
    await book(ana.id, { crew, date: '2026-11-20' });
    await book(ana.id, { crew, date: '2027-01-20' });
    await book(ana.id, { crew: crew.map((member) => ({ ...member, answer: 'no' as const })) });
    becomeUser(core, volunteer);
    expect(await core.call('search.find', { text: 'varick' })).toMatchObject({ appointments: [] });
    expect(await core.call('search.find', { text: 'ana' })).toMatchObject({ people: [] });
  });

  it('finds their own sealed notes and no one else’s', async () => {
    const { core, volunteer, own, sealNote } = await openAsVolunteer();
    await sealNote(own.id, 'harbour by the coordinator');
    becomeUser(core, volunteer);
    const mine = await sealNote(own.id, 'harbour by the volunteer');
    expect((await core.call('search.find', { text: 'harbour' })).notes.map((hit) => hit.id)).toEqual([mine]);
  });
});
