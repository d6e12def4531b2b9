import { accompaniment, appointment, appointmentPerson, crewMember } from './appointments/records.ts';
import { bond, bondMoney, bondNotice, bondStep } from './bonds/records.ts';
import { checklist, checklistItem, checklistTemplate } from './checklists/records.ts';
import { custodyComplaint, custodyInfo, custodyTalk } from './custody/records.ts';
import { detention, detentionCall, detentionCustody, detentionEvent, detentionFacility } from './detentions/records.ts';
import { directoryEntry } from './directory/records.ts';
import { encounterAddendum, encounterAddendumDraft, encounterEntry, encounterNote } from './encounters/records.ts';
import { exportRecord } from './exports/records.ts';
import { accessGrant } from './grants/records.ts';
import { handover } from './handover/records.ts';
import { importRecord, importRow } from './imports/records.ts';
import { locatorLookup } from './locator/records.ts';
import { metHere } from './met/records.ts';
import { person, personChannel } from './people/records.ts';
import { planCaregiver, planChild, planDocument, planMedicine, planSigned } from './plans/list-records.ts';
import { contact, plan, planVersion } from './plans/records.ts';
import type { RecordSpec, RowOf } from './records/record.ts';
import { releaseNeed, releasePlan, removalContact, removalPlan } from './release/records.ts';
import { legalHold, retentionPolicy } from './retention/records.ts';
import { shift, shiftMember, shiftTemplate } from './shifts/records.ts';
import { volunteer } from './team/records.ts';
import { user } from './users/records.ts';

/** Every table of records, by its name. One that is missing here cannot be written. */
export const records = {
  person,
  person_channel: personChannel,
  contact,
  plan,
  plan_child: planChild,
  plan_caregiver: planCaregiver,
  plan_medicine: planMedicine,
  plan_document: planDocument,
  plan_signed: planSigned,
  plan_version: planVersion,
  volunteer,
  appointment,
  appointment_person: appointmentPerson,
  accompaniment,
  crew_member: crewMember,
  encounter_note: encounterNote,
  encounter_entry: encounterEntry,
  encounter_addendum: encounterAddendum,
  encounter_addendum_draft: encounterAddendumDraft,
  checklist_template: checklistTemplate,
  checklist,
  checklist_item: checklistItem,
  detention,
  detention_event: detentionEvent,
  detention_call: detentionCall,
  detention_custody: detentionCustody,
  detention_facility: detentionFacility,
  custody_info: custodyInfo,
  custody_talk: custodyTalk,
  custody_complaint: custodyComplaint,
  bond,
  bond_step: bondStep,
  bond_money: bondMoney,
  bond_notice: bondNotice,
  release_plan: releasePlan,
  release_need: releaseNeed,
  removal_plan: removalPlan,
  removal_contact: removalContact,
  user,
  access_grant: accessGrant,
  import: importRecord,
  import_row: importRow,
  legal_hold: legalHold,
  retention_policy: retentionPolicy,
  export: exportRecord,
  locator_lookup: locatorLookup,
  directory_entry: directoryEntry,
  shift_template: shiftTemplate,
  shift,
  shift_member: shiftMember,
  met_here: metHere,
  handover,
} as const satisfies { readonly [Table in string]: RecordSpec & { readonly table: Table } };

export type Records = typeof records;
/** Tables whose rows are records: `id`, `created_at`, `created_by`, `updated_at`, `deleted_at`, and what the spec says. */
export type RecordTable = keyof Records;
type HouseColumn = 'id' | 'created_at' | 'created_by' | 'updated_at' | 'deleted_at';
type ByTable = {
  readonly [Table in RecordTable]: {
    readonly row: RowOf<Records[Table]>;
    readonly values: Partial<Omit<RowOf<Records[Table]>, HouseColumn>>;
  };
};
/** A row of a table. */
export type Row<Table extends RecordTable> = ByTable[Table]['row'];
/** Values for columns of a table, as its rows hold them. */
export type ColumnValues<Table extends RecordTable> = ByTable[Table]['values'];
/** The columns of a table that its spec describes. */
export type ColumnOf<Table extends RecordTable> = keyof ByTable[Table]['values'] & string;

export const recordTables: readonly RecordTable[] =
  // `keys` forgets which tables there are
  Object.keys(records) as RecordTable[];

export const isRecordTable = (name: string): name is RecordTable => Object.hasOwn(records, name);
