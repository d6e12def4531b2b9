import { describe, expect, it } from 'vitest';
import { addVolunteerUser, becomeUser, vaultOf, writeDirectly } from '../../../tests/support/direct-rows.ts';
import {
  endings,
  hiddenKinds,
  missingRows,
  volunteerWorld,
  type World,
} from '../../../tests/support/volunteer-world.ts';

const refused = (code: string) => ({ ok: false, error: { code } });

/** The world with a plan for the person whom Tomas accompanies. */
const setup = async () => {
  const world = await volunteerWorld();
  const { core, coordinator, tomas, own } = world;
  const asCoordinator = async <T>(work: () => Promise<T>): Promise<T> => {
    becomeUser(core, coordinator);
    try {
      return await work();
    } finally {
      becomeUser(core, tomas);
    }
  };
  await asCoordinator(() =>
    core.call('people.save', {
      id: own.personId,
      dependantsNote: 'Two children at Oak Street School',
      medicalNote: 'Insulin',
      teamNote: 'Team only',
      contacts: [{ name: 'Luis Quispe', phone: '404-555-0143', mayBeTold: 'All of it', note: 'Owes money' }],
    }),
  );
  return {
    ...world,
    asCoordinator,
    start: async (people: object[] = [{ personId: own.personId }], appointmentId: string | null = own.appointmentId) =>
      core.result('detentions.start', { ...(appointmentId !== null && { appointmentId }), people }),
    begin: async () =>
      (
        await core.call('detentions.start', {
          appointmentId: own.appointmentId,
          people: [{ personId: own.personId, place: 'Hallway' }],
        })
      ).ids[0] ?? '',
    statusOf: (personId: string) =>
      vaultOf(core).database.reader.get<{ status: string }>('SELECT status FROM person WHERE id = ?', personId)?.status,
  };
};

const written = ({ core }: Pick<World, 'core'>): number =>
  vaultOf(core).database.writer.get<{ n: number }>('SELECT total_changes() AS n')?.n ?? -1;

describe('a volunteer starts a detention', () => {
  it('for someone whom they accompany, or with no one known; the log says who', async () => {
    const { core, start, own, statusOf, asCoordinator } = await setup();
    expect(await start()).toMatchObject({ ok: true });
    expect(statusOf(own.personId)).toBe('detained');
    expect(await start([{ knownAs: 'Juan' }], null)).toMatchObject({ ok: true });
    const { acts } = await asCoordinator(() => core.call('audit.acts', { kind: 'detention' }));
    expect(acts.map(({ userName, call }) => [userName, call])).toEqual([
      ['Tomas', 'detentions.start'],
      ['Tomas', 'detentions.start'],
    ]);
  });

  it('from a note of their own, sealed or not', async () => {
    const { core, own } = await setup();
    const result = await core.result('detentions.start', {
      noteId: own.sealedId,
      people: [{ personId: own.personId }],
    });
    expect(result).toMatchObject({ ok: true });
  });

  it.each(hiddenKinds)('not for someone whom they do not accompany: %s', async (kind) => {
    const world = await setup();
    const { core, hidden, own, start } = world;
    const { appointmentId, personId, sealedId } = hidden[kind];
    const before = written(world);
    const missing = await start([{ personId }], missingRows.appointmentId);
    expect(missing).toMatchObject(refused('record.notFound'));
    expect(await start([{ personId }], appointmentId)).toEqual(missing);
    expect(await start([{ personId }], null)).toEqual(missing);
    expect(await start([{ personId }], own.appointmentId)).toEqual(missing);
    expect(await core.result('detentions.start', { noteId: sealedId, people: [{ personId }] })).toEqual(missing);
    expect(written(world)).toBe(before);
  });

  it.each(Object.keys(endings))('not once their access has ended: %s', async (why) => {
    const world = await setup();
    const [end] = endings[why]?.(world) ?? [];
    end?.();
    const before = written(world);
    expect(await world.start([{ knownAs: 'Juan' }], null)).toMatchObject(refused('record.notFound'));
    expect(written(world)).toBe(before);
  });
});

describe('a volunteer works with what they started', () => {
  it('with the plan’s contacts as far as the calls need them, and nothing else of the record', async () => {
    const { core, begin, own } = await setup();
    const sheet = await core.call('detentions.get', { id: await begin() });
    expect(sheet.contacts).toEqual([
      {
        id: expect.any(String) as string,
        directoryId: null,
        name: 'Luis Quispe',
        relation: null,
        isAttorney: false,
        phone: '404-555-0143',
        languages: [],
        mayBeTold: 'All of it',
      },
    ]);
    expect(sheet.person).toEqual({
      id: own.personId,
      preferredName: own.name,
      caseCode: null,
      languages: [],
      hasANumber: true,
      birthDate: null,
      attorney: `Attorney of ${own.name}`,
      children: null,
      medical: null,
    });
    const told = JSON.stringify(sheet);
    for (const secret of ['091313151', 'Oak Street', 'Insulin', 'Team only', 'Owes money']) {
      expect(told, secret).not.toContain(secret);
    }
    expect(sheet.mayDecide).toBe(false);
  });

  it('and of what others wrote, that it is done: no word, no facility, no belonging', async () => {
    const { core, begin, asCoordinator } = await setup();
    const id = await begin();
    await core.call('detentions.addNote', { id, words: 'Mine' });
    const contactId = (await core.call('detentions.get', { id })).contacts[0]?.id ?? '';
    const words = 'Coordinatorword';
    await asCoordinator(async () => {
      await core.call('detentions.addNote', { id, words });
      await core.call('detentions.setStep', { id, step: 'children', state: 'done', words });
      await core.call('detentions.logCall', { id, contactId, kind: 'contact', who: 'Luis', result: 'reached', words });
      await core.call('detentions.logCall', { id, kind: 'consulate', who: words, result: 'reached' });
      await core.call('detentions.keepBelonging', { id, kind: 'keys', what: words, heldBy: words });
      await core.call('detentions.addFacility', { id, facility: words });
      await core.call('detentions.save', { id, aNumber: 'A091-313-177' });
    });
    const sheet = await core.call('detentions.get', { id });
    expect(JSON.stringify(sheet)).not.toContain(words);
    expect(JSON.stringify(sheet)).not.toContain('091313177');
    expect(sheet.hasANumber).toBe(true);
    expect(sheet.events.map(({ kind, words: said }) => [kind, said])).toEqual([
      ['started', null],
      ['note', 'Mine'],
      ['step', null],
    ]);
    expect(sheet.calls.map(({ result }) => result)).toEqual(['reached']);
  });

  it('without changing the person’s record by what they find out', async () => {
    const { core, begin, own } = await setup();
    const record = () => vaultOf(core).database.reader.get('SELECT * FROM person WHERE id = ?', own.personId);
    const id = await begin();
    writeDirectly(core, (tx) => tx.update('person', own.personId, { a_number: null, a_number_state: 'unknown' }));
    const before = record();
    await core.call('detentions.save', { id, aNumber: 'A091-313-177', knownAs: 'Other', birthDate: '1990-05-01' });
    expect(record()).toEqual(before);
  });

  it('until it is closed; what is theirs to do then is gone', async () => {
    const { core, begin, asCoordinator } = await setup();
    const id = await begin();
    await asCoordinator(() => core.call('detentions.close', { id, outcome: 'released' }));
    expect(await core.result('detentions.get', { id })).toMatchObject(refused('record.notFound'));
    expect(await core.call('detentions.count', {})).toEqual({ open: 0 });
    expect(await core.call('detentions.list', { which: 'closed' })).toEqual({ items: [], total: 0 });
    expect(await core.result('detentions.addNote', { id, words: 'x' })).toMatchObject(refused('record.notFound'));
  });

  it.each(Object.keys(endings))('until their own access ends: %s', async (why) => {
    const world = await setup();
    const id = await world.begin();
    const [end, back] = endings[why]?.(world) ?? [];
    end?.();
    expect(await world.core.result('detentions.get', { id })).toMatchObject(refused('record.notFound'));
    expect(await world.core.call('detentions.list', {})).toEqual({ items: [], total: 0 });
    back?.();
    expect(await world.core.result('detentions.get', { id })).toMatchObject({ ok: true });
  });

  it('while they see the appointment they know whose it is; after that the work continues without the person', async () => {
    const { core, begin, own, statusOf } = await setup();
    const id = await begin();
    const contactId = (await core.call('detentions.get', { id })).contacts[0]?.id ?? '';
    writeDirectly(core, (tx) => tx.update('appointment', own.appointmentId, { date: '2026-11-20' }));
    const told = JSON.stringify([
      await core.call('detentions.get', { id }),
      await core.call('detentions.list', {}),
      await core.call('detentions.openOf', { personIds: [own.personId] }),
    ]);
    for (const secret of [own.name, own.personId, 'Luis Quispe', 'Attorney of']) expect(told).not.toContain(secret);
    expect(
      await core.result('detentions.logCall', { id, contactId, kind: 'contact', who: 'L', result: 'busy' }),
    ).toMatchObject(refused('record.notFound'));
    expect(await core.result('detentions.undoStart', { id })).toMatchObject(refused('record.notFound'));
    expect(statusOf(own.personId)).toBe('detained');
    expect(await core.result('detentions.addNote', { id, words: 'Seen again' })).toMatchObject({ ok: true });
  });

  it('of someone unknown whom a coordinator matched with a record they learn nothing of it', async () => {
    const { core, hidden, asCoordinator, start } = await setup();
    const result = await start([{ knownAs: 'Juan' }], null);
    const { ids } = (result as { value: { ids: string[] } }).value;
    const id = ids[0] ?? '';
    const { personId, name } = hidden.foreign;
    await asCoordinator(() => core.call('detentions.link', { id, personId }));
    const sheet = await core.call('detentions.get', { id });
    expect(sheet).toMatchObject({ isLinked: true, person: null, personId: null, contacts: [], knownAs: 'Juan' });
    const told = JSON.stringify([sheet, await core.call('detentions.list', {})]);
    expect(told).not.toContain(name);
    expect(told).not.toContain(personId);
  });

  it('undoes what they started and wrote themselves, and nothing that others wrote', async () => {
    const { core, begin, asCoordinator, own, statusOf } = await setup();
    const id = await begin();
    const { eventId } = await asCoordinator(() => core.call('detentions.addNote', { id, words: 'Not yours' }));
    expect(await core.result('detentions.takeBack', { id, eventId })).toMatchObject(refused('record.notFound'));
    const mine = await core.call('detentions.addNote', { id, words: 'Mine' });
    expect(await core.result('detentions.takeBack', { id, eventId: mine.eventId })).toMatchObject({ ok: true });
    await core.call('detentions.undoStart', { id });
    expect(statusOf(own.personId)).toBe('active');
  });
});

describe('a volunteer learns nothing of what others started', () => {
  it('neither by id, nor in a list, a count or a group', async () => {
    const world = await setup();
    const { core, asCoordinator, own } = world;
    const id = await asCoordinator(async () => {
      const { ids } = await core.call('detentions.start', {
        people: [{ personId: own.personId }, { knownAs: 'Juan' }],
      });
      return ids[0] ?? '';
    });
    const before = written(world);
    const acts = [
      ['detentions.get', {}],
      ['detentions.save', { place: 'Here' }],
      ['detentions.undoSave', { act: id }],
      ['detentions.addNote', { words: 'x' }],
      ['detentions.setStep', { step: 'children', state: 'done' }],
      ['detentions.logCall', { kind: 'other', who: 'x', result: 'busy' }],
      ['detentions.keepBelonging', { kind: 'keys', what: 'x', heldBy: 'x' }],
      ['detentions.addFacility', { facility: 'x' }],
      ['detentions.undoStart', {}],
      ['detentions.restoreStart', {}],
    ] as const;
    for (const [name, input] of acts) {
      const missing = await core.result(name, { id: missingRows.personId, ...input });
      expect(await core.result(name, { id, ...input }), name).toEqual(missing);
      expect(missing, name).toMatchObject(refused('record.notFound'));
    }
    expect(await core.call('detentions.count', {})).toEqual({ open: 0 });
    expect(await core.call('detentions.list', {})).toEqual({ items: [], total: 0 });
    expect(await core.call('detentions.openOf', { personIds: [own.personId] })).toEqual({ items: [] });
    const sameAsId = await core.result('detentions.start', { sameAsId: id, people: [{ knownAs: 'Juan' }] });
    expect(sameAsId).toMatchObject(refused('record.notFound'));
    expect(written(world)).toBe(before);
  });

  it('nor of what another volunteer started', async () => {
    const { core, tomas } = await setup();
    becomeUser(core, addVolunteerUser(core, 'Noor'));
    const { ids } = await core.call('detentions.start', { people: [{ knownAs: 'Pedro' }, { knownAs: 'Rosa' }] });
    becomeUser(core, tomas);
    for (const id of ids) expect(await core.result('detentions.get', { id })).toMatchObject(refused('record.notFound'));
    expect(await core.call('detentions.list', {})).toEqual({ items: [], total: 0 });
    expect(await core.call('detentions.count', {})).toEqual({ open: 0 });
  });

  it('and undoes only what they saved themselves', async () => {
    const { core, begin, asCoordinator } = await setup();
    const id = await begin();
    const { act } = await asCoordinator(() => core.call('detentions.save', { id, place: 'Lobby' }));
    expect(await core.result('detentions.undoSave', { id, act })).toMatchObject(refused('record.notFound'));
    const own = await core.call('detentions.save', { id, place: 'Stairs' });
    expect(await core.result('detentions.undoSave', { id, act: own.act })).toMatchObject({ ok: true });
    expect((await core.call('detentions.get', { id })).place).toBe('Lobby');
  });

  it.each(['close', 'reopen', 'link', 'unlink', 'merge', 'keepUntil'])('and may not %s', async (act) => {
    const { core, begin } = await setup();
    expect(await core.result(`detentions.${act}`, { id: await begin() })).toMatchObject(refused('call.refused'));
  });
});
