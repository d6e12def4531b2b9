import { AppError } from '../../../shared/contract/errors.ts';
import type { Row } from '../../../shared/records.ts';
import { indexAppointment } from '../appointments/appointments-api.ts';
import { toChannel, toPerson } from '../people/people-api.ts';
import { refuseHeld } from '../records/holds.ts';
import { removeDocument } from '../records/search-documents.ts';
import type { WriteTransaction } from '../records/write-transaction.ts';
import { blurExports, eraseAll, eraseRecord } from './erase-records.ts';
import { idsOf, recordsOf } from './person-records.ts';
import { eraseSheetRows } from './sheet-rows.ts';

/** A person as they are, removed or not. @throws AppError record.notFound */
export const personAsStored = (tx: WriteTransaction, id: string) => {
  const row = tx.db.get<Row<'person'>>('SELECT * FROM person WHERE id = ?', id);
  if (row === undefined) throw new AppError('record.notFound');
  const channels = tx.db
    .all<Row<'person_channel'>>('SELECT * FROM person_channel WHERE person_id = ?', id)
    .map(toChannel);
  return { ...toPerson(row), channels };
};

/**
 * Takes a person out of the vault for good, whether or not they had been removed before, with everything that is
 * theirs alone. What they share with others stays without them. The log keeps that someone was purged.
 *
 * @throws AppError record.notFound, record.held
 */
export const purgePerson = (tx: WriteTransaction, personId: string): void => {
  const person = personAsStored(tx, personId);
  refuseHeld(tx.db, personId);
  const { own, exports, sheetRows, ownAppointments, sharedAppointments } = recordsOf(tx.db, personId);
  eraseSheetRows(tx, person, sheetRows);
  for (const appointment of ownAppointments) eraseRecord(tx, 'appointment', appointment);
  // Those of appointments that stay, because they are about someone else too.
  eraseAll(tx, 'appointment_person', idsOf(tx.db, 'SELECT id FROM appointment_person WHERE person_id = ?', personId));
  for (const row of idsOf(tx.db, 'SELECT id FROM import_row WHERE person_id = ?', personId)) {
    tx.reduce('import_row', row, { person_id: null });
  }
  blurExports(tx, exports, new Set());
  for (const [table] of own) {
    eraseAll(tx, table, idsOf(tx.db, `SELECT id FROM "${table}" WHERE person_id = ?`, personId));
  }
  removeDocument(tx, personId);
  // Documents of what stays may have been put down as theirs.
  tx.db.run('UPDATE search_document SET person_id = NULL WHERE person_id = ?', personId);
  for (const appointment of sharedAppointments) indexAppointment(tx, appointment);
  tx.erase('person', personId);
  tx.note('person', personId, { changed: 'purged' });
};
