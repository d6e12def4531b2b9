import { AppError } from '../../../shared/contract/errors.ts';
import type { LegalHold } from '../../../shared/retention/retention.ts';
import type { ReadableDb } from '../db/driver.ts';
import type { WriteTransaction } from './write-transaction.ts';

/** True in SQL for a person, named by an expression, whom a hold protects now. */
export const isHeld = (person: string): string =>
  `EXISTS (SELECT 1 FROM legal_hold h WHERE h.person_id = ${person} AND h.lifted_at IS NULL AND h.deleted_at IS NULL)`;

/** True in SQL for an appointment that is about a person whom a hold protects, taken off it or not. */
export const isAboutHeld = (appointment: string): string =>
  `EXISTS (SELECT 1 FROM appointment_person hp WHERE hp.appointment_id = ${appointment} AND ${isHeld('hp.person_id')})`;

interface HoldRow {
  id: string;
  reason: string;
  created_at: string;
  placed_by: string | null;
}

const standing = (db: ReadableDb, personId: string): HoldRow | undefined =>
  db.get<HoldRow>(
    `SELECT h.id, h.reason, h.created_at, u.display_name AS placed_by FROM legal_hold h LEFT JOIN user u ON u.id = h.created_by
     WHERE h.person_id = ? AND h.lifted_at IS NULL AND h.deleted_at IS NULL`,
    personId,
  );

/** The hold that is in force on a person now. */
export const getHold = (db: ReadableDb, personId: string): LegalHold | null => {
  const row = standing(db, personId);
  return row === undefined ? null : { reason: row.reason, since: row.created_at, by: row.placed_by ?? '' };
};

export interface HeldPerson extends LegalHold {
  readonly personId: string;
  readonly preferredName: string;
  readonly caseCode: string;
}

/** Every hold in force, the oldest first. */
export const listHolds = (db: ReadableDb): HeldPerson[] =>
  db.all<HeldPerson>(
    `SELECT h.person_id AS personId, p.preferred_name AS preferredName, p.case_code AS caseCode, h.reason,
       h.created_at AS since, coalesce(u.display_name, '') AS "by"
     FROM legal_hold h JOIN person p ON p.id = h.person_id LEFT JOIN user u ON u.id = h.created_by
     WHERE h.lifted_at IS NULL AND h.deleted_at IS NULL ORDER BY h.id`,
  );

/** @throws AppError record.held while a hold is in force: nothing of this person may be deleted */
export const refuseHeld = (db: ReadableDb, personId: string): void => {
  if (standing(db, personId) !== undefined) throw new AppError('record.held');
};

/** @throws AppError record.exists if one is in force already */
export const placeHold = (tx: WriteTransaction, personId: string, reason: string): void => {
  if (standing(tx.db, personId) !== undefined) throw new AppError('record.exists');
  tx.insert('legal_hold', { person_id: personId, reason });
};

/** @throws AppError record.notFound if none is in force */
export const liftHold = (tx: WriteTransaction, personId: string): void => {
  const row = standing(tx.db, personId);
  if (row === undefined) throw new AppError('record.notFound');
  tx.update('legal_hold', row.id, { lifted_at: tx.at, lifted_by: tx.userId });
};
