import { randomInt } from 'node:crypto';
import { drawCaseCode } from '../../../shared/basics/case-codes.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { ParsedPersonInput } from '../../../shared/people/people.ts';
import type { ColumnValues } from '../../../shared/records.ts';
import { insertContacts, saveContacts } from '../plans/plans-api.ts';
import { toColumns } from '../records/columns.ts';
import { insertRows, saveRows, type RowList, type WantedRow } from '../records/row-list.ts';
import { removeDocument } from '../records/search-documents.ts';
import type { WriteTransaction } from '../records/write-transaction.ts';
import { caseCodeExists, getPerson } from './people-queries.ts';
import { indexPerson } from './person-search.ts';

/** What of a person is written: checked, and with the A-number as nine digits that agree with its state. */
export type PersonChange = ParsedPersonInput;
/** A person to be added. A preferred name is enough. */
export type PersonDraft = PersonChange & { readonly preferredName: string };

const personColumns = ({ legalName, ...change }: PersonChange): ColumnValues<'person'> =>
  toColumns('person', { ...change, ...legalName });

const channelsOf = (id: string): RowList<'person_channel'> => ({
  table: 'person_channel',
  of: { column: 'person_id', id },
  by: 'id',
  ordered: true,
  // Of an id that is not this person's, or comes twice.
  refuse: (_key, index) => {
    throw new AppError('record.notFound', { field: `channels.${index}.id` });
  },
});

type Channels = NonNullable<PersonChange['channels']>;

const wantedChannels = (channels: Channels): WantedRow<'person_channel'>[] =>
  channels.map((row) => ({ key: row.id, values: toColumns('person_channel', row) }));

/** Someone new has no row yet, whatever id it brings. */
const newChannels = (channels: Channels = []): WantedRow<'person_channel'>[] =>
  channels.map((row) => ({ key: undefined, values: toColumns('person_channel', row) }));

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
  insertRows(tx, channelsOf(id), newChannels(draft.channels));
  insertContacts(tx, id, draft.contacts);
  const { preferredName, legalName = {}, otherNames = [], aNumber = null, channels = [] } = draft;
  indexPerson(tx, { id, caseCode, preferredName, legalName, otherNames, aNumber, channels });
  return { id, caseCode };
};

/** Puts a person into the index again from what the vault holds. */
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
  const { channels, contacts } = change;
  if (channels !== undefined) {
    saveRows(tx, channelsOf(id), wantedChannels(channels));
  }
  if (contacts !== undefined) saveContacts(tx, id, contacts);
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
