import type { AuditFilter } from '../../../shared/audit/audit.ts';
import { addDays, wallToInstant } from '../../../shared/basics/time.ts';
import type { SqlValue } from '../db/driver.ts';
import type { EntryCondition } from './audit-queries.ts';
import { recordsOfPerson, tablesOf } from './audit-tables.ts';

/** A filter as a condition on `audit_entry e`. @param zone in which its days begin and end */
export const entryCondition = (filter: AuditFilter, zone: string): EntryCondition => {
  const parts: string[] = ['1'];
  const params: SqlValue[] = [];
  const add = (sql: string, ...values: readonly SqlValue[]): void => {
    parts.push(sql);
    params.push(...values);
  };
  const { userId, kind, action, personId, from, to } = filter;
  if (userId !== undefined) add('e.user_id = ?', userId);
  if (action !== undefined) add('e.action = ?', action);
  if (kind !== undefined) add('e.table_name IN (SELECT value FROM json_each(?))', JSON.stringify(tablesOf(kind)));
  if (personId !== undefined) add(`e.record_id IN (${recordsOfPerson})`, personId);
  if (from !== undefined) add('e.at >= ?', wallToInstant(from, '00:00', zone));
  if (to !== undefined) add('e.at < ?', wallToInstant(addDays(to, 1), '00:00', zone));
  return { sql: parts.join(' AND '), params };
};
