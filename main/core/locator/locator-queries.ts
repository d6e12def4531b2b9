import { splitFullName } from '../../../shared/basics/names.ts';
import type { LocatorLookup, LocatorSubject } from '../../../shared/locator/locator.ts';
import type { Row } from '../../../shared/records.ts';
import type { ReadableDb } from '../db/driver.ts';
import { readerOf, toFields } from '../records/columns.ts';

const personFields = readerOf('person', [
  'preferredName',
  'given',
  'middle',
  'firstFamily',
  'secondFamily',
  'otherNames',
  'aNumber',
  'aNumberState',
  'birthDate',
  'birthCountry',
  'nationality',
  'medicalNote',
]);

type Detention = Row<'detention'>;
type PersonFacts = ReturnType<typeof personFields.read>;

/** A detention that was not deleted. */
export const findDetention = (db: ReadableDb, id: string): Detention | undefined =>
  db.get<Detention>('SELECT * FROM detention WHERE id = ? AND deleted_at IS NULL', id);

const detentionPart = (row: Detention | undefined): LocatorSubject['detention'] =>
  row === undefined
    ? null
    : {
        id: row.id,
        takenAt: row.taken_at,
        toldAt: row.told_at,
        zone: row.zone,
        place: row.place,
        underAge: row.under_age === null ? null : row.under_age === 1,
      };

/** What came with the facts of the detention fills what the person's record lacks. */
const filledFrom = (fields: PersonFacts, row: Detention | undefined): PersonFacts => {
  const aNumber = fields.aNumber ?? row?.a_number ?? null;
  return {
    ...fields,
    aNumber,
    aNumberState: aNumber === null ? fields.aNumberState : 'known',
    birthDate: fields.birthDate ?? row?.birth_date ?? null,
    birthCountry: fields.birthCountry ?? row?.birth_country ?? null,
  };
};

/** What the forms and the callers need of a person; undefined for one who is not there. */
export const subjectOfPerson = (
  db: ReadableDb,
  personId: string,
  detention: Detention | undefined,
): LocatorSubject | undefined => {
  const row = db.get<Record<string, string | number | null>>(
    `SELECT ${personFields.columns} FROM person WHERE id = ? AND deleted_at IS NULL`,
    personId,
  );
  return row && { personId, ...filledFrom(personFields.read(row), detention), detention: detentionPart(detention) };
};

/** What is known of someone who is in no one's record, from their detention alone. */
export const subjectOfDetention = (row: Detention): LocatorSubject => {
  const { given, middle, family1, family2 } = splitFullName(row.known_as ?? '');
  return {
    personId: null,
    preferredName: row.known_as ?? row.description ?? '',
    given,
    middle,
    firstFamily: family1,
    secondFamily: family2,
    otherNames: [],
    aNumber: row.a_number,
    aNumberState: row.a_number === null ? 'unknown' : 'known',
    birthDate: row.birth_date,
    birthCountry: row.birth_country,
    nationality: null,
    medicalNote: null,
    detention: detentionPart(row),
  };
};

type LookupRow = Row<'locator_lookup'> & { readonly by: string | null };

const toLookup = (row: LookupRow): LocatorLookup => ({
  id: row.id,
  ...toFields('locator_lookup', row),
  by: row.by ?? '',
});

const lookupSql = `SELECT l.*, u.display_name AS "by" FROM locator_lookup l LEFT JOIN user u ON u.id = l.created_by`;

const newestFirst = (left: LocatorLookup, right: LocatorLookup): number =>
  left.at === right.at ? (left.id < right.id ? 1 : -1) : left.at < right.at ? 1 : -1;

/** Every look of one detention, the newest first. */
export const lookupsOf = (db: ReadableDb, detentionId: string): LocatorLookup[] =>
  db
    .all<LookupRow>(`${lookupSql} WHERE l.detention_id = ? AND l.deleted_at IS NULL`, detentionId)
    .map(toLookup)
    .toSorted(newestFirst);

/** Every look for a person, those of their detentions among them, the newest first. */
export const lookupsOfPerson = (db: ReadableDb, personId: string): LocatorLookup[] => {
  const own = db.all<LookupRow>(`${lookupSql} WHERE l.person_id = ? AND l.deleted_at IS NULL`, personId);
  const seen = new Set(own.map(({ id }) => id));
  // Those from before anyone knew whose detention it is.
  const others = db
    .all<LookupRow>(
      `${lookupSql} JOIN detention d ON d.id = l.detention_id WHERE d.person_id = ? AND l.deleted_at IS NULL`,
      personId,
    )
    .filter(({ id }) => !seen.has(id));
  return [...own, ...others].map(toLookup).toSorted(newestFirst);
};

export interface FoundLookup {
  readonly lookup: LocatorLookup;
  readonly detentionId: string | null;
}

export const findLookup = (db: ReadableDb, id: string): FoundLookup | undefined => {
  const row = db.get<LookupRow>(`${lookupSql} WHERE l.id = ? AND l.deleted_at IS NULL`, id);
  return row && { lookup: toLookup(row), detentionId: row.detention_id };
};
