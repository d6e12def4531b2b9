import type { CallOutput } from '../../../shared/contract.ts';
import type { Handover } from '../../../shared/handover/handover.ts';
import type { Row } from '../../../shared/records.ts';
import type { NoteReader } from '../access/encounter-access.ts';
import { tasksOf } from '../checklists/checklists-api.ts';
import type { ReadableDb, SqlValue } from '../db/driver.ts';
import { metAtShift } from '../met/met-api.ts';
import { toFields } from '../records/columns.ts';

type HandoverRow = Row<'handover'> &
  Pick<Row<'shift'>, 'place' | 'date' | 'start_time' | 'end_time' | 'zone'> & {
    readonly given_name: string | null;
    readonly taken_name: string | null;
  };

/** A hand-over, whatever a reader may do with it. */
export type StoredHandover = Omit<Handover, 'mayGive' | 'mayTake'>;

const read = (db: ReadableDb, condition: string, ...params: readonly SqlValue[]): StoredHandover[] =>
  db
    .all<HandoverRow>(
      `SELECT h.*, s.place, s.date, s.start_time, s.end_time, s.zone, g.display_name AS given_name, t.display_name AS taken_name
       FROM handover h CROSS JOIN shift s ON s.id = h.shift_id AND s.deleted_at IS NULL
       LEFT JOIN user g ON g.id = h.given_by LEFT JOIN user t ON t.id = h.taken_by
       WHERE h.deleted_at IS NULL AND ${condition}`,
      ...params,
    )
    .map((row) => ({
      shiftId: row.shift_id,
      place: row.place,
      date: row.date,
      startTime: row.start_time,
      endTime: row.end_time,
      zone: row.zone,
      ...toFields('handover', row),
      givenByName: row.given_name,
      takenByName: row.taken_name,
      updatedAt: row.updated_at,
    }));

export const handoverOf = (db: ReadableDb, shiftId: string): StoredHandover | undefined =>
  read(db, 'h.shift_id = ?', shiftId)[0];

export const handoverRow = (db: ReadableDb, shiftId: string): Row<'handover'> | undefined =>
  db.get<Row<'handover'>>('SELECT * FROM handover WHERE shift_id = ? AND deleted_at IS NULL', shiftId);

/** Those that were not both given and taken, the oldest first. */
export const openHandovers = (db: ReadableDb): StoredHandover[] =>
  read(db, '(h.given_at IS NULL OR h.taken_at IS NULL) ORDER BY s.date, s.end_time, h.id');

type Left = NonNullable<CallOutput<'handover.get'>['left']>;

const belongingsOf = (db: ReadableDb, detentionIds: readonly string[]): Left['belongings'] =>
  db.all<{ what: string; heldBy: string }>(
    `SELECT c.what, c.held_by AS heldBy FROM json_each(?) wanted
     CROSS JOIN detention_custody c ON c.detention_id = wanted.value AND c.returned_at IS NULL AND c.deleted_at IS NULL
     ORDER BY c.id`,
    JSON.stringify(detentionIds),
  );

/** What is open of those whom a shift met. */
export const leftOpen = (db: ReadableDb, reader: NoteReader, shiftId: string): Left => {
  const met = metAtShift(db, shiftId);
  const settled = met.flatMap((one) => one.settled ?? []);
  const detained = settled.filter(({ kind }) => kind === 'detention').map(({ recordId }) => recordId);
  return {
    met: met.filter((one) => one.settled === null).map(({ called }) => called),
    belongings: belongingsOf(db, detained),
    tasks: settled
      .flatMap(({ kind, recordId }) => tasksOf(db, reader, { kind, id: recordId }))
      .filter(({ done_at: doneAt }) => doneAt === null)
      .map(({ text_en: textEn, text_es: textEs }) => ({ textEn, textEs })),
  };
};
