import { describe, expect, it } from 'vitest';
import { defaultPolicy, withNeeded } from '../../../shared/retention/retention-rules.ts';
import { vaultOf, writeDirectly } from '../../../tests/support/direct-rows.ts';
import { addAppointment, everyField } from '../../../tests/support/encounter-rows.ts';
import { csvOf, dropped } from '../../../tests/support/import-sheets.ts';
import { openTestCore, type TestCore } from '../../../tests/support/test-core.ts';

/** A clock that a test moves on. */
const setup = async (start = '2026-12-08T15:00:00.000Z') => {
  const clock = { now: new Date(start) };
  const core = await openTestCore({ now: () => clock.now });
  const person = async (preferredName: string, more = {}) => core.call('people.save', { preferredName, ...more });
  const due = async () =>
    (await core.call('retention.due', {})).items.map(({ preferredName, dueOn }) => `${preferredName} ${dueOn}`);
  return { core, person, due, at: (instant: string) => (clock.now = new Date(instant)) };
};

const ids = (core: TestCore, table: string): string[] =>
  vaultOf(core)
    .database.reader.all<{ id: string }>(`SELECT id FROM ${table}`)
    .map(({ id }) => id);

describe('reviews', () => {
  it('are due twelve months after anything last happened, or on the person’s own day', async () => {
    const { core, person, due, at } = await setup('2026-01-15T15:00:00.000Z');
    const quiet = await person('Quiet');
    const busy = await person('Busy');
    addAppointment(core, { personId: busy.id, date: '2026-11-20' });
    await person('Own day', { reviewBy: '2026-03-01' });
    await person('Later day', { reviewBy: '2028-01-01' });
    expect(await due()).toEqual([]);
    at('2026-03-01T15:00:00.000Z');
    expect(await due()).toEqual(['Own day 2026-03-01']);
    at('2027-01-14T15:00:00.000Z');
    expect(await due()).toEqual(['Own day 2026-03-01']);
    at('2027-01-15T15:00:00.000Z');
    expect(await due()).toEqual(['Own day 2026-03-01', 'Quiet 2027-01-15']);
    expect(await core.call('retention.ofPerson', { personId: busy.id })).toMatchObject({ reviewOn: '2027-11-20' });
    at('2027-11-20T15:00:00.000Z');
    expect(await core.call('retention.due', { limit: 2 })).toMatchObject({
      count: 3,
      items: [{}, { preferredName: 'Quiet' }],
      keepUntil: '2028-11-20',
    });
    // To keep someone is to give them a review date; deleted people are not in the queue.
    await core.call('people.save', { id: quiet.id, reviewBy: '2028-11-20' });
    await core.call('people.remove', { id: busy.id });
    expect(await due()).toEqual(['Own day 2026-03-01']);
  });

  it('tell what last happened, and not what is still to come', async () => {
    const { core, person, at } = await setup('2026-01-15T15:00:00.000Z');
    const { id: personId } = await person('Marisol', { reviewBy: '2026-03-01' });
    for (const date of ['2026-02-10', '2026-04-01']) addAppointment(core, { personId, date });
    at('2026-03-01T15:00:00.000Z');
    expect((await core.call('retention.due', {})).items).toMatchObject([{ lastActivityOn: '2026-02-10' }]);
  });

  it('follow the team’s number of months at once, for people who are there already too', async () => {
    const { core, person, due, at } = await setup('2026-01-15T15:00:00.000Z');
    await person('Quiet');
    at('2026-05-01T15:00:00.000Z');
    expect(await due()).toEqual([]);
    await core.call('retention.setPolicy', { reviewMonths: 3 });
    expect(await due()).toEqual(['Quiet 2026-04-15']);
  });

  it('are in Today for a coordinator', async () => {
    const { core, person, at } = await setup('2026-01-15T15:00:00.000Z');
    await person('Quiet');
    expect((await core.call('today.get', {})).reviewsDue).toBe(0);
    at('2027-05-01T15:00:00.000Z');
    expect((await core.call('today.get', {})).reviewsDue).toBe(1);
  });
});

describe('what the team keeps', () => {
  it('is little unless they decide otherwise, and what a part needs comes with it', async () => {
    const { core } = await setup();
    expect(await core.call('retention.policy', {})).toEqual({
      ...defaultPolicy,
      keptParts: ['appointments', 'exports'],
    });
    const chosen = await core.call('retention.setPolicy', { keptParts: ['sealedNotes', 'name', 'name'] });
    expect(chosen).toEqual({
      reviewMonths: 12,
      removedDays: 30,
      metHours: 72,
      keptParts: ['name', 'appointments', 'sealedNotes'],
    });
    expect(await core.call('retention.setPolicy', { removedDays: 7 })).toEqual({ ...chosen, removedDays: 7 });
    expect(withNeeded(['appointmentNotes'])).toEqual(['appointments', 'appointmentNotes']);
  });
});

/** Someone with their own appointment, sealed note and all, and one that they share. */
const withAppointments = async () => {
  const world = await setup();
  const { core, person } = world;
  const ana = await person('Ana Morales', {
    medicalNote: 'insulin',
    contacts: [{ name: 'Luis' }],
    channels: [{ kind: 'phone', value: '555-0101' }],
  });
  const bea = await person('Bea');
  const own = addAppointment(core, { personId: ana.id });
  const shared = addAppointment(core, { personId: ana.id, date: '2026-12-10' });
  writeDirectly(core, (tx) => {
    tx.insert('appointment_person', { appointment_id: shared.appointmentId, person_id: bea.id });
    tx.update('appointment', own.appointmentId, { team_note: 'her own' });
    tx.update('appointment', shared.appointmentId, { team_note: 'theirs', next_appointment_id: own.appointmentId });
  });
  const { id: noteId } = await core.call('encounters.save', { appointmentId: own.appointmentId, ...everyField() });
  await core.call('encounters.seal', { id: noteId });
  const both = await core.call('encounters.save', { appointmentId: shared.appointmentId, ...everyField() });
  await core.call('encounters.seal', { id: both.id });
  writeDirectly(core, (tx) => tx.update('appointment', shared.appointmentId, { status: 'confirmed' }));
  return { ...world, ana, bea, own: own.appointmentId, shared: shared.appointmentId, noteId, sharedNoteId: both.id };
};

describe('closing', () => {
  it('says first what stays and what is deleted, and then does just that', async () => {
    const { core, ana, own, shared } = await withAppointments();
    const preview = await core.call('retention.preview', { personId: ana.id, act: 'close' });
    expect(preview).toMatchObject({
      preferredName: 'Ana Morales',
      caseCode: ana.caseCode,
      sharedAppointments: 1,
      upcoming: 1,
      hold: null,
    });
    expect(preview.stays).toEqual([{ what: 'appointments', count: 1 }]);
    expect(preview.goes.map(({ what, count }) => `${what} ${count}`)).toEqual([
      'name 1',
      'channels 1',
      'medical 1',
      'contacts 1',
      'appointmentNotes 1',
      'sealedNotes 1',
      expect.stringMatching(/^history \d+$/),
    ]);
    expect((await core.call('people.get', { id: ana.id })).status).toBe('active');

    await core.call('retention.close', { personId: ana.id, confirmation: ana.caseCode });
    expect(await core.call('people.get', { id: ana.id })).toMatchObject({
      status: 'closed',
      preferredName: ana.caseCode,
      medicalNote: null,
      contacts: [],
      channels: [],
    });
    expect(await core.call('appointments.get', { id: own })).toMatchObject({
      date: '2026-12-08',
      place: '26 Federal Plaza',
      teamNote: null,
    });
    expect(await core.call('appointments.get', { id: shared })).toMatchObject({ teamNote: 'theirs' });
    expect((await core.call('encounters.ofPerson', { personId: ana.id })).notes).toHaveLength(1);
    expect(ids(core, 'encounter_note')).toHaveLength(1);
    expect((await core.call('people.list', { query: 'Morales' })).total).toBe(0);
    expect((await core.call('people.list', { query: ana.caseCode })).total).toBe(1);
    expect(
      (await core.call('retention.preview', { personId: ana.id, act: 'close' })).goes.map(({ what }) => what),
    ).not.toContain('medical');
    expect(await core.call('audit.verify', {})).toMatchObject({ ok: true });
  });

  it('keeps sealed notes as they were sealed, if the team keeps them', async () => {
    const { core, ana, noteId } = await withAppointments();
    await core.call('retention.setPolicy', { keptParts: ['name', 'sealedNotes'] });
    const before = await core.call('encounters.get', { id: noteId });
    await core.call('retention.close', { personId: ana.id, confirmation: ana.caseCode });
    expect((await core.call('encounters.get', { id: noteId })).entries).toEqual(before.entries);
    expect((await core.call('people.get', { id: ana.id })).preferredName).toBe('Ana Morales');
    expect(
      (await core.call('audit.ofRecord', { recordId: noteId })).entries.every(({ changes }) => changes === null),
    ).toBe(true);
  });

  it('is no status that is simply chosen, and a closed person can be opened again', async () => {
    const { core, ana } = await withAppointments();
    expect(await core.result('people.save', { id: ana.id, status: 'closed' })).toMatchObject({
      error: { code: 'input.rejected', field: 'status' },
    });
    expect(await core.result('people.save', { preferredName: 'New', status: 'closed' })).toMatchObject({
      error: { code: 'input.rejected', field: 'status' },
    });
    await core.call('retention.close', { personId: ana.id, confirmation: ana.caseCode });
    await core.call('people.save', { id: ana.id, preferredName: 'Ana', status: 'active' });
    expect((await core.call('people.list', { query: 'Ana' })).total).toBe(1);
  });

  it.each(['retention.close', 'retention.purge'] as const)(
    '%s does nothing without the case code of just this person',
    async (call) => {
      const { core, ana, bea } = await withAppointments();
      const before = await core.call('audit.verify', {});
      for (const confirmation of ['', 'Ana Morales', bea.caseCode, 'yes']) {
        expect(await core.result(call, { personId: ana.id, confirmation })).toMatchObject({
          error: { code: 'input.rejected', field: 'confirmation' },
        });
      }
      expect(await core.call('audit.verify', {})).toEqual(before);
    },
  );
});

describe('purging', () => {
  it('takes what is theirs alone and leaves others theirs', async () => {
    const { core, ana, bea, own, shared, noteId, sharedNoteId } = await withAppointments();
    expect((await core.call('retention.preview', { personId: ana.id, act: 'purge' })).stays).toEqual([]);
    await core.call('retention.purge', { personId: ana.id, confirmation: ana.caseCode });
    for (const [table, id] of [
      ['person', ana.id],
      ['appointment', own],
      ['encounter_note', noteId],
    ] as const) {
      expect(ids(core, table), table).not.toContain(id);
    }
    const left = await core.call('appointments.get', { id: shared });
    expect(left).toMatchObject({ teamNote: 'theirs', people: [{ id: bea.id }] });
    expect((await core.call('encounters.get', { id: sharedNoteId })).entries).toHaveLength(2);
    expect(
      vaultOf(core).database.reader.get('SELECT next_appointment_id AS next FROM appointment WHERE id = ?', shared),
    ).toEqual({ next: null });
    expect(await core.result('people.restore', { id: ana.id })).toMatchObject({ error: { code: 'record.notFound' } });
    expect(await core.call('audit.verify', {})).toMatchObject({ ok: true });
    expect((await core.call('vault.check', {})).problems).toEqual([]);
    // The last of those who share it takes it along.
    await core.call('retention.purge', { personId: bea.id, confirmation: bea.caseCode });
    expect(ids(core, 'appointment')).toEqual([]);
    expect(ids(core, 'encounter_entry')).toEqual([]);
  });

  it('takes rows of a sheet that were skipped and name them, with answers that repeat their cells, and no others', async () => {
    const { core, person } = await setup();
    const { id: personId, caseCode } = await person('Marisol Vega', {
      aNumber: '201111111',
      channels: [{ kind: 'phone', value: '(776) 555-0123' }],
    });
    const rows = [
      ['Vega', 'A201-111-111'],
      ['marisol  VEGA', ''],
      ['call 776.555.0123', ''],
      ['for Marisol Vega, her sister', ''],
      ['Marisol Ruiz', '776-555-0199'],
      ['Olena Vega', ''],
    ];
    const importId = writeDirectly(core, (tx) => {
      const answers = { kinds: { 'check-in (marisol vega)': 'ice-checkin', 'check in': 'ice-checkin' } };
      const mapping = JSON.stringify({ headerRow: 0, columns: [], dateOrders: {}, answers });
      const counts = { row_count: rows.length, people_count: 0, appointment_count: 0, broken_count: 0 };
      const id = tx.insert('import', { sheet_digest: 'd', header: '[]', mapping, ...counts });
      for (const [at, cells] of rows.entries()) {
        tx.insert(
          'import_row',
          { import_id: id, row_number: at, cells: JSON.stringify(cells), digest: String(at) },
          'cells',
        );
      }
      return id;
    });
    await core.call('retention.purge', { personId, confirmation: caseCode });
    const { reader } = vaultOf(core).database;
    expect(
      reader
        .all<{ cells: string }>('SELECT cells FROM import_row ORDER BY row_number')
        .map(({ cells }) => JSON.parse(cells) as unknown),
    ).toEqual(rows.slice(4));
    expect(reader.get('SELECT mapping FROM import WHERE id = ?', importId)).toEqual({
      mapping: expect.not.stringContaining('vega'),
    });
    expect(reader.get('SELECT mapping FROM import WHERE id = ?', importId)).toEqual({
      mapping: expect.stringContaining('check in'),
    });
  });

  it('does not keep an import from being undone', async () => {
    const { core, person } = await setup();
    await person('Olena Koval');
    const sheet = csvOf([
      ['Name', 'A#', 'DOB', 'Check-in date'],
      ['Marisol Vega', '201111111', '3/16/1978', '12/28/2026'],
      ['Ines Paz', '201111112', '3/16/1979', '12/29/2026'],
    ]);
    const { importId } = await core.call('imports.run', { file: 'sheet' }, dropped(sheet));
    const [gone] = (await core.call('people.list', { query: 'Marisol' })).items;
    await core.call('retention.purge', { personId: gone?.id ?? '', confirmation: gone?.caseCode ?? '' });
    expect(await core.call('imports.undo', { importId, force: true })).toMatchObject({ people: 1 });
    expect((await core.call('people.list', {})).items.map(({ preferredName }) => preferredName)).toEqual([
      'Olena Koval',
    ]);
  });

  it('knows every table that leads to a person: a new one has to be thought of here', async () => {
    const { core } = await setup();
    const { reader } = vaultOf(core).database;
    const tables = reader
      .all<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB '*_search*'")
      .map(({ name }) => name);
    const pointsTo = (table: string): string[] =>
      reader.all<{ table: string }>(`PRAGMA foreign_key_list("${table}")`).map((key) => key.table);
    const reached = new Set(['person', 'appointment']);
    for (let before = 0; before < reached.size;) {
      before = reached.size;
      for (const table of tables) if (pointsTo(table).some((target) => reached.has(target))) reached.add(table);
    }
    expect([...reached].toSorted()).toEqual([
      'access_grant',
      'accompaniment',
      'appointment',
      'appointment_person',
      'bond',
      'bond_money',
      'bond_notice',
      'bond_step',
      'checklist',
      'checklist_item',
      'contact',
      'crew_member',
      'custody_complaint',
      'custody_info',
      'custody_talk',
      'detention',
      'detention_call',
      'detention_custody',
      'detention_event',
      'detention_facility',
      'encounter_addendum',
      'encounter_addendum_draft',
      'encounter_entry',
      'encounter_note',
      'export',
      'import_row',
      'legal_hold',
      'locator_lookup',
      'met_here',
      'person',
      'person_channel',
      'plan',
      'plan_caregiver',
      'plan_child',
      'plan_document',
      'plan_medicine',
      'plan_signed',
      'plan_version',
      'release_need',
      'release_plan',
      'removal_contact',
      'removal_plan',
      // Goes with its person by itself.
      'review_clock',
    ]);
  });
});

describe('a legal hold', () => {
  it('stops closing, purging and removing until it is lifted, and both are in the log', async () => {
    const { core, ana } = await withAppointments();
    await core.call('retention.hold', { personId: ana.id, reason: 'Suit over the arrest of 8 December' });
    expect(await core.result('retention.hold', { personId: ana.id, reason: 'again' })).toMatchObject({
      error: { code: 'record.exists' },
    });
    const act = { personId: ana.id, confirmation: ana.caseCode };
    for (const [call, input] of [
      ['retention.close', act],
      ['retention.purge', act],
      ['people.remove', { id: ana.id }],
    ] as const) {
      expect(await core.result(call, input), call).toMatchObject({ error: { code: 'record.held' } });
    }
    expect(await core.call('people.get', { id: ana.id })).toMatchObject({ medicalNote: 'insulin' });
    expect(await core.call('retention.ofPerson', { personId: ana.id })).toMatchObject({
      hold: { reason: 'Suit over the arrest of 8 December', by: 'Deb' },
    });
    expect((await core.call('retention.holdings', {})).holds).toMatchObject([
      { personId: ana.id, caseCode: ana.caseCode },
    ]);
    await core.call('retention.liftHold', { personId: ana.id });
    expect(await core.result('retention.liftHold', { personId: ana.id })).toMatchObject({
      error: { code: 'record.notFound' },
    });
    const [holdId = ''] = ids(core, 'legal_hold');
    const { entries } = await core.call('audit.ofRecord', { recordId: holdId });
    expect(entries).toMatchObject([
      { call: 'retention.liftHold', userName: 'Deb', changes: { lifted_at: [null, expect.any(String)] } },
      { call: 'retention.hold', userName: 'Deb' },
    ]);
    await core.call('people.remove', { id: ana.id });
  });

  it('keeps what was deleted of the person from being erased, and an import from being undone over it', async () => {
    const { core, ana, own } = await withAppointments();
    await core.call('people.save', { id: ana.id, contacts: [] });
    await core.call('appointments.remove', { id: own });
    await core.call('retention.hold', { personId: ana.id, reason: 'suit' });
    expect(await core.call('retention.purgeRemoved', {})).toEqual({ purged: 0, held: 2 });
    await core.call('appointments.restore', { id: own });
    await core.call('retention.liftHold', { personId: ana.id });
    expect(await core.call('retention.purgeRemoved', {})).toEqual({ purged: 1, held: 0 });
    expect(ids(core, 'contact')).toEqual([]);

    const sheet = csvOf([
      ['Name', 'A#', 'DOB', 'Check-in date'],
      ['Marisol Vega', '201111111', '3/16/1978', '12/28/2026'],
    ]);
    const { importId } = await core.call('imports.run', { file: 'sheet' }, dropped(sheet));
    const [held] = (await core.call('people.list', { query: 'Marisol' })).items;
    await core.call('retention.hold', { personId: held?.id ?? '', reason: 'suit' });
    expect(await core.result('imports.undo', { importId })).toMatchObject({
      error: { code: 'record.changedMeanwhile' },
    });
    expect(await core.call('imports.undo', { importId, force: true })).toMatchObject({ people: 0 });
    expect((await core.call('people.list', { query: 'Marisol' })).total).toBe(1);
  });
});

describe('a legal hold on someone who was taken off an appointment', () => {
  /** Ana and Bea with one sealed note between them; Bea was taken off the appointment and is held. */
  const withHeldBea = async () => {
    const world = await withAppointments();
    const { core, ana, bea, shared } = world;
    await core.call('appointments.save', { id: shared, personIds: [ana.id] });
    await core.call('retention.hold', { personId: bea.id, reason: 'suit' });
    const [sheetRow, ownRow] = writeDirectly(core, (tx) => {
      const counts = { row_count: 2, people_count: 0, appointment_count: 0, broken_count: 0 };
      const importId = tx.insert('import', {
        sheet_digest: 'd',
        header: '[]',
        mapping: JSON.stringify({ headerRow: 0, columns: [], dateOrders: {}, answers: {} }),
        ...counts,
      });
      const row = (at: number, appointmentId: string) =>
        tx.insert(
          'import_row',
          {
            import_id: importId,
            row_number: at,
            cells: '["Ana Morales", "10 Dec"]',
            digest: String(at),
            person_id: ana.id,
            appointment_id: appointmentId,
          },
          'cells',
        );
      return [row(1, shared), row(2, world.own)];
    });
    return { ...world, sheetRow, ownRow };
  };

  const acts = {
    'retention.purge': ({ core, ana }: Awaited<ReturnType<typeof withHeldBea>>) =>
      core.call('retention.purge', { personId: ana.id, confirmation: ana.caseCode }),
    'retention.close': ({ core, ana }: Awaited<ReturnType<typeof withHeldBea>>) =>
      core.call('retention.close', { personId: ana.id, confirmation: ana.caseCode }),
    'retention.automatic': async ({ core, ana, at, person }: Awaited<ReturnType<typeof withHeldBea>>) => {
      await core.call('people.remove', { id: ana.id });
      at('2027-01-08T15:00:00.000Z');
      await person('Somebody else');
      at('2027-01-09T15:00:00.000Z');
      await core.call('retention.automatic', {});
    },
  } as const;

  it.each(['retention.purge', 'retention.close', 'retention.automatic'] as const)(
    'keeps the appointment when %s takes the last who is on it',
    async (act) => {
      const world = await withHeldBea();
      const { core, ana, bea, own, shared, noteId, sharedNoteId, sheetRow, ownRow } = world;
      const { appointment: _ofPeople, ...note } = await core.call('encounters.get', { id: sharedNoteId });
      await acts[act](world);
      const { reader } = vaultOf(core).database;
      expect(await core.call('encounters.get', { id: sharedNoteId })).toMatchObject(note);
      expect(reader.get('SELECT team_note, deleted_at FROM appointment WHERE id = ?', shared)).toEqual({
        team_note: 'theirs',
        deleted_at: null,
      });
      const pairs = reader.all<{ person_id: string }>(
        'SELECT person_id FROM appointment_person WHERE appointment_id = ? ORDER BY created_at',
        shared,
      );
      const isClosed = act === 'retention.close';
      expect(pairs.map((pair) => pair.person_id).toSorted()).toEqual(isClosed ? [ana.id, bea.id].toSorted() : [bea.id]);
      expect(reader.get('SELECT person_id, cells FROM import_row WHERE id = ?', sheetRow ?? '')).toEqual({
        person_id: isClosed ? ana.id : null,
        cells: '["Ana Morales", "10 Dec"]',
      });
      // What is Ana's alone is deleted as usual.
      expect(ids(core, 'encounter_note')).not.toContain(noteId);
      expect(ids(core, 'import_row')).not.toContain(ownRow);
      if (!isClosed) expect(ids(core, 'appointment')).not.toContain(own);
      expect(await core.call('audit.verify', {})).toMatchObject({ ok: true });
      expect((await core.call('vault.check', {})).problems).toEqual([]);
    },
  );

  it('is shown beforehand: the appointment counts as shared, and the row of the sheet as staying', async () => {
    const { core, ana } = await withHeldBea();
    const { sharedAppointments, goes } = await core.call('retention.preview', { personId: ana.id, act: 'purge' });
    expect(sharedAppointments).toBe(1);
    expect(goes.filter(({ what }) => what === 'appointments' || what === 'sheetRows')).toEqual([
      { what: 'appointments', count: 1 },
      { what: 'sheetRows', count: 1 },
    ]);
  });

  it('allows deleting all of that once it is lifted', async () => {
    const world = await withHeldBea();
    const { core, bea, sharedNoteId, shared } = world;
    await acts['retention.purge'](world);
    await core.call('retention.purgeRemoved', {});
    expect(ids(core, 'encounter_note')).toContain(sharedNoteId);
    await core.call('retention.liftHold', { personId: bea.id });
    await core.call('retention.purgeRemoved', {});
    expect(ids(core, 'person')).toEqual([bea.id]);
    expect(ids(core, 'appointment')).not.toContain(shared);
    expect([ids(core, 'encounter_note'), ids(core, 'appointment_person'), ids(core, 'import_row')]).toEqual([
      [],
      [],
      [],
    ]);
  });
});

describe('what was removed', () => {
  it('is purged automatically after the team’s number of days, and can be restored until then', async () => {
    const { core, ana, bea, own, at } = await withAppointments();
    await core.call('people.remove', { id: ana.id });
    at('2027-01-06T15:00:00.000Z');
    await core.call('retention.automatic', {});
    expect(ids(core, 'person')).toContain(ana.id);
    expect((await core.call('retention.holdings', {})).removed).toMatchObject({
      total: 1,
      counts: { people: 1 },
      oldestOn: '2026-12-08',
    });
    await core.call('people.save', { id: bea.id, teamNote: 'The vault is in use' });
    at('2027-01-09T15:00:00.000Z');
    await core.call('retention.automatic', {});
    expect(ids(core, 'person')).not.toContain(ana.id);
    expect(ids(core, 'appointment')).not.toContain(own);
    expect((await core.call('retention.holdings', {})).removed).toMatchObject({ total: 0, oldestOn: null });
    const entries = (await core.call('audit.verify', {})).entries;
    await core.call('retention.automatic', {});
    expect((await core.call('audit.verify', {})).entries).toBe(entries);
  });

  it('of a volunteer, only the name stays on existing crews', async () => {
    const { core, person } = await setup();
    const { id: personId } = await person('Ana');
    const named = (await core.call('team.save', { name: 'Noor', phone: '555-0102', note: 'has a van' })).id;
    const unnamed = (await core.call('team.save', { name: 'Sam' })).id;
    addAppointment(core, { personId, crew: [named] });
    await core.call('team.remove', { id: named });
    await core.call('team.remove', { id: unnamed });
    await core.call('retention.purgeRemoved', {});
    const { reader } = vaultOf(core).database;
    expect(reader.all('SELECT id, name, phone, note FROM volunteer')).toEqual([
      { id: named, name: 'Noor', phone: null, note: null },
    ]);
    expect((await core.call('retention.holdings', {})).removed.total).toBe(0);
  });
});

describe('what this vault holds', () => {
  it('is counted by kind, with statuses, reviews that are overdue and exports', async () => {
    const { core, at } = await withAppointments();
    at('2028-06-01T15:00:00.000Z');
    expect(await core.call('retention.holdings', {})).toMatchObject({
      counts: {
        people: 2,
        channels: 1,
        contacts: 1,
        appointments: 2,
        sealedNotes: 2,
        drafts: 0,
        volunteers: 0,
        exports: 0,
      },
      statuses: [{ status: 'active', count: 2 }],
      reviews: { due: 2, oldestDueOn: expect.stringMatching(/^2027-/) },
      holds: [],
      exports: { made: 0, lastAt: null },
      tracesSince: null,
    });
  });
});
