import type { SheetContact } from '../../../shared/detentions/detentions.ts';
import type { ReadableDb } from '../db/driver.ts';
import { textsOf } from '../records/stored-values.ts';

interface ContactRow {
  id: string;
  name: string;
  relation: string | null;
  kind: string | null;
  phone: string | null;
  languages: string;
  mayBeTold: string | null;
  directoryId: string | null;
}

/** Whom a person's plan says to call, in its order, with what a call needs and nothing more. */
export const contactsToCall = (db: ReadableDb, personId: string): SheetContact[] =>
  db
    .all<ContactRow>(
      `SELECT id, name, relation, kind, phone, languages, may_be_told AS mayBeTold, directory_id AS directoryId FROM contact
       WHERE person_id = ? AND deleted_at IS NULL ORDER BY position, id`,
      personId,
    )
    .map(({ kind, ...row }) => ({
      ...row,
      isAttorney: kind === 'attorney' || kind === 'backupAttorney',
      languages: textsOf(row.languages),
    }));
