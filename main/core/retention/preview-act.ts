import { AppError } from '../../../shared/contract/errors.ts';
import { records as recordSpecs, type RecordTable } from '../../../shared/records.ts';
import { keepableParts, type KeepablePart } from '../../../shared/records/parts.ts';
import type { ActPreview, TouchedThing } from '../../../shared/retention/retention.ts';
import type { ReadableDb } from '../db/driver.ts';
import { getHold } from '../records/holds.ts';
import { columnsOfPart } from '../records/reduce.ts';
import { idsOf, ownTables, recordsOf } from './person-records.ts';

type Row = Readonly<Record<string, string | number | null>>;

/** How many fields of a part say something. */
const filled = (row: Row, part: KeepablePart): number =>
  columnsOfPart('person', part).filter(({ name, blank }) => (row[name] ?? null) !== blank).length;

const count = (db: ReadableDb, sql: string, ids: readonly string[]): number =>
  db.get<{ n: number }>(sql, JSON.stringify(ids))?.n ?? 0;

const among = 'IN (SELECT value FROM json_each(?))';

/** Those of appointments with words of their own, apart from the notes of encounters. */
const withWords = `SELECT count(*) AS n FROM appointment WHERE id ${among} AND deleted_at IS NULL
  AND coalesce(${columnsOfPart('appointment', 'appointmentNotes')
    .map(({ name }) => name)
    .join(', ')}) IS NOT NULL`;

/** Lists of a person's page, whose values are in the log too. */
const listTables = ownTables.filter((table) => recordSpecs[table].kind === 'person' && table !== 'legal_hold');

const countThings = (db: ReadableDb, person: Row, personId: string): Record<TouchedThing, number> => {
  const records = recordsOf(db, personId);
  const own = records.ownAppointments;
  const notes = idsOf(db, `SELECT id FROM encounter_note WHERE appointment_id ${among}`, JSON.stringify(own));
  const stand = (table: string, ids: readonly string[], also = ''): number =>
    count(db, `SELECT count(*) AS n FROM ${table} WHERE id ${among} AND deleted_at IS NULL ${also}`, ids);
  const ofTable = (table: RecordTable): readonly string[] => records.own.get(table) ?? [];
  const standOf = (part: KeepablePart): number =>
    ownTables
      .filter((table) => recordSpecs[table].part === part)
      .reduce((sum, table) => sum + stand(table, ofTable(table)), 0);
  const told = [personId, ...own, ...notes, ...listTables.flatMap((table) => ofTable(table))];
  return {
    name: 1,
    identity: filled(person, 'identity'),
    channels: standOf('channels'),
    wishes: filled(person, 'wishes'),
    supervision: filled(person, 'supervision'),
    attorney: filled(person, 'attorney'),
    medical: filled(person, 'medical') + standOf('medical'),
    contacts: standOf('contacts'),
    plan: standOf('plan'),
    teamNote: filled(person, 'teamNote'),
    appointments: stand('appointment', own),
    appointmentNotes: count(db, withWords, own),
    sealedNotes: stand('encounter_note', notes, 'AND sealed_at IS NOT NULL'),
    detentions: stand('detention', ofTable('detention')),
    exports: stand('export', records.exports),
    drafts: stand('encounter_note', notes, 'AND sealed_at IS NULL'),
    sheetRows: records.sheetRows.length,
    holds: ofTable('legal_hold').length,
    history: count(db, `SELECT count(*) AS n FROM audit_entry WHERE record_id ${among} AND changes IS NOT NULL`, told),
  };
};

/**
 * Says what closing or purging a person would leave and take.
 * @param kept what stays; nothing does when they are purged
 * @throws AppError record.notFound
 */
export const previewAct = (
  db: ReadableDb,
  personId: string,
  kept: readonly KeepablePart[],
  today: string,
): ActPreview => {
  const person = db.get<Row>('SELECT * FROM person WHERE id = ? AND deleted_at IS NULL', personId);
  if (person === undefined) throw new AppError('record.notFound');
  const counts = countThings(db, person, personId);
  const things: readonly TouchedThing[] = [...keepableParts, 'drafts', 'sheetRows', 'holds', 'history'];
  const present = things.filter((what) => counts[what] > 0).map((what) => ({ what, count: counts[what] }));
  const stays = ({ what }: { what: TouchedThing }): boolean => kept.some((part) => part === what);
  const { sharedAppointments } = recordsOf(db, personId);
  return {
    personId,
    preferredName: String(person['preferred_name']),
    caseCode: String(person['case_code']),
    stays: present.filter(stays),
    goes: present.filter((thing) => !stays(thing)),
    sharedAppointments: sharedAppointments.length,
    upcoming:
      db.get<{ n: number }>(
        `SELECT count(*) AS n FROM appointment a JOIN appointment_person ap ON ap.appointment_id = a.id AND ap.deleted_at IS NULL
         WHERE ap.person_id = ? AND a.deleted_at IS NULL AND coalesce(a.window_end, a.date) >= ?
           AND a.status IN ('planned', 'confirmed', 'underWay')`,
        personId,
        today,
      )?.n ?? 0,
    hold: getHold(db, personId),
  };
};
