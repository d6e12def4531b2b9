import { describe, expect, it } from 'vitest';
import { auditTables } from '../../main/core/audit/audit-tables.ts';
import { withoutPrivate } from '../../main/core/audit/private-columns.ts';
import type { ReadableDb, SqlValue } from '../../main/core/db/driver.ts';
import { personParts, type PersonPart } from '../../main/core/retention/person-parts.ts';
import { auditColumns } from '../../shared/audit-columns.ts';
import { keepableParts, type KeepablePart } from '../../shared/retention-rules.ts';
import { vaultOf, writeDirectly } from '../support/direct-rows.ts';
import {
  fillPerson,
  fillVault,
  filledOn,
  wholeAppointment,
  wholePerson,
  wholeVolunteer,
  type FilledPerson,
} from '../support/filled-vault.ts';
import { filledColumns, recordTables } from '../support/record-columns.ts';
import { openTestCore, type TestCore } from '../support/test-core.ts';
import { findIndexed, findTraces } from '../support/traces.ts';

const now = () => filledOn;

const setup = async (
  fill: typeof fillPerson = fillPerson,
): Promise<{ core: TestCore; db: ReadableDb; filled: FilledPerson }> => {
  const core = await openTestCore({ now });
  const filled = await fill(core);
  return { core, db: vaultOf(core).database.reader, filled };
};

/** Columns that no call writes. */
const unwritten: Readonly<Record<string, readonly string[]>> = {
  // Nobody can be named as a person's own coordinator yet.
  person: ['coordinator_id'],
};

/** Columns that the log keeps and does not put into words: what links a record, orders it or only serves the program. */
const untold: Readonly<Record<string, readonly string[]>> = {
  access_grant: ['appointment_id'],
  accompaniment: ['appointment_id'],
  appointment: ['starts_at', 'office_id', 'next_appointment_id'],
  appointment_person: ['appointment_id'],
  contact: ['person_id', 'position'],
  crew_member: ['accompaniment_id', 'position'],
  encounter_addendum: ['note_id'],
  encounter_addendum_draft: ['note_id', 'author_id'],
  encounter_entry: ['note_id', 'position'],
  encounter_note: ['appointment_id', 'observer_id', 'zone', 'sealed_digest'],
  export: ['kind', 'person_id', 'language', 'sections', 'withheld', 'sha256', 'json_sha256', 'bytes'],
  import: ['sheet_digest', 'header', 'mapping', 'broken_count'],
  import_row: ['import_id', 'row_number', 'cells', 'digest', 'person_id', 'appointment_id', 'broken'],
  legal_hold: ['person_id', 'lifted_by'],
  person: ['case_code', 'a_number_state'],
  person_channel: ['person_id', 'position'],
};

const isPrivate = (table: string, column: string): boolean => !(column in withoutPrivate(table, { [column]: null }));

const toldOf = (table: string): string[] =>
  Object.entries(auditColumns).flatMap(([name, { columns }]) => (name === table ? Object.keys(columns) : []));

describe('promise 12: every column of every table of records is known', () => {
  it('to the log: each table has its rule, and each column its words or a reason to have none', async () => {
    const core = await openTestCore({ now });
    const tables = recordTables(vaultOf(core).database.reader);
    expect([...tables.keys()]).toEqual(Object.keys(auditTables).toSorted());
    for (const [table, columns] of tables) {
      const names = columns.map(({ name }) => name);
      const known = [...toldOf(table), ...(untold[table] ?? [])];
      // A user's `changed` tells of a passphrase, of which no column tells.
      const stored = known.filter((name) => !(table === 'user' && name === 'changed'));
      const hidden = names.filter((name) => isPrivate(table, name));
      expect([...stored, ...hidden].toSorted(), table).toEqual(names.toSorted());
    }
  });

  it('to writing: the contract’s calls fill each of them', { timeout: 60_000 }, async () => {
    const { db } = await setup(fillVault);
    for (const [table, columns] of recordTables(db)) {
      const names = columns.map(({ name }) => name).filter((name) => !unwritten[table]?.includes(name));
      expect(filledColumns(db, table, columns), table).toEqual(names);
    }
  });
});

const common = (input: object, output: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(output).filter(([key]) => key in input));

const withoutIds = (list: readonly object[]): object[] =>
  list.map((one) => Object.fromEntries(Object.entries(one).filter(([key]) => key !== 'id')));

describe('every field that a call takes is stored', () => {
  it('of a person, when they are added and when they are changed', async () => {
    const core = await openTestCore({ now });
    let id: string | undefined;
    for (let time = 0; time < 2; time += 1) {
      const input = wholePerson();
      ({ id } = await core.call('people.save', { ...input, ...(id !== undefined && { id }) }));
      const person = await core.call('people.get', { id });
      expect({
        ...common(input, person),
        aNumber: 'A091-313-151',
        channels: withoutIds(person.channels),
        contacts: withoutIds(person.contacts),
      }).toEqual(input);
      expect(person.aNumber).toBe('091313151');
    }
  });

  it('of a volunteer', async () => {
    const core = await openTestCore({ now });
    let id: string | undefined;
    for (let time = 0; time < 2; time += 1) {
      const input = wholeVolunteer();
      ({ id } = await core.call('team.save', { ...input, ...(id !== undefined && { id }) }));
      expect(common(input, await core.call('team.get', { id }))).toEqual(input);
    }
  });

  it.each(['fixed', 'window'] as const)('of an appointment on a %s day', async (when) => {
    const core = await openTestCore({ now });
    const { id: personId } = await core.call('people.save', { preferredName: 'Marisol' });
    const { id: volunteerId } = await core.call('team.save', { name: 'Tomas' });
    let id: string | undefined;
    for (let time = 0; time < 2; time += 1) {
      const input = wholeAppointment([personId], [{ volunteerId, role: 'driver', answer: 'came' }], when);
      ({ id } = await core.call('appointments.save', { ...input, ...(id !== undefined && { id }) }));
      const appointment = await core.call('appointments.get', { id });
      expect({
        ...common(input, appointment),
        personIds: appointment.people.map((person) => person.id),
        crew: appointment.crew.map((member) => common({ volunteerId: 0, role: 0, answer: 0 }, member)),
      }).toEqual(input);
    }
  });
});

const close = async (
  core: TestCore,
  { personId, caseCode }: Pick<FilledPerson, 'personId' | 'caseCode'>,
  keptParts: readonly KeepablePart[],
) => {
  await core.call('retention.setPolicy', { keptParts: [...keptParts] });
  await core.call('retention.close', { personId, confirmation: caseCode });
};

const filledOf = (db: ReadableDb, table: string, ids: readonly string[]): string[] => {
  const columns = recordTables(db).get(table) ?? [];
  const rows = ids.flatMap((id) => {
    const row = db.get<Record<string, SqlValue>>(`SELECT * FROM "${table}" WHERE id = ?`, id);
    return row === undefined ? [] : [row];
  });
  return columns.filter(({ name, blank }) => rows.some((row) => row[name] !== blank)).map(({ name }) => name);
};

/** What is left of a closed person whatever the team keeps: who they are is not told by it. */
const alwaysLeft = ['case_code', 'preferred_name', 'status'];

/** What is left of an appointment that is kept without its words: how often the team went where. */
const countable = {
  appointment: [
    'kind',
    'kind_words',
    'date_state',
    'date',
    'window_end',
    'start_time',
    'arrive_by_time',
    'zone',
    'starts_at',
    'date_verified_on',
    'place',
    'room',
    'entrance',
    'office_id',
    'id_rules',
    'phone_rules',
    'status',
    'outcome',
    'next_appointment_id',
  ],
  accompaniment: ['appointment_id', 'minimum_crew', 'maximum_crew', 'needed_roles', 'needed_languages', 'meeting_time'],
};

const accompanimentsOf = (db: ReadableDb, { appointmentIds }: FilledPerson): string[] =>
  appointmentIds.flatMap(
    (id) => db.get<{ id: string }>('SELECT id FROM accompaniment WHERE appointment_id = ?', id)?.id ?? [],
  );

/** Tables with a row that names somebody, and the column that does. */
const rowsAbout = (db: ReadableDb, id: string): string[] =>
  [...recordTables(db)].flatMap(([table, columns]) =>
    columns
      .filter(({ name }) => db.get(`SELECT 1 FROM "${table}" WHERE "${name}" = ?`, id) !== undefined)
      .map(({ name }) => `${table}.${name}`),
  );

const wordsOf = (value: unknown): string[] => {
  if (typeof value === 'string') return /^[b-z]{14}$/u.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsOf) : [];
};

describe('promise 12: every column of a person goes', { timeout: 60_000 }, () => {
  const nameCoordinator = (core: TestCore, personId: string) =>
    writeDirectly(core, (tx) => tx.update('person', personId, { coordinator_id: tx.userId }));

  it('when nothing is kept: the row is as one of which nobody ever said anything', async () => {
    const { core, db, filled } = await setup();
    nameCoordinator(core, filled.personId);
    expect(filledOf(db, 'person', [filled.personId])).toEqual(
      recordTables(db)
        .get('person')
        ?.map(({ name }) => name),
    );
    await close(core, filled, []);
    expect(filledOf(db, 'person', [filled.personId])).toEqual(alwaysLeft);
    const person = await core.call('people.get', { id: filled.personId });
    const { id, caseCode } = await core.call('people.save', { preferredName: 'Nobody' });
    const nobody = await core.call('people.get', { id });
    expect({ ...person, id, caseCode, preferredName: 'Nobody', status: 'active' }).toEqual(nobody);
    expect(rowsAbout(db, filled.personId)).toEqual([]);
    for (const appointmentId of filled.appointmentIds) expect(rowsAbout(db, appointmentId)).toEqual([]);
    expect(rowsAbout(db, filled.noteId)).toEqual([]);
  });

  it('but for those of a part that is kept, and each column is of one part', async () => {
    const core = await openTestCore({ now });
    const db = vaultOf(core).database.reader;
    // `Object.keys` forgets that these are the parts
    for (const part of Object.keys(personParts) as PersonPart[]) {
      const { id: personId, caseCode } = await core.call('people.save', wholePerson());
      nameCoordinator(core, personId);
      await close(core, { personId, caseCode }, [part]);
      const kept = Object.keys(personParts[part]);
      expect(filledOf(db, 'person', [personId]).toSorted(), part).toEqual([...alwaysLeft, ...kept].toSorted());
    }
  });

  it('of an appointment that is kept without its words stays what can be counted', async () => {
    const { core, db, filled } = await setup();
    await close(core, filled, ['appointments']);
    expect(filledOf(db, 'appointment', filled.appointmentIds)).toEqual(countable.appointment);
    expect(filledOf(db, 'accompaniment', accompanimentsOf(db, filled))).toEqual(countable.accompaniment);
  });

  it('with all parts kept, the row stays as it was', async () => {
    const { core, db, filled } = await setup();
    const before = await core.call('people.get', { id: filled.personId });
    await close(core, filled, keepableParts);
    const after = await core.call('people.get', { id: filled.personId });
    // They are not reviewed any more.
    expect({ ...after, updatedAt: before.updatedAt }).toEqual({ ...before, status: 'closed', reviewBy: null });
    expect(filledOf(db, 'appointment', filled.appointmentIds)).toEqual(
      recordTables(db)
        .get('appointment')
        ?.map(({ name }) => name),
    );
  });

  it('when they are purged: no row names them, and no word of theirs is in the file', async () => {
    const { core, db, filled } = await setup(fillVault);
    const words = wordsOf([filled.written.person, filled.written.appointment]);
    expect(words.length).toBeGreaterThan(40);
    await core.call('retention.purge', { personId: filled.personId, confirmation: filled.caseCode });
    for (const id of [filled.personId, ...filled.appointmentIds, filled.noteId]) {
      expect(rowsAbout(db, id)).toEqual([]);
      expect(
        [...recordTables(db).keys()].filter((table) => db.get(`SELECT 1 FROM "${table}" WHERE id = ?`, id)),
      ).toEqual([]);
    }
    await core.dispatcher.close();
    expect(findTraces(core.folder, words)).toEqual({});
    expect(await findIndexed(core.folder, words)).toEqual([]);
  });

  it('of a volunteer who was removed and is named in a crew stays the name, and that they were there', async () => {
    const { core, db, filled } = await setup();
    for (const id of filled.volunteerIds) await core.call('team.remove', { id });
    await core.call('retention.purgeRemoved', {});
    expect(filledOf(db, 'volunteer', filled.volunteerIds)).toEqual(['name', 'access_expires_on', 'active']);
  });
});
