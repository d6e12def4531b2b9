import type { CustodyComplaint, CustodyInfo, CustodyTalk, NextTalk } from '../../../shared/custody/custody.ts';
import type { Row } from '../../../shared/records.ts';
import type { ReadContext } from '../context/context.ts';
import type { ReadableDb } from '../db/driver.ts';
import { toFields } from '../records/columns.ts';

type Table = 'custody_info' | 'custody_talk' | 'custody_complaint';
type Written<T extends Table> = Row<T> & { readonly author: string | null };

/** A volunteer sees what they wrote themselves. */
const isSeen = ({ user }: Pick<ReadContext, 'user'>, row: { readonly created_by: string }): boolean =>
  user.role === 'coordinator' || row.created_by === user.id;

const byOf = ({ id, author }: { readonly id: string; readonly author: string | null }) => ({ id, by: author ?? '' });

/** What the facilities of a detention ask for, as far as the user sees it. */
export const infosOf = (context: ReadContext, detentionId: string): CustodyInfo[] =>
  context.db
    .all<Written<'custody_info'>>(
      `SELECT i.*, u.display_name AS author FROM detention_facility f
       JOIN custody_info i ON i.held_at_id = f.id AND i.deleted_at IS NULL LEFT JOIN user u ON u.id = i.created_by
       WHERE f.detention_id = ? AND f.deleted_at IS NULL ORDER BY i.id`,
      detentionId,
    )
    .filter((row) => isSeen(context, row))
    .map((row) => ({ ...byOf(row), ...toFields('custody_info', row) }));

/** Visits and calls: those ahead, the soonest first, then the others, the latest first. */
export const talksOf = (context: ReadContext, detentionId: string): CustodyTalk[] => {
  const talks = context.db
    .all<Written<'custody_talk'>>(
      `SELECT x.*, u.display_name AS author FROM custody_talk x LEFT JOIN user u ON u.id = x.created_by
       WHERE x.detention_id = ? AND x.deleted_at IS NULL ORDER BY x.at, x.id`,
      detentionId,
    )
    .filter((row) => isSeen(context, row))
    .map((row) => ({ ...byOf(row), ...toFields('custody_talk', row) }));
  const isPlanned = ({ state }: CustodyTalk): boolean => state === 'planned';
  return [...talks.filter(isPlanned), ...talks.filter((talk) => !isPlanned(talk)).toReversed()];
};

/** Health complaints, the latest first; null for a volunteer. */
export const complaintsOf = ({ db, user }: ReadContext, detentionId: string): CustodyComplaint[] | null =>
  user.role !== 'coordinator'
    ? null
    : db
        .all<Written<'custody_complaint'>>(
          `SELECT x.*, u.display_name AS author FROM custody_complaint x LEFT JOIN user u ON u.id = x.created_by
           WHERE x.detention_id = ? AND x.deleted_at IS NULL ORDER BY x.at DESC, x.id DESC`,
          detentionId,
        )
        .map((row) => ({ ...byOf(row), ...toFields('custody_complaint', row) }));

/** The soonest visit or call that is planned, by detention. For a coordinator: it is anyone's. */
export const nextTalksOf = (db: ReadableDb, detentionIds: readonly string[]): ReadonlyMap<string, NextTalk> =>
  new Map(
    db
      .all<{ detentionId: string } & NextTalk>(
        `SELECT x.detention_id AS detentionId, x.kind, min(x.at) AS at FROM json_each(?) wanted
         JOIN custody_talk x ON x.detention_id = wanted.value AND x.deleted_at IS NULL AND x.state = 'planned'
         GROUP BY x.detention_id`,
        JSON.stringify(detentionIds),
      )
      .map(({ detentionId, ...talk }) => [detentionId, talk]),
  );

const tableOf = { info: 'custody_info', talk: 'custody_talk', complaint: 'custody_complaint' } as const;

/** @param state of its tombstone: a row that is there, or one that was deleted */
const rowSql = (table: Table, state: 'IS NULL' | 'IS NOT NULL'): string =>
  table === 'custody_info'
    ? `SELECT x.* FROM custody_info x JOIN detention_facility f ON f.id = x.held_at_id AND f.deleted_at IS NULL
       WHERE x.id = ? AND f.detention_id = ? AND x.deleted_at ${state}`
    : `SELECT x.* FROM "${table}" x WHERE x.id = ? AND x.detention_id = ? AND x.deleted_at ${state}`;

interface Wanted<What extends keyof typeof tableOf> {
  readonly what: What;
  readonly detentionId: string;
  readonly rowId: string;
  readonly isDeleted?: boolean;
}

/** A row of a detention that the user may change: a volunteer their own, and no complaint. */
export const findRow = <What extends keyof typeof tableOf>(
  context: ReadContext,
  { what, detentionId, rowId, isDeleted = false }: Wanted<What>,
): Row<(typeof tableOf)[What]> | undefined => {
  if (what === 'complaint' && context.user.role !== 'coordinator') return undefined;
  const sql = rowSql(tableOf[what], isDeleted ? 'IS NOT NULL' : 'IS NULL');
  const row = context.db.get<Row<(typeof tableOf)[What]>>(sql, rowId, detentionId);
  return row !== undefined && isSeen(context, row) ? row : undefined;
};
