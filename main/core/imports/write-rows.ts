import { crewSizeFor } from '../../../shared/appointments/appointments-rules.ts';
import { fold } from '../../../shared/basics/names.ts';
import type { ImportField, Mapping } from '../../../shared/imports/import-fields.ts';
import type { CompanionWish } from '../../../shared/people/choices.ts';
import { insertAppointment, updateAppointment } from '../appointments/appointments-api.ts';
import { getPerson, insertPerson, updatePerson } from '../people/people-api.ts';
import type { WriteTransaction } from '../records/write-transaction.ts';
import { cellLines, leftoverLines } from './appointment-draft.ts';
import type { CrewVolunteers } from './crew-volunteers.ts';
import { joinLines } from './fit-text.ts';
import type { Target } from './group-targets.ts';
import { keptBroken } from './import-record.ts';
import { completePerson, personDraft } from './person-draft.ts';
import type { ResolvedRow } from './resolve-import.ts';
import { mergePeople } from './rules/merge-people.ts';
import type { PlannedPerson } from './rules/planned.ts';

export interface RowWriter {
  readonly tx: WriteTransaction;
  readonly importId: string;
  readonly mapping: Mapping;
  readonly volunteers: CrewVolunteers;
  readonly zone: string;
  /** Names a person of whom the sheet gives no name. */
  readonly unnamed: (row: number) => string;
}

export interface WrittenTarget {
  readonly addedPerson: boolean;
  readonly completed: boolean;
  readonly appointments: number;
}

const crewFields: ReadonlySet<ImportField> = new Set<ImportField>([
  'lead',
  'companions',
  'driver',
  'interpreter',
  'legalObserver',
  'childcare',
]);

const keepRow = (writer: RowWriter, row: ResolvedRow, personId: string | null, appointmentId: string | null): void => {
  const values = {
    import_id: writer.importId,
    row_number: row.planned.row,
    cells: JSON.stringify(row.source.cells),
    digest: row.digest,
    person_id: personId,
    appointment_id: appointmentId,
    broken: keptBroken(row.broken),
  };
  writer.tx.insert('import_row', values, 'cells');
};

/** A row that was skipped because a value is broken is kept for the list of broken rows, without a person. */
export const keepSkippedRow = (writer: RowWriter, row: ResolvedRow): void => keepRow(writer, row, null, null);

/** Keeps what a row says about an appointment that was there before: under its note, never over what is there. */
const addToAppointment = (
  { tx, mapping }: RowWriter,
  row: ResolvedRow,
  appointmentId: string,
  extra: readonly string[],
): void => {
  const present = tx.db.get<{ team_note: string | null }>(
    'SELECT team_note FROM appointment WHERE id = ?',
    appointmentId,
  );
  const crew = new Set(
    tx.db
      .all<{ name: string }>(
        `SELECT v.name FROM accompaniment ac
         JOIN crew_member c ON c.accompaniment_id = ac.id AND c.deleted_at IS NULL
         JOIN volunteer v ON v.id = c.volunteer_id
         WHERE ac.appointment_id = ? AND ac.deleted_at IS NULL`,
        appointmentId,
      )
      .map(({ name }) => fold(name)),
  );
  const strangers = row.planned.appointment?.crew.some(({ name }) => !crew.has(fold(name))) ?? false;
  const lines = [
    ...(row.appointment?.teamNote?.split('\n') ?? []),
    ...(strangers ? cellLines(row.source, mapping, crewFields) : []),
    ...extra,
  ];
  const before = present?.team_note ?? '';
  const added = lines.filter((line) => !before.includes(line));
  if (added.length > 0) updateAppointment(tx, appointmentId, { teamNote: joinLines([before, ...added]) });
};

const addAppointment = (
  writer: RowWriter,
  row: ResolvedRow,
  person: { readonly id: string; readonly wish: CompanionWish },
  extra: readonly string[],
): string | null => {
  if (row.appointment === null) return null;
  const teamNote = joinLines([row.appointment.teamNote ?? '', ...extra]);
  const crew = writer.volunteers.crewOf(row.planned.appointment?.crew ?? []);
  const accompaniment = crewSizeFor(person.wish);
  return insertAppointment(
    writer.tx,
    { ...row.appointment, teamNote, personIds: [person.id], crew, accompaniment },
    writer.zone,
  );
};

const personOf = (target: Target, rows: readonly ResolvedRow[]): PlannedPerson =>
  rows.length === target.rows.length
    ? target.person
    : rows.map((row) => row.planned.person).reduce((left, right) => mergePeople(left, right).person);

/** Writes someone of a sheet with those of their rows that add something. @returns null if none does */
export const writeTarget = (
  writer: RowWriter,
  target: Target,
  allRows: readonly ResolvedRow[],
): WrittenTarget | null => {
  const rows = allRows.filter(({ fate }) => fate === 'import' || fate === 'there');
  const [first] = rows;
  if (first === undefined) return null;
  const person = personOf(target, rows);
  const ownLines = rows.flatMap((row) => leftoverLines(row.planned, row.appointment === null ? undefined : 'person'));
  let { personId } = target;
  let wish: CompanionWish = person.companionWish ?? 'unknown';
  let completed = false;
  let contradicted: ReadonlySet<ImportField> = new Set();
  if (personId === null) {
    personId = insertPerson(writer.tx, personDraft(person, writer.unnamed(first.planned.row), ownLines)).id;
  } else {
    const present = getPerson(writer.tx.db, personId, '');
    const completion = present === undefined ? null : completePerson(present, person, ownLines);
    if (completion !== null && completion.change !== null) updatePerson(writer.tx, personId, completion.change);
    completed = completion !== null && completion.change !== null;
    if (present !== undefined && present.companionWish !== 'unknown') wish = present.companionWish;
    contradicted = completion?.contradicted ?? contradicted;
  }
  let appointments = 0;
  for (const row of rows) {
    const extra = contradicted.size === 0 ? [] : cellLines(row.source, writer.mapping, contradicted);
    let { appointmentId } = row;
    if (appointmentId !== null) addToAppointment(writer, row, appointmentId, extra);
    else {
      appointmentId = addAppointment(writer, row, { id: personId, wish }, extra);
      if (appointmentId !== null) appointments += 1;
    }
    keepRow(writer, row, personId, appointmentId);
  }
  return { addedPerson: target.personId === null, completed, appointments };
};
