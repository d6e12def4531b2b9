import { describe, expect, it } from 'vitest';
import type { AppointmentInput } from '../../../shared/appointments/appointments.ts';
import { areaOf, askLanguage } from '../../../shared/appointments/ask-text.ts';
import { bookingCore, notFound } from '../../../tests/support/booking-core.ts';
import { addVolunteerUser, becomeUser } from '../../../tests/support/direct-rows.ts';
import { canary } from '../../../tests/support/traces.ts';

describe('the text that asks a volunteer', () => {
  it('says the day, the part of it, the area and the role, in their language', async () => {
    const { core, deb, volunteer, book } = await bookingCore();
    const id = await book({ officeId: 'court/boston-immigration-court', place: 'Boston Immigration Court' });
    const luz = await volunteer('Luz', { languages: ['es-MX', 'en'] });
    expect(await core.call('appointments.askText', { id, volunteerId: deb, role: 'lead' })).toEqual({
      language: 'en',
      text: [
        'Could you go along to an appointment?',
        'Day: Tue, Dec 8, in the morning',
        'Area: Boston, MA',
        'Role: lead',
        'Please answer yes, no, or maybe. If you say yes, we’ll send you the rest.',
      ].join('\n'),
    });
    expect(await core.call('appointments.askText', { id, volunteerId: luz, role: 'interpreter' })).toEqual({
      language: 'es',
      text: [
        '¿Podría usted acompañar a alguien a una cita?',
        'Día: martes 8 dic, en la mañana',
        'Zona: Boston, MA',
        'Función: intérprete',
        'Responda sí, no o tal vez, por favor. Si dice que sí, le enviamos lo demás.',
      ].join('\n'),
    });
  });

  it('holds nothing that was typed, no name, no place, no kind and no exact time', async () => {
    const { core, deb, book } = await bookingCore();
    const typed = Array.from({ length: 9 }, () => canary());
    const [place, room, entrance, kindWords, publicNote, papersToBring, meetingPoint, briefing, riskNote] = typed;
    const words = { place, room, entrance, publicNote, papersToBring, riskNote, kindWords } as AppointmentInput;
    const accompaniment = { meetingPoint: meetingPoint ?? '', briefing: briefing ?? '', meetingTime: '08:30' };
    const id = await book({ ...words, kind: 'other', arriveByTime: '08:45', accompaniment });
    const { id: shipped } = { id: await book({ officeId: 'court/boston-immigration-court', place: 'Boston Court' }) };
    for (const language of ['en', 'es']) {
      await core.call('team.save', { id: deb, languages: [language] });
      for (const one of [id, shipped]) {
        const { text } = await core.call('appointments.askText', { id: one, volunteerId: deb, role: 'driver' });
        const kept = [
          ...typed,
          'Ana',
          'Quispe',
          'A.Q.',
          '313',
          'Deb',
          '9:15',
          '8:45',
          '8:30',
          'ICE',
          'Court',
          'Sudbury',
        ];
        for (const word of kept) expect(text).not.toContain(word);
      }
    }
  });

  it('is for coordinators, and for volunteers who are there', async () => {
    const { core, deb, ana, book } = await bookingCore();
    const id = await book();
    const ask = (volunteerId: string) => core.result('appointments.askText', { id, volunteerId, role: 'lead' });
    expect(await ask(ana)).toMatchObject(notFound);
    becomeUser(core, addVolunteerUser(core, 'Tomas'));
    expect(await ask(deb)).toMatchObject({ ok: false, error: { code: 'call.refused' } });
  });

  it('finds city and state at the end of an address, and nothing else', () => {
    expect(areaOf('15 New Sudbury Street, Room 320, Boston, MA 02203')).toBe('Boston, MA');
    expect(areaOf('Ballston Spa, NY')).toBe('Ballston Spa, NY');
    expect(areaOf('1 Main St., Coeur d’Alene, ID 83814-1234')).toBe('Coeur d’Alene, ID');
    for (const other of [null, '', '26 Federal Plaza', '12 Street 4, NY', 'Av. Juárez, México']) {
      expect(areaOf(other)).toBeNull();
    }
  });

  it('is in the first of their languages that it is in', () => {
    expect([['es', 'en'], ['ht', 'es'], ['en-US', 'es'], ['ht'], []].map(askLanguage)).toEqual([
      'es',
      'es',
      'en',
      'en',
      'en',
    ]);
  });
});

describe('whom to ask', () => {
  const setup = async () => {
    const booking = await bookingCore();
    const { core, deb } = booking;
    const id = await booking.book();
    const names = async (appointmentId = id) =>
      (await core.call('appointments.suggestCrew', { appointmentId })).items.map(({ name }) => name);
    const set = (answer: 'asked' | 'no' | 'yes' | null) =>
      core.call('appointments.setCrewMember', { id, volunteerId: deb, member: answer && { answer } });
    return { ...booking, id, names, set };
  };

  it('is no one again who said no to this appointment, even once they are off its crew', async () => {
    const { names, set, book } = await setup();
    expect(await names()).toContain('Deb Ruiz');
    await set('asked');
    await set('no');
    expect(await names()).not.toContain('Deb Ruiz');
    await set(null);
    expect(await names()).not.toContain('Deb Ruiz');
    expect(await names(await book({ date: '2026-12-09' }))).toContain('Deb Ruiz');
    await set('yes');
    await set(null);
    expect(await names()).toContain('Deb Ruiz');
  });

  it('is the person first who was asked longest ago, among equals, and the reason says so', async () => {
    const { core, id, moss, volunteer, book } = await setup();
    const abe = await volunteer('Abe', { languages: ['en'] });
    await book({ date: '2026-06-08', crew: [{ volunteerId: abe, role: 'companion', answer: 'no' }] });
    const found = await core.call('appointments.suggestCrew', { appointmentId: id, roles: ['driver'] });
    const reasons = new Map(found.items.map((one) => [one.volunteerId, one.reasons]));
    expect(reasons.get(abe)).toEqual([{ code: 'lastAsked', on: '2026-12-01' }]);
    expect(reasons.get(moss)).toEqual([{ code: 'neverAsked' }]);
    expect(found.items.findIndex((one) => one.volunteerId === moss)).toBeLessThan(
      found.items.findIndex((one) => one.volunteerId === abe),
    );
  });

  it('says since when someone has not answered, and to no volunteer', async () => {
    const { core, get, id, set } = await setup();
    const tomas = addVolunteerUser(core, 'Tomas');
    await set('asked');
    expect((await get(id)).crew).toMatchObject([{ answer: 'asked', askedAt: '2026-12-01T15:00:00.000Z' }]);
    await core.call('appointments.setCrewMember', { id, volunteerId: tomas.volunteerId, member: { answer: 'yes' } });
    becomeUser(core, tomas);
    expect((await get(id)).crew).toMatchObject([{ askedAt: null }, { askedAt: null }]);
  });
});
