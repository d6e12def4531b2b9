import { addDays, dateIn } from '../../../shared/basics/time.ts';
import type { SessionUser } from '../../../shared/contract/session-user.ts';
import type { ReadContext } from '../context/context.ts';
import type { ReadableDb, SqlValue } from '../db/driver.ts';
import { lastWorked } from '../records/vault-meta.ts';

type ReaderContext = Pick<ReadContext, 'db' | 'user' | 'now' | 'zone'>;

/** Who reads, and on which day: what a volunteer sees of an appointment opens and closes with its date. */
export interface NoteReader {
  readonly user: SessionUser;
  readonly today: string;
  /** The zone in which the team means days and times. */
  readonly zone: string;
}

/**
 * When someone reads. For a volunteer it is never before the vault was last worked in: a clock that is set back opens
 * nothing again that has ended.
 */
export const presentOf = ({ db, user, now }: Omit<ReaderContext, 'zone'>): Date => {
  const worked = user.role === 'coordinator' ? undefined : lastWorked(db);
  const present = now();
  return worked !== undefined && worked > present ? worked : present;
};

export const readerOf = (context: ReaderContext): NoteReader => ({
  user: context.user,
  today: dateIn(context.zone, presentOf(context)),
  zone: context.zone,
});

/** Days before and after an appointment in which its crew sees it. */
export const openBefore = 28;
export const openAfter = 14;

/** True if the volunteer behind a user is on the crew of an appointment whose dates are within reach. */
export const onCrew = (appointmentId: string): string => `EXISTS (
  SELECT 1 FROM appointment a
  JOIN accompaniment ac ON ac.appointment_id = a.id AND ac.deleted_at IS NULL
  JOIN crew_member c ON c.accompaniment_id = ac.id AND c.deleted_at IS NULL AND c.answer <> 'no'
  JOIN volunteer v ON v.id = c.volunteer_id AND v.deleted_at IS NULL
  JOIN user u ON u.volunteer_id = v.id
  WHERE a.id = ${appointmentId} AND a.deleted_at IS NULL AND u.id = ?
    AND (v.access_expires_on IS NULL OR v.access_expires_on >= ?)
    AND a.date <= ? AND coalesce(a.window_end, a.date) >= ?)`;

export const crewParams = ({ user, today }: NoteReader): SqlValue[] => [
  user.id,
  today,
  addDays(today, openBefore),
  addDays(today, -openAfter),
];

/**
 * A condition that a reader sees an appointment, with the parameters of `sightParams`: a coordinator sees each, a
 * volunteer those of their own that are within reach.
 */
export const inSight = (appointmentId: string): string => `(? = 'coordinator' OR ${onCrew(appointmentId)})`;

export const sightParams = (reader: NoteReader): SqlValue[] => [reader.user.role, ...crewParams(reader)];

export const seesAppointment = (db: ReadableDb, reader: NoteReader, appointmentId: string): boolean =>
  db.get(`SELECT 1 WHERE ${inSight('?')}`, reader.user.role, appointmentId, ...crewParams(reader)) !== undefined;

/**
 * A condition on `encounter_note n`, with the parameters of `visibleParams`. A coordinator sees every note. A
 * volunteer sees their own: drafts always, since what they hold is nowhere else yet, and sealed ones for as long as
 * they see the appointment.
 */
export const visibleNote = `(? = 'coordinator' OR n.observer_id = ? AND (n.sealed_at IS NULL OR ${onCrew('n.appointment_id')}))`;

export const visibleParams = (reader: NoteReader): SqlValue[] => [
  reader.user.role,
  reader.user.id,
  ...crewParams(reader),
];

/** True if this user may begin a note about an appointment. */
export const mayLog = (db: ReadableDb, reader: NoteReader, appointmentId: string): boolean =>
  reader.user.role === 'coordinator'
    ? db.get('SELECT 1 FROM appointment WHERE id = ? AND deleted_at IS NULL', appointmentId) !== undefined
    : seesAppointment(db, reader, appointmentId);
