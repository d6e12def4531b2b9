import { describe, expect, it } from 'vitest';
import { recordsOfPerson } from '../../main/core/audit/audit-tables.ts';
import type { ReadableDb, SqlValue } from '../../main/core/db/driver.ts';
import { ownersOf } from '../../main/core/records/ownership.ts';
import { columnsOfPart } from '../../main/core/records/reduce.ts';
import { records, type RecordTable } from '../../shared/records.ts';
import { keepableParts, type KeepablePart } from '../../shared/records/parts.ts';
import type { Column, RecordSpec } from '../../shared/records/record.ts';
import { vaultOf, writeDirectly } from '../support/direct-rows.ts';
import {
  fillPerson,
  fillVault,
  filledOn,
  wholeAppointment,
  wholePerson,
  wholePlan,
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
  // No one can be named as a person's own coordinator yet.
  person: ['coordinator_id'],
};

const byName = (left: { readonly name: string }, right: { readonly name: string }): number =>
  left.name < right.name ? -1 : 1;

const specs: readonly (readonly [string, RecordSpec])[] = Object.entries(records);

describe('promise 12: every column of every table of records is described once', () => {
  it('and the database has exactly the spec’s tables and columns, with the same blank', async () => {
    const core = await openTestCore({ now });
    const tables = recordTables(vaultOf(core).database.reader);
    expect([...tables.keys()]).toEqual(Object.keys(records).toSorted());
    for (const [table, { columns, table: own }] of specs) {
      expect(own).toBe(table);
      const described = Object.values(columns).map(({ name, type }) => ({
        name,
        // A column that no row can be without has none.
        blank: type.blank ?? null,
      }));
      // A column that a later migration adds comes last in the table, wherever the spec has it.
      expect(described.toSorted(byName), table).toEqual(tables.get(table)?.toSorted(byName));
    }
  });

  it('and the contract’s calls fill each of them', { timeout: 60_000 }, async () => {
    const { db } = await setup(fillVault);
    for (const [table, columns] of recordTables(db)) {
      const names = columns.map(({ name }) => name).filter((name) => !unwritten[table]?.includes(name));
      expect(filledColumns(db, table, columns), table).toEqual(names);
    }
  });

  it('and every row that leads to a person has an owner who leads there too', () => {
    const leadsTo = (table: string): boolean =>
      table === 'person' || table === 'appointment' || ownersOf(table as RecordTable).some(({ to }) => leadsTo(to)); // as: the owners of a table are tables
    for (const [table, { columns, owner }] of specs) {
      const links = Object.values(columns).flatMap(({ type }) => type.link ?? []);
      const personal = links.some((to) => ['person', 'appointment', 'encounter_note', 'accompaniment'].includes(to));
      if (personal && owner !== 'self') expect(leadsTo(table), table).toBe(true);
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

  it('of a plan', async () => {
    const core = await openTestCore({ now });
    const { id: personId } = await core.call('people.save', { preferredName: 'Marisol' });
    for (let time = 0; time < 2; time += 1) {
      const input = wholePlan();
      await core.call('plans.save', { personId, ...input });
      const plan = await core.call('plans.get', { personId });
      const lists = Object.entries(input).flatMap(([field, value]) => (Array.isArray(value) ? [field] : []));
      const stored: Readonly<Record<string, unknown>> = plan;
      const rows = (field: string): unknown => {
        const list = stored[field];
        return Array.isArray(list) && field !== 'languages' ? withoutIds(list as object[]) : list;
      };
      expect({ ...common(input, plan), ...Object.fromEntries(lists.map((field) => [field, rows(field)])) }).toEqual(
        input,
      );
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
    'series_id',
    'series_day',
    'series_rule',
  ],
  accompaniment: ['appointment_id', 'minimum_crew', 'maximum_crew', 'needed_roles', 'needed_languages', 'meeting_time'],
};

const accompanimentsOf = (db: ReadableDb, { appointmentIds }: FilledPerson): string[] =>
  appointmentIds.flatMap(
    (id) => db.get<{ id: string }>('SELECT id FROM accompaniment WHERE appointment_id = ?', id)?.id ?? [],
  );

/** Tables with a row that names someone, and the column that does. */
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

  it('when nothing is kept: the row is like one that no one ever filled in', async () => {
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
    const parts = new Set(Object.values<Column>(records.person.columns).map(({ part }) => part));
    for (const part of keepableParts.filter((one) => one !== 'name' && parts.has(one))) {
      const { id: personId, caseCode } = await core.call('people.save', wholePerson());
      nameCoordinator(core, personId);
      await close(core, { personId, caseCode }, [part]);
      const kept = columnsOfPart('person', part).map(({ name }) => name);
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
    // They are not reviewed anymore.
    expect({ ...after, updatedAt: before.updatedAt }).toEqual({ ...before, status: 'closed', reviewBy: null });
    expect(filledOf(db, 'appointment', filled.appointmentIds)).toEqual(
      recordTables(db)
        .get('appointment')
        ?.map(({ name }) => name),
    );
    // What stays is in the rows alone: the log has no value of it, of now or earlier.
    expect(
      db.all(
        `SELECT table_name, action, changes FROM audit_entry WHERE record_id IN (${recordsOfPerson}) AND changes IS NOT NULL`,
        filled.personId,
      ),
    ).toEqual([{ table_name: 'person', action: 'note', changes: '{"changed":"closed"}' }]);
  });

  it('when they are purged: no row names them, and no word of theirs is in the file', async () => {
    const { core, db, filled } = await setup(fillVault);
    const words = wordsOf([filled.written.person, filled.written.appointment, filled.written.plan]);
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
