import type { EventKind } from '../../../shared/detentions/choices.ts';
import type {
  Belonging,
  DetentionCall,
  DetentionEvent,
  HeldAt,
  SheetContact,
} from '../../../shared/detentions/detentions.ts';
import type { Row } from '../../../shared/records.ts';
import type { NoteReader } from '../access/encounter-access.ts';
import type { ReadableDb } from '../db/driver.ts';
import { toFields } from '../records/columns.ts';

type Child = 'detention_event' | 'detention_call' | 'detention_custody' | 'detention_facility';

/** Instant by which the rows of each list are in order. */
const orderedBy: Readonly<Record<Child, string>> = {
  detention_event: 'at',
  detention_call: 'at',
  detention_custody: 'taken_over_at',
  detention_facility: 'since_at',
};

type Written<Table extends Child> = Row<Table> & { readonly author: string | null };

const rowsOf = <Table extends Child>(db: ReadableDb, table: Table, detentionId: string): Written<Table>[] =>
  db.all<Written<Table>>(
    `SELECT x.*, u.display_name AS author FROM "${table}" x LEFT JOIN user u ON u.id = x.created_by
     WHERE x.detention_id = ? AND x.deleted_at IS NULL ORDER BY x."${orderedBy[table]}", x.id`,
    detentionId,
  );

/** What was written about a detention, each list in order of time. */
export interface WrittenLists {
  readonly events: DetentionEvent[];
  readonly calls: DetentionCall[];
  readonly belongings: Belonging[];
  readonly facilities: HeldAt[];
}

/** Lines that a volunteer sees without their words, no matter who wrote them. */
const alwaysShown: readonly EventKind[] = ['started', 'step', 'task'];

/**
 * What a reader sees of what was written. A volunteer sees what they wrote themselves; of what others wrote, that a
 * step or a task is done and that a contact of theirs was called, without a word of it.
 */
export const writtenLists = (
  db: ReadableDb,
  reader: NoteReader,
  detentionId: string,
  contacts: readonly SheetContact[],
): WrittenLists => {
  const isOpen = (row: { readonly created_by: string }): boolean =>
    reader.user.role === 'coordinator' || row.created_by === reader.user.id;
  const isTheirs = (id: string | null): boolean => contacts.some((contact) => contact.id === id);
  return {
    events: rowsOf(db, 'detention_event', detentionId)
      .filter((row) => isOpen(row) || alwaysShown.includes(row.kind))
      .map((row) => ({
        id: row.id,
        by: row.author ?? '',
        mine: row.created_by === reader.user.id,
        ...toFields('detention_event', isOpen(row) ? row : { ...row, words: null }),
      })),
    calls: rowsOf(db, 'detention_call', detentionId)
      .filter((row) => isOpen(row) || isTheirs(row.contact_id))
      .map((row) => ({
        id: row.id,
        by: row.author ?? '',
        ...toFields('detention_call', isOpen(row) ? row : { ...row, words: null }),
      })),
    belongings: rowsOf(db, 'detention_custody', detentionId)
      .filter(isOpen)
      .map((row) => ({ id: row.id, ...toFields('detention_custody', row) })),
    facilities: rowsOf(db, 'detention_facility', detentionId)
      .filter(isOpen)
      .map((row) => ({ id: row.id, ...toFields('detention_facility', row) })),
  };
};
