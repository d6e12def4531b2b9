import type { LocatorLookup, LocatorSubject } from '../../../shared/locator/locator.ts';
import type { Row } from '../../../shared/records.ts';
import type { ReadableDb } from '../db/driver.ts';
import { readerOf, toFields } from '../records/columns.ts';

const subjectFields = readerOf('person', [
  'preferredName',
  'caseCode',
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

/** What the forms and the callers need of a person; undefined for one who is not there. */
export const subjectOf = (db: ReadableDb, personId: string): LocatorSubject | undefined => {
  const row = db.get<Record<string, string | number | null>>(
    `SELECT ${subjectFields.columns} FROM person WHERE id = ? AND deleted_at IS NULL`,
    personId,
  );
  return row && { personId, ...subjectFields.read(row) };
};

type LookupRow = Row<'locator_lookup'> & { readonly by: string | null };

const toLookup = (row: LookupRow): LocatorLookup => ({
  id: row.id,
  ...toFields('locator_lookup', row),
  by: row.by ?? '',
});

const lookupSql = `SELECT l.*, u.display_name AS "by" FROM locator_lookup l LEFT JOIN user u ON u.id = l.created_by
  WHERE l.deleted_at IS NULL`;

/** Every look for a person, the newest first. */
export const lookupsOfPerson = (db: ReadableDb, personId: string): LocatorLookup[] =>
  db.all<LookupRow>(`${lookupSql} AND l.person_id = ? ORDER BY l.at DESC, l.id DESC`, personId).map(toLookup);

export const lookupOf = (db: ReadableDb, id: string): LocatorLookup | undefined => {
  const row = db.get<LookupRow>(`${lookupSql} AND l.id = ?`, id);
  return row && toLookup(row);
};
