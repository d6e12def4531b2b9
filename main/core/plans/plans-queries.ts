import { planGaps } from '../../../shared/plans/plan-gaps.ts';
import type { PersonOfPlan, Plan, PlanContact, PlanContent, PlanGap } from '../../../shared/plans/plans.ts';
import type { Row } from '../../../shared/records.ts';
import type { ReadableDb, SqlValue } from '../db/driver.ts';
import { readerOf } from '../records/columns.ts';
import { isOrdered, planTables, toContact, toContent, type PlanRows, type PlanTable } from './plan-rows.ts';

const person = readerOf('person', ['preferredName', 'languages', 'attorney', 'g28OnFile', 'privacyWaiverOnFile']);

const among = 'IN (SELECT value FROM json_each(?))';

const peopleSql = `SELECT id, ${person.columns} FROM person WHERE id ${among} AND deleted_at IS NULL`;

const rowsSql = (table: PlanTable): string =>
  `SELECT * FROM "${table}" WHERE person_id ${among} AND deleted_at IS NULL
   ORDER BY ${isOrdered(table) ? 'position, id' : 'id'}`;

const rowsSqls = new Map(planTables.map((table) => [table, rowsSql(table)]));

/** The plans of several people by their ids: one statement a table, however many they are. */
const contentsOf = (db: ReadableDb, personIds: readonly string[]): ReadonlyMap<string, PlanContent> => {
  const wanted = JSON.stringify(personIds);
  const byTable = new Map(
    planTables.map((table) => [
      table,
      Map.groupBy(db.all<Row<PlanTable>>(rowsSqls.get(table) ?? '', wanted), (row) => row.person_id),
    ]),
  );
  return new Map(
    personIds.map((id) => [
      id,
      toContent(
        // as: the rows of each table, by its name
        Object.fromEntries(
          planTables.map((table) => [table, byTable.get(table)?.get(id) ?? []]),
        ) as unknown as PlanRows,
      ),
    ]),
  );
};

const peopleOf = (db: ReadableDb, personIds: readonly string[]): ReadonlyMap<string, PersonOfPlan> =>
  new Map(
    db
      .all<Record<string, SqlValue> & { id: string }>(peopleSql, JSON.stringify(personIds))
      .map((row) => [row.id, { id: row.id, ...person.read(row) }]),
  );

/** Whose plan is read, and on which day of the team's zone: what is due depends on it. */
export interface GapsOfPerson {
  readonly personId: string;
  readonly preferredName: string;
  readonly gaps: PlanGap[];
}

/** What the plans of several people lack. Those who are not there are left out. @param today `YYYY-MM-DD` */
export const gapsOfPeople = (db: ReadableDb, personIds: readonly string[], today: string): GapsOfPerson[] => {
  const people = peopleOf(db, personIds);
  const contents = contentsOf(db, [...people.keys()]);
  return [...new Set(personIds)].flatMap((id) => {
    const [who, content] = [people.get(id), contents.get(id)];
    if (who === undefined || content === undefined) return [];
    return [{ personId: id, preferredName: who.preferredName, gaps: planGaps(content, who, today) }];
  });
};

const lastChangeSql = `SELECT max(at) AS at FROM (${planTables
  .map((table) => `SELECT max(updated_at) AS at FROM "${table}" WHERE person_id = ?`)
  .join(' UNION ALL ')})`;

/** When anything of a plan last changed, what was removed among it; null for one of which nothing was written. */
export const lastPlanChange = (db: ReadableDb, personId: string): string | null =>
  db.get<{ at: string | null }>(lastChangeSql, ...planTables.map(() => personId))?.at ?? null;

const countVersions = (db: ReadableDb, personId: string): number =>
  db.get<{ n: number }>('SELECT count(*) AS n FROM plan_version WHERE person_id = ? AND deleted_at IS NULL', personId)
    ?.n ?? 0;

/** A person's whole plan with what it lacks; undefined for someone who is not there. @param today `YYYY-MM-DD` */
export const readPlan = (db: ReadableDb, personId: string, today: string): Plan | undefined => {
  const who = peopleOf(db, [personId]).get(personId);
  const content = contentsOf(db, [personId]).get(personId);
  if (who === undefined || content === undefined) return undefined;
  return {
    ...content,
    person: who,
    gaps: planGaps(content, who, today),
    versionCount: countVersions(db, personId),
    updatedAt: lastPlanChange(db, personId),
  };
};

/** Whom to call, in order. */
export const contactsOf = (db: ReadableDb, personId: string): PlanContact[] =>
  db
    .all<Row<'contact'>>(
      'SELECT * FROM contact WHERE person_id = ? AND deleted_at IS NULL ORDER BY position, id',
      personId,
    )
    .map(toContact);

/** Whether someone is there to have a plan. */
export const isPersonThere = (db: ReadableDb, personId: string): boolean =>
  db.get('SELECT 1 FROM person WHERE id = ? AND deleted_at IS NULL', personId) !== undefined;
