import { describe, expect, it } from 'vitest';
import type { SessionUser } from '../../../shared/contract/session-user.ts';
import { addVolunteerUser, becomeUser, vaultOf } from '../../../tests/support/direct-rows.ts';
import { addAppointment, corridorTime, everyField } from '../../../tests/support/encounter-rows.ts';
import { openTestCore, type TestCore } from '../../../tests/support/test-core.ts';
import { firstCoordinator } from '../vault-files/vault-users.ts';

const setup = async () => {
  const clock = { at: corridorTime };
  const core = await openTestCore({ now: () => clock.at });
  const planned = addAppointment(core);
  const change = everyField();
  const { id } = await core.call('encounters.save', { appointmentId: planned.appointmentId, ...change });
  const db = vaultOf(core).database.writer;
  return { core, db, clock, id, change, ...planned };
};

const coordinator = (core: TestCore): SessionUser => {
  const user = firstCoordinator(vaultOf(core).database.reader);
  if (user === undefined) throw new Error('the test vault has no coordinator');
  return user;
};

const sealedSetup = async () => {
  const parts = await setup();
  const seal = await parts.core.call('encounters.seal', { id: parts.id });
  return { ...parts, seal };
};

describe('sealing', () => {
  it('says when and under which digest, and the note says the same', async () => {
    const { core, id, seal } = await sealedSetup();
    expect(seal).toEqual({ sealedAt: corridorTime.toISOString(), digest: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(await core.call('encounters.get', { id })).toMatchObject({ ...seal, digestMatches: true });
  });

  it('puts the outcome on the appointment, which is then done', async () => {
    const { db, appointmentId } = await sealedSetup();
    expect(db.get('SELECT status, outcome FROM appointment WHERE id = ?', appointmentId)).toEqual({
      status: 'done',
      outcome: 'newDate',
    });
  });

  it('leaves the appointment alone where no outcome is given', async () => {
    const { core, db, id, appointmentId } = await setup();
    await core.call('encounters.save', { id, outcome: null });
    await core.call('encounters.seal', { id });
    expect(db.get('SELECT status, outcome FROM appointment WHERE id = ?', appointmentId)).toEqual({
      status: 'planned',
      outcome: null,
    });
  });

  it('waits for what is in the input line, and for something to seal', async () => {
    const { core, id } = await setup();
    await core.call('encounters.save', { id, unsentText: 'They say that' });
    expect(await core.result('encounters.seal', { id })).toMatchObject({
      ok: false,
      error: { code: 'input.rejected', field: 'unsentText' },
    });
    const blank = await core.call('encounters.start', { appointmentId: addAppointment(core).appointmentId });
    expect(await core.result('encounters.seal', { id: blank.id })).toMatchObject({
      ok: false,
      error: { code: 'input.rejected', field: 'entries' },
    });
  });

  it('refuses a draft that changed since it was looked at', async () => {
    const { core, clock, id } = await setup();
    const { updatedAt } = await core.call('encounters.get', { id });
    clock.at = new Date(clock.at.getTime() + 1000);
    await core.call('encounters.save', { id, letIn: 'Nobody' });
    expect(await core.result('encounters.seal', { id, expectedUpdatedAt: updatedAt })).toMatchObject({
      ok: false,
      error: { code: 'record.changedMeanwhile' },
    });
  });

  it('happens once', async () => {
    const { core, id } = await sealedSetup();
    expect(await core.result('encounters.seal', { id })).toMatchObject({ ok: false, error: { code: 'record.sealed' } });
  });
});

describe('a sealed note', () => {
  it('refuses a change of every field, of its entries and a discard, from its author too', async () => {
    const { core, id, change } = await sealedSetup();
    const before = await core.call('encounters.get', { id });
    const changes = [
      ...Object.keys(change).map((field) => ({ [field]: field === 'unsentText' ? 'More' : null })),
      { entries: [] },
      { officers: [] },
      { papers: {} },
      { rightsConcerns: [] },
      {},
    ].filter((one) => !('entries' in one && one.entries === null));
    for (const one of changes) {
      const result = await core.result('encounters.save', { id, ...one });
      // Lists take no null; every other field is refused for the seal.
      const listsOfNull = ['officers', 'papers', 'rightsConcerns'].some(
        (field) => one[field as keyof typeof one] === null,
      );
      const code = listsOfNull ? 'input.rejected' : 'record.sealed';
      expect(result, JSON.stringify(Object.keys(one))).toMatchObject({ ok: false, error: { code } });
    }
    expect(await core.result('encounters.discard', { id })).toMatchObject({
      ok: false,
      error: { code: 'record.sealed' },
    });
    expect(await core.call('encounters.get', { id })).toEqual(before);
  });

  it('refuses an SQL update of every column but its tombstone', async () => {
    const { db, id } = await sealedSetup();
    const columns = db
      .all<{ name: string }>(`SELECT name FROM pragma_table_info('encounter_note')`)
      .map(({ name }) => name);
    expect(columns.length).toBeGreaterThan(20);
    for (const column of columns) {
      if (column === 'deleted_at' || column === 'updated_at') continue;
      const update = () => db.run(`UPDATE encounter_note SET ${column} = ${column} || 'x' WHERE id = ?`, id);
      expect(update, column).toThrow('sealed');
    }
    expect(() => db.run('DELETE FROM encounter_note WHERE id = ?', id)).toThrow('sealed');
  });

  it('refuses an SQL change, removal or addition of its entries', async () => {
    const { core, db, id, appointmentId } = await sealedSetup();
    const columns = db
      .all<{ name: string }>(`SELECT name FROM pragma_table_info('encounter_entry')`)
      .map(({ name }) => name);
    for (const column of columns) {
      if (column === 'updated_at') continue;
      const update = () => db.run(`UPDATE encounter_entry SET ${column} = 1 WHERE note_id = ?`, id);
      expect(update, column).toThrow('sealed');
    }
    expect(() => db.run('DELETE FROM encounter_entry WHERE note_id = ?', id)).toThrow('sealed');
    const draft = await core.call('encounters.save', {
      appointmentId,
      entries: [{ at: '09:50', source: 'saw', text: 'one' }],
    });
    expect(() => db.run('UPDATE encounter_entry SET note_id = ? WHERE note_id = ?', id, draft.id)).toThrow('sealed');
    expect(() =>
      db.run(
        `INSERT INTO encounter_entry (id, created_at, created_by, updated_at, note_id, position, at, source, text)
         SELECT 'x', created_at, created_by, updated_at, ?, 9, at, source, text FROM encounter_entry WHERE note_id = ?`,
        id,
        draft.id,
      ),
    ).toThrow('sealed');
  });

  it('can be given a tombstone and then be purged with its entries', async () => {
    const { db, id } = await sealedSetup();
    db.run('UPDATE encounter_note SET deleted_at = ?, updated_at = ? WHERE id = ?', '2027-01-01', '2027-01-01', id);
    expect(db.run('DELETE FROM encounter_entry WHERE note_id = ?', id).changes).toBe(2);
    expect(db.run('DELETE FROM encounter_note WHERE id = ?', id).changes).toBe(1);
  });

  it('takes addenda, which stay as they were written and leave the digest as it is', async () => {
    const { core, db, id, seal } = await sealedSetup();
    await core.call('encounters.addAddendum', { noteId: id, text: ' The copy came back ' });
    const note = await core.call('encounters.get', { id });
    expect(note.addenda).toMatchObject([{ author: 'Deb', text: 'The copy came back', at: corridorTime.toISOString() }]);
    expect(note).toMatchObject({ digest: seal.digest, digestMatches: true });
    expect(() => db.run(`UPDATE encounter_addendum SET text = 'Nothing' WHERE note_id = ?`, id)).toThrow('addendum');
    expect(await core.result('encounters.addAddendum', { noteId: id, text: '  ' })).toMatchObject({
      ok: false,
      error: { code: 'input.rejected', field: 'text' },
    });
  });

  it('keeps an addendum that is being written, for its writer alone, until it is added', async () => {
    const { core, id } = await sealedSetup();
    const other = addVolunteerUser(core, 'Ines');
    await core.call('encounters.saveAddendumDraft', { noteId: id, text: 'The copy ' });
    await core.call('encounters.saveAddendumDraft', { noteId: id, text: 'The copy came' });
    expect(await core.call('encounters.get', { id })).toMatchObject({ addendumDraft: 'The copy came', addenda: [] });
    becomeUser(core, { ...other, role: 'coordinator' });
    expect((await core.call('encounters.get', { id })).addendumDraft).toBe('');
    becomeUser(core, coordinator(core));
    await core.call('encounters.addAddendum', { noteId: id, text: 'The copy came back' });
    expect(await core.call('encounters.get', { id })).toMatchObject({
      addendumDraft: '',
      addenda: [{ text: 'The copy came back' }],
    });
  });

  it('says that it was tampered with when its rows no longer give its digest', async () => {
    const { core, db, id } = await sealedSetup();
    db.exec('DROP TRIGGER encounter_entry_sealed_update');
    db.run(`UPDATE encounter_entry SET text = 'Nothing happened' WHERE note_id = ? AND position = 0`, id);
    expect((await core.call('encounters.get', { id })).digestMatches).toBe(false);
  });
});

describe('a draft', () => {
  it('takes no addendum', async () => {
    const { core, id } = await setup();
    for (const name of ['encounters.addAddendum', 'encounters.saveAddendumDraft']) {
      expect(await core.result(name, { noteId: id, text: 'More' }), name).toMatchObject({
        ok: false,
        error: { code: 'input.rejected', field: 'noteId' },
      });
    }
  });
});
