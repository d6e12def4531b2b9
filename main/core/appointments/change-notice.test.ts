import { describe, expect, it } from 'vitest';
import type { AppointmentInput } from '../../../shared/appointments/appointments.ts';
import { bookingCore, notFound } from '../../../tests/support/booking-core.ts';

/** An appointment on Tue, Dec 8 with Deb on the crew and Moss asked. */
const setup = async (input: AppointmentInput = {}) => {
  const booking = await bookingCore();
  const { core, deb, moss } = booking;
  const id = await booking.book({
    startTime: '09:00',
    place: 'Varick Street',
    crew: [
      { volunteerId: deb, role: 'lead', answer: 'yes' },
      { volunteerId: moss, role: 'companion', answer: 'asked' },
    ],
    accompaniment: { meetingPoint: 'north door', meetingTime: '08:30' },
    ...input,
  });
  const notice = () => core.call('appointments.changeNotice', { id });
  const untold = async () => (await notice()).members.filter(({ told }) => told === null).map(({ name }) => name);
  const tell = (...volunteerIds: string[]) => core.call('appointments.setTold', { id, volunteerIds, told: true });
  const text = async (audience: 'crew' | 'asked', more: { language?: 'en' | 'es'; names?: boolean } = {}) =>
    (await core.call('appointments.changeText', { id, language: 'en', audience, ...more })).text;
  return { ...booking, id, notice, untold, tell, text };
};

describe('who is to be told of a change', () => {
  it('is no one while nothing changed that a crew goes by', async () => {
    const { core, id, notice } = await setup();
    await core.call('appointments.save', {
      id,
      teamNote: 'ours',
      publicNote: 'bring water',
      dateVerifiedOn: '2026-12-01',
    });
    await core.call('appointments.setStatus', { id, status: 'confirmed' });
    expect(await notice()).toMatchObject({ was: null, members: [] });
  });

  it('is the crew and those asked, with what they knew', async () => {
    const { core, id, notice, untold } = await setup();
    await core.call('appointments.move', { id, date: '2026-12-10' });
    expect(await untold()).toEqual(['Deb Ruiz', 'Moss Adeyemi']);
    expect(await notice()).toMatchObject({
      was: { date: '2026-12-08', startTime: '09:00' },
      now: { date: '2026-12-10', startTime: '09:00' },
      members: [{ initials: 'D.R.' }, { initials: 'M.A.' }],
    });
  });

  it('says when someone was told and by whom, and that can be undone', async () => {
    const { core, id, deb, moss, notice, untold, tell } = await setup();
    await core.call('appointments.move', { id, date: '2026-12-10' });
    expect(await tell(deb)).toEqual({ volunteerIds: [deb] });
    expect(await tell(deb)).toEqual({ volunteerIds: [] });
    expect((await notice()).members[0]?.told).toEqual({ at: '2026-12-01T15:00:00.000Z', by: 'Deb' });
    expect(await untold()).toEqual(['Moss Adeyemi']);
    await core.call('appointments.setTold', { id, volunteerIds: [deb], told: false });
    expect(await untold()).toEqual(['Deb Ruiz', 'Moss Adeyemi']);
    await tell(deb, moss);
    expect(await notice()).toMatchObject({ was: { date: '2026-12-08' }, members: [{}, {}] });
  });

  it('asks those who were told of the one between to be told of the next, from the first to the last', async () => {
    const { core, id, deb, notice, untold, tell } = await setup();
    await core.call('appointments.move', { id, date: '2026-12-10' });
    await tell(deb);
    await core.call('appointments.move', { id, date: '2026-12-14' });
    expect(await untold()).toEqual(['Deb Ruiz', 'Moss Adeyemi']);
    expect(await notice()).toMatchObject({ was: { date: '2026-12-08' }, now: { date: '2026-12-14' } });
  });

  it('begins at the last that everyone was told of', async () => {
    const { core, id, deb, moss, notice, tell } = await setup();
    await core.call('appointments.move', { id, date: '2026-12-10' });
    await tell(deb, moss);
    await core.call('appointments.move', { id, date: '2026-12-14' });
    expect((await notice()).was).toMatchObject({ date: '2026-12-10' });
  });

  it('is no one once a change is undone of which no one was told, and everyone who was told of it otherwise', async () => {
    const { core, id, deb, notice, untold, tell } = await setup();
    const first = await core.call('appointments.move', { id, date: '2026-12-10' });
    await core.call('appointments.save', { id, ...first.previous });
    expect(await notice()).toMatchObject({ was: null, members: [] });
    const second = await core.call('appointments.move', { id, date: '2026-12-10' });
    await tell(deb);
    await core.call('appointments.save', { id, ...second.previous });
    expect(await untold()).toEqual(['Deb Ruiz']);
    expect(await notice()).toMatchObject({ was: { date: '2026-12-10' }, now: { date: '2026-12-08' } });
  });

  it('is no one who said no, who was added after the change, or who is off the crew', async () => {
    const { core, id, deb, moss, volunteer, untold } = await setup();
    await core.call('appointments.setCrewMember', { id, volunteerId: moss, member: { answer: 'no' } });
    await core.call('appointments.move', { id, date: '2026-12-10' });
    const cleo = await volunteer('Cleo');
    await core.call('appointments.setCrewMember', { id, volunteerId: cleo, member: { answer: 'yes' } });
    expect(await untold()).toEqual(['Deb Ruiz']);
    await expect(core.result('appointments.setTold', { id, volunteerIds: [cleo], told: true })).resolves.toMatchObject(
      notFound,
    );
    await core.call('appointments.setCrewMember', { id, volunteerId: deb, member: null });
    expect(await untold()).toEqual([]);
    // They come along after all, and know the day on which it was.
    await core.call('appointments.setCrewMember', { id, volunteerId: moss, member: { answer: 'yes' } });
    expect(await untold()).toEqual(['Moss Adeyemi']);
  });

  it('is everyone who is coming, and not who was only asked, if the place or the meeting point changed', async () => {
    const { core, id, untold } = await setup();
    await core.call('appointments.save', { id, accompaniment: { meetingPoint: 'south door' } });
    expect(await untold()).toEqual(['Deb Ruiz']);
    await core.call('appointments.save', { id, startTime: '09:30' });
    expect(await untold()).toEqual(['Deb Ruiz']);
    await core.call('appointments.save', { id, startTime: '13:30' });
    expect(await untold()).toEqual(['Deb Ruiz', 'Moss Adeyemi']);
  });

  it.each(['cancelled', 'missed', 'moved'] as const)(
    'is told of one that is %s, and that it is on again',
    async (status) => {
      const { core, id, notice, tell, deb, moss, untold } = await setup();
      await core.call('appointments.setStatus', { id, status });
      expect(await notice()).toMatchObject({ now: { off: status } });
      await tell(deb, moss);
      await core.call('appointments.setStatus', { id, status: 'planned' });
      expect(await untold()).toEqual(['Deb Ruiz', 'Moss Adeyemi']);
    },
  );

  it('is no one of an appointment that is over', async () => {
    const { core, id, untold } = await setup();
    await core.call('appointments.setStatus', { id, status: 'done' });
    await core.call('appointments.save', { id, date: '2026-12-07' });
    expect(await untold()).toEqual([]);
  });
});

describe('the reason', () => {
  it('is kept with the status, undone with it, and forgotten with the next change', async () => {
    const { core, id, get } = await setup();
    const why = { statusReason: 'other', statusReasonWords: 'snow' } as const;
    const { previous } = await core.call('appointments.setStatus', { id, status: 'cancelled', ...why });
    expect(await get(id)).toMatchObject(why);
    await core.call('appointments.setStatus', { id, ...previous });
    expect(await get(id)).toMatchObject({ statusReason: null, statusReasonWords: null });
    const moved = await core.call('appointments.move', { id, date: '2026-12-10', statusReason: 'ice' });
    expect(await get(id)).toMatchObject({ statusReason: 'ice' });
    await core.call('appointments.move', { id, date: '2026-12-14' });
    expect(await get(id)).toMatchObject({ statusReason: null });
    expect(moved.previous).toMatchObject({ statusReason: null, statusReasonWords: null });
  });
});

describe('the text of a change', () => {
  it('says old and new in the language asked for', async () => {
    const { core, id, text } = await setup();
    await core.call('appointments.move', { id, date: '2026-12-10' });
    await core.call('appointments.save', { id, place: 'Court Street', accompaniment: { meetingPoint: 'south door' } });
    expect(await text('crew')).toBe(
      [
        'ICE check-in with A.Q.: there’s a change.',
        'Changed: Tue, Dec 8, 9:00 AM → Thu, Dec 10, 9:00 AM',
        'Place: Varick Street → Court Street',
        'Meet: 8:30 AM, north door → 8:30 AM, south door',
        'Please answer so we know you saw this.',
      ].join('\n'),
    );
    expect(await text('crew', { language: 'es' })).toContain(
      'Cambió: martes 8 dic, 9:00 a. m. → jueves 10 dic, 9:00 a. m.',
    );
  });

  it('has initials unless names are chosen, and never an A-number, a name in what was typed, or the reason', async () => {
    const { core, id, text } = await setup();
    await core.call('appointments.save', {
      id,
      place: 'Office with Ana Quispe, A091-313-151',
      accompaniment: { meetingPoint: 'car of Deb Ruiz' },
      statusReason: 'other',
      statusReasonWords: 'asthma',
    });
    for (const language of ['en', 'es'] as const) {
      const hidden = await text('crew', { language });
      expect(hidden).toContain('A.Q.');
      for (const kept of ['Ana', 'Quispe', '313', 'Deb Ruiz', 'asthma']) expect(hidden).not.toContain(kept);
      const named = await text('crew', { language, names: true });
      expect(named.split('\n')[0]).toContain('Ana Quispe');
      for (const kept of ['313', 'Deb Ruiz', 'asthma']) expect(named).not.toContain(kept);
    }
  });

  it('tells who was only asked no place, no exact time and no person, whatever is chosen', async () => {
    const { core, id, text } = await setup();
    await core.call('appointments.move', { id, date: '2026-12-10' });
    await core.call('appointments.save', { id, place: 'Court Street', room: '11' });
    for (const language of ['en', 'es'] as const) {
      const asked = await text('asked', { language, names: true });
      for (const kept of ['Court', 'Varick', 'door', '9:00', '8:30', 'A.Q.', 'Ana', 'ICE', '11']) {
        expect(asked).not.toContain(kept);
      }
    }
    expect(await text('asked')).toContain('Changed: Tue, Dec 8, in the morning → Thu, Dec 10, in the morning');
    expect(await text('asked', { language: 'es' })).toContain(
      'Cambió: martes 8 dic, en la mañana → jueves 10 dic, en la mañana',
    );
  });

  it('is empty for those who have nothing to be told', async () => {
    const { core, id, text } = await setup();
    expect(await text('crew')).toBe('');
    await core.call('appointments.save', { id, place: 'Court Street' });
    expect(await text('asked')).toBe('');
  });

  it('says that it is canceled', async () => {
    const { core, id, text } = await setup();
    await core.call('appointments.setStatus', { id, status: 'cancelled', statusReason: 'sick' });
    expect(await text('asked')).toContain('Canceled: Tue, Dec 8, in the morning');
    expect(await text('crew')).toContain('Canceled: Tue, Dec 8, 9:00 AM');
    expect(await text('crew')).not.toMatch(/sick/iu);
  });
});
