import { dateIn } from '../../../shared/basics/time.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { DetentionOutcome } from '../../../shared/detentions/choices.ts';
import { statusAfter } from '../../../shared/detentions/detentions-rules.ts';
import type { PersonStatus } from '../../../shared/people/choices.ts';
import type { Row } from '../../../shared/records.ts';
import { monthsAfter } from '../../../shared/retention/retention-rules.ts';
import { requirePersonSeen } from '../access/detention-access.ts';
import { bringTasksBack, setTasksAside } from '../checklists/checklists-api.ts';
import type { WriteContext } from '../context/context.ts';
import { personState, updatePerson } from '../people/people-api.ts';
import { addEvent } from '../records/timeline.ts';
import { getPolicy } from '../retention/retention-api.ts';
import { openIdOf } from './detentions-queries.ts';
import { ownerRefOf } from './tasks-part.ts';
import { removeWhole, restoreWhole } from './whole-detention.ts';

/** Changes the status of someone who is still detained by it: what was decided since stays. */
export const changeStatus = (
  { tx }: WriteContext,
  { person_id: personId }: Pick<Row<'detention'>, 'person_id'>,
  from: PersonStatus,
  to: PersonStatus | null,
): void => {
  if (personId === null || to === null) return;
  const person = tx.db.get<{ status: PersonStatus }>(
    'SELECT status FROM person WHERE id = ? AND deleted_at IS NULL',
    personId,
  );
  if (person?.status === from) updatePerson(tx, personId, { status: to });
};

const statusBefore = ({ status_before: before }: Row<'detention'>): PersonStatus => before ?? 'active';

/** Belongings that were not returned. */
const belongingsOut = ({ tx }: WriteContext, id: string): number =>
  tx.db.get<{ n: number }>(
    'SELECT count(*) AS n FROM detention_custody WHERE detention_id = ? AND deleted_at IS NULL AND returned_at IS NULL',
    id,
  )?.n ?? 0;

export interface Closing {
  readonly outcome: DetentionOutcome;
  readonly words: string | null;
  readonly reviewBy?: string | null | undefined;
  readonly setTasksAside: boolean;
}

/** @throws AppError record.changedMeanwhile when it is closed already, detention.belongingsOut */
export const closeDetention = (context: WriteContext, row: Row<'detention'>, closing: Closing): void => {
  const { tx, zone, now } = context;
  if (row.closed_at !== null) throw new AppError('record.changedMeanwhile');
  const count = belongingsOut(context, row.id);
  if (count > 0) throw new AppError('detention.belongingsOut', { details: { count } });
  const { reviewMonths } = getPolicy(tx.db);
  const reviewBy = closing.reviewBy ?? monthsAfter(dateIn(zone, now()), reviewMonths);
  tx.update('detention', row.id, {
    outcome: closing.outcome,
    outcome_words: closing.words,
    closed_at: tx.at,
    // A person's own review reaches what is theirs.
    review_by: row.person_id === null ? reviewBy : null,
  });
  if (closing.setTasksAside) setTasksAside(tx, ownerRefOf(row.id));
  changeStatus(context, row, 'detained', statusAfter(closing.outcome, statusBefore(row)));
  addEvent(tx, row.id, { kind: 'closed', result: closing.outcome, words: closing.words });
};

/** @throws AppError record.exists when another one was opened for the person since */
const refuseSecond = ({ tx }: WriteContext, { person_id: personId }: Row<'detention'>): void => {
  if (personId !== null && openIdOf(tx.db, personId) !== undefined) throw new AppError('record.exists');
};

/** Takes closing back. @throws AppError record.changedMeanwhile when it is open, record.exists */
export const reopenDetention = (context: WriteContext, row: Row<'detention'>): void => {
  const { tx } = context;
  if (row.closed_at === null || row.outcome === null) throw new AppError('record.changedMeanwhile');
  refuseSecond(context, row);
  tx.update('detention', row.id, { outcome: null, outcome_words: null, closed_at: null, review_by: null });
  bringTasksBack(tx, ownerRefOf(row.id), row.closed_at);
  const after = statusAfter(row.outcome, statusBefore(row));
  if (after !== null) changeStatus(context, row, after, 'detained');
  addEvent(tx, row.id, { kind: 'reopened' });
};

/** Takes a mistaken start back, with everything that came of it; the person has the status that they had. */
export const undoStart = (context: WriteContext, row: Row<'detention'>): void => {
  requirePersonSeen(context, row);
  removeWhole(context.tx, row.id);
  if (row.closed_at === null) changeStatus(context, row, 'detained', statusBefore(row));
};

/** Takes `undoStart` back. @throws AppError record.exists */
export const restoreStart = (context: WriteContext, row: Row<'detention'>): void => {
  if (row.deleted_at === null) return;
  requirePersonSeen(context, row);
  if (row.person_id !== null && personState(context.tx.db, row.person_id) !== 'there') {
    throw new AppError('record.notFound');
  }
  if (row.closed_at === null) refuseSecond(context, row);
  restoreWhole(context.tx, row.id, row.deleted_at);
  if (row.closed_at === null) changeStatus(context, row, statusBefore(row), 'detained');
};
