import { AppError } from '../../../shared/contract/errors.ts';
import type { ColumnValues, Row } from '../../../shared/records.ts';
import type { WriteTransaction } from '../records/write-transaction.ts';
import { fromTemplate, requireChecklist, versionColumns } from './checklist-writes.ts';
import { findCurrent } from './templates-queries.ts';

type ItemRow = Row<'checklist_item'>;

/** True for an item with which something was done: it stays, whatever the template says now. */
const isTouched = (row: ItemRow): boolean =>
  row.done_at !== null ||
  row.not_needed === 1 ||
  row.owner_volunteer_id !== null ||
  row.owner_user_id !== null ||
  row.due_on !== null ||
  row.note !== null;

/** What of a template’s item goes into one whose words someone changed. */
const withoutWords = (values: ColumnValues<'checklist_item'>): ColumnValues<'checklist_item'> => {
  const { text_en: _en, text_es: _es, certainty: _certainty, ...rest } = values;
  return rest;
};

/**
 * Brings a copy to its template’s newest version. Items that are in both get the new words and keep what was done with them; new ones are
 * added; those that are gone are removed unless something was done with them. What was added to the copy stays at its end.
 *
 * @throws AppError record.notFound for a copy that is not there, or whose template is gone
 */
export const renewChecklist = (tx: WriteTransaction, id: string): void => {
  const { template_key: key } = requireChecklist(tx.db, id);
  const current = key === null ? undefined : findCurrent(tx.db, key);
  if (current === undefined) throw new AppError('record.notFound');
  const rows = tx.db.all<ItemRow>(
    'SELECT * FROM checklist_item WHERE checklist_id = ? AND deleted_at IS NULL ORDER BY position, id',
    id,
  );
  const known = new Map(rows.flatMap((row) => (row.source_item === null ? [] : [[row.source_item, row] as const])));
  let position = 0;
  for (const section of current.sections) {
    for (const item of section.items) {
      const row = known.get(item.id);
      known.delete(item.id);
      const values = { ...fromTemplate(section, item), position };
      if (row === undefined) tx.insert('checklist_item', { checklist_id: id, ...values });
      else tx.update('checklist_item', row.id, row.reworded === 1 ? withoutWords(values) : values);
      position += 1;
    }
  }
  for (const row of rows) {
    const isGone = row.source_item !== null && known.get(row.source_item) === row;
    if (row.source_item !== null && !isGone) continue;
    if (isGone && !isTouched(row)) tx.delete('checklist_item', row.id);
    else {
      tx.update('checklist_item', row.id, { position });
      position += 1;
    }
  }
  tx.update('checklist', id, versionColumns(current));
};
