import { describe, expect, it } from 'vitest';
import { readCalendar } from '../../../shared/calendar/calendar.ts';
import { addVolunteerUser, becomeUser, writeDirectly } from '../../../tests/support/direct-rows.ts';
import { openTestCore } from '../../../tests/support/test-core.ts';

/** A volunteer with their own accompaniment, and one that is none of theirs. It is Tue 8 Dec 2026. */
const setup = async () => {
  const core = await openTestCore({ now: () => new Date('2026-12-08T15:00:00.000Z') });
  const person = async (preferredName: string) => (await core.call('people.save', { preferredName })).id;
  const tomas = addVolunteerUser(core, 'Tomas');
  const ines = addVolunteerUser(core, 'Ines');
  const book = async (preferredName: string, volunteerId: string) => {
    const personId = await person(preferredName);
    const { id } = await core.call('appointments.save', {
      personIds: [personId],
      kind: 'ice-checkin',
      dateState: 'fixed',
      date: '2026-12-10',
      startTime: '09:15',
      place: 'Varick Street',
      crew: [{ volunteerId, role: 'companion', answer: 'yes' }],
    });
    return { id, personId };
  };
  const own = await book('Marisol', tomas.volunteerId);
  const foreign = await book('Olena', ines.volunteerId);
  for (const { id } of [own, foreign]) {
    becomeUser(core, id === own.id ? tomas : ines);
    await core.call('encounters.seal', {
      id: (await core.call('encounters.save', { appointmentId: id, letIn: 'One companion' })).id,
    });
  }
  becomeUser(core, tomas);
  /** All that a volunteer's calls show of one appointment. */
  const toldOf = async ({ id, personId }: typeof own) => {
    const told: string[] = [];
    const tells = (name: string, when: boolean): void => void (when && told.push(name));
    const between = { from: '2026-01-01', to: '2027-12-31' };
    const found = await core.call('search.find', { text: 'Marisol' });
    const others = await core.call('search.find', { text: 'Olena' });
    tells(
      'appointments.list',
      (await core.call('appointments.list', between)).items.some((row) => row.id === id),
    );
    tells('appointments.get', (await core.result('appointments.get', { id })).ok);
    tells('appointments.briefing', (await core.result('appointments.briefing', { id, language: 'en' })).ok);
    tells(
      'calendar.read',
      readCalendar(await core.call('calendar.read', between)).some((entry) => entry.id === id),
    );
    tells(
      'today.get',
      (await core.call('today.get', {})).next.some((row) => row.id === id),
    );
    tells(
      'search.find',
      [found, others].some(
        ({ people, appointments }) =>
          people.some((hit) => hit.id === personId) || appointments.some((hit) => hit.id === id),
      ),
    );
    tells('encounters.start', (await core.result('encounters.start', { appointmentId: id })).ok);
    tells(
      'encounters.ofAppointment',
      (await core.call('encounters.ofAppointment', { appointmentId: id })).notes.some((note) => note.sealedAt !== null),
    );
    tells(
      'encounters.ofPerson',
      (await core.call('encounters.ofPerson', { personId })).notes.some((note) => note.sealedAt !== null),
    );
    return told;
  };
  return { core, tomas, own, foreign, toldOf };
};

const all = [
  'appointments.list',
  'appointments.get',
  'appointments.briefing',
  'calendar.read',
  'today.get',
  'search.find',
  'encounters.start',
  'encounters.ofAppointment',
  'encounters.ofPerson',
];

describe('a volunteer', () => {
  it('sees their own accompaniment in every call, and another’s in none', async () => {
    const { toldOf, own, foreign } = await setup();
    expect(await toldOf(own)).toEqual(all);
    expect(await toldOf(foreign)).toEqual([]);
  });

  it('sees nothing once their access has expired, though everything on its last day', async () => {
    const { core, tomas, toldOf, own } = await setup();
    writeDirectly(core, (tx) => tx.update('volunteer', tomas.volunteerId, { access_expires_on: '2026-12-08' }));
    expect(await toldOf(own)).toEqual(all);
    writeDirectly(core, (tx) => tx.update('volunteer', tomas.volunteerId, { access_expires_on: '2026-12-07' }));
    expect(await toldOf(own)).toEqual([]);
  });

  it('has access that ends automatically a year after it was given, where no one named another day', async () => {
    const core = await openTestCore({ now: () => new Date('2026-12-08T15:00:00.000Z') });
    const add = async (name: string, accessExpiresOn: string | null = null) =>
      (await core.call('team.save', { name, accessExpiresOn })).id;
    const endOf = async (id: string) => (await core.call('team.get', { id })).accessExpiresOn;
    const user = (name: string, volunteerId: string | null) =>
      core.call('users.add', { name, role: 'volunteer', passphrase: 'lantern gravel tuba oyster', volunteerId });
    const [ines, tomas, ruth, unlinked] = [
      await add('Ines'),
      await add('Tomás', '2027-01-31'),
      await add('Ruth'),
      await add('Lee'),
    ];
    expect(await endOf(ines)).toBeNull();

    await user('Ines', ines);
    await user('Tomás', tomas);
    await core.call('users.linkVolunteer', { id: (await user('Ruth', null)).id, volunteerId: ruth });
    expect([await endOf(ines), await endOf(tomas), await endOf(ruth), await endOf(unlinked)]).toEqual([
      '2027-12-08',
      '2027-01-31',
      '2027-12-08',
      null,
    ]);

    const lee = await core.call('users.add', {
      name: 'Lee',
      role: 'coordinator',
      passphrase: 'lantern gravel tuba oyster',
      volunteerId: unlinked,
    });
    expect(await endOf(unlinked)).toBeNull();
    await core.call('users.setRole', { id: lee.id, role: 'volunteer' });
    expect(await endOf(unlinked)).toBe('2027-12-08');

    await core.call('team.save', { id: tomas, accessExpiresOn: null });
    expect(await endOf(tomas)).toBe('2027-12-08');
  });

  it('sees nothing once they are off the team, or their login belongs to no one', async () => {
    const { core, tomas, toldOf, own } = await setup();
    writeDirectly(core, (tx) => tx.delete('volunteer', tomas.volunteerId));
    expect(await toldOf(own)).toEqual([]);
    writeDirectly(core, (tx) => tx.restore('volunteer', tomas.volunteerId));
    writeDirectly(core, (tx) => tx.update('user', tomas.id, { volunteer_id: null }));
    expect(await toldOf(own)).toEqual([]);
  });

  it('sees nothing once they were taken off the crew', async () => {
    const { core, toldOf, own } = await setup();
    writeDirectly(core, (tx) => {
      const members = tx.db.all<{ id: string }>(
        'SELECT c.id FROM crew_member c JOIN accompaniment ac ON ac.id = c.accompaniment_id WHERE ac.appointment_id = ?',
        own.id,
      );
      for (const { id } of members) tx.delete('crew_member', id);
    });
    expect(await toldOf(own)).toEqual([]);
  });

  it('does not learn how many people and appointments the vault holds', async () => {
    const { core } = await setup();
    expect(await core.call('vault.profile', {})).toMatchObject({ people: null, appointments: null });
  });
});
