import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import type { AppointmentInput } from '../../../shared/appointments/appointments.ts';
import { bookingCore, notFound, rejected } from '../../../tests/support/booking-core.ts';

describe('booking an appointment', () => {
  it('needs people and a kind, and takes the crew’s size from the person’s wish', async () => {
    const { core, ana, get } = await bookingCore();
    const { id } = await core.call('appointments.save', { personIds: [ana], kind: 'ice-checkin' });
    expect(await get(id)).toMatchObject({
      dateState: 'unknown',
      date: null,
      zone: 'America/New_York',
      status: 'planned',
      startsAt: null,
      people: [{ id: ana, preferredName: 'Ana Quispe' }],
      accompaniment: { minimumCrew: 2, maximumCrew: 4, neededRoles: ['lead'] },
      readiness: { state: 'missing', missingRoles: ['lead'], more: 1 },
    });
    expect(await core.result('appointments.save', { kind: 'ice-checkin' })).toMatchObject(rejected('personIds'));
    expect(await core.result('appointments.save', { personIds: [ana] })).toMatchObject(rejected('kind'));
  });

  it('keeps every field that was given', async () => {
    const { core, ana, deb, moss, get } = await bookingCore();
    const fields = {
      kind: 'other',
      kindWords: 'Passport photo',
      dateState: 'fixed',
      date: '2026-12-08',
      startTime: '09:15',
      arriveByTime: '08:45',
      zone: 'America/Denver',
      dateSource: 'letter of 3 May',
      dateVerifiedOn: '2026-11-30',
      place: '26 Federal Plaza',
      room: '9-110',
      entrance: 'north door',
      officeId: null,
      idRules: 'photo ID',
      phoneRules: 'off',
      officer: 'Officer Brandt',
      papersToBring: 'I-220B',
      riskNote: 'new officer',
      teamNote: 'sensitive',
      publicNote: 'Stroller',
      status: 'confirmed',
      outcome: null,
    } as const;
    const accompaniment = {
      minimumCrew: 3,
      maximumCrew: 5,
      neededRoles: ['lead', 'driver'],
      neededLanguages: ['es'],
      meetingPoint: 'corner',
      meetingTime: '08:30',
      briefing: 'be early',
    } as const;
    const { id } = await core.call('appointments.save', {
      personIds: [ana],
      ...fields,
      accompaniment: { ...accompaniment, neededRoles: [...accompaniment.neededRoles], neededLanguages: ['es'] },
      crew: [
        { volunteerId: moss, role: 'driver', answer: 'yes' },
        { volunteerId: deb, role: 'lead', answer: 'asked' },
      ],
    });
    expect(await get(id)).toMatchObject({
      ...fields,
      accompaniment,
      startsAt: '2026-12-08T16:15:00.000Z',
      crew: [
        { volunteerId: moss, name: 'Moss Adeyemi', initials: 'M.A.', role: 'driver', answer: 'yes' },
        { volunteerId: deb, initials: 'D.R.', role: 'lead', answer: 'asked', languages: ['en', 'es'] },
      ],
      readiness: { state: 'missing', missingRoles: ['lead'], more: 1, missingLanguages: ['es'], waiting: 1 },
    });
  });

  it('names the field that does not fit', async () => {
    const { core, ana, book } = await bookingCore();
    const wrong: [AppointmentInput, string][] = [
      [{ dateState: 'fixed', date: null }, 'date'],
      [{ dateState: 'window', date: '2026-12-08', windowEnd: null }, 'windowEnd'],
      [{ dateState: 'window', date: '2026-12-08', windowEnd: '2026-12-07' }, 'windowEnd'],
      [{ arriveByTime: '09:30' }, 'arriveByTime'],
      [{ zone: 'America/Nowhere' }, 'zone'],
      [{ date: '2026-02-30' }, 'date'],
      [{ startTime: '25:00' }, 'startTime'],
      [{ personIds: [] }, 'personIds'],
    ];
    const id = await book();
    for (const [input, field] of wrong) {
      const fields = {
        personIds: [ana],
        kind: 'ice-checkin',
        dateState: 'fixed',
        date: '2026-12-08',
        startTime: '09:15',
        ...input,
      };
      expect(await core.result('appointments.save', fields), JSON.stringify(input)).toMatchObject(rejected(field));
      expect(await core.result('appointments.save', { id, ...fields }), JSON.stringify(input)).toMatchObject(
        rejected(field),
      );
    }
  });

  it('refuses people and volunteers who are not there', async () => {
    const { core, ana, deb, book } = await bookingCore();
    await core.call('team.remove', { id: deb });
    for (const input of [
      { personIds: [uuidv7()] },
      { personIds: [ana, uuidv7()] },
      { crew: [{ volunteerId: deb, role: 'lead', answer: 'yes' }] },
    ]) {
      const whole = { personIds: [ana], kind: 'ice-checkin', ...input };
      expect(await core.result('appointments.save', whole)).toMatchObject(notFound);
      expect(await core.result('appointments.save', { id: await book(), ...input })).toMatchObject(notFound);
    }
  });
});

describe('changing an appointment', () => {
  it('leaves alone what is not named, and children keep their rows', async () => {
    const { core, deb, moss, book, get } = await bookingCore();
    const id = await book({
      place: 'Court',
      teamNote: 'old',
      crew: [{ volunteerId: deb, role: 'lead', answer: 'yes' }],
    });
    const rowsBefore = (await core.call('audit.ofRecord', { recordId: id })).entries.length;
    await core.call('appointments.save', {
      id,
      crew: [
        { volunteerId: moss, role: 'companion', answer: 'asked' },
        { volunteerId: deb, role: 'lead', answer: 'maybe' },
      ],
    });
    expect(await get(id)).toMatchObject({
      place: 'Court',
      teamNote: 'old',
      crew: [{ volunteerId: moss }, { volunteerId: deb, answer: 'maybe' }],
    });
    expect((await core.call('audit.ofRecord', { recordId: id })).entries).toHaveLength(rowsBefore);
    await core.call('appointments.save', { id, crew: [] });
    expect((await get(id)).crew).toEqual([]);
  });

  it('is refused when the appointment is newer than what was read', async () => {
    const { core, book, get } = await bookingCore();
    const id = await book();
    const { updatedAt } = await get(id);
    await core.call('appointments.save', { id, expectedUpdatedAt: updatedAt, room: '1104' });
    const stale = { id, expectedUpdatedAt: '2026-11-30T00:00:00.000Z', room: '9' };
    expect(await core.result('appointments.save', stale)).toMatchObject({ error: { code: 'record.changedMeanwhile' } });
  });

  it('never moves the agreed time when the zone changes, only the instant', async () => {
    const { core, book, get } = await bookingCore();
    const id = await book();
    expect(await get(id)).toMatchObject({ startTime: '09:15', startsAt: '2026-12-08T14:15:00.000Z' });
    await core.call('appointments.save', { id, zone: 'America/Los_Angeles' });
    expect(await get(id)).toMatchObject({
      date: '2026-12-08',
      startTime: '09:15',
      startsAt: '2026-12-08T17:15:00.000Z',
    });
  });

  it('keeps nothing that the date’s state does not allow', async () => {
    const { core, book, get } = await bookingCore();
    const id = await book({ arriveByTime: '08:45' });
    await core.call('appointments.save', { id, dateState: 'window', windowEnd: '2026-12-10' });
    expect(await get(id)).toMatchObject({
      date: '2026-12-08',
      windowEnd: '2026-12-10',
      startTime: null,
      arriveByTime: null,
      startsAt: null,
    });
    await core.call('appointments.save', { id, dateState: 'unknown' });
    expect(await get(id)).toMatchObject({ date: null, windowEnd: null });
  });

  it('makes another day unverified, unless it comes verified', async () => {
    const { core, book, get } = await bookingCore();
    const id = await book({ dateVerifiedOn: '2026-11-30' });
    await core.call('appointments.save', { id, room: '1104' });
    expect((await get(id)).dateVerifiedOn).toBe('2026-11-30');
    await core.call('appointments.save', { id, startTime: '10:00' });
    expect((await get(id)).dateVerifiedOn).toBeNull();
    await core.call('appointments.save', { id, date: '2026-12-09', dateVerifiedOn: '2026-12-01' });
    expect((await get(id)).dateVerifiedOn).toBe('2026-12-01');
  });

  it('forgets the shipped office when someone types another place', async () => {
    const { core, book, get } = await bookingCore();
    const id = await book({ place: 'Newark office', officeId: 'ice-checkin/newark-nj' });
    await core.call('appointments.save', { id, room: '2' });
    expect((await get(id)).officeId).toBe('ice-checkin/newark-nj');
    await core.call('appointments.save', { id, place: 'At home' });
    expect((await get(id)).officeId).toBeNull();
  });
});

describe('moving an appointment', () => {
  it('takes arrive-by and meeting time along, and can be undone as a whole', async () => {
    const { core, book, get } = await bookingCore();
    const id = await book({
      arriveByTime: '08:45',
      dateVerifiedOn: '2026-11-30',
      dateSource: 'letter',
      accompaniment: { meetingTime: '08:30' },
    });
    const before = await get(id);
    const { previous } = await core.call('appointments.move', { id, date: '2026-12-10', startTime: '13:00' });
    expect(await get(id)).toMatchObject({
      date: '2026-12-10',
      startTime: '13:00',
      arriveByTime: '12:30',
      dateVerifiedOn: null,
      startsAt: '2026-12-10T18:00:00.000Z',
      accompaniment: { meetingTime: '12:15' },
    });
    await core.call('appointments.save', { id, ...previous });
    expect({ ...(await get(id)), updatedAt: '' }).toEqual({ ...before, updatedAt: '' });
  });

  it('gives a day to one without, and undoes that', async () => {
    const { core, book, get } = await bookingCore();
    const id = await book({ dateState: 'unknown', date: null, startTime: null });
    expect((await core.call('appointments.undated', {})).items.map((row) => row.id)).toEqual([id]);
    const { previous } = await core.call('appointments.move', { id, date: '2026-12-10' });
    expect(await get(id)).toMatchObject({ dateState: 'fixed', date: '2026-12-10', startTime: null });
    expect((await core.call('appointments.undated', {})).items).toEqual([]);
    await core.call('appointments.save', { id, ...previous });
    expect((await get(id)).dateState).toBe('unknown');
  });

  it('keeps an arrive-by time that had no start, unless the start comes first', async () => {
    const { core, book, get } = await bookingCore();
    const id = await book({ startTime: null, arriveByTime: '08:45' });
    await core.call('appointments.move', { id, date: '2026-12-10', startTime: '09:00' });
    expect((await get(id)).arriveByTime).toBe('08:45');
    await core.call('appointments.save', { id, startTime: null });
    await core.call('appointments.move', { id, date: '2026-12-10', startTime: '08:00' });
    expect((await get(id)).arriveByTime).toBeNull();
  });
});

describe('the small acts', () => {
  it('set a status with its outcome, and give back what was', async () => {
    const { core, book, get } = await bookingCore();
    const id = await book();
    const { previous } = await core.call('appointments.setStatus', { id, status: 'done', outcome: 'wentHome' });
    expect(previous).toEqual({ status: 'planned', outcome: null, statusReason: null, statusReasonWords: null });
    expect(await get(id)).toMatchObject({ status: 'done', outcome: 'wentHome', readiness: { state: 'closed' } });
    await core.call('appointments.save', { id, ...previous });
    expect(await get(id)).toMatchObject({ status: 'planned', outcome: null });
  });

  it('verify a date today, with the source of the date', async () => {
    const { core, book, get } = await bookingCore();
    const id = await book();
    const { previous } = await core.call('appointments.verifyDate', { id, source: 'court line' });
    expect(await get(id)).toMatchObject({ dateVerifiedOn: '2026-12-01', dateSource: 'court line' });
    await core.call('appointments.save', { id, ...previous });
    expect(await get(id)).toMatchObject({ dateVerifiedOn: null, dateSource: null });
    const undated = await book({ dateState: 'unknown', date: null, startTime: null });
    expect(await core.result('appointments.verifyDate', { id: undated })).toMatchObject(rejected('date'));
  });

  it('ask a volunteer, note the answer, and take someone off, one at a time', async () => {
    const { core, deb, moss, book, get } = await bookingCore();
    const id = await book();
    const set = (volunteerId: string, member: { role?: 'lead'; answer?: 'yes' } | null) =>
      core.call('appointments.setCrewMember', { id, volunteerId, member });
    expect(await set(deb, { role: 'lead' })).toEqual({ previous: null });
    await set(moss, {});
    expect(await set(deb, { answer: 'yes' })).toEqual({ previous: { role: 'lead', answer: 'asked' } });
    expect(await get(id)).toMatchObject({
      crew: [
        { volunteerId: deb, answer: 'yes' },
        { role: 'companion', answer: 'asked' },
      ],
      readiness: { more: 1 },
    });
    await set(moss, null);
    expect((await get(id)).crew).toHaveLength(1);
    await set(moss, { answer: 'yes' });
    expect(await get(id)).toMatchObject({ readiness: { state: 'ready' } });
  });

  it('delete an appointment from every list and restore it with its crew', async () => {
    const { core, deb, ana, book, list, get } = await bookingCore();
    const id = await book({ place: 'Varick Street', crew: [{ volunteerId: deb, role: 'lead', answer: 'yes' }] });
    const found = async () => (await core.call('search.find', { text: 'varick' })).appointments.map((hit) => hit.id);
    expect(await found()).toEqual([id]);
    await core.call('appointments.remove', { id });
    expect(await list()).toEqual([]);
    expect((await core.call('appointments.ofPerson', { personId: ana })).items).toEqual([]);
    expect(await core.result('appointments.get', { id })).toMatchObject(notFound);
    for (const name of ['appointments.save', 'appointments.remove', 'appointments.verifyDate']) {
      expect(await core.result(name, { id }), name).toMatchObject(notFound);
    }
    expect(await found()).toEqual([]);
    await core.call('appointments.restore', { id });
    expect(await get(id)).toMatchObject({ crew: [{ volunteerId: deb }] });
    expect(await found()).toEqual([id]);
    expect(await core.result('appointments.restore', { id })).toMatchObject(notFound);
  });

  it('record who did it, in a chain that stays whole', async () => {
    const { core, book } = await bookingCore();
    const id = await book();
    await core.call('appointments.move', { id, date: '2026-12-10' });
    await core.call('appointments.remove', { id });
    const { entries } = await core.call('audit.ofRecord', { recordId: id });
    expect(entries.map((entry) => [entry.call, entry.action, entry.userName])).toEqual([
      ['appointments.remove', 'delete', 'Deb'],
      ['appointments.move', 'update', 'Deb'],
      ['appointments.save', 'insert', 'Deb'],
    ]);
    expect(await core.call('audit.verify', {})).toMatchObject({ ok: true });
  });
});

describe('the lists', () => {
  it('hold what touches the days, both included, in order of time', async () => {
    const { book, list } = await bookingCore();
    const late = await book({ date: '2026-12-08', startTime: '14:00' });
    const early = await book({ date: '2026-12-08', startTime: '08:00' });
    const untimed = await book({ date: '2026-12-08', startTime: null });
    const window = await book({ dateState: 'window', date: '2026-11-20', windowEnd: '2026-12-01', startTime: null });
    const last = await book({ date: '2026-12-31' });
    await book({ date: '2027-01-01' });
    await book({ date: '2026-11-30' });
    await book({ dateState: 'unknown', date: null, startTime: null });
    expect((await list()).map((row) => row.id)).toEqual([window, early, late, untimed, last]);
    expect((await list('2026-12-08', '2026-12-08')).map((row) => row.id)).toEqual([early, late, untimed]);
    expect((await list('2026-11-25', '2026-11-26')).map((row) => row.id)).toEqual([window]);
  });

  it('leave out an appointment whose people were all removed, and show it again with them', async () => {
    const { core, ana, person, book, list } = await bookingCore();
    const id = await book();
    const both = await book({ personIds: [ana, await person('Luz')] });
    await core.call('people.remove', { id: ana });
    expect((await list()).map((row) => [row.id, row.people.length])).toEqual([[both, 1]]);
    await core.call('people.restore', { id: ana });
    expect((await list()).map((row) => row.id).toSorted()).toEqual([id, both].toSorted());
  });

  it('say whether there is a note, and whether it is sealed', async () => {
    const { core, book, list } = await bookingCore();
    const id = await book();
    expect(await list()).toMatchObject([{ hasNote: false, noteSealed: false }]);
    const note = await core.call('encounters.save', { appointmentId: id, letIn: 'Two', outcome: 'wentHome' });
    expect(await list()).toMatchObject([{ hasNote: true, noteSealed: false }]);
    await core.call('encounters.seal', { id: note.id });
    expect(await list()).toMatchObject([{ hasNote: true, noteSealed: true, status: 'done', outcome: 'wentHome' }]);
  });

  it('give a person’s appointments, the latest first, and a volunteer’s', async () => {
    const { core, ana, deb, person, book } = await bookingCore();
    const later = await book({ date: '2027-03-01', crew: [{ volunteerId: deb, role: 'lead', answer: 'asked' }] });
    const past = await book({ date: '2026-01-05' });
    const undated = await book({ dateState: 'unknown', date: null, startTime: null });
    await book({ personIds: [await person('Luz')] });
    const { items } = await core.call('appointments.ofPerson', { personId: ana });
    expect(items.map((row) => row.id)).toEqual([undated, later, past]);
    const own = await core.call('appointments.ofVolunteer', { volunteerId: deb, from: '2026-01-01', to: '2027-12-31' });
    expect(own.items.map((row) => row.id)).toEqual([later]);
  });
});
