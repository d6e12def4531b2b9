import { describe, expect, it } from 'vitest';
import { addVolunteerUser, becomeUser, vaultOf } from '../../../tests/support/direct-rows.ts';
import { endings, missingRows, volunteerWorld } from '../../../tests/support/volunteer-world.ts';

const refused = (code: string) => ({ ok: false, error: { code } });
const at = '2026-12-08T10:00';

/** A detention that Tomas began, with what a coordinator wrote of it. */
const setup = async () => {
  const world = await volunteerWorld();
  const { core, coordinator, tomas, own } = world;
  const { ids } = await core.call('detentions.start', {
    appointmentId: own.appointmentId,
    people: [{ personId: own.personId }],
  });
  const id = ids[0] ?? '';
  const asCoordinator = async <T>(work: () => Promise<T>): Promise<T> => {
    becomeUser(core, coordinator);
    try {
      return await work();
    } finally {
      becomeUser(core, tomas);
    }
  };
  const theirs = await asCoordinator(async () => {
    const { facilityId } = await core.call('detentions.addFacility', { id, facility: 'Coordinatorword' });
    const { infoId } = await core.call('custody.saveInfo', {
      id,
      heldAtId: facilityId,
      kind: 'number',
      words: 'Coordinatorword',
    });
    const talk = { id, kind: 'visit', state: 'planned', at, who: 'Coordinatorword' } as const;
    const { talkId } = await core.call('custody.saveTalk', talk);
    const { complaintId } = await core.call('custody.saveComplaint', {
      id,
      at,
      complaint: 'Coordinatorword',
      answer: 'Coordinatorword',
    });
    return { facilityId, infoId, talkId, complaintId };
  });
  return { ...world, id, asCoordinator, theirs };
};

describe('health complaints', () => {
  it('are a coordinator’s: a volunteer sees and writes none, not even for someone whom they accompany', async () => {
    const { core, id, theirs } = await setup();
    const seen = await core.call('custody.get', { id });
    expect(seen.complaints).toBeNull();
    expect(await core.result('custody.saveComplaint', { id, at, complaint: 'x' })).toMatchObject(
      refused('call.refused'),
    );
    const row = { id, what: 'complaint', rowId: theirs.complaintId } as const;
    expect(await core.result('custody.remove', row)).toMatchObject(refused('record.notFound'));
    expect(await core.result('custody.restore', row)).toMatchObject(refused('record.notFound'));
  });

  it('stay hidden from a volunteer who was the coordinator that wrote them', async () => {
    const { core, coordinator, id, theirs } = await setup();
    becomeUser(core, { ...coordinator, role: 'volunteer' });
    const row = { id, what: 'complaint', rowId: theirs.complaintId } as const;
    expect(await core.result('custody.remove', row)).toMatchObject(refused('record.notFound'));
    expect(await core.result('custody.get', { id })).toMatchObject(refused('record.notFound'));
  });

  it('leave no word of themselves on the timeline, for a coordinator either', async () => {
    const { core, id, asCoordinator, theirs } = await setup();
    const condition = 'Insulinword';
    const { events } = await asCoordinator(async () => {
      await core.call('custody.saveComplaint', {
        id,
        complaintId: theirs.complaintId,
        at,
        complaint: condition,
        answer: condition,
        nextStep: condition,
      });
      return core.call('detentions.get', { id });
    });
    expect(events.filter(({ kind }) => kind === 'health')).toMatchObject([
      { words: null, aboutId: theirs.complaintId },
    ]);
    expect(JSON.stringify(events)).not.toContain(condition);
    expect(JSON.stringify(events)).not.toContain('Coordinatorword');
  });
});

describe('a volunteer who began a detention', () => {
  it('sees no word of what others wrote about custody, and changes none of it', async () => {
    const { core, id, theirs } = await setup();
    const seen = await core.call('custody.get', { id });
    expect(seen).toEqual({ infos: [], talks: [], complaints: null });
    const sheet = JSON.stringify(await core.call('detentions.get', { id }));
    expect(sheet).not.toContain('Coordinatorword');
    const { facilityId: heldAtId, infoId, talkId } = theirs;
    const before = vaultOf(core).database.writer.get('SELECT total_changes() AS n');
    for (const [name, input] of [
      ['custody.saveInfo', { heldAtId, kind: 'mail', words: 'x' }],
      ['custody.saveInfo', { heldAtId, infoId, kind: 'mail', words: 'x' }],
      ['custody.saveTalk', { talkId, kind: 'visit', state: 'held', at, who: 'x' }],
      ['custody.remove', { what: 'talk', rowId: talkId }],
      ['custody.remove', { what: 'info', rowId: infoId }],
      ['detentions.saveFacility', { heldAtId, facility: 'x' }],
    ] as const) {
      expect(await core.result(name, { id, ...input }), name).toMatchObject(refused('record.notFound'));
    }
    expect(vaultOf(core).database.writer.get('SELECT total_changes() AS n')).toEqual(before);
  });

  it('writes, changes and deletes what is their own', async () => {
    const { core, id } = await setup();
    const { facilityId: heldAtId } = await core.call('detentions.addFacility', { id, facility: 'Hold room' });
    const { infoId } = await core.call('custody.saveInfo', { id, heldAtId, kind: 'phone', provider: 'PhoneCo' });
    const talk = { id, kind: 'callFrom', state: 'held', at, who: 'Me' } as const;
    const { talkId } = await core.call('custody.saveTalk', talk);
    await core.call('custody.saveTalk', { ...talk, talkId, learned: 'Moved at night' });
    expect(await core.call('custody.get', { id })).toMatchObject({
      infos: [{ id: infoId, by: 'Tomas' }],
      talks: [{ id: talkId, learned: 'Moved at night' }],
    });
    await core.call('custody.remove', { id, what: 'talk', rowId: talkId });
    expect((await core.call('custody.get', { id })).talks).toEqual([]);
    await core.call('custody.restore', { id, what: 'talk', rowId: talkId });
    expect((await core.call('custody.get', { id })).talks).toHaveLength(1);
  });

  it('may not test whether a number is the A-number', async () => {
    const { core, id } = await setup();
    const { facilityId: heldAtId } = await core.call('detentions.addFacility', { id, facility: 'Hold room' });
    for (const words of ['A091-313-151', 'A091-313-152']) {
      const result = await core.result('custody.saveInfo', { id, heldAtId, kind: 'number', words });
      expect(result.ok, words).toBe(true);
    }
  });

  it.each(Object.keys(endings))('until their access ends: %s', async (why) => {
    const world = await setup();
    const [end] = endings[why]?.(world) ?? [];
    end?.();
    expect(await world.core.result('custody.get', { id: world.id })).toMatchObject(refused('record.notFound'));
    const talk = { id: world.id, kind: 'visit', state: 'held', at, who: 'x' } as const;
    expect(await world.core.result('custody.saveTalk', talk)).toMatchObject(refused('record.notFound'));
  });

  it('of another’s detention they learn nothing', async () => {
    const { core, id, tomas, theirs } = await setup();
    becomeUser(core, addVolunteerUser(core, 'Noor'));
    const talk = { kind: 'visit', state: 'held', at, who: 'x' } as const;
    for (const [name, input] of [
      ['custody.get', {}],
      ['custody.saveTalk', talk],
      ['custody.saveInfo', { heldAtId: theirs.facilityId, kind: 'mail', words: 'x' }],
      ['custody.remove', { what: 'talk', rowId: theirs.talkId }],
      ['custody.restore', { what: 'talk', rowId: theirs.talkId }],
      ['detentions.saveFacility', { heldAtId: theirs.facilityId, facility: 'x' }],
    ] as const) {
      const missing = await core.result(name, { id: missingRows.personId, ...input });
      expect(await core.result(name, { id, ...input }), name).toEqual(missing);
      expect(missing, name).toMatchObject(refused('record.notFound'));
    }
    becomeUser(core, tomas);
  });
});
