import { AppError } from '../../../shared/contract/errors.ts';
import type { ParsedContact, ParsedPlanInput } from '../../../shared/plans/plans.ts';
import type { ColumnValues, Records } from '../../../shared/records.ts';
import { toColumns, type FieldValues } from '../records/columns.ts';
import { insertRows, saveRows, type RowList, type WantedRow } from '../records/row-list.ts';
import type { WriteTransaction } from '../records/write-transaction.ts';
import { isOrdered, listTables, type PlanList, type PlanListTable } from './plan-rows.ts';

type Entry<Table extends PlanListTable> = FieldValues<Records[Table]> & { readonly id?: string | undefined };

/** A list of a person's. Errors name an entry that is not theirs, or comes twice, by its path. */
const rowListOf = <Table extends PlanListTable>(table: Table, list: PlanList, personId: string): RowList<Table> => ({
  table,
  // as: every list of a plan has the person's id in this column
  of: { column: 'person_id' as RowList<Table>['of']['column'], id: personId },
  by: 'id',
  ordered: isOrdered(table),
  refuse: (_key, index) => {
    throw new AppError('record.notFound', { field: `${list}.${index}.id` });
  },
});

const wanted = <Table extends PlanListTable>(table: Table, rows: readonly Entry<Table>[]): WantedRow<Table>[] =>
  rows.map((row) => ({ key: row.id, values: toColumns(table, row) }));

const saveList = <Table extends PlanListTable>(
  tx: WriteTransaction,
  table: Table,
  list: PlanList,
  personId: string,
  rows: readonly Entry<Table>[] | undefined,
): void => {
  if (rows !== undefined) saveRows(tx, rowListOf(table, list, personId), wanted(table, rows));
};

/** The contacts of someone new: they have no row yet, whatever id they bring. */
export const insertContacts = (tx: WriteTransaction, personId: string, contacts: readonly ParsedContact[] = []): void =>
  insertRows(
    tx,
    rowListOf('contact', 'contacts', personId),
    contacts.map((contact) => ({ key: undefined, values: toColumns('contact', contact) })),
  );

/** Makes the contacts what they should be, in this order. @throws AppError record.notFound with the field */
export const saveContacts = (tx: WriteTransaction, personId: string, contacts: readonly ParsedContact[]): void =>
  saveList(tx, 'contact', 'contacts', personId, contacts);

/** Changes what of a plan is not a list; its row comes with the first change. */
export const savePlanFields = (tx: WriteTransaction, personId: string, values: ColumnValues<'plan'>): void => {
  const row = tx.db.get<{ id: string }>('SELECT id FROM plan WHERE person_id = ? AND deleted_at IS NULL', personId);
  if (row !== undefined) {
    tx.update('plan', row.id, values);
    return;
  }
  if (Object.keys(values).length > 0) tx.insert('plan', { person_id: personId, ...values });
};

const saveSigned = (tx: WriteTransaction, personId: string, rows: NonNullable<ParsedPlanInput['signed']>): void => {
  const kinds = rows.map(({ kind }) => kind);
  const twice = kinds.findIndex((kind, at) => kinds.indexOf(kind) !== at);
  if (twice !== -1) throw new AppError('input.rejected', { field: `signed.${twice}.kind` });
  saveRows(
    tx,
    { ...rowListOf('plan_signed', 'signed', personId), by: 'kind', refuse: undefined },
    rows.map((row) => ({ key: row.kind, values: toColumns('plan_signed', row) })),
  );
};

/**
 * Changes a plan: absent fields stay, null clears, a list replaces the list.
 * @throws AppError record.notFound with the field, for an entry that is not this person's
 */
export const savePlan = (tx: WriteTransaction, personId: string, input: ParsedPlanInput): void => {
  const { contacts, children, caregivers, medicines, documents, signed, ...fields } = input;
  savePlanFields(tx, personId, toColumns('plan', fields));
  saveList(tx, listTables.contacts, 'contacts', personId, contacts);
  saveList(tx, listTables.children, 'children', personId, children);
  saveList(tx, listTables.caregivers, 'caregivers', personId, caregivers);
  saveList(tx, listTables.medicines, 'medicines', personId, medicines);
  saveList(tx, listTables.documents, 'documents', personId, documents);
  if (signed !== undefined) saveSigned(tx, personId, signed);
};
