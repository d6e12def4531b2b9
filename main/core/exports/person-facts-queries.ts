import type { TFunction } from 'i18next';
import type { SummaryContact, SummaryPerson } from '../../../shared/exports/case-summary.ts';
import type { TellLevel } from '../../../shared/plans/choices.ts';
import type { ReadableDb, SqlValue } from '../db/driver.ts';
import { readerOf } from '../records/columns.ts';

type Person = Required<SummaryPerson>;
type StoredRow = Record<string, SqlValue>;

// The team's note and the companion wish are not even read.
const person = readerOf('person', [
  'caseCode',
  'preferredName',
  'given',
  'middle',
  'firstFamily',
  'secondFamily',
  'otherNames',
  'pronouns',
  'birthDate',
  'birthCountry',
  'nationality',
  'aNumber',
  'aNumberState',
  'languages',
  'interpreterNeeded',
  'supervision',
  'supervisionSince',
  'supervisionOffice',
  'medicalNote',
  'dependantsNote',
  'attorney',
  'g28OnFile',
  'privacyWaiverOnFile',
  'status',
]);
const channel = readerOf('person_channel', [
  'kind',
  'value',
  'safeToCall',
  'safeToText',
  'safeToLeaveMessage',
  'bestTimes',
]);
const contact = readerOf('contact', ['name', 'relation', 'phone', 'languages', 'tell', 'mayBeTold']);

const channelsOf = (db: ReadableDb, personId: string): Person['channels'] =>
  db
    .all<StoredRow>(
      `SELECT ${channel.columns} FROM person_channel WHERE person_id = ? AND deleted_at IS NULL ORDER BY position, id`,
      personId,
    )
    .map(channel.read);

/** Everything of a person that a summary may hold; undefined when there is no such person. */
export const personFacts = (db: ReadableDb, personId: string): Person | undefined => {
  const row = db.get<StoredRow>(`SELECT ${person.columns} FROM person WHERE id = ? AND deleted_at IS NULL`, personId);
  if (row === undefined) return undefined;
  const facts = person.read(row);
  const { given, middle, firstFamily, secondFamily, otherNames, attorney, g28OnFile, privacyWaiverOnFile } = facts;
  return {
    preferredName: facts.preferredName,
    caseCode: facts.caseCode,
    pronouns: facts.pronouns,
    status: facts.status,
    legalName: { given, middle, firstFamily, secondFamily, otherNames },
    birth: { date: facts.birthDate, country: facts.birthCountry, nationality: facts.nationality },
    aNumber: { state: facts.aNumberState, digits: facts.aNumber },
    languages: { spoken: facts.languages, interpreterNeeded: facts.interpreterNeeded },
    channels: channelsOf(db, personId),
    attorney: { name: attorney, g28OnFile, privacyWaiverOnFile },
    supervision: { kind: facts.supervision, since: facts.supervisionSince, office: facts.supervisionOffice },
    dependants: facts.dependantsNote,
    medical: facts.medicalNote,
  };
};

/** What a contact may be told, as chosen and as said; null while no one asked. */
const toldWords = (tell: TellLevel, words: string | null, t: TFunction): string | null => {
  const told = [tell === 'unknown' ? null : t(`plans.tell.${tell}`), words].filter((one) => one !== null);
  return told.length === 0 ? null : told.join(' · ');
};

/** The person's emergency contacts in the order in which they are called. @param t words of the summary's language */
export const contactFacts = (db: ReadableDb, personId: string, t: TFunction): SummaryContact[] =>
  db
    .all<StoredRow>(
      `SELECT ${contact.columns} FROM contact WHERE person_id = ? AND deleted_at IS NULL ORDER BY position, id`,
      personId,
    )
    .map((row) => {
      const { tell, ...rest } = contact.read(row);
      return { ...rest, mayBeTold: toldWords(tell, rest.mayBeTold, t) };
    });
