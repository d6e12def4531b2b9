import type { AppointmentInput } from '../../shared/appointments/appointments.ts';
import { openTestCore } from './test-core.ts';

const today = () => new Date('2026-12-01T15:00:00.000Z');

/** A vault with a person, two volunteers, and short ways to book and read. It is 1 Dec 2026, unless another clock is given. */
export const bookingCore = async (now = today) => {
  const core = await openTestCore({ now });
  const person = async (preferredName: string, more = {}) =>
    (await core.call('people.save', { preferredName, ...more })).id;
  const volunteer = async (name: string, more = {}) => (await core.call('team.save', { name, ...more })).id;
  const ana = await person('Ana Quispe', { companionWish: 'few', aNumber: 'A091-313-151' });
  const deb = await volunteer('Deb Ruiz', { languages: ['en', 'es'], clearedRoles: ['lead'] });
  const moss = await volunteer('Moss Adeyemi', { languages: ['en'] });
  const book = async (input: AppointmentInput = {}) =>
    (
      await core.call('appointments.save', {
        personIds: [ana],
        kind: 'ice-checkin',
        dateState: 'fixed',
        date: '2026-12-08',
        startTime: '09:15',
        ...input,
      })
    ).id;
  const list = async (from = '2026-12-01', to = '2026-12-31') =>
    (await core.call('appointments.list', { from, to })).items;
  const get = (id: string) => core.call('appointments.get', { id });
  return { core, person, volunteer, ana, deb, moss, book, list, get };
};

export const rejected = (field: string) => ({ ok: false, error: { code: 'input.rejected', field } });
export const notFound = { ok: false, error: { code: 'record.notFound' } };
