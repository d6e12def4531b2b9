import type { PersonStatus } from '../../../shared/people/choices.ts';
import { mostCounted, type Person, type PersonListItem } from '../../../shared/people/people.ts';
import { type Row } from '../../../shared/records.ts';
import type { ReadableDb } from '../db/driver.ts';
import { contactsOf } from '../plans/plans-api.ts';
import { wholePerson } from '../records/whole-person.ts';
import {
  toChannel,
  toListItem,
  toNextAppointment,
  toPerson,
  type ListRow,
  type NextAppointmentColumns,
} from './person-rows.ts';
import type { PersonQuery } from './person-search.ts';

/**
 * The row of the soonest appointment of `p` from a day (its one parameter) on that is still meant to take place. The
 * least of date, time and row as one text is found without the sort that ORDER BY would set up for each person.
 */
const nextAppointment = `(
  SELECT CAST(substr(min(soonest.date || coalesce(soonest.start_time, '~~~~~') || soonest.rowid), 16) AS INTEGER)
  FROM appointment_person ap
  CROSS JOIN appointment soonest INDEXED BY appointment_open ON soonest.id = ap.appointment_id
  WHERE ap.person_id = p.id AND ap.deleted_at IS NULL AND soonest.deleted_at IS NULL
    AND coalesce(soonest.window_end, soonest.date) >= ? AND soonest.status IN ('planned', 'confirmed', 'underWay'))`;

const nextColumns = `n.id AS next_id, n.kind AS next_kind, n.kind_words AS next_kind_words,
  n.date_state AS next_date_state, n.date AS next_date, n.start_time AS next_start_time, n.zone AS next_zone`;

/** Dresses a statement that picks people as `(part, sort_key, record_id)` into rows of the list. */
const listSql = (picked: string): string => `
  SELECT p.id, p.preferred_name, p.a_number, p.case_code, p.status, p.languages, ${nextColumns}
  FROM (${picked} LIMIT ? OFFSET ?) hit
  CROSS JOIN person p ON p.id = hit.record_id
  LEFT JOIN appointment n ON n.rowid = ${nextAppointment}
  ORDER BY hit.part, hit.sort_key, hit.record_id`;

const inOrder = 'ORDER BY d.sort_key, d.record_id';
const withStatus = 'AND EXISTS (SELECT 1 FROM person s WHERE s.id = d.record_id AND s.status = ?)';
// The plus keeps the order of the index: each is looked up among those of the status, not the other way around.
const amongStatus = 'AND +d.record_id IN (SELECT id FROM person WHERE status = ? AND deleted_at IS NULL)';

const pickEverybody = (status: string): string => `
  SELECT 0 AS part, d.sort_key, d.record_id FROM search_document d WHERE d.kind = 'person' ${status} ${inOrder}`;

// A few that were found are fetched and sorted: who is called so first.
const pickFew = (status: string): string => `
  SELECT NOT (d.sort_key >= ? AND d.sort_key < ?) AS part, d.sort_key, d.record_id
  FROM json_each(?) f CROSS JOIN search_document d ON d.rowid = f.value
  WHERE d.kind = 'person' ${status} ORDER BY part, d.sort_key, d.record_id`;

// Many are not: everyone is walked through in order, and anyone who was found is taken until the page is full.
const pickMany = (status: string): string => `
  SELECT * FROM (SELECT 0 AS part, d.sort_key, d.record_id FROM search_document d
    WHERE d.kind = 'person' AND d.sort_key >= ? AND d.sort_key < ? ${status} ${inOrder})
  UNION ALL
  SELECT * FROM (SELECT 1 AS part, d.sort_key, d.record_id FROM search_document d INDEXED BY search_document_order
    WHERE d.kind = 'person' AND d.rowid IN (SELECT rowid FROM person_search WHERE person_search MATCH ?)
      AND NOT (d.sort_key >= ? AND d.sort_key < ?) ${status} ${inOrder})`;

/** Beyond this many it is quicker to walk than to sort (measured at 10,000 people). */
const few = 400;

const sql = {
  everybody: listSql(pickEverybody('')),
  everybodyOfStatus: listSql(pickEverybody(amongStatus)),
  few: listSql(pickFew('')),
  fewOfStatus: listSql(pickFew(withStatus)),
  many: listSql(pickMany('')),
  manyOfStatus: listSql(pickMany(withStatus)),
  // As one JSON text: it goes back into the next statement as it is.
  find: `SELECT count(*) AS n, json_group_array(rowid) AS rowids
    FROM (SELECT rowid FROM person_search WHERE person_search MATCH ? LIMIT ${few + 1})`,
  countEverybody: `SELECT count(*) AS n FROM search_document WHERE kind = 'person'`,
  countOfStatus: 'SELECT count(*) AS n FROM person WHERE deleted_at IS NULL AND status = ?',
  countFoundOfStatus: `SELECT count(*) AS n FROM (
    SELECT 1 FROM person_search f CROSS JOIN search_document d ON d.rowid = f.rowid
    WHERE f.person_search MATCH ? ${withStatus} LIMIT ${mostCounted + 1})`,
};

/** What comes after every text that begins with the given one. */
const endOf = (start: string): string => `${start}\u{10FFFF}`;

export interface ListChoice {
  /** Null: everyone. */
  readonly query: PersonQuery | null;
  readonly status: PersonStatus | undefined;
  readonly limit: number;
  readonly offset: number;
  /** From which day on an appointment is a next one. */
  readonly today: string;
}

export interface PeoplePage {
  readonly items: PersonListItem[];
  /** All that there are; of those found no more than `mostCounted` are counted. */
  readonly total: number;
  readonly totalCapped: boolean;
}

interface Found {
  /** At most `few` + 1. */
  readonly n: number;
  /** Of the index, as a JSON list. */
  readonly rowids: string;
}

const findPeople = (db: ReadableDb, query: PersonQuery, choice: ListChoice, found: Found): PersonListItem[] => {
  const { status, limit, offset, today } = choice;
  const only = status === undefined ? [] : [status];
  const range = [query.startsWith, endOf(query.startsWith)];
  const rest = [limit, offset, today];
  const rows =
    found.n <= few
      ? db.all<ListRow>(only.length === 0 ? sql.few : sql.fewOfStatus, ...range, found.rowids, ...only, ...rest)
      : db.all<ListRow>(
          only.length === 0 ? sql.many : sql.manyOfStatus,
          ...range,
          ...only,
          query.match,
          ...range,
          ...only,
          ...rest,
        );
  return rows.map(toListItem);
};

const count = (db: ReadableDb, statement: string, ...params: string[]): number =>
  db.get<{ n: number }>(statement, ...params)?.n ?? 0;

/** A page of people: those found, or everyone, in order of their names. */
export const listPeople = (db: ReadableDb, choice: ListChoice): PeoplePage => {
  const { query, status, limit, offset, today } = choice;
  if (query === null) {
    const items =
      status === undefined
        ? db.all<ListRow>(sql.everybody, limit, offset, today).map(toListItem)
        : db.all<ListRow>(sql.everybodyOfStatus, status, limit, offset, today).map(toListItem);
    const total = status === undefined ? count(db, sql.countEverybody) : count(db, sql.countOfStatus, status);
    return { items, total, totalCapped: false };
  }
  const found = db.get<Found>(sql.find, query.match);
  if (found === undefined || found.n === 0) return { items: [], total: 0, totalCapped: false };
  const items = findPeople(db, query, choice, found);
  const total = status === undefined ? found.n : count(db, sql.countFoundOfStatus, query.match, status);
  return { items, total: Math.min(total, mostCounted), totalCapped: total > mostCounted };
};

const channelsSql = 'SELECT * FROM person_channel WHERE person_id = ? AND deleted_at IS NULL ORDER BY position, id';

const lastChangeSql = `SELECT max(at) AS at FROM (${wholePerson('updated_at AS at')})`;

/** When the person's row or a row of their lists last changed, removed ones among them. */
export const lastChange = (db: ReadableDb, id: string): string | undefined =>
  db.get<{ at: string | null }>(lastChangeSql, id)?.at ?? undefined;

/** The whole of a person who was not removed. */
export const getPerson = (db: ReadableDb, id: string, today: string): Person | undefined => {
  const row = db.get<Row<'person'> & NextAppointmentColumns>(
    `SELECT p.*, ${nextColumns} FROM person p LEFT JOIN appointment n ON n.rowid = ${nextAppointment}
     WHERE p.id = ? AND p.deleted_at IS NULL`,
    today,
    id,
  );
  if (row === undefined) return undefined;
  return {
    ...toPerson(row),
    channels: db.all<Row<'person_channel'>>(channelsSql, id).map(toChannel),
    contacts: contactsOf(db, id),
    nextAppointment: toNextAppointment(row),
    updatedAt: lastChange(db, id) ?? row.updated_at,
  };
};

/** Whether a person is there, was removed, or never was. */
export const personState = (db: ReadableDb, id: string): 'there' | 'removed' | 'none' => {
  const row = db.get<{ deleted_at: string | null }>('SELECT deleted_at FROM person WHERE id = ?', id);
  if (row === undefined) return 'none';
  return row.deleted_at === null ? 'there' : 'removed';
};

export const caseCodeExists = (db: ReadableDb, code: string): boolean =>
  db.get('SELECT 1 FROM person WHERE case_code = ?', code) !== undefined;
