/** What a column of a sheet can hold. `note` keeps the cell's words under the column's header. */
export const importFields = [
  'fullName',
  'givenName',
  'middleName',
  'familyName',
  'familyName2',
  'preferredName',
  'otherNames',
  'pronouns',
  'aNumber',
  'birthDate',
  'birthCountry',
  'nationality',
  'languages',
  'interpreterNeeded',
  'phone',
  'signal',
  'whatsapp',
  'email',
  'safeToCall',
  'safeToText',
  'safeToLeaveMessage',
  'address',
  'companionWish',
  'attorney',
  'emergencyContact',
  'emergencyPhone',
  'dependants',
  'medical',
  'appointmentDate',
  'appointmentTime',
  'place',
  'kind',
  'status',
  'lead',
  'companions',
  'driver',
  'interpreter',
  'legalObserver',
  'childcare',
  'recordedAt',
  'note',
  'skip',
] as const;
export type ImportField = (typeof importFields)[number];

/** Fields that several columns of one sheet may share; every other field has one column. */
export const sharedFields: ReadonlySet<ImportField> = new Set<ImportField>([
  'otherNames',
  'languages',
  'phone',
  'signal',
  'whatsapp',
  'email',
  'address',
  'emergencyContact',
  'companions',
  'driver',
  'interpreter',
  'legalObserver',
  'childcare',
  'note',
  'skip',
]);

/** Fields whose cells belong to the appointment rather than to the person. */
export const appointmentFields: ReadonlySet<ImportField> = new Set<ImportField>([
  'appointmentDate',
  'appointmentTime',
  'place',
  'kind',
  'status',
  'lead',
  'companions',
  'driver',
  'interpreter',
  'legalObserver',
  'childcare',
]);

const otherFields: ReadonlySet<ImportField> = new Set<ImportField>(['recordedAt', 'note', 'skip']);

/** True for a field that says something of the person, whatever becomes of an appointment. */
export const isPersonField = (field: ImportField): boolean => !appointmentFields.has(field) && !otherFields.has(field);

/** One column of a sheet and what it was taken for. */
export interface ColumnMapping {
  /** From 0. */
  readonly column: number;
  /** The header's text on one line; the column's letters where there is none. */
  readonly header: string;
  readonly field: ImportField;
  /** 0 to 1: how sure the guess is; 1 once a person chose. */
  readonly confidence: number;
}

export interface Mapping {
  /** The row number of the header; null if the sheet has none. */
  readonly headerRow: number | null;
  readonly columns: readonly ColumnMapping[];
}
