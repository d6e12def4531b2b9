import { AppError } from '../../../shared/contract/errors.ts';
import { detention as spec } from '../../../shared/detentions/records.ts';
import type { PersonStatus } from '../../../shared/people/choices.ts';
import type { ColumnValues, Row } from '../../../shared/records.ts';
import type { WriteContext } from '../context/context.ts';
import type { SqlValue } from '../db/driver.ts';
import { addEvent } from '../records/timeline.ts';
import { openIdOf } from './detentions-queries.ts';
import { changeStatus } from './end-detention.ts';
import { markDetained } from './start-detention.ts';
import { removeDoubles, removeTasksOfPerson, startTasksOfPerson } from './tasks-part.ts';
import { moveParts } from './whole-detention.ts';

/** What is each detention's own: it neither fills a gap of another one nor differs from it. */
const own: readonly string[] = [
  'person_id',
  'status_before',
  'outcome',
  'outcome_words',
  'closed_at',
  'review_by',
  'zone',
  'told_at',
];

type Values = Readonly<Record<string, SqlValue>>;

const factNames = Object.values(spec.columns)
  .map(({ name }) => name)
  .filter((name) => !own.includes(name));

const blanks = new Map<string, SqlValue>(
  Object.values(spec.columns).map(({ name, type }) => [name, type.blank ?? null]),
);

/** Facts that fill what the other one lacks, and those in which the two differ. */
const compare = (
  from: Values,
  into: Values,
): { fills: Record<string, SqlValue>; differs: Record<string, SqlValue> } => {
  const fills: Record<string, SqlValue> = {};
  const differs: Record<string, SqlValue> = {};
  for (const name of factNames) {
    const value = from[name] ?? null;
    if (value === (blanks.get(name) ?? null) || value === into[name]) continue;
    if (into[name] === (blanks.get(name) ?? null)) fills[name] = value;
    else differs[name] = value;
  }
  return { fills, differs };
};

/**
 * Moves everything of a detention into another: timeline, calls, belongings, look-ups, tasks. Its facts fill what is
 * missing there; where the two differ, the timeline keeps what it said. Nothing is lost.
 *
 * @throws AppError input.rejected for two people's, or one that is closed
 */
export const mergeDetentions = (context: WriteContext, from: Row<'detention'>, into: Row<'detention'>): void => {
  const { tx } = context;
  const two = from.person_id !== null && into.person_id !== null && from.person_id !== into.person_id;
  if (from.id === into.id || two || from.closed_at !== null || into.closed_at !== null) {
    throw new AppError('input.rejected', { field: 'intoId' });
  }
  // rows of one table
  const { fills, differs } = compare(from as unknown as Values, into as unknown as Values);
  moveParts(tx, from.id, into.id);
  removeDoubles(tx, into.id);
  tx.delete('detention', from.id);
  tx.update('detention', into.id, {
    ...(fills as ColumnValues<'detention'>), // columns of the table's own spec
    ...(into.person_id === null && { person_id: from.person_id, status_before: from.status_before }),
    told_at: from.told_at < into.told_at ? from.told_at : into.told_at,
  });
  const words = Object.keys(differs).length === 0 ? null : JSON.stringify(differs);
  addEvent(tx, into.id, { kind: 'merged', aboutId: from.id, words });
};

/** Says whose it is. Answers where everything is now: in this one, or in the one that the person had already. */
export const linkDetention = (
  context: WriteContext,
  row: Row<'detention'>,
  personId: string,
): { id: string; merged: boolean } => {
  const { tx } = context;
  const person = tx.db.get<{ status: PersonStatus }>(
    'SELECT status FROM person WHERE id = ? AND deleted_at IS NULL',
    personId,
  );
  if (person === undefined) throw new AppError('record.notFound');
  if (row.person_id !== null) throw new AppError('record.changedMeanwhile');
  const present = row.closed_at === null ? openIdOf(tx.db, personId) : undefined;
  if (present !== undefined) {
    const into = tx.db.get<Row<'detention'>>('SELECT * FROM detention WHERE id = ?', present);
    if (into === undefined) throw new AppError('record.notFound');
    mergeDetentions(context, row, into);
    return { id: into.id, merged: true };
  }
  const before = row.closed_at === null ? markDetained(context, personId, person.status) : person.status;
  tx.update('detention', row.id, { person_id: personId, status_before: before, review_by: null });
  if (row.closed_at === null) startTasksOfPerson(tx, row, context.zone);
  addEvent(tx, row.id, { kind: 'linked' });
  return { id: row.id, merged: false };
};

/** Takes `linkDetention` back. @throws AppError record.changedMeanwhile for one that leads to no one */
export const unlinkDetention = (context: WriteContext, row: Row<'detention'>): void => {
  if (row.person_id === null || row.closed_at !== null) throw new AppError('record.changedMeanwhile');
  changeStatus(context, row, 'detained', row.status_before ?? 'active');
  context.tx.update('detention', row.id, { person_id: null, status_before: null });
  removeTasksOfPerson(context.tx, row);
  addEvent(context.tx, row.id, { kind: 'unlinked' });
};
