import { type RecordTable, records } from '../../../shared/records.ts';
import { keepableParts } from '../../../shared/records/parts.ts';
import { ownedBy } from './ownership.ts';

const isKeepable = (table: RecordTable): boolean => keepableParts.some((part) => part === records[table].part);

/** Lists that are part of a person's page: their rows stay for as long as the team keeps them. */
const listsOfPerson = ownedBy('person').filter(({ table }) => records[table].kind === 'person' && isKeepable(table));

/** Ids of a person's row and of the rows of their lists, with one more column; its one parameter is the person's id. */
export const wholePerson = (column: string): string =>
  [
    `WITH whose (id) AS (VALUES (?)) SELECT ${column} FROM person WHERE id = (SELECT id FROM whose)`,
    ...listsOfPerson.map(
      ({ table, column: owner }) => `SELECT ${column} FROM "${table}" WHERE "${owner}" = (SELECT id FROM whose)`,
    ),
  ].join(' UNION ALL ');
