import { AppError } from '../../../shared/contract/errors.ts';
import type { Row } from '../../../shared/records.ts';
import type { ReadContext } from '../context/context.ts';
import type { ReadableDb, SqlValue } from '../db/driver.ts';
import { onCrew, crewParams, readerOf, type NoteReader } from './encounter-access.ts';

/** Who asks about detentions: as for notes, a volunteer’s day never goes back. */
export const detentionReader = (context: ReadContext): NoteReader => readerOf(context);

/**
 * A condition on `detention d`, with the parameters of `workParams`. A coordinator sees every one. A volunteer sees
 * those that they began, while they are open and their own access has not ended: the person who saw it happen continues.
 */
export const mayWork = `(? = 'coordinator' OR (d.created_by = ? AND d.closed_at IS NULL AND EXISTS (
  SELECT 1 FROM user wu JOIN volunteer wv ON wv.id = wu.volunteer_id AND wv.deleted_at IS NULL
  WHERE wu.id = d.created_by AND (wv.access_expires_on IS NULL OR wv.access_expires_on >= ?))))`;

export const workParams = ({ user, today }: NoteReader): SqlValue[] => [user.role, user.id, today];

/**
 * A condition on `detention d`, with the parameters of `personParams`: whether the reader may know whose it is, and
 * whom that person wants called. Of a volunteer's, it is so only for someone whom they accompany themselves.
 */
export const knowsPerson = `(? = 'coordinator' OR (
  EXISTS (SELECT 1 FROM appointment_person kp WHERE kp.appointment_id = d.appointment_id AND kp.person_id = d.person_id
    AND kp.deleted_at IS NULL) AND ${onCrew('d.appointment_id')}))`;

export const personParams = (reader: NoteReader): SqlValue[] => [reader.user.role, ...crewParams(reader)];

/** True if the reader may know whose a detention is. */
export const knowsWhose = (db: ReadableDb, reader: NoteReader, id: string): boolean =>
  db.get(`SELECT 1 FROM detention d WHERE d.id = ? AND ${knowsPerson}`, id, ...personParams(reader)) !== undefined;

/** A detention that the reader may work with. */
export const findDetention = (db: ReadableDb, reader: NoteReader, id: string): Row<'detention'> | undefined =>
  db.get<Row<'detention'>>(
    `SELECT d.* FROM detention d WHERE d.id = ? AND d.deleted_at IS NULL AND ${mayWork}`,
    id,
    ...workParams(reader),
  );

/** @throws AppError record.notFound */
export const requireDetention = (context: ReadContext, id: string): Row<'detention'> => {
  const row = findDetention(context.db, detentionReader(context), id);
  if (row === undefined) throw new AppError('record.notFound');
  return row;
};

/**
 * Refuses to change someone whom the reader does not see (anymore): taking a start back gives them another status.
 * @throws AppError record.notFound
 */
export const requirePersonSeen = (context: ReadContext, row: Row<'detention'>): void => {
  const seen = row.person_id === null || knowsWhose(context.db, detentionReader(context), row.id);
  if (!seen) throw new AppError('record.notFound');
};

/** One that was undone, by the person who began it or a coordinator. @throws AppError record.notFound */
export const requireTakenBack = (context: ReadContext, id: string): Row<'detention'> => {
  const row = context.db.get<Row<'detention'>>(
    `SELECT d.* FROM detention d WHERE d.id = ? AND d.deleted_at IS NOT NULL AND ${mayWork}`,
    id,
    ...workParams(detentionReader(context)),
  );
  if (row === undefined) throw new AppError('record.notFound');
  return row;
};
