import { removeDocument } from '../records/search-documents.ts';
import type { WriteTransaction } from '../records/write-transaction.ts';

/** Deletes an appointment; it can be restored. */
export const removeAppointment = (tx: WriteTransaction, id: string): void => {
  tx.delete('appointment', id);
  removeDocument(tx, id);
};
