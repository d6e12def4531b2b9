import {
  changesBetween,
  formerState,
  isConcerned,
  isTold,
  type Informed,
  knewAfter,
  type KnownState,
  lastDayOf,
  offOf,
} from '../../../shared/appointments/change-notice.ts';
import type { CrewAnswer } from '../../../shared/appointments/crew.ts';
import { initialsOf } from '../../../shared/basics/names.ts';
import type { Row } from '../../../shared/records.ts';
import type { ReadableDb } from '../db/driver.ts';
import { jsonOf } from '../records/stored-values.ts';
import type { WriteTransaction } from '../records/write-transaction.ts';

type StateRow = Pick<
  Row<'appointment'>,
  | 'status'
  | 'date_state'
  | 'date'
  | 'window_end'
  | 'start_time'
  | 'arrive_by_time'
  | 'zone'
  | 'office_id'
  | 'place'
  | 'room'
  | 'entrance'
> & { readonly meeting_point: string | null; readonly meeting_time: string | null };

const stateColumns = `a.status, a.date_state, a.date, a.window_end, a.start_time, a.arrive_by_time, a.zone, a.office_id, a.place,
  a.room, a.entrance, ac.meeting_point, ac.meeting_time`;

const stateFrom = (row: StateRow): KnownState => ({
  dateState: row.date_state,
  date: row.date,
  windowEnd: row.window_end,
  startTime: row.start_time,
  arriveByTime: row.arrive_by_time,
  zone: row.zone,
  officeId: row.office_id,
  place: row.place,
  room: row.room,
  entrance: row.entrance,
  meetingPoint: row.meeting_point,
  meetingTime: row.meeting_time,
  off: offOf(row.status),
});

const readState = (db: ReadableDb, appointmentId: string): StateRow | undefined =>
  db.get<StateRow>(
    `SELECT ${stateColumns} FROM appointment a
     LEFT JOIN accompaniment ac ON ac.appointment_id = a.id AND ac.deleted_at IS NULL WHERE a.id = ?`,
    appointmentId,
  );

interface InformedRow {
  readonly id: string;
  readonly volunteer_id: string;
  readonly name: string;
  readonly answer: CrewAnswer;
  readonly knew: string | null;
  readonly told_at: string | null;
  readonly told_by_name: string | null;
}

/** Someone on a crew, with what they know. */
export interface InformedMember extends Informed {
  readonly id: string;
  readonly volunteerId: string;
  readonly name: string;
  readonly toldBy: string | null;
}

const knewOf = (stored: string | null): Informed['knew'] =>
  stored === null ? null : formerState.parse(jsonOf(stored));

/** A crew in its order, with what each of them knows of the appointment. */
export const readInformed = (db: ReadableDb, appointmentId: string): InformedMember[] =>
  db
    .all<InformedRow>(
      `SELECT c.id, c.volunteer_id, v.name, c.answer, c.knew, c.told_at,
         (SELECT u.display_name FROM user u WHERE u.id = c.told_by) AS told_by_name
       FROM accompaniment ac JOIN crew_member c ON c.accompaniment_id = ac.id AND c.deleted_at IS NULL
       JOIN volunteer v ON v.id = c.volunteer_id AND v.deleted_at IS NULL
       WHERE ac.appointment_id = ? AND ac.deleted_at IS NULL ORDER BY c.position, c.id`,
      appointmentId,
    )
    .map((row) => ({
      id: row.id,
      volunteerId: row.volunteer_id,
      name: row.name,
      answer: row.answer,
      knew: knewOf(row.knew),
      toldAt: row.told_at,
      toldBy: row.told_by_name,
    }));

/** How an appointment is now, as its crew should know it. */
export const knownStateOf = (db: ReadableDb, appointmentId: string): KnownState | undefined => {
  const row = readState(db, appointmentId);
  return row === undefined ? undefined : stateFrom(row);
};

/** What a crew knows before a change. */
interface Known {
  readonly row: StateRow;
  readonly crew: readonly InformedMember[];
}

/** Reads what a crew knows, before an appointment is changed. */
export const noteKnown = (tx: WriteTransaction, appointmentId: string): Known | undefined => {
  const row = readState(tx.db, appointmentId);
  return row === undefined ? undefined : { row, crew: readInformed(tx.db, appointmentId) };
};

/**
 * Keeps what those knew who were on the crew before a change and still are, so that they can be told of it. Answers
 * whether anything changed that a crew goes by. Of an appointment that was over, or is now, no one is told.
 */
export const keepKnown = (tx: WriteTransaction, appointmentId: string, before: Known | undefined): boolean => {
  const row = readState(tx.db, appointmentId);
  if (before === undefined || row === undefined || !isTold(before.row.status) || !isTold(row.status)) return false;
  const [was, now] = [stateFrom(before.row), stateFrom(row)];
  if (changesBetween(was, now).length === 0) return false;
  const still = new Set(readInformed(tx.db, appointmentId).map(({ id }) => id));
  for (const member of before.crew) {
    const knew = still.has(member.id) ? knewAfter(member, { ...was, endedBy: tx.batch }, now) : undefined;
    if (knew === undefined) continue;
    tx.update('crew_member', member.id, {
      knew: knew === null ? null : JSON.stringify(knew),
      told_at: null,
      told_by: null,
    });
  }
  return true;
};

interface UntoldRow extends StateRow, Pick<InformedRow, 'name' | 'answer' | 'knew'> {
  readonly appointment_id: string;
}

/** An appointment that changed, and the initials of those who were not told. */
export interface Untold {
  readonly appointmentId: string;
  readonly initials: readonly string[];
}

/**
 * Appointments of which someone on the crew was not told that they changed, the soonest first: by the day that they knew,
 * or the new one if that is earlier. Those whose days are all before `today` are left out.
 */
export const findUntold = (db: ReadableDb, today: string): Untold[] => {
  const rows = db.all<UntoldRow>(
    `SELECT ac.appointment_id, v.name, c.answer, c.knew, ${stateColumns}
     FROM crew_member c JOIN accompaniment ac ON ac.id = c.accompaniment_id AND ac.deleted_at IS NULL
     JOIN appointment a ON a.id = ac.appointment_id AND a.deleted_at IS NULL
     JOIN volunteer v ON v.id = c.volunteer_id AND v.deleted_at IS NULL
     WHERE c.knew IS NOT NULL AND c.told_at IS NULL AND c.deleted_at IS NULL AND json_extract(c.knew, '$.tellBy') >= ?
     ORDER BY c.position, c.id`,
    today,
  );
  const found = rows.flatMap((row) => {
    const now = stateFrom(row);
    const knew = knewOf(row.knew);
    if (knew === null || !isTold(row.status)) return [];
    if (!isConcerned({ answer: row.answer, knew, toldAt: null }, now)) return [];
    const [soonest] = [now, knew]
      .map(lastDayOf)
      .filter((day) => day >= today)
      .toSorted();
    return soonest === undefined
      ? []
      : [{ appointmentId: row.appointment_id, soonest, initials: initialsOf(row.name) }];
  });
  return [...Map.groupBy(found, ({ appointmentId }) => appointmentId)]
    .map(([appointmentId, those]) => ({
      appointmentId,
      soonest: those.map(({ soonest }) => soonest).toSorted()[0] ?? today,
      initials: those.map(({ initials }) => initials),
    }))
    .toSorted((left, right) => (left.soonest < right.soonest ? -1 : left.soonest > right.soonest ? 1 : 0));
};
