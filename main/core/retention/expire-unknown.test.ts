import { describe, expect, it } from 'vitest';
import { vaultOf } from '../../../tests/support/direct-rows.ts';
import { openTestCore } from '../../../tests/support/test-core.ts';

/** A closed detention of no one known, kept until 8 March 2027. */
const setup = async () => {
  let now = new Date('2026-12-08T15:00:00.000Z');
  const core = await openTestCore({ now: () => now });
  await core.call('retention.setPolicy', { reviewMonths: 3 });
  const ana = await core.call('people.save', { preferredName: 'Ana Quispe' });
  const { id: appointmentId } = await core.call('appointments.save', {
    personIds: [ana.id],
    kind: 'ice-checkin',
    dateState: 'fixed',
    date: '2026-12-08',
  });
  const start = async (people: Parameters<typeof core.call<'detentions.start'>>[1]['people'], source: object = {}) =>
    (await core.call('detentions.start', { ...source, people })).ids[0] ?? '';
  const id = await start([{ knownAs: 'Juan' }]);
  await core.call('detentions.addNote', { id, words: 'Red jacket' });
  await core.call('detentions.close', { id, outcome: 'released' });
  return {
    core,
    ana,
    id,
    appointmentId,
    start,
    /** The day's automatic work, after work on that day and the day before. */
    on: async (day: string) => {
      const noon = Date.parse(`${day}T15:00:00.000Z`);
      for (const at of [noon - 24 * 3_600_000, noon]) {
        now = new Date(at);
        await core.call('people.save', { id: ana.id, teamNote: `${at}` });
      }
      await core.call('retention.automatic', {});
    },
    rows: (table: string, one: string) =>
      vaultOf(core).database.reader.all(
        `SELECT deleted_at FROM "${table}" WHERE ${table === 'detention' ? 'id' : 'detention_id'} = ?`,
        one,
      ),
  };
};

describe('promise 12: a closed detention that leads to no one', () => {
  it('is there until its day, is removed after it, and purged with all its lines after the team’s number of days', async () => {
    const { id, on, rows } = await setup();
    await on('2027-03-08');
    expect(rows('detention', id)).toEqual([{ deleted_at: null }]);
    await on('2027-03-09');
    expect(rows('detention', id)).toEqual([{ deleted_at: '2027-03-09T15:00:00.000Z' }]);
    await on('2027-04-09');
    expect(rows('detention', id)).toEqual([]);
    expect(rows('detention_event', id)).toEqual([]);
    expect(rows('checklist', id)).toEqual([]);
  });

  it('stays as long as someone keeps it', async () => {
    const { core, id, on, rows } = await setup();
    await core.call('detentions.keepUntil', { id, reviewBy: '2028-01-01' });
    await on('2027-03-09');
    expect(rows('detention', id)).toEqual([{ deleted_at: null }]);
  });

  it('stays while it is open, or once it is a person’s', async () => {
    const { core, ana, id, start, on, rows } = await setup();
    const open = await start([{ knownAs: 'Pedro' }]);
    await core.call('detentions.link', { id, personId: ana.id });
    await on('2027-03-09');
    expect([...rows('detention', id), ...rows('detention', open)]).toEqual([
      { deleted_at: null },
      { deleted_at: null },
    ]);
  });

  it('that began at an appointment of someone who is held stays', async () => {
    const { core, ana, start, on, rows, appointmentId } = await setup();
    const id = await start([{ knownAs: 'Pedro' }], { appointmentId });
    await core.call('detentions.close', { id, outcome: 'released' });
    await core.call('retention.hold', { personId: ana.id, reason: 'Suit' });
    await on('2027-03-09');
    expect(rows('detention', id)).toEqual([{ deleted_at: null }]);
  });
});

it('a hold keeps a person’s detention that was undone, with its lines', async () => {
  const { core, ana, start, on, rows } = await setup();
  const id = await start([{ personId: ana.id }]);
  await core.call('detentions.undoStart', { id });
  await core.call('retention.hold', { personId: ana.id, reason: 'Suit' });
  await on('2027-03-01');
  expect(rows('detention', id)).toHaveLength(1);
  expect(rows('detention_event', id)).toHaveLength(1);
  await core.call('retention.liftHold', { personId: ana.id });
  await on('2027-03-02');
  expect(rows('detention', id)).toEqual([]);
});
