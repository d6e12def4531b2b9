import { describe, expect, it } from 'vitest';
import { bookingCore } from '../../../tests/support/booking-core.ts';
import { openTestCore } from '../../../tests/support/test-core.ts';

const now = () => new Date('2026-10-05T14:00:00Z');

const ruth = {
  name: 'Ruth Feld',
  phone: '776-555-0101',
  languages: ['en', 'es'],
  clearedRoles: ['lead', 'driver'] as ('lead' | 'driver')[],
  pledgeSignedOn: '2026-01-10',
  trainedOn: '2026-02-01',
  seatsInCar: 4,
  availability: [{ weekday: 1, part: 'morning' as const }],
  daysAway: [{ from: '2026-12-21', to: '2027-01-03' }],
  accessExpiresOn: '2027-01-31',
  note: 'knows the building',
};

describe('volunteers', () => {
  it('are away from a day to the same or a later one', async () => {
    const core = await openTestCore({ now });
    const { id } = await core.call('team.save', { ...ruth, daysAway: [{ from: '2026-12-21', to: '2026-12-21' }] });
    const daysAway = [{ from: '2026-12-22', to: '2026-12-21' }];
    expect(await core.result('team.save', { id, daysAway })).toMatchObject({
      ok: false,
      error: { code: 'input.rejected', field: 'daysAway' },
    });
    expect((await core.call('team.get', { id })).daysAway).toEqual([{ from: '2026-12-21', to: '2026-12-21' }]);
  });

  it('are saved whole, and a name is enough', async () => {
    const core = await openTestCore({ now });
    const { id, updatedAt } = await core.call('team.save', ruth);
    expect(await core.call('team.get', { id })).toEqual({
      id,
      updatedAt,
      ...ruth,
      signal: null,
      email: null,
      active: true,
    });
    const bare = await core.call('team.save', { name: 'Sam' });
    expect(await core.call('team.get', { id: bare.id })).toMatchObject({
      name: 'Sam',
      clearedRoles: [],
      availability: [],
      daysAway: [],
      active: true,
    });
  });

  it.each([{}, { name: ' ' }])('are refused without a name, at that field: %j', async (input) => {
    const core = await openTestCore();
    expect(await core.result('team.save', input)).toMatchObject({ error: { code: 'input.rejected', field: 'name' } });
  });

  it('change only in what was sent, and only if no one changed them meanwhile', async () => {
    let time = now().getTime();
    const core = await openTestCore({ now: () => new Date((time += 1000)) });
    const { id, updatedAt } = await core.call('team.save', ruth);
    await core.call('team.save', { id, phone: null, clearedRoles: ['lead', 'lead'], expectedUpdatedAt: updatedAt });
    expect(await core.call('team.get', { id })).toMatchObject({
      phone: null,
      clearedRoles: ['lead'],
      name: 'Ruth Feld',
      seatsInCar: 4,
    });
    const late = await core.result('team.save', { id, name: 'R.', expectedUpdatedAt: updatedAt });
    expect(late).toMatchObject({ error: { code: 'record.changedMeanwhile' } });
  });

  it('are listed by name, those who paused only when asked for and last', async () => {
    const core = await openTestCore({ now });
    for (const name of ['Zoë', 'Álex', 'Bea']) await core.call('team.save', { name, active: name !== 'Álex' });
    const names = async (includeInactive: boolean) =>
      (await core.call('team.list', { includeInactive })).items.map((item) => item.name);
    expect(await names(false)).toEqual(['Bea', 'Zoë']);
    expect(await names(true)).toEqual(['Bea', 'Zoë', 'Álex']);
  });

  it('come with the accompaniments of this month that they said yes to', async () => {
    const core = await openTestCore({ now });
    const { id } = await core.call('team.save', ruth);
    const person = await core.call('people.save', { preferredName: 'Olena' });
    const book = (date: string, answer: 'yes' | 'no' | 'came', status: 'planned' | 'cancelled' = 'planned') =>
      core.call('appointments.save', {
        personIds: [person.id],
        kind: 'ice-checkin-osup',
        dateState: 'fixed',
        date,
        status,
        crew: [{ volunteerId: id, role: 'lead', answer }],
      });
    await book('2026-10-01', 'came');
    await book('2026-10-31', 'yes');
    await book('2026-10-12', 'no');
    await book('2026-10-13', 'yes', 'cancelled');
    await book('2026-11-01', 'yes');
    expect((await core.call('team.list', {})).items[0]?.accompanimentsThisMonth).toBe(2);
  });

  it('are removed and restored', async () => {
    const core = await openTestCore();
    const { id } = await core.call('team.save', ruth);
    await core.call('team.remove', { id });
    expect((await core.call('team.list', {})).items).toEqual([]);
    expect(await core.result('team.get', { id })).toMatchObject({ error: { code: 'record.notFound' } });
    await core.call('team.restore', { id });
    expect(await core.call('team.get', { id })).toMatchObject({ name: 'Ruth Feld' });
  });
});

describe('the number of the coordinator on call', () => {
  it('is said once, is on the role card and in the briefing, and is none that must never stand as help', async () => {
    const { core, book } = await bookingCore();
    const appointmentId = await book();
    expect(await core.call('team.onCall', {})).toEqual({ phone: null });
    expect(await core.result('team.setOnCall', { phone: '1-866-347-2423' })).toMatchObject({
      ok: false,
      error: { code: 'directory.neverListed', field: 'phone' },
    });
    await core.call('team.setOnCall', { phone: ' (212) 555-0199 ' });
    expect(await core.call('team.onCall', {})).toEqual({ phone: '(212) 555-0199' });
    const briefing = await core.call('appointments.briefing', { id: appointmentId, language: 'en' });
    expect(briefing.text).toContain('Coordinator on call: (212) 555-0199');
    await core.call('team.setOnCall', { phone: '' });
    expect(await core.call('team.onCall', {})).toEqual({ phone: null });
  });
});
