import { instantToWall } from '../../../shared/basics/time.ts';
import type { Detention, DetentionRow } from '../../../shared/detentions/detentions.ts';
import { runSheet } from '../../../shared/detentions/run-sheet.ts';
import type { Row } from '../../../shared/records.ts';
import { findDetention, knowsPerson, mayWork, personParams, workParams } from '../access/detention-access.ts';
import type { NoteReader } from '../access/encounter-access.ts';
import type { ReadableDb } from '../db/driver.ts';
import { toDetention, toSheet } from './detention-rows.ts';

/** A detention with all that its screen shows. */
export const readDetention = (db: ReadableDb, reader: NoteReader, id: string): Detention | undefined => {
  const row = findDetention(db, reader, id);
  return row && toDetention(db, reader, row);
};

type ListRow = Row<'detention'> & { readonly name: string | null; readonly code: string | null };

const listSql = (condition: string, order: string): string =>
  `SELECT d.*, p.preferred_name AS name, p.case_code AS code
   FROM detention d LEFT JOIN person p ON p.id = d.person_id AND p.deleted_at IS NULL AND ${knowsPerson}
   WHERE d.deleted_at IS NULL AND d.closed_at IS ${condition} AND ${mayWork} ORDER BY ${order} LIMIT ? OFFSET ?`;

const sql = {
  open: listSql('NULL', 'd.told_at, d.id'),
  closed: listSql('NOT NULL', 'd.closed_at DESC, d.id DESC'),
};

/** What to do next for a detention of a list. */
const nextOf = (db: ReadableDb, reader: NoteReader, row: Row<'detention'>, now: string) => {
  const sheet = toSheet(db, reader, row);
  const { next, later, belongingsOut } = runSheet(sheet, { now, today: instantToWall(now, row.zone).date });
  const step = next ?? later;
  return {
    next:
      step === null
        ? null
        : {
            step: step.kind,
            dueAt: step.dueAt,
            name: step.contact?.name ?? null,
            task: step.task === null ? null : { en: step.task.textEn, es: step.task.textEs },
          },
    nextLookupAt: sheet.events.findLast(({ kind }) => kind === 'lookup')?.until ?? null,
    facility: sheet.facilities.at(-1)?.facility ?? null,
    belongingsOut,
  };
};

const toRow = (db: ReadableDb, reader: NoteReader, row: ListRow, now: string): DetentionRow => ({
  id: row.id,
  personId: row.name === null ? null : row.person_id,
  name: row.name ?? row.known_as,
  caseCode: reader.user.role === 'coordinator' ? row.code : null,
  description: row.description,
  phone: row.phone,
  groupId: row.group_id,
  toldAt: row.told_at,
  takenAt: row.taken_at,
  zone: row.zone,
  place: row.place,
  outcome: row.outcome,
  closedAt: row.closed_at,
  reviewBy: row.review_by,
  ...nextOf(db, reader, row, now),
});

export interface ListChoice {
  readonly which: 'open' | 'closed';
  readonly limit: number;
  readonly offset: number;
  readonly now: string;
}

/** Detentions that the reader may work with: open ones, the longest first, or closed ones, the latest first. */
export const listDetentions = (
  db: ReadableDb,
  reader: NoteReader,
  { which, limit, offset, now }: ListChoice,
): DetentionRow[] =>
  db
    .all<ListRow>(sql[which], ...personParams(reader), ...workParams(reader), limit, offset)
    .map((row) => toRow(db, reader, row, now));

/** How many there are of those that the reader may work with. */
export const countDetentions = (db: ReadableDb, reader: NoteReader, which: 'open' | 'closed'): number =>
  db.get<{ n: number }>(
    `SELECT count(*) AS n FROM detention d
     WHERE d.deleted_at IS NULL AND d.closed_at IS ${which === 'open' ? 'NULL' : 'NOT NULL'} AND ${mayWork}`,
    ...workParams(reader),
  )?.n ?? 0;

/** Open detentions of people that the reader may work with and may know to be theirs. */
export const openOf = (
  db: ReadableDb,
  reader: NoteReader,
  personIds: readonly string[],
): { id: string; personId: string }[] =>
  db.all(
    `SELECT d.id, d.person_id AS personId FROM json_each(?) wanted JOIN detention d ON d.person_id = wanted.value
     WHERE d.deleted_at IS NULL AND d.closed_at IS NULL AND ${mayWork} AND ${knowsPerson}`,
    JSON.stringify(personIds),
    ...workParams(reader),
    ...personParams(reader),
  );

/** The open detention of a person, the person who began it. */
export const openIdOf = (db: ReadableDb, personId: string): string | undefined =>
  db.get<{ id: string }>(
    'SELECT id FROM detention WHERE person_id = ? AND deleted_at IS NULL AND closed_at IS NULL',
    personId,
  )?.id;
