import { hash } from 'node:crypto';
import { namesOfPerson } from '../../../shared/people/same-person.ts';
import type { Row } from '../../../shared/records.ts';
import type { ReadableDb } from '../db/driver.ts';
import { textsOf } from '../records/stored-values.ts';
import { appointmentKey, type AppointmentFacts } from './rules/appointment-key.ts';
import { phoneNumber } from './rules/channels.ts';
import type { ExistingPerson } from './rules/match-people.ts';
import type { CrewNow } from './rules/sheet-changes.ts';

/** Someone in the vault, as far as needed to recognize them. */
export interface VaultPerson extends ExistingPerson {
  readonly preferredName: string;
}

type PersonRow = Pick<
  Row<'person'>,
  | 'id'
  | 'preferred_name'
  | 'given_name'
  | 'middle_name'
  | 'first_family_name'
  | 'second_family_name'
  | 'other_names'
  | 'birth_date'
  | 'a_number'
>;

const phonesByPerson = (db: ReadableDb): Map<string, string[]> => {
  const found = new Map<string, string[]>();
  const rows = db.all<{ person_id: string; value: string }>(
    `SELECT person_id, value FROM person_channel WHERE deleted_at IS NULL AND kind IN ('phone', 'signal', 'whatsapp')`,
  );
  for (const { person_id: personId, value } of rows) {
    const phone = phoneNumber(value);
    if (phone === null) continue;
    const phones = found.get(personId);
    if (phones === undefined) found.set(personId, [phone]);
    else phones.push(phone);
  }
  return found;
};

/** Everyone who was not removed: people are matched in memory, all at once. */
export const loadPeople = (db: ReadableDb): readonly VaultPerson[] => {
  const phones = phonesByPerson(db);
  return db
    .all<PersonRow>(
      `SELECT id, preferred_name, given_name, middle_name, first_family_name, second_family_name, other_names, birth_date,
         a_number FROM person WHERE deleted_at IS NULL`,
    )
    .map((row) => {
      const legalName = {
        given: row.given_name,
        middle: row.middle_name,
        firstFamily: row.first_family_name,
        secondFamily: row.second_family_name,
      };
      return {
        id: row.id,
        preferredName: row.preferred_name,
        names: namesOfPerson({ preferredName: row.preferred_name, legalName, otherNames: textsOf(row.other_names) }),
        aNumber: row.a_number,
        birthDate: row.birth_date,
        phones: phones.get(row.id) ?? [],
      };
    });
};

/**
 * Equal for rows with the same cells, whatever sheet they are in.
 *
 * @param section the heading above them, where it says how they stand: beneath another one they say something else
 */
export const rowDigest = (cells: readonly string[], section?: string): string => {
  const last = cells.findLastIndex((cell) => cell.trim() !== '');
  const trimmed = cells.slice(0, last + 1).map((cell) => cell.trim());
  const text = JSON.stringify(section === undefined ? trimmed : { section: section.trim(), cells: trimmed });
  return hash('sha256', text, 'base64url').slice(0, 22);
};

/** What an imported row became; both are still there. */
export interface KnownRow {
  readonly personId: string;
  /** Null for a row that was about no appointment. */
  readonly appointmentId: string | null;
  /** False once another row said otherwise of the appointment. */
  readonly newest: boolean;
}

/** The rows of earlier imports by their digest. Equal rows are listed as often as they were imported. */
export const loadKnownRows = (db: ReadableDb): Map<string, KnownRow[]> => {
  const known = new Map<string, KnownRow[]>();
  const rows = db.all<Omit<KnownRow, 'newest'> & { id: string; digest: string }>(
    `SELECT r.id, r.digest, r.person_id AS personId, r.appointment_id AS appointmentId FROM import_row r
     JOIN person p ON p.id = r.person_id AND p.deleted_at IS NULL
     LEFT JOIN appointment a ON a.id = r.appointment_id
     WHERE r.deleted_at IS NULL AND a.deleted_at IS NULL ORDER BY r.id`,
  );
  const newest = new Map(rows.map(({ id, appointmentId }) => [appointmentId, id]));
  for (const { id, digest, personId, appointmentId } of rows) {
    const row = { personId, appointmentId, newest: appointmentId === null || newest.get(appointmentId) === id };
    const list = known.get(digest);
    if (list === undefined) known.set(digest, [row]);
    else list.push(row);
  }
  return known;
};

export interface KnownAppointment {
  readonly id: string;
  readonly personId: string;
  readonly key: string;
  readonly facts: AppointmentFacts & { readonly kind: string };
  readonly status: Row<'appointment'>['status'];
}

type AppointmentRow = Pick<
  Row<'appointment'>,
  'id' | 'date' | 'start_time' | 'kind' | 'kind_words' | 'place' | 'status'
> &
  Pick<Row<'appointment_person'>, 'person_id'>;

/** The appointments of these people, with the key by which a sheet's row is recognized as one of them. */
export const loadAppointments = (db: ReadableDb, personIds: readonly string[]): readonly KnownAppointment[] =>
  db
    .all<AppointmentRow>(
      `SELECT a.id, ap.person_id, a.date, a.start_time, a.kind, a.kind_words, a.place, a.status FROM json_each(?) wanted
       JOIN appointment_person ap ON ap.person_id = wanted.value AND ap.deleted_at IS NULL
       JOIN appointment a ON a.id = ap.appointment_id AND a.deleted_at IS NULL ORDER BY a.id`,
      JSON.stringify(personIds),
    )
    .map((row) => {
      const facts = {
        date: row.date,
        time: row.start_time,
        kind: row.kind,
        kindWords: row.kind_words,
        place: row.place,
      };
      return {
        id: row.id,
        personId: row.person_id,
        key: appointmentKey(row.person_id, facts),
        facts,
        status: row.status,
      };
    });

/** Who goes to these appointments, in the order of each crew. */
export const loadCrews = (db: ReadableDb, appointmentIds: readonly string[]): ReadonlyMap<string, CrewNow[]> => {
  const rows = db.all<CrewNow & { appointmentId: string }>(
    `SELECT ac.appointment_id AS appointmentId, v.id AS volunteerId, v.name, c.role, c.answer FROM json_each(?) wanted
     JOIN accompaniment ac ON ac.appointment_id = wanted.value AND ac.deleted_at IS NULL
     JOIN crew_member c ON c.accompaniment_id = ac.id AND c.deleted_at IS NULL
     JOIN volunteer v ON v.id = c.volunteer_id AND v.deleted_at IS NULL ORDER BY c.position, c.id`,
    JSON.stringify(appointmentIds),
  );
  return Map.groupBy(rows, ({ appointmentId }) => appointmentId);
};
