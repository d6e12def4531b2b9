import type { ReadableDb } from '../db/driver.ts';

/** Drafts of some appointments, and sealed notes of those among them that were someone else's too. */
export const countNotesOf = (
  db: ReadableDb,
  personId: string,
  appointmentIds: readonly string[],
): { drafts: number; sharedNotes: number } =>
  db.get<{ drafts: number; sharedNotes: number }>(
    `SELECT count(*) FILTER (WHERE n.sealed_at IS NULL) AS drafts,
            count(*) FILTER (WHERE n.sealed_at IS NOT NULL AND EXISTS (
              SELECT 1 FROM appointment_person AS other
              WHERE other.appointment_id = n.appointment_id AND other.deleted_at IS NULL
                AND other.person_id <> ?)) AS sharedNotes
     FROM json_each(?) AS wanted JOIN encounter_note AS n ON n.appointment_id = wanted.value
     WHERE n.deleted_at IS NULL`,
    personId,
    JSON.stringify(appointmentIds),
  ) ?? { drafts: 0, sharedNotes: 0 };
