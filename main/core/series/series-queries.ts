import type { Row } from '../../../shared/records.ts';
import { ofSomeone } from '../appointments/appointments-api.ts';
import type { ReadableDb } from '../db/driver.ts';

/** An appointment of a series, with what says whether it may still change with the others. */
export type Occurrence = Pick<
  Row<'appointment'>,
  | 'id'
  | 'created_at'
  | 'series_rule'
  | 'date_state'
  | 'date'
  | 'window_end'
  | 'start_time'
  | 'zone'
  | 'place'
  | 'status'
  | 'outcome'
> & {
  readonly series_day: string;
  /** 1 if someone wrote a note about it, sealed or not. */
  readonly has_note: number;
};

/** The appointments of a series that were not deleted, by their days in it, from one on. Those of no one are left out. */
export const occurrencesOf = (db: ReadableDb, seriesId: string, from = ''): Occurrence[] =>
  db.all<Occurrence>(
    `SELECT a.id, a.created_at, a.series_rule, a.series_day, a.date_state, a.date, a.window_end, a.start_time, a.zone, a.place,
       a.status, a.outcome,
       EXISTS (SELECT 1 FROM encounter_note n WHERE n.appointment_id = a.id AND n.deleted_at IS NULL) AS has_note
     FROM appointment a WHERE a.series_id = ? AND a.series_day >= ? AND a.deleted_at IS NULL
       AND EXISTS (SELECT 1 FROM appointment_person ap WHERE ap.appointment_id = a.id AND ${ofSomeone})
     ORDER BY a.series_day`,
    seriesId,
    from,
  );

/** The days of a series that have an appointment, someone’s or not: none is made twice. */
export const daysOf = (db: ReadableDb, seriesId: string): string[] =>
  db
    .all<{ day: string }>(
      'SELECT series_day AS day FROM appointment WHERE series_id = ? AND deleted_at IS NULL ORDER BY series_day',
      seriesId,
    )
    .map(({ day }) => day);

/** The rule of a series: the one by which it was last extended. */
export const ruleOf = (db: ReadableDb, seriesId: string): string | undefined =>
  db.get<{ rule: string }>(
    `SELECT series_rule AS rule FROM appointment WHERE series_id = ? AND deleted_at IS NULL
     ORDER BY created_at DESC, id DESC LIMIT 1`,
    seriesId,
  )?.rule;
