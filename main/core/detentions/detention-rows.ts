import type { Detention, SheetContact, SheetPerson, SheetTask } from '../../../shared/detentions/detentions.ts';
import type { Records, Row } from '../../../shared/records.ts';
import { knowsPerson, mayWork, personParams, workParams } from '../access/detention-access.ts';
import { seesAppointment, type NoteReader } from '../access/encounter-access.ts';
import type { ReadableDb } from '../db/driver.ts';
import { toFields, type Fields } from '../records/columns.ts';
import { textsOf } from '../records/stored-values.ts';
import { contactsToCall } from './plan-part.ts';
import { sheetTasksOf } from './tasks-part.ts';
import { writtenLists, type WrittenLists } from './written-rows.ts';

interface PersonRow {
  id: string;
  preferred_name: string;
  case_code: string;
  languages: string;
  a_number: string | null;
  birth_date: string | null;
  attorney: string | null;
  dependants_note: string | null;
  medical_note: string | null;
}

/** The person, if the reader may know whose detention it is; of them, a volunteer learns what the calls need. */
const personOf = (db: ReadableDb, reader: NoteReader, detentionId: string): SheetPerson | null => {
  const row = db.get<PersonRow>(
    `SELECT p.id, p.preferred_name, p.case_code, p.languages, p.a_number, p.birth_date, p.attorney, p.dependants_note, p.medical_note
     FROM detention d JOIN person p ON p.id = d.person_id AND p.deleted_at IS NULL WHERE d.id = ? AND ${knowsPerson}`,
    detentionId,
    ...personParams(reader),
  );
  if (row === undefined) return null;
  const whole = reader.user.role === 'coordinator';
  return {
    id: row.id,
    preferredName: row.preferred_name,
    caseCode: whole ? row.case_code : null,
    languages: whole ? textsOf(row.languages) : [],
    hasANumber: row.a_number !== null,
    birthDate: whole ? row.birth_date : null,
    attorney: row.attorney,
    children: whole ? row.dependants_note : null,
    medical: whole ? row.medical_note : null,
  };
};

/** Whom the reader may call for a detention. */
export const contactsOfReader = (db: ReadableDb, reader: NoteReader, detentionId: string): SheetContact[] => {
  const person = personOf(db, reader, detentionId);
  return person === null ? [] : contactsToCall(db, person.id);
};

interface GroupRow {
  id: string;
  name: string | null;
  description: string | null;
  phone: string | null;
  closed: number;
}

const groupOf = (db: ReadableDb, reader: NoteReader, row: Row<'detention'>): Detention['group'] =>
  row.group_id === null
    ? []
    : db
        .all<GroupRow>(
          `SELECT d.id, d.description, d.phone, d.closed_at IS NOT NULL AS closed,
             coalesce((SELECT p.preferred_name FROM person p WHERE p.id = d.person_id AND ${knowsPerson}), d.known_as) AS name
           FROM detention d WHERE d.group_id = ? AND d.id <> ? AND d.deleted_at IS NULL AND ${mayWork} ORDER BY d.id`,
          ...personParams(reader),
          row.group_id,
          row.id,
          ...workParams(reader),
        )
        .map(({ closed, ...one }) => ({ ...one, closed: closed === 1 }));

/** Where it was started from, for a reader who still sees that. */
const seenSource = (
  db: ReadableDb,
  reader: NoteReader,
  { appointmentId, noteId }: Fields<Records['detention']>,
): Pick<Detention, 'appointmentId' | 'noteId'> => {
  const isSeen = appointmentId !== null && seesAppointment(db, reader, appointmentId);
  return isSeen ? { appointmentId, noteId } : { appointmentId: null, noteId: null };
};

/** A detention with what its run-sheet follows from. */
export interface Sheet extends Fields<Records['detention']>, WrittenLists {
  readonly isLinked: boolean;
  readonly person: SheetPerson | null;
  readonly contacts: SheetContact[];
  readonly hasANumber: boolean;
  readonly tasks: SheetTask[];
}

/** What the run-sheet of a detention follows from, as far as the reader sees it. */
export const toSheet = (db: ReadableDb, reader: NoteReader, row: Row<'detention'>): Sheet => {
  const person = personOf(db, reader, row.id);
  const contacts = person === null ? [] : contactsToCall(db, person.id);
  const fields = toFields('detention', row);
  return {
    ...fields,
    personId: person === null ? null : fields.personId,
    ...seenSource(db, reader, fields),
    // An A-number is seen by those who see the whole record.
    aNumber: reader.user.role === 'coordinator' ? fields.aNumber : null,
    ...writtenLists(db, reader, row.id, contacts),
    isLinked: row.person_id !== null,
    person,
    contacts,
    hasANumber: row.a_number !== null,
    tasks: sheetTasksOf(db, reader, row.id),
  };
};

const nameOfUser = (db: ReadableDb, id: string): string =>
  db.get<{ name: string }>('SELECT display_name AS name FROM user WHERE id = ?', id)?.name ?? '';

/** Everything that the Detained-now screen shows of a detention which the reader may work with. */
export const toDetention = (db: ReadableDb, reader: NoteReader, row: Row<'detention'>): Detention => ({
  id: row.id,
  ...toSheet(db, reader, row),
  group: groupOf(db, reader, row),
  startedBy: nameOfUser(db, row.created_by),
  updatedAt: row.updated_at,
  mayDecide: reader.user.role === 'coordinator',
});
