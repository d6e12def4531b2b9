import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { vaultOf } from '../../../tests/support/direct-rows.ts';
import { addAppointment, corridorTime, everyField } from '../../../tests/support/encounter-rows.ts';
import { openTestCore, type TestCore } from '../../../tests/support/test-core.ts';

const setup = async () => {
  const clock = { at: corridorTime };
  const core = await openTestCore({ now: () => clock.at });
  const passSeconds = (seconds: number): void => {
    clock.at = new Date(clock.at.getTime() + seconds * 1000);
  };
  const planned = addAppointment(core);
  const { id } = await core.call('encounters.start', { appointmentId: planned.appointmentId });
  return { core, passSeconds, id, ...planned };
};

const entryTexts = async (core: TestCore, id: string): Promise<string[]> =>
  (await core.call('encounters.get', { id })).entries.map((entry) => entry.text);

describe('a draft', () => {
  it('belongs to the person who began it, in the zone of the appointment', async () => {
    const { core, id, appointmentId, personId } = await setup();
    expect(await core.call('encounters.get', { id })).toMatchObject({
      id,
      appointmentId,
      mine: true,
      observerName: 'Deb',
      zone: 'America/New_York',
      sealedAt: null,
      digest: null,
      digestMatches: null,
      entries: [],
      unsentText: '',
      appointment: { place: '26 Federal Plaza', people: [{ id: personId, preferredName: 'Marisol' }] },
    });
  });

  it('is reopened rather than doubled', async () => {
    const { core, id, appointmentId } = await setup();
    expect(await core.call('encounters.start', { appointmentId })).toEqual({ id });
    expect((await core.call('encounters.save', { appointmentId, letIn: 'Nobody' })).id).toBe(id);
    expect((await core.call('encounters.drafts', {})).drafts).toHaveLength(1);
  });

  it('begins again once the earlier note is sealed or discarded', async () => {
    const { core, id, appointmentId } = await setup();
    await core.call('encounters.discard', { id });
    const second = await core.call('encounters.save', { appointmentId, letIn: 'Nobody' });
    expect(second.id).not.toBe(id);
    await core.call('encounters.seal', { id: second.id });
    const third = await core.call('encounters.start', { appointmentId });
    expect([id, second.id]).not.toContain(third.id);
  });

  it('keeps every field that was saved, and those that a later save leaves out', async () => {
    const { core, id } = await setup();
    const change = everyField();
    await core.call('encounters.save', { id, ...change });
    await core.call('encounters.save', { id, unsentText: 'They ask for' });
    expect(await core.call('encounters.get', { id })).toMatchObject({ ...change, unsentText: 'They ask for' });
  });

  it('changes one kind of paper without touching the others, and takes empty words as none', async () => {
    const { core, id } = await setup();
    await core.call('encounters.save', { id, papers: { given: 'A sheet', taken: 'A copy' }, letIn: 'Two' });
    await core.call('encounters.save', { id, papers: { taken: '' }, letIn: ' ' });
    expect(await core.call('encounters.get', { id })).toMatchObject({
      papers: { shown: null, given: 'A sheet', taken: null, signed: null },
      letIn: null,
    });
  });

  it('leaves out an officer of whom nothing was written', async () => {
    const { core, id } = await setup();
    await core.call('encounters.save', { id, officers: [{ name: '' }, { agency: 'ERO' }, {}] });
    expect((await core.call('encounters.get', { id })).officers).toEqual([
      { name: null, badge: null, agency: 'ERO', vehicle: null },
    ]);
  });

  it('adds, changes, reorders, and deletes entries by id, and restores one', async () => {
    const { core, id } = await setup();
    const [first, second, third] = [uuidv7(), uuidv7(), uuidv7()];
    const entry = (entryId: string, text: string) => ({ id: entryId, at: '09:42', source: 'saw' as const, text });
    await core.call('encounters.save', { id, entries: [entry(first, 'one'), entry(second, 'two')] });
    await core.call('encounters.save', { id, entries: [entry(third, 'three'), entry(first, 'one, fixed')] });
    expect(await entryTexts(core, id)).toEqual(['three', 'one, fixed']);
    await core.call('encounters.save', {
      id,
      entries: [entry(first, 'one'), entry(second, 'two'), entry(third, 'three')],
    });
    expect(await entryTexts(core, id)).toEqual(['one', 'two', 'three']);
  });

  it('holds an entry once although its save is sent twice', async () => {
    const { core, id } = await setup();
    const save = { id, entries: [{ id: uuidv7(), at: '09:42', source: 'heard' as const, text: 'Name called' }] };
    await core.call('encounters.save', save);
    await core.call('encounters.save', save);
    expect(await entryTexts(core, id)).toEqual(['Name called']);
  });

  it('loses no entry to a caller that named only the appointment', async () => {
    const { core, id, appointmentId } = await setup();
    const entry = (text: string) => ({ at: '09:42', source: 'saw' as const, text });
    await core.call('encounters.save', { id, entries: [entry('one')] });
    await core.call('encounters.save', { appointmentId, entries: [entry('two')] });
    expect(await entryTexts(core, id)).toEqual(['one', 'two']);
  });

  it('refuses an entry that is given twice or is in another note', async () => {
    const { core, id } = await setup();
    const other = addAppointment(core);
    const entry = { id: uuidv7(), at: '09:42', source: 'saw' as const, text: 'one' };
    expect(await core.result('encounters.save', { id, entries: [entry, entry] })).toMatchObject({
      ok: false,
      error: { code: 'input.rejected', field: 'entries.1.id' },
    });
    await core.call('encounters.save', { id, entries: [entry] });
    expect(
      await core.result('encounters.save', { appointmentId: other.appointmentId, entries: [entry] }),
    ).toMatchObject({ ok: false, error: { code: 'input.rejected', field: 'entries.0.id' } });
    expect((await core.call('encounters.drafts', {})).drafts).toHaveLength(1);
  });

  it('reads a bare clock time as one of the appointment’s day and zone', async () => {
    const { core, id } = await setup();
    await core.call('encounters.save', {
      id,
      arrivedAt: '08:50',
      calledInAt: '2026-12-08T09:20:30',
      outAt: '2026-12-08T15:05:00.000Z',
    });
    expect(await core.call('encounters.get', { id })).toMatchObject({
      arrivedAt: '2026-12-08T13:50:00.000Z',
      calledInAt: '2026-12-08T14:20:30.000Z',
      outAt: '2026-12-08T15:05:00.000Z',
    });
  });

  it('refuses times that are none', async () => {
    const { core, id } = await setup();
    for (const arrivedAt of ['9:42', '25:00', 'now', '', '2026-02-30T10:00', '2026-12-08', 942]) {
      expect(await core.result('encounters.save', { id, arrivedAt }), String(arrivedAt)).toMatchObject({
        ok: false,
        error: { code: 'input.rejected', field: 'arrivedAt' },
      });
    }
  });

  it('is newer after any save, also one of entries alone, and refuses a save that was made for an older one', async () => {
    const { core, id, passSeconds } = await setup();
    const before = (await core.call('encounters.get', { id })).updatedAt;
    const seen = [before];
    const saves = [
      { entries: [{ id: uuidv7(), at: '09:42', source: 'saw' as const, text: 'one' }] },
      { entries: [] },
      { letIn: 'Two' },
    ];
    for (const change of saves) {
      passSeconds(1);
      const { updatedAt } = await core.call('encounters.save', { id, ...change, expectedUpdatedAt: seen.at(-1) });
      expect(seen).not.toContain(updatedAt);
      seen.push(updatedAt);
    }
    expect(await core.result('encounters.save', { id, letIn: 'Nobody', expectedUpdatedAt: before })).toMatchObject({
      ok: false,
      error: { code: 'record.changedMeanwhile' },
    });
    expect((await core.call('encounters.get', { id })).letIn).toBe('Two');
  });

  it('is offered until it is sealed, and again after a discard was undone', async () => {
    const { core, id } = await setup();
    await core.call('encounters.save', { id, letIn: 'Two', entries: [{ at: '09:42', source: 'saw', text: 'one' }] });
    expect((await core.call('encounters.drafts', {})).drafts).toMatchObject([
      { id, mine: true, entryCount: 1, appointment: { people: [{ preferredName: 'Marisol' }] } },
    ]);
    await core.call('encounters.discard', { id });
    expect((await core.call('encounters.drafts', {})).drafts).toEqual([]);
    expect(await core.result('encounters.get', { id })).toMatchObject({
      ok: false,
      error: { code: 'record.notFound' },
    });
    await core.call('encounters.restore', { id });
    expect(await entryTexts(core, id)).toEqual(['one']);
    await core.call('encounters.seal', { id });
    expect((await core.call('encounters.drafts', {})).drafts).toEqual([]);
  });

  it('refuses appointments and notes that are not there', async () => {
    const { core } = await setup();
    const calls: [string, object][] = [
      ['encounters.start', { appointmentId: uuidv7() }],
      ['encounters.save', { appointmentId: uuidv7() }],
      ['encounters.save', { id: uuidv7() }],
      ['encounters.seal', { id: uuidv7() }],
      ['encounters.addAddendum', { noteId: uuidv7(), text: 'More' }],
      ['encounters.get', { id: uuidv7() }],
      ['encounters.discard', { id: uuidv7() }],
      ['encounters.restore', { id: uuidv7() }],
    ];
    for (const [name, input] of calls) {
      expect(await core.result(name, input), name).toMatchObject({ ok: false, error: { code: 'record.notFound' } });
    }
    expect(await core.result('encounters.save', {})).toMatchObject({
      ok: false,
      error: { code: 'input.rejected', field: 'id' },
    });
  });

  it('is not in the search index, a sealed note is, with its addenda', async () => {
    const { core, id, personId } = await setup();
    const indexed = () =>
      vaultOf(core).database.reader.get<{ words: string; person_id: string }>(
        `SELECT words, person_id FROM search_document WHERE kind = 'note' AND record_id = ?`,
        id,
      );
    await core.call('encounters.save', { id, ...everyField() });
    expect(indexed()).toBeUndefined();
    await core.call('encounters.seal', { id });
    await core.call('encounters.addAddendum', { noteId: id, text: 'The passport copy came back' });
    expect(indexed()?.person_id).toBe(personId);
    for (const words of ['called in with one companion', 'officer brandt', 'tell the attorney', 'came back']) {
      expect(indexed()?.words).toContain(words);
    }
  });
});
