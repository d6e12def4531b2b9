import { kindName } from '../../../shared/appointments/appointment-kinds.ts';
import type { Language } from '../../../shared/basics/language.ts';
import { addDays, minutesOf } from '../../../shared/basics/time.ts';
import {
  appointmentMinutes,
  type CalendarDetail,
  calendarFileBack,
  type CalendarScope,
} from '../../../shared/ics/ics.ts';
import { createTranslator } from '../../../shared/words.ts';
import {
  pickBetween,
  pickByIds,
  pickOfPerson,
  pickOfVolunteer,
  type Picked,
  readRows,
} from '../appointments/appointments-api.ts';
import type { ReadableDb } from '../db/driver.ts';
import type { CalendarFileEvent } from '../files-out/calendar-file.ts';
import { shiftsOfVolunteer } from '../shifts/shifts-api.ts';

const endOfTime = '9999-12-31';

const pickedOf = (scope: CalendarScope, from: string): Picked => {
  switch (scope.of) {
    case 'appointment':
      return pickByIds([scope.id]);
    case 'person':
      return pickOfPerson(scope.id);
    case 'volunteer':
      return pickOfVolunteer(scope.id, pickBetween(from, endOfTime));
    case 'days':
      return pickBetween(scope.from, scope.to);
  }
};

type Stamps = Pick<CalendarFileEvent, 'createdAt' | 'updatedAt'> & { readonly id: string };

const stampsOf = (db: ReadableDb, ids: readonly string[]): ReadonlyMap<string, Stamps> =>
  new Map(
    db
      .all<Stamps>(
        `SELECT a.id, a.created_at AS createdAt, a.updated_at AS updatedAt
         FROM json_each(?) wanted CROSS JOIN appointment a ON a.id = wanted.value`,
        JSON.stringify(ids),
      )
      .map((row) => [row.id, row]),
  );

export interface CalendarFileOptions {
  readonly detail: CalendarDetail;
  readonly language: Language;
  /** Today, in the team's zone. */
  readonly today: string;
}

/** What goes into a calendar file, and how many appointments have no date. Nothing of it names anyone. */
export const calendarFileEvents = (
  db: ReadableDb,
  scope: CalendarScope,
  { detail, language, today }: CalendarFileOptions,
): { readonly events: readonly CalendarFileEvent[]; readonly withoutDate: number } => {
  const t = createTranslator(language);
  const from = addDays(today, -calendarFileBack);
  const saysPlaces = detail === 'places';
  const rows = readRows(db, pickedOf(scope, from)).filter(
    ({ crew }) =>
      scope.of !== 'volunteer' ||
      crew.some(({ volunteerId, answer }) => volunteerId === scope.id && (answer === 'yes' || answer === 'came')),
  );
  const stamps = stampsOf(
    db,
    rows.map(({ id }) => id),
  );
  const appointments = rows.flatMap((row): CalendarFileEvent[] => {
    const stamp = stamps.get(row.id);
    const isOld = scope.of === 'person' && row.date !== null && (row.windowEnd ?? row.date) < from;
    if (row.date === null || stamp === undefined || isOld) return [];
    const isCanceled = row.status === 'cancelled' || row.status === 'moved';
    return [
      {
        ...stamp,
        date: row.date,
        lastDate: row.windowEnd ?? row.date,
        startTime: row.startTime,
        minutes: appointmentMinutes,
        zone: row.zone,
        status: isCanceled ? 'canceled' : row.dateState === 'window' ? 'tentative' : 'confirmed',
        summary: saysPlaces ? kindName(row, language, 'shortName') : t('ics.busy'),
        location: saysPlaces ? row.place : null,
      },
    ];
  });
  const shifts = scope.of === 'volunteer' ? shiftsOfVolunteer(db, scope.id, from) : [];
  const ofShifts = shifts.map(({ endTime, place, status, ...shift }): CalendarFileEvent => ({
    ...shift,
    lastDate: shift.date,
    minutes: minutesOf(endTime) - minutesOf(shift.startTime),
    status: status === 'planned' ? 'tentative' : status,
    summary: saysPlaces ? t('ics.shift') : t('ics.busy'),
    location: saysPlaces ? place : null,
  }));
  return { events: [...appointments, ...ofShifts], withoutDate: rows.filter(({ date }) => date === null).length };
};
