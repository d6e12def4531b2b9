import type {
  PlanCaregiver,
  PlanChild,
  PlanContact,
  PlanContent,
  PlanDocument,
  PlanMedicine,
  PlanSigned,
} from '../../../shared/plans/plans.ts';
import { plan as planSpec } from '../../../shared/plans/records.ts';
import { records, type Row } from '../../../shared/records.ts';
import { blankFields } from '../../../shared/records/record.ts';
import { toFields } from '../records/columns.ts';

/** The lists of a plan and the tables that they are in; `signed` has no order of its own. */
export const listTables = {
  contacts: 'contact',
  children: 'plan_child',
  caregivers: 'plan_caregiver',
  medicines: 'plan_medicine',
  documents: 'plan_document',
  signed: 'plan_signed',
} as const;
export type PlanList = keyof typeof listTables;
export type PlanListTable = (typeof listTables)[PlanList];
/** Every table that a plan says something in. */
export type PlanTable = PlanListTable | 'plan';
export const planTables: readonly PlanTable[] = ['plan', ...Object.values(listTables)];

/** The rows of one plan, each list in its order. */
export type PlanRows = { readonly [Table in PlanTable]: readonly Row<Table>[] };

export const toContact = (row: Row<'contact'>): PlanContact => ({ id: row.id, ...toFields('contact', row) });
const toChild = (row: Row<'plan_child'>): PlanChild => ({ id: row.id, ...toFields('plan_child', row) });
const toCaregiver = (row: Row<'plan_caregiver'>): PlanCaregiver => ({
  id: row.id,
  ...toFields('plan_caregiver', row),
});
const toMedicine = (row: Row<'plan_medicine'>): PlanMedicine => ({ id: row.id, ...toFields('plan_medicine', row) });
const toDocument = (row: Row<'plan_document'>): PlanDocument => ({ id: row.id, ...toFields('plan_document', row) });
const toSigned = (row: Row<'plan_signed'>): PlanSigned => ({ id: row.id, ...toFields('plan_signed', row) });

/** What a plan says of which nothing was written. */
const blankPlan = blankFields(planSpec);

/** All that the rows of a plan say. */
export const toContent = (rows: PlanRows): PlanContent => {
  const [fields] = rows.plan;
  return {
    ...(fields === undefined ? blankPlan : toFields('plan', fields)),
    contacts: rows.contact.map(toContact),
    children: rows.plan_child.map(toChild),
    caregivers: rows.plan_caregiver.map(toCaregiver),
    medicines: rows.plan_medicine.map(toMedicine),
    documents: rows.plan_document.map(toDocument),
    signed: rows.plan_signed.map(toSigned),
  };
};

/** Whether the rows of a table are in their own order. */
export const isOrdered = (table: PlanTable): boolean => Object.hasOwn(records[table].columns, 'position');
