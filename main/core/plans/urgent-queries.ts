import type { ReadableDb } from '../db/driver.ts';

const standing = 'person_id = p.id AND deleted_at IS NULL';
const hasRow = (table: string, also: string): string => `EXISTS (SELECT 1 FROM ${table} WHERE ${standing} AND ${also})`;

const hasChild = hasRow('plan_child', 'true');

/**
 * What `planGaps` calls urgent, as SQL, the likeliest first: Today would otherwise wait until the plans of everyone in
 * the next two weeks are read.
 */
const lacksUrgent = `(
  NOT ${hasRow('contact', 'phone IS NOT NULL')}
  OR (p.attorney IS NULL AND NOT ${hasRow('contact', "kind IN ('attorney', 'backupAttorney')")})
  OR (NOT ${hasChild} AND NOT ${hasRow('plan', 'has_children IS NOT NULL')})
  OR ((${hasChild} OR ${hasRow('plan', 'has_children = 1')})
    AND (NOT ${hasRow('plan_caregiver', 'may_pick_up = 1')} OR ${hasRow('plan_caregiver', 'phone IS NULL')})))`;

const lackingSql = `SELECT p.id FROM json_each(?) wanted CROSS JOIN person p ON p.id = wanted.value
  WHERE p.deleted_at IS NULL AND ${lacksUrgent} ORDER BY wanted.key`;

/** Those of some people whose plan lacks something urgent, in their order. */
export const peopleLackingUrgent = (db: ReadableDb, personIds: readonly string[]): string[] =>
  db.all<{ id: string }>(lackingSql, JSON.stringify(personIds)).map(({ id }) => id);
