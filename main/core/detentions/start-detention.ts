import { parseANumber } from '../../../shared/basics/a-number.ts';
import { dateIn } from '../../../shared/basics/time.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { ParsedFacts } from '../../../shared/detentions/detentions.ts';
import { stampToInstant } from '../../../shared/encounters/encounters-rules.ts';
import type { PersonStatus } from '../../../shared/people/choices.ts';
import type { ColumnValues, Row } from '../../../shared/records.ts';
import { detentionReader, requireDetention } from '../access/detention-access.ts';
import { seesAppointment } from '../access/encounter-access.ts';
import type { WriteContext } from '../context/context.ts';
import { getNote } from '../encounters/encounters-api.ts';
import { updatePerson } from '../people/people-api.ts';
import { toColumns } from '../records/columns.ts';
import { newId } from '../records/new-id.ts';
import { addEvent, stampTaken } from '../records/timeline.ts';
import { openIdOf } from './detentions-queries.ts';
import { startTasks } from './tasks-part.ts';

type Columns = ColumnValues<'detention'>;

/** The A-number as nine digits. @throws AppError input.rejected with the reason */
const digitsOf = (typed: string | null, field: string): string | null => {
  if (typed === null) return null;
  const parsed = parseANumber(typed);
  if (parsed.kind === 'broken') throw new AppError('input.rejected', { field, details: { reason: parsed.reason } });
  return parsed.kind === 'number' ? parsed.value : null;
};

/** The columns that facts fill: times become instants of the detention's zone, the A-number nine digits. */
export const factColumns = (
  { aNumber, takenAt, toldAt, ...facts }: ParsedFacts,
  { zone, now, prefix = '' }: { zone: string; now: () => Date; prefix?: string },
): Columns => {
  const on = { zone, date: dateIn(zone, now()) };
  const toInstant = (value: string): string => stampToInstant(value, on);
  return toColumns('detention', {
    ...facts,
    ...(aNumber !== undefined && { aNumber: digitsOf(aNumber, `${prefix}aNumber`) }),
    ...(takenAt !== undefined && { takenAt: takenAt === null ? null : toInstant(takenAt) }),
    ...(toldAt !== undefined && { toldAt: toInstant(toldAt) }),
  });
};

/** Facts by which no one is known yet, but by which someone can be found again. */
const telling = ['known_as', 'description', 'phone', 'a_number', 'birth_date'] as const;

const saysSomething = (columns: Columns): boolean => telling.some((column) => (columns[column] ?? null) !== null);

interface Source {
  readonly appointmentId: string | null;
  readonly noteId: string | null;
  readonly zone: string;
  /** What the source says of the incident. */
  readonly columns: Columns;
}

/** Where it was started from. @throws AppError record.notFound for an appointment or note that is not the user's */
const sourceOf = (
  context: WriteContext,
  { appointmentId, noteId }: { appointmentId?: string | undefined; noteId?: string | undefined },
): Source => {
  const { tx, zone } = context;
  const reader = detentionReader(context);
  const note = noteId === undefined ? undefined : getNote(tx.db, reader, noteId);
  if (noteId !== undefined && note === undefined) throw new AppError('record.notFound');
  const booked = appointmentId ?? note?.appointmentId ?? null;
  if (booked === null) return { appointmentId: null, noteId: note?.id ?? null, zone, columns: {} };
  const row = tx.db.get<Pick<Row<'appointment'>, 'zone' | 'place' | 'office_id'>>(
    'SELECT zone, place, office_id FROM appointment WHERE id = ? AND deleted_at IS NULL',
    booked,
  );
  const isSeen = row !== undefined && seesAppointment(tx.db, reader, booked);
  if (!isSeen && appointmentId !== undefined) throw new AppError('record.notFound');
  // A note outlasts the sight of its appointment, for its writer: it then says nothing of it.
  if (!isSeen) return { appointmentId: null, noteId: note?.id ?? null, zone: note?.zone ?? zone, columns: {} };
  const columns = { place: row.place, place_id: row.office_id };
  return { appointmentId: booked, noteId: note?.id ?? null, zone: row.zone, columns };
};

/** @throws AppError record.notFound for someone whom a volunteer does not accompany themselves */
const requirePerson = ({ tx, user }: WriteContext, personId: string, { appointmentId }: Source): PersonStatus => {
  const row = tx.db.get<{ status: PersonStatus }>(
    'SELECT status FROM person WHERE id = ? AND deleted_at IS NULL',
    personId,
  );
  const isTheirs =
    user.role === 'coordinator' ||
    tx.db.get(
      'SELECT 1 FROM appointment_person WHERE appointment_id = ? AND person_id = ? AND deleted_at IS NULL',
      appointmentId,
      personId,
    ) !== undefined;
  if (row === undefined || !isTheirs) throw new AppError('record.notFound');
  return row.status;
};

/** A record that was closed stays so, but for the detention: what closing took does not come back with a status. */
export const statusToKeep = (status: PersonStatus): PersonStatus => (status === 'closed' ? 'active' : status);

/** Ties a person to a detention and says of them that they are detained. @returns the status that they had */
export const markDetained = (context: WriteContext, personId: string, status: PersonStatus): PersonStatus => {
  if (openIdOf(context.tx.db, personId) !== undefined) throw new AppError('record.exists');
  updatePerson(context.tx, personId, { status: 'detained' });
  return statusToKeep(status);
};

/** A volunteer whose access has ended starts nothing. @throws AppError record.notFound */
const refuseEnded = (context: WriteContext): void => {
  const { user, today } = detentionReader(context);
  if (user.role === 'coordinator') return;
  const isWithUs = context.tx.db.get(
    `SELECT 1 FROM user u JOIN volunteer v ON v.id = u.volunteer_id AND v.deleted_at IS NULL
     WHERE u.id = ? AND (v.access_expires_on IS NULL OR v.access_expires_on >= ?)`,
    user.id,
    today,
  );
  if (isWithUs === undefined) throw new AppError('record.notFound');
};

export interface Start {
  readonly appointmentId?: string | undefined;
  readonly noteId?: string | undefined;
  readonly sameAsId?: string | undefined;
  readonly shared: ParsedFacts;
  readonly people: readonly (ParsedFacts & { readonly personId?: string | undefined })[];
}

/** Facts of the incident, not of one of those whom it took. */
const incidentColumns = ['taken_at', 'place', 'place_id', 'taken_by', 'taken_by_words', 'seen_by', 'zone'] as const;

/** What another detention of the same incident says of it, and the group that they are in from now on. */
const sameIncident = (context: WriteContext, id: string): { groupId: string; source: Source } => {
  const other = requireDetention(context, id);
  const groupId = other.group_id ?? newId();
  if (other.group_id === null) context.tx.update('detention', other.id, { group_id: groupId });
  const columns = Object.fromEntries(incidentColumns.map((column) => [column, other[column]]));
  // columns of the table's own row
  return { groupId, source: { appointmentId: other.appointment_id, noteId: other.note_id, zone: other.zone, columns } };
};

/**
 * Starts the clock for one or several people: the person is detained from now on, and the timeline begins.
 * @throws AppError record.notFound, record.exists, input.rejected
 */
export const startDetentions = (context: WriteContext, start: Start): string[] => {
  const { tx, now } = context;
  refuseEnded(context);
  const same = start.sameAsId === undefined ? undefined : sameIncident(context, start.sameAsId);
  const source = same?.source ?? sourceOf(context, start);
  const groupId = same?.groupId ?? (start.people.length > 1 ? newId() : null);
  const at = { zone: source.zone, now };
  const shared: Columns = { ...source.columns, ...factColumns(start.shared, { ...at, prefix: 'shared.' }) };
  const firstUnknown = start.people.findIndex(({ personId }) => personId === undefined);
  return start.people.map(({ personId, ...facts }, index) => {
    const own = factColumns(facts, { ...at, prefix: `people.${index}.` });
    if (personId === undefined && !saysSomething(own)) {
      throw new AppError('input.rejected', { field: `people.${index}` });
    }
    const before = personId === undefined ? null : requirePerson(context, personId, source);
    const columns = { told_at: tx.at, zone: source.zone, ...shared, ...own };
    const id = tx.insert('detention', {
      ...columns,
      person_id: personId ?? null,
      group_id: groupId,
      appointment_id: source.appointmentId,
      note_id: source.noteId,
      status_before: personId === undefined || before === null ? null : markDetained(context, personId, before),
    });
    addEvent(tx, id, { kind: 'started' });
    startTasks(
      tx,
      { id, told_at: columns.told_at, person_id: personId ?? null, appointment_id: source.appointmentId },
      { zone: context.zone, isFirst: same === undefined && index === firstUnknown },
    );
    stampTaken(tx, id, columns.taken_at ?? null);
    return id;
  });
};
