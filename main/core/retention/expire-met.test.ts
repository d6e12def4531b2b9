import { describe, expect, it } from 'vitest';
import { vaultOf } from '../../../tests/support/direct-rows.ts';
import { openTestCore } from '../../../tests/support/test-core.ts';
import { canary, findTraces } from '../../../tests/support/traces.ts';

const hour = 3_600_000;

/** Someone met at a shift on Tuesday at 10 AM in New York. */
const setup = async () => {
  let now = new Date('2026-12-08T15:00:00.000Z');
  const core = await openTestCore({ now: () => now });
  const { id: shiftId } = await core.call('shifts.save', {
    place: 'Elm Street court',
    date: '2026-12-08',
    startTime: '09:00',
    endTime: '12:00',
    zone: 'America/New_York',
  });
  const ana = await core.call('people.save', { preferredName: 'Ana Quispe' });
  const word = canary();
  const meet = async () => (await core.call('met.save', { shiftId, called: word, reach: word, note: word })).id;
  const id = await meet();
  return {
    core,
    ana,
    id,
    word,
    shiftId,
    meet,
    /** The automatic work so many hours after they were met, and of a day before that. */
    after: async (hours: number) => {
      const at = Date.parse('2026-12-08T15:00:00.000Z') + hours * hour;
      now = new Date(at - 24 * hour);
      await core.call('people.save', { id: ana.id, teamNote: `${hours} hours` });
      now = new Date(at);
      await core.call('retention.automatic', {});
    },
    ids: () =>
      vaultOf(core)
        .database.reader.all<{ id: string }>('SELECT id FROM met_here')
        .map((row) => row.id),
  };
};

describe('promise 12: someone who was met at a shift', () => {
  it('is there for 72 hours and then gone without a trace; the log keeps that there was someone', async () => {
    const { core, id, word, after, ids } = await setup();
    await after(71);
    expect(ids()).toEqual([id]);
    expect(Object.keys(findTraces(core.folder, [word]))).toEqual([word]);
    await after(72);
    expect(ids()).toEqual([]);
    const { entries } = await core.call('audit.ofRecord', { recordId: id });
    expect(entries[0]).toMatchObject({ action: 'delete', call: 'retention.automatic' });
    expect(entries.every(({ changes }) => changes === null)).toBe(true);
    expect((await core.call('audit.verify', {})).ok).toBe(true);
    expect(findTraces(core.folder, [word])).toEqual({});
  });

  it('is gone after the team’s own number of hours', async () => {
    const { core, after, ids } = await setup();
    await core.call('retention.setPolicy', { metHours: 30 });
    await after(29);
    expect(ids()).toHaveLength(1);
    await after(30);
    expect(ids()).toEqual([]);
  });

  it('is gone when it was deleted by hand or settled too: what is known is in the person’s record', async () => {
    const { core, ana, id, meet, after, ids } = await setup();
    await core.call('met.settle', { id, kind: 'person', recordId: ana.id });
    await core.call('met.remove', { id: await meet() });
    expect(ids()).toHaveLength(2);
    await after(72);
    expect(ids()).toEqual([]);
    expect((await core.call('people.get', { id: ana.id })).preferredName).toBe('Ana Quispe');
  });

  it('stays as long as a hold protects the person whom they became, or whose detention it is', async () => {
    const { core, ana, id, meet, after, ids } = await setup();
    const detained = await meet();
    const other = await meet();
    await core.call('met.settle', { id, kind: 'person', recordId: ana.id });
    const { ids: started } = await core.call('detentions.start', { people: [{ personId: ana.id }] });
    await core.call('met.settle', { id: detained, kind: 'detention', recordId: started[0] ?? '' });
    await core.call('retention.hold', { personId: ana.id, reason: 'Suit' });
    await after(72);
    expect(ids()).not.toContain(other);
    expect(ids()).toHaveLength(2);
    await core.call('retention.liftHold', { personId: ana.id });
    await after(73);
    expect(ids()).toEqual([]);
  });

  it('stays when a clock that jumped says that it is long ago', async () => {
    let now = new Date('2026-12-08T15:00:00.000Z');
    const core = await openTestCore({ now: () => now });
    const { id: shiftId } = await core.call('shifts.save', {
      place: 'Elm Street court',
      date: '2026-12-08',
      startTime: '09:00',
      endTime: '12:00',
    });
    await core.call('met.save', { shiftId, called: 'Red jacket' });
    now = new Date('2027-06-08T15:00:00.000Z');
    await core.call('retention.automatic', {});
    expect((await core.call('met.list', { shiftId })).items).toHaveLength(1);
  });

  it('is counted among what the vault holds, with when the first of them is gone', async () => {
    const { core } = await setup();
    expect(await core.call('retention.holdings', {})).toMatchObject({
      counts: { metHere: 1 },
      metGoneFrom: '2026-12-11T15:00:00.000Z',
    });
  });

  it('goes with the person’s record when that is deleted permanently', async () => {
    const { core, ana, id, word, ids } = await setup();
    await core.call('met.settle', { id, kind: 'person', recordId: ana.id });
    await core.call('retention.purge', { personId: ana.id, confirmation: ana.caseCode });
    expect(ids()).toEqual([]);
    expect(findTraces(core.folder, [word])).toEqual({});
  });
});
