import { describe, expect, it } from 'vitest';
import { addDays } from '../../../shared/basics/time.ts';
import { bookingCore, notFound } from '../../../tests/support/booking-core.ts';

describe('booking what comes next', () => {
  it('keeps people, kind, place and needs, moves the times along, and links the two', async () => {
    const { core, ana, deb, book, get } = await bookingCore();
    const id = await book({
      place: 'Varick Street',
      room: '11',
      zone: 'America/Denver',
      arriveByTime: '08:45',
      teamNote: 'mine',
      officer: 'Brandt',
      accompaniment: {
        minimumCrew: 3,
        neededLanguages: ['es'],
        meetingTime: '08:30',
        meetingPoint: 'corner',
        briefing: 'once',
      },
      crew: [{ volunteerId: deb, role: 'lead', answer: 'came' }],
    });
    const next = await core.call('appointments.bookNext', {
      appointmentId: id,
      date: '2027-06-08',
      time: '08:30',
      dateSource: 'paper',
    });
    expect(next.created).toBe(true);
    expect(await get(next.id)).toMatchObject({
      kind: 'ice-checkin',
      date: '2027-06-08',
      startTime: '08:30',
      arriveByTime: '08:00',
      zone: 'America/Denver',
      place: 'Varick Street',
      room: '11',
      people: [{ id: ana }],
      crew: [],
      teamNote: null,
      officer: null,
      dateVerifiedOn: '2026-12-01',
      dateSource: 'paper',
      status: 'planned',
      accompaniment: {
        minimumCrew: 3,
        neededLanguages: ['es'],
        meetingTime: '07:45',
        meetingPoint: 'corner',
        briefing: null,
      },
    });
    expect(await get(id)).toMatchObject({ nextAppointmentId: next.id, outcome: 'newDate', status: 'done' });
  });

  it('moves the one that follows already rather than booking a second', async () => {
    const { core, book, get } = await bookingCore();
    const id = await book();
    const first = await core.call('appointments.bookNext', { appointmentId: id, date: '2027-06-08' });
    const second = await core.call('appointments.bookNext', { appointmentId: id, date: '2027-06-09', time: '10:00' });
    expect(second).toMatchObject({ id: first.id, created: false });
    expect(await get(first.id)).toMatchObject({ date: '2027-06-09', startTime: '10:00' });
    await core.call('appointments.remove', { id: first.id });
    expect((await get(id)).nextAppointmentId).toBeNull();
    expect(await core.call('appointments.bookNext', { appointmentId: id, date: '2027-06-10' })).toMatchObject({
      created: true,
    });
  });

  it('leaves an outcome that was recorded, and refuses a note of another appointment', async () => {
    const { core, book, get } = await bookingCore();
    const id = await book();
    const other = await book();
    const note = await core.call('encounters.start', { appointmentId: other });
    const foreign = { appointmentId: id, date: '2027-06-08', noteId: note.id };
    expect(await core.result('appointments.bookNext', foreign)).toMatchObject(notFound);
    await core.call('appointments.setStatus', { id, status: 'done', outcome: 'orderChanged' });
    await core.call('appointments.bookNext', { appointmentId: id, date: '2027-06-08' });
    expect((await get(id)).outcome).toBe('orderChanged');
  });
});

describe('the suggested crew', () => {
  it('knows who is cleared, speaks the language, went before and is booked that day', async () => {
    const { core, deb, moss, volunteer, book } = await bookingCore();
    const ines = await volunteer('Inés Ko', { languages: ['es'], pledgeSignedOn: '2026-01-01' });
    await volunteer('Gone', { active: false });
    await book({
      date: '2026-06-01',
      status: 'done',
      crew: [{ volunteerId: ines, role: 'companion', answer: 'came' }],
    });
    await book({
      date: '2026-12-08',
      startTime: '10:30',
      crew: [{ volunteerId: moss, role: 'companion', answer: 'yes' }],
    });
    const id = await book({ accompaniment: { neededLanguages: ['es'] } });
    const { items } = await core.call('appointments.suggestCrew', { appointmentId: id });
    expect(items.map((one) => one.name)).toEqual(['Deb Ruiz', 'Inés Ko', 'Moss Adeyemi']);
    expect(items[0]).toMatchObject({
      role: 'lead',
      reasons: [{ code: 'clearedFor', role: 'lead' }, { code: 'speaks', language: 'es' }, { code: 'neverAsked' }],
    });
    expect(items[1]?.reasons).toContainEqual({ code: 'knowsPerson', count: 1 });
    expect(items[2]?.warnings).toContainEqual({ code: 'bookedThatDay', time: '10:30' });
    await core.call('appointments.setCrewMember', { id, volunteerId: deb, member: {} });
    const left = await core.call('appointments.suggestCrew', { appointmentId: id });
    expect(left.items.map((one) => one.name)).not.toContain('Deb Ruiz');
  });

  it('is there before the appointment is saved', async () => {
    const { core, ana } = await bookingCore();
    const { items } = await core.call('appointments.suggestCrew', {
      personIds: [ana],
      date: '2026-12-08',
      startTime: '09:15',
      languages: ['es'],
      roles: ['lead'],
    });
    expect(items[0]?.name).toBe('Deb Ruiz');
  });
});

describe('who went lately', () => {
  it.each([-31, -30, -11, -10, 0, 10, 11, 30, 31])(
    'is asked after an equal, counted %i days from the day',
    async (away) => {
      const { core, ana, volunteer, book } = await bookingCore();
      const ada = await volunteer('Ada');
      const bo = await volunteer('Bo');
      // Both were asked on the same day.
      await book({ date: '2026-12-01', crew: [{ volunteerId: bo, role: 'companion', answer: 'no' }] });
      await book({
        date: addDays('2027-03-10', away),
        crew: [{ volunteerId: ada, role: 'companion', answer: 'yes' }],
        personIds: [ana],
      });
      const { items } = await core.call('appointments.suggestCrew', { date: '2027-03-10', startTime: '09:15' });
      const order = items.map(({ name }) => name).filter((name) => name === 'Ada' || name === 'Bo');
      expect(order).toEqual(Math.abs(away) > 30 ? ['Ada', 'Bo'] : ['Bo', 'Ada']);
    },
  );
});

describe('places', () => {
  it('come from what the team used, then from those that ship, with source and date', async () => {
    const { core, book } = await bookingCore();
    await book({ place: 'Newark Library', room: '2', zone: 'America/New_York' });
    await book({ place: 'Newark Library', room: '3', idRules: 'none', zone: 'America/New_York' });
    const { items } = await core.call('appointments.places', { query: 'newark' });
    expect(items[0]).toEqual({
      place: 'Newark Library',
      officeId: null,
      room: '3',
      entrance: null,
      idRules: 'none',
      phoneRules: null,
      zone: 'America/New_York',
      uses: 2,
      entry: null,
    });
    expect(items[1]).toMatchObject({
      officeId: 'ice-checkin/newark-nj',
      uses: 0,
      entry: { verified: false, sourceDate: '2026-04-10' },
    });
    expect((await core.call('appointments.places', {})).items).toHaveLength(1);
  });

  it('come with the rules at the door that the directory has, also where the team was before', async () => {
    const { core, book } = await bookingCore();
    const id = 'ice-checkin/newark-nj';
    await core.call('directory.save', { id, idRules: 'Passport', whoMayEnter: 'Only the person' });
    const first = (await core.call('appointments.places', { query: '970 broad' })).items[0];
    expect(first).toMatchObject({ officeId: id, idRules: 'Passport', entry: { whoMayEnter: 'Only the person' } });
    await book({ place: first?.place ?? '', officeId: id, idRules: 'none', zone: 'America/New_York' });
    expect((await core.call('appointments.places', { query: '970 broad' })).items[0]).toMatchObject({
      uses: 1,
      idRules: 'Passport',
    });
  });
});

describe('the briefing', () => {
  it('holds initials and no A-number, whatever the appointment holds', async () => {
    const { core, ana, deb, book } = await bookingCore();
    await core.call('people.save', {
      id: ana,
      legalName: { given: 'Ana', middle: 'Lucía', firstFamily: 'Quispe', secondFamily: 'Mamani' },
    });
    const id = await book({
      place: 'Casa de Ana Lucía Mamani',
      publicNote: 'A# 091 313 151, ask for QUISPE',
      teamNote: 'secret plan',
      riskNote: 'old order',
      officer: 'Brandt',
      crew: [{ volunteerId: deb, role: 'lead', answer: 'yes' }],
    });
    for (const language of ['en', 'es'] as const) {
      const { text } = await core.call('appointments.briefing', { id, language });
      expect(text).toContain('A.Q.');
      expect(text).toContain('D.R.');
      expect(text).not.toMatch(/Quispe|Mamani|Luc[ií]a|Ruiz|secret|old order|Brandt/i);
      expect(text.replace(/\D/g, '')).not.toContain('091313151');
      expect(text.replace(/\D/g, '')).not.toContain('91313151');
    }
  });
});
