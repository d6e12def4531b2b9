import { describe, expect, it } from 'vitest';
import { detention as spec } from '../../../shared/detentions/records.ts';
import { vaultOf } from '../../../tests/support/direct-rows.ts';
import { openTestCore, type TestCore } from '../../../tests/support/test-core.ts';
import { ownedBy } from '../records/ownership.ts';

const start = new Date('2026-12-08T15:00:00.000Z');

const setup = async () => {
  let minutes = 0;
  const core = await openTestCore({ now: () => new Date(start.getTime() + minutes * 60_000) });
  const ana = await core.call('people.save', {
    preferredName: 'Ana Quispe',
    attorney: 'R. Feld',
    contacts: [
      { name: 'Luis Quispe', relation: 'brother', phone: '404-555-0143', languages: ['es'], mayBeTold: 'All of it' },
      { name: 'Rosa Vela', phone: '404-555-0144' },
    ],
  });
  return {
    core,
    ana,
    /** Moves the clock on. */
    later: (by: number) => {
      minutes += by;
    },
    begin: async (input: Parameters<typeof core.call<'detentions.start'>>[1] = { people: [{ personId: ana.id }] }) => {
      const { ids } = await core.call('detentions.start', input);
      return ids[0] ?? '';
    },
    statusOf: async (id = ana.id) => (await core.call('people.get', { id })).status,
    get: (id: string) => core.call('detentions.get', { id }),
    kindsOf: async (id: string) => (await core.call('detentions.get', { id })).events.map(({ kind }) => kind),
  };
};

const refused = (code: string, field?: string) => ({ ok: false, error: { code, ...(field && { field }) } });

const rowsIn = (core: TestCore, detentionId: string, state = 'deleted_at IS NULL'): Record<string, number> =>
  Object.fromEntries(
    ownedBy('detention').map(({ table, column }) => [
      table,
      vaultOf(core).database.reader.get<{ n: number }>(
        `SELECT count(*) AS n FROM "${table}" WHERE "${column}" = ? AND ${state}`,
        detentionId,
      )?.n ?? 0,
    ]),
  );

/** Puts a row into every list of a detention. */
const fill = async (core: TestCore, id: string): Promise<void> => {
  await core.call('detentions.addNote', { id, words: 'Two agents at the elevator' });
  await core.call('detentions.logCall', { id, kind: 'hotline', who: 'Hotline', result: 'leftMessage' });
  await core.call('detentions.keepBelonging', { id, kind: 'keys', what: 'Car keys', heldBy: 'Tomas' });
  await core.call('detentions.addFacility', { id, facility: 'Hold room' });
  await core.call('locator.record', {
    detentionId: id,
    way: 'locator',
    zone: 'America/New_York',
    mode: null,
    aNumberTyped: null,
    firstTyped: null,
    lastTyped: null,
    countryLabel: null,
    birthDateTyped: null,
    result: 'siteDown',
    facility: null,
    facilityId: null,
    office: null,
    spokeWith: null,
    note: null,
  });
  await core.call('custody.saveTalk', { id, kind: 'visit', state: 'planned', at: '2026-12-09T10:00' });
  await core.call('custody.saveComplaint', { id, at: '2026-12-08T09:00', complaint: 'No insulin since noon' });
  await core.call('bonds.save', { detentionId: id, amountCents: 150_000 });
  await core.call('release.save', { id, place: 'Gate 2' });
  await core.call('release.setNeed', { id, aim: 'release', kind: 'ride', state: 'needed' });
  await core.call('release.saveRemoval', { id, country: 'GT' });
  const { id: shiftId } = await core.call('shifts.save', {
    date: '2026-12-08',
    place: 'Elm Street court',
    startTime: '08:00',
    endTime: '12:00',
  });
  const { id: metId } = await core.call('met.save', { shiftId, called: 'Green coat' });
  await core.call('met.settle', { id: metId, kind: 'detention', recordId: id });
};

describe('starting', () => {
  it('for a person: they are detained, the clock runs, the first thing to do is there', async () => {
    const { begin, statusOf, get } = await setup();
    const id = await begin();
    expect(await statusOf()).toBe('detained');
    expect(await get(id)).toMatchObject({
      toldAt: start.toISOString(),
      person: { preferredName: 'Ana Quispe', attorney: 'R. Feld' },
      contacts: [{ name: 'Luis Quispe', mayBeTold: 'All of it' }, { name: 'Rosa Vela' }],
      events: [{ kind: 'started', by: 'Deb' }],
    });
  });

  it.each([
    { knownAs: 'Juan' },
    { description: 'man in a red jacket' },
    { phone: '404-555-0143' },
    { aNumber: 'A091-313-151' },
    { birthDate: '1990-05-01' },
  ])('with no one known takes one fact: %o', async (fact) => {
    const { core, begin } = await setup();
    expect(await begin({ people: [fact] })).not.toBe('');
    expect(await core.call('detentions.count', {})).toEqual({ open: 1 });
  });

  it.each([{}, { place: 'Hallway' }, { knownAs: '  ' }, { aNumber: 'none' }])(
    'without a fact by which someone can be found again is refused, and nothing is written: %o',
    async (fact) => {
      const { core } = await setup();
      const result = await core.result('detentions.start', { people: [{ knownAs: 'Juan' }, fact] });
      expect(result).toMatchObject(refused('input.rejected', 'people.1'));
      expect(await core.call('detentions.count', {})).toEqual({ open: 0 });
    },
  );

  it('says at its field why an A-number is none', async () => {
    const { core } = await setup();
    const result = await core.result('detentions.start', { people: [{ aNumber: '12' }] });
    expect(result).toMatchObject({ error: { field: 'people.0.aNumber', details: { reason: 'tooShort' } } });
  });

  it('for several of one incident says what they share once; each has their own clock', async () => {
    const { core, ana, get } = await setup();
    const { ids } = await core.call('detentions.start', {
      shared: { place: 'Parking lot', takenAt: '09:42', takenBy: 'ice', seenBy: 'Tomas' },
      people: [{ personId: ana.id }, { knownAs: 'Juan' }, { description: 'woman, grey coat', takenAt: '09:50' }],
    });
    const all = await Promise.all(ids.map(get));
    expect(all.map(({ place, seenBy, takenBy }) => [place, seenBy, takenBy])).toEqual(
      Array.from({ length: 3 }, () => ['Parking lot', 'Tomas', 'ice']),
    );
    expect(all.map(({ takenAt }) => takenAt?.slice(11, 16))).toEqual(['14:42', '14:42', '14:50']);
    expect(new Set(all.map(({ groupId }) => groupId)).size).toBe(1);
    expect(all[1]?.group.map(({ name, description }) => name ?? description)).toEqual([
      'Ana Quispe',
      'woman, grey coat',
    ]);
    await core.call('detentions.close', { id: ids[1] ?? '', outcome: 'released' });
    expect((await get(ids[0] ?? '')).closedAt).toBeNull();
  });

  it('of someone else from the same incident copies what was said of it, and of no one’s person', async () => {
    const { core, begin, get } = await setup();
    const first = await begin({
      shared: { place: 'Corner', takenBy: 'cbp' },
      people: [{ knownAs: 'Juan', phone: '1' }],
    });
    const second = await begin({ sameAsId: first, people: [{ knownAs: 'Pedro' }] });
    expect(await get(second)).toMatchObject({ place: 'Corner', takenBy: 'cbp', knownAs: 'Pedro', phone: null });
    expect((await get(first)).group.map(({ id }) => id)).toEqual([second]);
    expect(await core.call('detentions.count', {})).toEqual({ open: 2 });
  });

  it('from an appointment knows the place and its zone', async () => {
    const { core, ana, begin, get } = await setup();
    const { id: appointmentId } = await core.call('appointments.save', {
      personIds: [ana.id],
      kind: 'ice-checkin',
      dateState: 'fixed',
      date: '2026-12-08',
      place: '180 Ted Turner Drive',
      zone: 'America/Chicago',
    });
    const id = await begin({ appointmentId, people: [{ personId: ana.id, takenAt: '09:00' }] });
    expect(await get(id)).toMatchObject({
      appointmentId,
      place: '180 Ted Turner Drive',
      zone: 'America/Chicago',
      takenAt: '2026-12-08T15:00:00.000Z',
    });
  });

  it('a second time for the same person is refused while the first is open, and possible once it is closed', async () => {
    const { core, ana, begin } = await setup();
    const id = await begin();
    expect(await core.result('detentions.start', { people: [{ personId: ana.id }] })).toMatchObject(
      refused('record.exists'),
    );
    await core.call('detentions.close', { id, outcome: 'released' });
    expect(await begin()).not.toBe(id);
  });
});

describe('started by mistake', () => {
  it('is undone with everything that it made, and the person has the status that they had', async () => {
    const { core, ana, begin, statusOf } = await setup();
    await core.call('people.save', { id: ana.id, status: 'released' });
    const id = await begin();
    await fill(core, id);
    expect(Object.values(rowsIn(core, id)).every((n) => n > 0)).toBe(true);
    await core.call('detentions.undoStart', { id });
    expect(await statusOf()).toBe('released');
    expect(await core.result('detentions.get', { id })).toMatchObject(refused('record.notFound'));
    // Who was met before it began is there as before.
    const { met_here: met, ...left } = rowsIn(core, id);
    expect([met, ...Object.values(left).filter((n) => n > 0)]).toEqual([1]);
    expect(await core.call('detentions.list', {})).toEqual({ items: [], total: 0 });
  });

  it('and that is undone too: what had been deleted before stays deleted', async () => {
    const { core, begin, get, later, statusOf } = await setup();
    const id = await begin();
    await fill(core, id);
    const before = await get(id);
    const note = before.events.find(({ kind }) => kind === 'note');
    await core.call('detentions.takeBack', { id, eventId: note?.id ?? '' });
    later(1);
    await core.call('detentions.undoStart', { id });
    await core.call('detentions.restoreStart', { id });
    expect(await statusOf()).toBe('detained');
    const after = await get(id);
    expect(after.events).toEqual(before.events.filter((event) => event !== note));
    expect(after.belongings).toEqual(before.belongings);
  });

  it('leaves alone a status that someone set since', async () => {
    const { core, ana, begin, statusOf } = await setup();
    const id = await begin();
    await core.call('people.save', { id: ana.id, status: 'movedAway' });
    await core.call('detentions.undoStart', { id });
    expect(await statusOf()).toBe('movedAway');
  });
});

describe('everything that is done is on the timeline', () => {
  it('in order of time, by whom', async () => {
    const { core, begin, get, later } = await setup();
    const id = await begin();
    const contactId = (await get(id)).contacts[0]?.id ?? '';
    later(2);
    await core.call('detentions.save', { id, takenAt: '09:42', place: 'Hallway', takenBy: 'ice' });
    later(1);
    await core.call('detentions.logCall', { id, contactId, kind: 'contact', who: 'Luis', result: 'reached' });
    await core.call('detentions.setStep', { id, step: 'children', state: 'done', words: 'Rosa picks them up at 3' });
    later(1);
    const { belongingId } = await core.call('detentions.keepBelonging', {
      id,
      kind: 'car',
      what: 'Blue car',
      heldBy: 'Tomas',
    });
    later(1);
    await core.call('detentions.giveBack', { id, belongingId, to: 'Luis' });
    await core.call('detentions.addFacility', { id, facility: 'Hold room', source: 'the desk' });
    later(1);
    await core.call('detentions.close', { id, outcome: 'releasedOnBond', words: 'At noon' });
    const { events } = await get(id);
    expect(
      events.map(({ kind, result, step }) => [kind, result, step].filter((one) => one !== null).join(' ')),
    ).toEqual([
      'taken',
      'started',
      'facts',
      'call reached',
      'step done children',
      'belonging',
      'returned',
      'facility',
      'closed releasedOnBond',
    ]);
    expect(events.every(({ by }) => by === 'Deb')).toBe(true);
  });

  it('an A-number that is found now is in the person’s record, unless one is there', async () => {
    const { core, ana, begin } = await setup();
    const id = await begin();
    const stored = async () => (await core.call('people.get', { id: ana.id })).aNumber;
    await core.call('detentions.save', { id, aNumber: 'A091-313-151' });
    expect(await stored()).toBe('091313151');
    await core.call('detentions.save', { id, aNumber: 'A091-313-177' });
    expect(await stored()).toBe('091313151');
  });

  it('and the line of when they were taken follows the facts', async () => {
    const { core, begin, get } = await setup();
    const id = await begin({ people: [{ knownAs: 'Juan', takenAt: '09:42' }] });
    await core.call('detentions.save', { id, takenAt: '09:50' });
    const taken = (await get(id)).events.filter(({ kind }) => kind === 'taken');
    expect(taken.map(({ at }) => at)).toEqual(['2026-12-08T14:50:00.000Z']);
    await core.call('detentions.save', { id, takenAt: null });
    expect((await get(id)).events.some(({ kind }) => kind === 'taken')).toBe(false);
  });

  it('facts that were saved by mistake are undone as a whole: the line, the A-number in the person’s record, and in search', async () => {
    const { core, ana, begin, get } = await setup();
    const id = await begin({ people: [{ personId: ana.id, takenAt: '09:42', place: 'Hallway' }] });
    const before = await get(id);
    const found = async () => (await core.call('people.list', { query: '091313151' })).total;
    const { act } = await core.call('detentions.save', {
      id,
      aNumber: 'A091-313-151',
      takenAt: '09:50',
      place: 'Lobby',
    });
    expect(await found()).toBe(1);
    await core.call('detentions.undoSave', { id, act });
    const { updatedAt: _, ...after } = await get(id);
    expect(before).toMatchObject(after);
    expect(await core.call('people.get', { id: ana.id })).toMatchObject({ aNumber: null, aNumberState: 'unknown' });
    expect(await found()).toBe(0);
  });

  it('but not once something of them was changed again, nor by an act of another kind or of another detention', async () => {
    const { core, begin, later } = await setup();
    const id = await begin();
    const other = await begin({ people: [{ knownAs: 'Juan' }] });
    const { act } = await core.call('detentions.save', { id, place: 'Lobby' });
    const undo = (input: { id: string; act: string }) => core.result('detentions.undoSave', input);
    expect(await undo({ id: other, act })).toMatchObject(refused('record.notFound'));
    later(1);
    await core.call('detentions.save', { id, seenBy: 'Noor' });
    expect(await undo({ id, act })).toMatchObject(refused('record.changedMeanwhile'));
    const started = vaultOf(core).database.reader.get<{ batch: string }>(
      "SELECT batch FROM audit_entry WHERE record_id = ? AND action = 'insert'",
      id,
    );
    expect(await undo({ id, act: started?.batch ?? '' })).toMatchObject(refused('record.notFound'));
  });

  it('what was logged by mistake is undone with its row, and comes back with it', async () => {
    const { core, begin, get } = await setup();
    const id = await begin();
    await fill(core, id);
    const before = await get(id);
    // A bond, a release, and a deportation are undone where they are written.
    const elsewhere: readonly string[] = ['started', 'bond', 'release', 'removal'];
    const listed: readonly string[] = ['call', 'belonging', 'facility'];
    for (const { id: eventId, kind } of before.events.filter((event) => !elsewhere.includes(event.kind))) {
      await core.call('detentions.takeBack', { id, eventId });
      const without = await get(id);
      expect(
        without.events.some((event) => event.id === eventId),
        kind,
      ).toBe(false);
      const left = [without.calls, without.belongings, without.facilities].map((list) => list.length);
      expect(
        left.reduce((sum, n) => sum + n, 0),
        kind,
      ).toBe(listed.includes(kind) ? 2 : 3);
      await core.call('detentions.bringBack', { id, eventId });
      expect(await get(id), kind).toMatchObject({ events: before.events, calls: before.calls });
    }
  });

  it('but that it was started is not undone by its line', async () => {
    const { core, begin, get } = await setup();
    const id = await begin();
    const eventId = (await get(id)).events[0]?.id ?? '';
    expect(await core.result('detentions.takeBack', { id, eventId })).toMatchObject(
      refused('input.rejected', 'eventId'),
    );
  });

  it('a step is skipped only with a reason, and put off only until a time', async () => {
    const { core, begin } = await setup();
    const id = await begin();
    const set = (state: string, rest: object = {}) =>
      core.result('detentions.setStep', { id, step: 'children', state, ...rest });
    expect(await set('skipped')).toMatchObject(refused('input.rejected', 'words'));
    expect(await set('skipped', { words: '  ' })).toMatchObject(refused('input.rejected', 'words'));
    expect(await set('later')).toMatchObject(refused('input.rejected', 'until'));
    expect(await set('skipped', { words: 'No children' })).toMatchObject({ ok: true });
  });

  it('a call to a contact who is not on the plan is refused', async () => {
    const { core, begin, get } = await setup();
    const id = await begin();
    const other = await begin({ people: [{ knownAs: 'Juan' }] });
    const contactId = (await get(id)).contacts[0]?.id ?? '';
    expect(
      await core.result('detentions.logCall', { id: other, contactId, kind: 'contact', who: 'L', result: 'busy' }),
    ).toMatchObject(refused('record.notFound', 'contactId'));
  });
});

describe('belongings', () => {
  it('nothing closes while something is out', async () => {
    const { core, begin, get, statusOf } = await setup();
    const id = await begin();
    const keep = async (what: string) =>
      (await core.call('detentions.keepBelonging', { id, kind: 'keys', what, fromWhom: 'Ana', heldBy: 'Tomas' }))
        .belongingId;
    const keys = await keep('Car keys');
    const phone = await keep('House keys');
    const close = () => core.result('detentions.close', { id, outcome: 'released' });
    await core.call('detentions.giveBack', { id, belongingId: keys, to: 'Luis' });
    expect(await close()).toMatchObject({ error: { code: 'detention.belongingsOut', details: { count: 1 } } });
    expect((await get(id)).closedAt).toBeNull();
    expect(await statusOf()).toBe('detained');
    await core.call('detentions.giveBack', { id, belongingId: phone, to: 'Luis' });
    expect(await close()).toMatchObject({ ok: true });
  });

  it('a return that was logged by mistake is undone: it is out again', async () => {
    const { core, begin, get } = await setup();
    const id = await begin();
    const { belongingId } = await core.call('detentions.keepBelonging', { id, kind: 'bag', what: 'Bag', heldBy: 'T' });
    const { eventId } = await core.call('detentions.giveBack', { id, belongingId, to: 'Luis' });
    const returned = (await get(id)).belongings;
    await core.call('detentions.takeBack', { id, eventId });
    expect((await get(id)).belongings[0]).toMatchObject({ returnedTo: null, returnedAt: null });
    await core.call('detentions.bringBack', { id, eventId });
    expect((await get(id)).belongings).toEqual(returned);
  });

  it('is returned once', async () => {
    const { core, begin } = await setup();
    const id = await begin();
    const { belongingId } = await core.call('detentions.keepBelonging', { id, kind: 'bag', what: 'Bag', heldBy: 'T' });
    await core.call('detentions.giveBack', { id, belongingId, to: 'Luis' });
    expect(await core.result('detentions.giveBack', { id, belongingId, to: 'Rosa' })).toMatchObject(
      refused('record.changedMeanwhile'),
    );
  });
});

describe('closing', () => {
  it.each([
    ['released', 'released'],
    ['releasedOnBond', 'released'],
    ['removed', 'removed'],
    ['transferred', 'detained'],
    ['other', 'detained'],
    ['notDetained', 'movedAway'],
  ] as const)('as %s makes the person %s, and reopening makes them detained again', async (outcome, status) => {
    const { core, ana, begin, statusOf } = await setup();
    await core.call('people.save', { id: ana.id, status: 'movedAway' });
    const id = await begin();
    await core.call('detentions.close', { id, outcome });
    expect(await statusOf()).toBe(status);
    expect((await core.call('detentions.list', { which: 'closed' })).items[0]).toMatchObject({
      id,
      outcome,
      next: null,
    });
    await core.call('detentions.reopen', { id });
    expect(await statusOf()).toBe('detained');
  });

  it('of one that leads to no one keeps it until a day, and that day can be later', async () => {
    const { core, begin, get } = await setup();
    const id = await begin({ people: [{ knownAs: 'Juan' }] });
    await core.call('detentions.close', { id, outcome: 'released' });
    expect((await get(id)).reviewBy).toBe('2027-12-08');
    await core.call('detentions.keepUntil', { id, reviewBy: '2028-03-01' });
    expect((await get(id)).reviewBy).toBe('2028-03-01');
  });

  it('of a person’s has no such day: their own review reaches it', async () => {
    const { core, begin, get } = await setup();
    const id = await begin();
    await core.call('detentions.close', { id, outcome: 'released' });
    expect((await get(id)).reviewBy).toBeNull();
    expect(await core.result('detentions.keepUntil', { id, reviewBy: '2028-03-01' })).toMatchObject(
      refused('input.rejected', 'reviewBy'),
    );
  });
});

describe('no one known becomes someone', () => {
  it('matched with a person: they are detained, their plan is there, and the clock is the same', async () => {
    const { core, ana, begin, get, later, statusOf } = await setup();
    const id = await begin({ people: [{ knownAs: 'Ana', phone: '404-555-0143' }] });
    await fill(core, id);
    later(30);
    expect(await core.call('detentions.link', { id, personId: ana.id })).toEqual({ id, merged: false });
    expect(await statusOf()).toBe('detained');
    expect(await get(id)).toMatchObject({
      personId: ana.id,
      toldAt: start.toISOString(),
      knownAs: 'Ana',
      phone: '404-555-0143',
      contacts: [{ name: 'Luis Quispe' }, { name: 'Rosa Vela' }],
    });
    await core.call('detentions.unlink', { id });
    expect(await statusOf()).toBe('active');
    expect(await get(id)).toMatchObject({ personId: null, person: null, contacts: [], isLinked: false });
  });

  it('who has an open detention: every row of every list moves there, and nothing is lost', async () => {
    const { core, ana, begin, get, later } = await setup();
    const unknown = await begin({
      people: [{ knownAs: 'Ana, I think', phone: '404-555-0143', place: 'Elevator', takenBy: 'ice', takenAt: '09:40' }],
    });
    await fill(core, unknown);
    later(10);
    const id = await begin({ people: [{ personId: ana.id, place: 'Hallway' }] });
    await fill(core, id);
    const [moved, present] = [rowsIn(core, unknown), rowsIn(core, id)];
    expect(Object.values(moved).every((n) => n > 0)).toBe(true);
    expect(await core.call('detentions.link', { id: unknown, personId: ana.id })).toEqual({ id, merged: true });
    expect(Object.values(rowsIn(core, unknown, 'true')).every((n) => n === 0)).toBe(true);
    for (const [table, n] of Object.entries(rowsIn(core, id))) {
      // One more line: that they were combined.
      const more = table === 'detention_event' ? 1 : 0;
      expect(n, table).toBe((moved[table] ?? 0) + (present[table] ?? 0) + more);
    }
    const merged = await get(id);
    expect(merged).toMatchObject({
      place: 'Hallway',
      takenBy: 'ice',
      phone: '404-555-0143',
      knownAs: 'Ana, I think',
      toldAt: start.toISOString(),
    });
    const line = merged.events.find(({ kind }) => kind === 'merged');
    expect(JSON.parse(line?.words ?? '')).toEqual({ place: 'Elevator' });
    expect(await core.result('detentions.get', { id: unknown })).toMatchObject(refused('record.notFound'));
  });

  it('two of no one known become one, and of each fact one or the other says it', async () => {
    const { core, begin, get } = await setup();
    const facts = { description: 'red jacket', birthDate: '1990-05-01', underAge: false, languages: ['es'] };
    const first = await begin({ people: [{ knownAs: 'Juan', ...facts }] });
    const second = await begin({ people: [{ knownAs: 'Juan P.', aNumber: 'A091-313-151', seenBy: 'Tomas' }] });
    await core.call('detentions.merge', { id: first, intoId: second });
    const merged = await get(second);
    expect(merged).toMatchObject({ ...facts, knownAs: 'Juan P.', aNumber: '091313151', seenBy: 'Tomas' });
    expect(JSON.parse(merged.events.find(({ kind }) => kind === 'merged')?.words ?? '')).toEqual({ known_as: 'Juan' });
    expect(Object.keys(spec.columns)).toContain('knownAs');
  });

  it('two people’s are never combined, nor one with itself', async () => {
    const { core, begin } = await setup();
    const { id: other } = await core.call('people.save', { preferredName: 'Olena Koval' });
    const first = await begin();
    const second = await begin({ people: [{ personId: other }] });
    for (const intoId of [second, first]) {
      expect(await core.result('detentions.merge', { id: first, intoId })).toMatchObject(
        refused('input.rejected', 'intoId'),
      );
    }
  });
});

describe('the list', () => {
  it('says of each how long, where, and what is next, the longest first', async () => {
    const { core, begin, later } = await setup();
    const unknown = await begin({ people: [{ description: 'red jacket' }] });
    later(5);
    const id = await begin();
    await core.call('detentions.addFacility', { id, facility: 'Hold room' });
    await core.call('detentions.keepBelonging', { id, kind: 'keys', what: 'Keys', heldBy: 'T' });
    const { items, total } = await core.call('detentions.list', {});
    expect(total).toBe(2);
    expect(items).toMatchObject([
      { id: unknown, name: null, description: 'red jacket', next: { step: 'identity' } },
      { id, name: 'Ana Quispe', facility: 'Hold room', next: { step: 'attorney' }, belongingsOut: 1 },
    ]);
  });
});
