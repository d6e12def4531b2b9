import { appointmentStatuses, crewSizeFor } from '../../../shared/appointments/appointments-rules.ts';
import type { ParsedAppointmentInput } from '../../../shared/appointments/appointments.ts';
import { fold } from '../../../shared/basics/names.ts';
import type { ImportField, Mapping } from '../../../shared/imports/import-fields.ts';
import type { SheetChange } from '../../../shared/imports/sheet-updates.ts';
import type { CompanionWish } from '../../../shared/people/choices.ts';
import { insertAppointment, updateAppointment } from '../appointments/appointments-api.ts';
import { getPerson, insertPerson, updatePerson } from '../people/people-api.ts';
import type { WriteTransaction } from '../records/write-transaction.ts';
import { cellLines, leftoverLines, noteLine } from './appointment-draft.ts';
import type { CrewVolunteers } from './crew-volunteers.ts';
import { joinLines } from './fit-text.ts';
import type { Target } from './group-targets.ts';
import { keptBroken } from './import-record.ts';
import { completePerson, personDraft } from './person-draft.ts';
import type { ResolvedRow } from './resolve-import.ts';
import { mergePeople } from './rules/merge-people.ts';
import type { PlannedPerson } from './rules/planned.ts';
import type { CrewNow } from './rules/sheet-changes.ts';
import { loadCrews } from './vault-records.ts';

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
  /** Appointments that became what the sheet says now. */
  readonly changed: number;
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

/** The fields whose cells say what a change is about. */
const fieldsOf: Readonly<Record<SheetChange['what'], readonly ImportField[]>> = {
  date: ['appointmentDate'],
  time: ['appointmentTime'],
  place: ['place'],
  kind: ['kind'],
  status: ['status'],
  crew: [...crewFields],
  further: [],
  cell: [],
};

/** What the appointment becomes by the changes that the sheet brings. */
const changeBy = (
  { volunteers }: RowWriter,
  { appointment, update }: ResolvedRow,
  now: { readonly arriveBy: string | null; readonly crew: readonly CrewNow[] },
): ParsedAppointmentInput => {
  const change: { -readonly [K in keyof ParsedAppointmentInput]: ParsedAppointmentInput[K] } = {};
  for (const one of update?.changes ?? []) {
    if (one.what === 'date') {
      Object.assign(change, {
        date: one.to,
        dateState: one.to === null ? 'unknown' : 'fixed',
        dateSource: one.to === null ? null : appointment?.dateSource,
      });
    } else if (one.what === 'time') {
      change.startTime = one.to;
      // someone is to be there before another hour
      if (now.arriveBy !== null) change.arriveByTime = null;
    } else if (one.what === 'place') change.place = one.to;
    else if (one.what === 'status') change.status = appointmentStatuses.find((status) => status === one.to);
    else if (one.what === 'kind') Object.assign(change, one.to);
    else if (one.what === 'crew') {
      change.crew = one.to.flatMap(({ name, role }) => {
        const present = now.crew.find((member) => member.name === name);
        if (present !== undefined) return [{ volunteerId: present.volunteerId, role, answer: present.answer }];
        const id = volunteers.idOf(name);
        return id === undefined ? [] : [{ volunteerId: id, role, answer: 'yes' as const }];
      });
    }
  }
  return change;
};

/**
 * Makes an appointment that was there before what the sheet says now, where that is wanted, and keeps what else the row
 * says: under its note, never over what is there.
 */
const writeToAppointment = (
  writer: RowWriter,
  row: ResolvedRow,
  appointmentId: string,
  extra: readonly string[],
): boolean => {
  const { tx, mapping } = writer;
  const present = tx.db.get<{ team_note: string | null; arrive_by_time: string | null }>(
    'SELECT team_note, arrive_by_time FROM appointment WHERE id = ?',
    appointmentId,
  );
  const crew = loadCrews(tx.db, [appointmentId]).get(appointmentId) ?? [];
  const { update } = row;
  const changes =
    update?.takes === 'sheet' ? changeBy(writer, row, { arriveBy: present?.arrive_by_time ?? null, crew }) : {};
  const names = new Set(crew.map(({ name }) => fold(name)));
  const strangers =
    update === null && (row.planned.appointment?.crew.some(({ name }) => !names.has(fold(name))) ?? false);
  const refused = update?.takes === 'keep' ? update.changes.flatMap(({ what }) => fieldsOf[what]) : [];
  const lines = [
    ...(row.appointment?.teamNote?.split('\n') ?? []),
    ...(strangers ? cellLines(row.source, mapping, crewFields) : []),
    ...cellLines(row.source, mapping, new Set(refused)),
    ...(update?.takes === 'keep' ? update.changes : []).flatMap((change) =>
      change.what === 'further' ? [noteLine(change.header, change.to)] : [],
    ),
    ...extra,
  ];
  const before = present?.team_note ?? '';
  const added = lines.filter((line) => !before.includes(line));
  const isChanged = Object.keys(changes).length > 0;
  const note = added.length > 0 ? { teamNote: joinLines([before, ...added]) } : {};
  if (isChanged || added.length > 0) updateAppointment(tx, appointmentId, { ...changes, ...note });
  return isChanged;
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

/** Adds a row's appointments on further days, and moves those that are there. @returns how many of each */
const writeFurther = (
  writer: RowWriter,
  { further, update }: ResolvedRow,
  person: { readonly id: string; readonly wish: CompanionWish },
): { readonly added: number; readonly moved: number } => {
  let [added, moved] = [0, 0];
  for (const { parts, appointmentId, change } of further) {
    if (appointmentId === null) {
      const accompaniment = crewSizeFor(person.wish);
      insertAppointment(writer.tx, { ...parts, personIds: [person.id], accompaniment }, writer.zone);
      added += 1;
    } else if (change !== null && update?.takes === 'sheet') {
      const { dateState, date, startTime, dateSource } = parts;
      updateAppointment(writer.tx, appointmentId, { dateState, date, startTime, dateSource, arriveByTime: null });
      moved += 1;
    }
  }
  return { added, moved };
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
  let [appointments, changed] = [0, 0];
  for (const row of rows) {
    const extra = contradicted.size === 0 ? [] : cellLines(row.source, writer.mapping, contradicted);
    let { appointmentId } = row;
    if (appointmentId !== null) {
      if (writeToAppointment(writer, row, appointmentId, extra)) changed += 1;
    } else {
      appointmentId = addAppointment(writer, row, { id: personId, wish }, extra);
      if (appointmentId !== null) appointments += 1;
    }
    const { added, moved } = writeFurther(writer, row, { id: personId, wish });
    appointments += added;
    changed += moved;
    keepRow(writer, row, personId, appointmentId);
  }
  return { addedPerson: target.personId === null, completed, appointments, changed };
};
