import type { PacketPerson } from '../../../shared/packets/packet-facts.ts';
import type { ReadableDb, SqlValue } from '../db/driver.ts';
import { readerOf } from '../records/columns.ts';

type StoredRow = Record<string, SqlValue>;

// The team's note, the wishes, and where a contact's note stands are the team's own: they are not read.
const person = readerOf('person', [
  'preferredName',
  'given',
  'middle',
  'firstFamily',
  'secondFamily',
  'birthDate',
  'birthCountry',
  'aNumber',
  'aNumberState',
  'languages',
  'medicalNote',
  'dependantsNote',
  'attorney',
]);
const contact = readerOf('contact', ['name', 'relation', 'phone', 'languages', 'mayBeTold']);

const contactsOf = (db: ReadableDb, personId: string): Required<PacketPerson>['contacts'] =>
  db
    .all<StoredRow>(
      `SELECT ${contact.columns} FROM contact WHERE person_id = ? AND deleted_at IS NULL ORDER BY position, id`,
      personId,
    )
    .map(contact.read);

/** A person with everything that a paper can show, and the digits that no free words may show unasked. */
export interface WholePerson {
  readonly whole: Required<PacketPerson>;
  readonly aNumber: string | null;
}

/** All that the papers of a person can show; undefined when there is no such person. */
export const wholePerson = (db: ReadableDb, personId: string): WholePerson | undefined => {
  const row = db.get<StoredRow>(`SELECT ${person.columns} FROM person WHERE id = ? AND deleted_at IS NULL`, personId);
  if (row === undefined) return undefined;
  const { given, middle, firstFamily, secondFamily, ...facts } = person.read(row);
  const names = [given, middle, firstFamily, secondFamily].filter((name) => name !== null);
  return {
    aNumber: facts.aNumber,
    whole: {
      preferredName: facts.preferredName,
      legalName: names.length === 0 ? null : names.join(' '),
      birth: { date: facts.birthDate, country: facts.birthCountry },
      aNumber: { state: facts.aNumberState, digits: facts.aNumber },
      languages: facts.languages,
      attorney: facts.attorney,
      dependants: facts.dependantsNote,
      medical: facts.medicalNote,
      contacts: contactsOf(db, personId),
    },
  };
};
