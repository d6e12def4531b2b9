import { randomInt } from 'node:crypto';
import { drawCaseCode } from '../../../shared/basics/case-codes.ts';
import type { ChannelInput, ContactInput, ParsedPersonInput } from '../../../shared/people/people.ts';
import { saveChildren } from '../records/child-list.ts';
import { removeDocument } from '../records/search-documents.ts';
import { toColumns } from '../records/to-columns.ts';
import type { RecordValues, WriteTransaction } from '../records/write-transaction.ts';
import { caseCodeExists, getPerson } from './people-queries.ts';
import { indexPerson } from './person-search.ts';

/** What of a person is written: checked, and with the A-number as nine digits that agree with its state. */
export type PersonChange = ParsedPersonInput;
/** A person to be added. A preferred name is enough. */
export type PersonDraft = PersonChange & { readonly preferredName: string };

/** The columns that take a field's value as it is. */
const columns = {
  preferredName: 'preferred_name',
  otherNames: 'other_names',
  pronouns: 'pronouns',
  birthDate: 'birth_date',
  birthCountry: 'birth_country',
  nationality: 'nationality',
  aNumber: 'a_number',
  aNumberState: 'a_number_state',
  languages: 'languages',
  interpreterNeeded: 'interpreter_needed',
  supervision: 'supervision',
  supervisionSince: 'supervision_since',
  supervisionOffice: 'supervision_office',
  companionWish: 'companion_wish',
  companionWishNote: 'companion_wish_note',
  medicalNote: 'medical_note',
  dependantsNote: 'dependants_note',
  attorney: 'attorney',
  g28OnFile: 'g28_on_file',
  privacyWaiverOnFile: 'privacy_waiver_on_file',
  status: 'status',
  reviewBy: 'review_by',
  teamNote: 'team_note',
} as const satisfies Partial<Record<keyof PersonChange, string>>;

const nameColumns = {
  given: 'given_name',
  middle: 'middle_name',
  firstFamily: 'first_family_name',
  secondFamily: 'second_family_name',
} as const;

const channelColumns = {
  kind: 'kind',
  value: 'value',
  safeToCall: 'safe_to_call',
  safeToText: 'safe_to_text',
  safeToLeaveMessage: 'safe_to_leave_message',
  bestTimes: 'best_times',
} as const satisfies Partial<Record<keyof ChannelInput, string>>;

const contactColumns = {
  name: 'name',
  relation: 'relation',
  phone: 'phone',
  languages: 'languages',
  mayBeTold: 'may_be_told',
  note: 'note',
} as const satisfies Partial<Record<keyof ContactInput, string>>;

const personColumns = (change: PersonChange): RecordValues => ({
  ...toColumns(columns, change),
  ...(change.legalName && toColumns(nameColumns, change.legalName)),
});

/** Tries before a code gets another digit; by then many of the shorter ones are taken. */
const triesPerLength = 4;

const shortestDigits = 2;
/** How many digits a transaction has come to: an import of thousands need not find out each time. */
const digitsSoFar = new WeakMap<WriteTransaction, number>();

const freeCaseCode = (tx: WriteTransaction): string => {
  for (let digits = digitsSoFar.get(tx) ?? shortestDigits; ; digits += 1) {
    for (let attempt = 0; attempt < triesPerLength; attempt += 1) {
      const code = drawCaseCode((end) => randomInt(end), digits);
      if (!caseCodeExists(tx.db, code)) return code;
    }
    digitsSoFar.set(tx, digits + 1);
  }
};

/**
 * Adds a person with channels and contacts, under a new case code, and puts them into the index. The values must
 * have been checked; an import hands over what its own rules read.
 */
export const insertPerson = (tx: WriteTransaction, draft: PersonDraft): { id: string; caseCode: string } => {
  const caseCode = freeCaseCode(tx);
  const id = tx.insert('person', { case_code: caseCode, ...personColumns(draft) });
  for (const [position, channel] of (draft.channels ?? []).entries()) {
    tx.insert('person_channel', { person_id: id, position, ...toColumns(channelColumns, channel) });
  }
  for (const [position, contact] of (draft.contacts ?? []).entries()) {
    tx.insert('contact', { person_id: id, position, ...toColumns(contactColumns, contact) });
  }
  const { preferredName, legalName = {}, otherNames = [], aNumber = null, channels = [] } = draft;
  indexPerson(tx, { id, caseCode, preferredName, legalName, otherNames, aNumber, channels });
  return { id, caseCode };
};

/** Puts a person into the index anew from what the vault holds. */
export const reindexPerson = (tx: WriteTransaction, id: string): void => {
  const person = getPerson(tx.db, id, '');
  if (person !== undefined) indexPerson(tx, person);
};

/**
 * Changes a person: absent fields stay, null clears.
 * @throws AppError record.notFound with the field, for a channel or contact that is not this person's
 */
export const updatePerson = (tx: WriteTransaction, id: string, change: PersonChange): void => {
  tx.update('person', id, personColumns(change));
  if (change.channels !== undefined) {
    const wanted = change.channels.map((channel) => ({ id: channel.id, values: toColumns(channelColumns, channel) }));
    saveChildren(tx, 'person_channel', id, wanted, 'channels');
  }
  if (change.contacts !== undefined) {
    const wanted = change.contacts.map((contact) => ({ id: contact.id, values: toColumns(contactColumns, contact) }));
    saveChildren(tx, 'contact', id, wanted, 'contacts');
  }
  reindexPerson(tx, id);
};

/** Puts a tombstone on a person and takes them out of the index. Appointments and notes stay as they are. */
export const removePerson = (tx: WriteTransaction, id: string): void => {
  tx.delete('person', id);
  removeDocument(tx, id);
};

/** Takes `removePerson` back. */
export const restorePerson = (tx: WriteTransaction, id: string): void => {
  tx.restore('person', id);
  reindexPerson(tx, id);
};
