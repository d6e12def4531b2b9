import { describe, expect, it } from 'vitest';
import type { KeepablePart } from '../../../shared/records/parts.ts';
import { vaultOf } from '../../../tests/support/direct-rows.ts';
import { openTestCore } from '../../../tests/support/test-core.ts';

const start = Date.parse('2026-12-08T15:00:00.000Z');
/** 10:00 AM in New York, where the team is. */
const at = '2026-12-08T10:00';
const atInstant = '2026-12-08T15:00:00.000Z';

const setup = async () => {
  let seconds = 0;
  const core = await openTestCore({ now: () => new Date(start + (seconds += 1) * 1000) });
  const ana = await core.call('people.save', { preferredName: 'Ana Quispe', aNumber: '91313151' });
  const begin = async (people: object = { personId: ana.id }) =>
    (await core.call('detentions.start', { people: [people] })).ids[0] ?? '';
  const id = await begin();
  const { facilityId: heldAtId } = await core.call('detentions.addFacility', { id, facility: 'Elm County Jail' });
  const visit = { id, kind: 'visit', state: 'held', at, who: 'Rosa Vela' } as const;
  return {
    core,
    ana,
    id,
    heldAtId,
    visit,
    begin,
    get: () => core.call('custody.get', { id }),
    linesOf: async (kind: string, detentionId = id) =>
      (await core.call('detentions.get', { id: detentionId })).events.filter((event) => event.kind === kind),
    rows: (table: string) => vaultOf(core).database.reader.all<{ deleted_at: string | null }>(`SELECT * FROM ${table}`),
  };
};

describe('where someone is held', () => {
  it('is changed with its line of the timeline, and back', async () => {
    const { core, id, heldAtId, linesOf } = await setup();
    const before = await core.call('detentions.get', { id });
    await core.call('detentions.saveFacility', {
      id,
      heldAtId,
      facility: 'Oak County Jail',
      facilityId: 'ice-facility/oak',
      sinceAt: '2026-12-07T22:00',
      source: 'Rosa',
      note: 'Moved at night',
    });
    const { facilities } = await core.call('detentions.get', { id });
    expect(facilities).toMatchObject([
      { facility: 'Oak County Jail', facilityId: 'ice-facility/oak', sinceAt: '2026-12-08T03:00:00.000Z' },
    ]);
    expect(await linesOf('facility')).toMatchObject([{ at: '2026-12-08T03:00:00.000Z', aboutId: heldAtId }]);
    const { id: _id, ...earlier } = before.facilities[0] ?? expect.fail();
    await core.call('detentions.saveFacility', { id, heldAtId, ...earlier });
    expect((await core.call('detentions.get', { id })).facilities).toEqual(before.facilities);
  });

  it('goes with what was written of its account and mail, and comes back with it', async () => {
    const { core, id, heldAtId, get, linesOf } = await setup();
    const { infoId } = await core.call('custody.saveInfo', { id, heldAtId, kind: 'mail', words: 'PO Box 9' });
    const gone = await core.call('custody.saveInfo', { id, heldAtId, kind: 'money', provider: 'PayCo' });
    await core.call('custody.remove', { id, what: 'info', rowId: gone.infoId });
    const [line] = await linesOf('facility');
    const eventId = line?.id ?? '';
    await core.call('detentions.takeBack', { id, eventId });
    expect((await get()).infos).toEqual([]);
    expect(await core.result('custody.saveInfo', { id, heldAtId, kind: 'mail', words: 'x' })).toMatchObject({
      ok: false,
      error: { code: 'record.notFound', field: 'heldAtId' },
    });
    await core.call('detentions.bringBack', { id, eventId });
    expect((await get()).infos.map((info) => info.id)).toEqual([infoId]);
  });
});

describe('what a facility asks for', () => {
  it('is kept with who said so and when it was verified, and is changed', async () => {
    const { core, id, heldAtId, get } = await setup();
    const { infoId } = await core.call('custody.saveInfo', { id, heldAtId, kind: 'money', provider: 'PayCo' });
    const whole = { provider: 'PayCo', words: 'At the window', source: 'Facility, by phone', verifiedOn: '2026-12-07' };
    await core.call('custody.saveInfo', { id, infoId, heldAtId, kind: 'money', ...whole });
    expect((await get()).infos).toEqual([{ id: infoId, by: 'Deb', heldAtId, kind: 'money', ...whole }]);
  });

  it('says something', async () => {
    const { core, id, heldAtId } = await setup();
    for (const input of [{}, { words: '  ', provider: '' }, { source: 'Rosa' }]) {
      expect(await core.result('custody.saveInfo', { id, heldAtId, kind: 'mail', ...input })).toMatchObject({
        ok: false,
        error: { code: 'input.rejected', field: 'words' },
      });
    }
  });

  it('has a number only if it is not the A-number', async () => {
    const { core, id, heldAtId } = await setup();
    const number = (words: string) => core.result('custody.saveInfo', { id, heldAtId, kind: 'number', words });
    for (const words of ['A091-313-151', '091313151', 'A 91313151']) {
      expect(await number(words), words).toMatchObject({ ok: false, error: { field: 'words' } });
    }
    expect(await number('2026-00417')).toMatchObject({ ok: true });
  });
});

describe('visits and calls', () => {
  it('are on the timeline once they took place, at their time', async () => {
    const { core, visit, linesOf } = await setup();
    const { talkId } = await core.call('custody.saveTalk', { ...visit, state: 'planned', at: '2026-12-09T10:00' });
    expect(await linesOf('visit')).toEqual([]);
    await core.call('custody.saveTalk', { ...visit, talkId, minutes: 25, learned: 'Needs glasses' });
    expect(await linesOf('visit')).toMatchObject([{ at: atInstant, aboutId: talkId, words: null }]);
    await core.call('custody.saveTalk', { ...visit, talkId, kind: 'callFrom' });
    expect(await linesOf('visit')).toEqual([]);
    expect(await linesOf('talk')).toHaveLength(1);
    await core.call('custody.saveTalk', { ...visit, talkId, state: 'missed' });
    expect(await linesOf('talk')).toEqual([]);
  });

  it('are deleted with their line, and come back with the same one', async () => {
    const { core, id, visit, get, linesOf } = await setup();
    const { talkId } = await core.call('custody.saveTalk', visit);
    const lines = await linesOf('visit');
    await core.call('custody.remove', { id, what: 'talk', rowId: talkId });
    expect([await linesOf('visit'), (await get()).talks]).toEqual([[], []]);
    await core.call('custody.restore', { id, what: 'talk', rowId: talkId });
    expect(await linesOf('visit')).toEqual(lines);
    const eventId = lines[0]?.id ?? '';
    await core.call('detentions.takeBack', { id, eventId });
    expect((await get()).talks).toEqual([]);
    await core.call('detentions.bringBack', { id, eventId });
    expect((await get()).talks).toHaveLength(1);
  });

  it('that are planned come first, the soonest first, and the soonest of each detention is on Today', async () => {
    const { core, visit, get } = await setup();
    const day = (date: string, state: 'planned' | 'held') =>
      core.call('custody.saveTalk', { ...visit, state, at: `${date}T10:00` });
    await day('2026-12-05', 'held');
    await day('2026-12-12', 'planned');
    await day('2026-12-07', 'held');
    await day('2026-12-10', 'planned');
    expect((await get()).talks.map((talk) => talk.at.slice(0, 10))).toEqual([
      '2026-12-10',
      '2026-12-12',
      '2026-12-07',
      '2026-12-05',
    ]);
    expect((await core.call('today.get', {})).detained).toMatchObject([
      { nextTalk: { kind: 'visit', at: '2026-12-10T15:00:00.000Z' } },
    ]);
  });
});

describe('health complaints', () => {
  const complaint = { at, complaint: 'Chest pain', toldTo: ['facility', 'ero'], medicineMissed: true } as const;

  it('keep what was said, to whom, and what came of it; a bare time is today’s', async () => {
    const { core, id, get, linesOf } = await setup();
    const input = { id, ...complaint, toldTo: ['facility', 'ero'] as ('facility' | 'ero')[] };
    const { complaintId } = await core.call('custody.saveComplaint', { ...input, toldAt: '10:00', nextStep: 'Call' });
    expect((await get()).complaints).toMatchObject([
      { id: complaintId, at: atInstant, toldAt: atInstant, toldTo: ['facility', 'ero'], medicineMissed: true },
    ]);
    expect(await linesOf('health')).toMatchObject([{ at: atInstant, words: null }]);
    await core.call('custody.remove', { id, what: 'complaint', rowId: complaintId });
    expect([await linesOf('health'), (await get()).complaints]).toEqual([[], []]);
    await core.call('custody.restore', { id, what: 'complaint', rowId: complaintId });
    expect((await get()).complaints).toHaveLength(1);
  });
});

describe('what happens to a detention happens to all of it', () => {
  const fill = async ({ core, id, heldAtId, visit }: Awaited<ReturnType<typeof setup>>) => {
    await core.call('custody.saveInfo', { id, heldAtId, kind: 'mail', words: 'PO Box 9' });
    await core.call('custody.saveTalk', { ...visit, learned: 'Needs glasses' });
    await core.call('custody.saveComplaint', { id, at, complaint: 'Chest pain' });
  };
  const tables = ['custody_info', 'custody_talk', 'custody_complaint'] as const;

  it('two that become one: everything is in the one that stays, none twice', async () => {
    const world = await setup();
    const { core, begin, ana, id } = world;
    const otherId = await begin({ knownAs: 'Ana' });
    const { facilityId } = await core.call('detentions.addFacility', { id: otherId, facility: 'Hold room' });
    await fill({ ...world, id: otherId, heldAtId: facilityId, visit: { ...world.visit, id: otherId } });
    await core.call('detentions.link', { id: otherId, personId: ana.id });
    const { infos, talks, complaints } = await core.call('custody.get', { id });
    expect([infos.length, talks.length, complaints?.length]).toEqual([1, 1, 1]);
    expect(infos[0]?.heldAtId).toBe(facilityId);
    expect(await world.linesOf('health')).toHaveLength(1);
    await core.call('custody.remove', { id, what: 'talk', rowId: talks[0]?.id ?? '' });
    expect((await world.get()).talks).toEqual([]);
  });

  it('a mistaken start: it goes and comes back with everything', async () => {
    const world = await setup();
    await fill(world);
    const { core, id, rows } = world;
    const there = () => tables.map((table) => rows(table).filter((row) => row.deleted_at === null).length);
    await core.call('detentions.undoStart', { id });
    expect(there()).toEqual([0, 0, 0]);
    await core.call('detentions.restoreStart', { id });
    expect(there()).toEqual([1, 1, 1]);
  });

  const close = async (keptParts: readonly KeepablePart[]) => {
    const world = await setup();
    await fill(world);
    const { core, ana, id } = world;
    await core.call('detentions.close', { id, outcome: 'released' });
    await core.call('retention.setPolicy', { keptParts: [...keptParts] });
    await core.call('retention.close', { personId: ana.id, confirmation: ana.caseCode });
    return tables.map((table) => world.rows(table));
  };

  it('promise 12: closing the person keeps nothing of it unless the team chose that', async () => {
    expect(await close([])).toEqual([[], [], []]);
  });

  it('promise 12: a team that keeps detentions keeps no word of health', async () => {
    const [infos, talks, complaints] = await close(['detentions']);
    expect(infos).toMatchObject([{ words: 'PO Box 9' }]);
    expect(talks).toMatchObject([{ learned: 'Needs glasses', who: null }]);
    expect(complaints).toEqual([]);
  });

  it('promise 12: deleting the person permanently deletes all of it', async () => {
    const world = await setup();
    await fill(world);
    const { core, ana, rows } = world;
    await core.call('retention.purge', { personId: ana.id, confirmation: ana.caseCode });
    expect(tables.map(rows)).toEqual([[], [], []]);
  });
});
