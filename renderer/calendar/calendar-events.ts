import type { EventInput } from '@fullcalendar/react';
import { isOpen } from '../../shared/appointments/appointments-rules.ts';
import type { AppointmentRow } from '../../shared/appointments/appointments.ts';
import { addDays } from '../../shared/basics/time.ts';
import type { CalendarEntry } from '../../shared/calendar/calendar.ts';

/** What the grid draws. Crew and place are there for the agenda, which shows few days. */
export type GridRow = CalendarEntry & Partial<Pick<AppointmentRow, 'crew' | 'place'>>;

/** What the grid keeps of an appointment beside its time. */
export interface EntryProps {
  readonly row: GridRow;
  /** Its place in the core's order, so that the grid shows the same order every time. */
  readonly order: number;
}

/** Only a fixed day of an appointment that is ahead can be dragged: a window must be edited. */
const isMovable = (row: GridRow): boolean => row.dateState === 'fixed' && isOpen(row.status);

const toEvent = (row: GridRow, order: number): EventInput => {
  const isTimed = row.startTime !== null;
  return {
    id: row.id,
    start: isTimed ? `${row.date}T${row.startTime}:00` : (row.date ?? ''),
    // The grid's ends are exclusive.
    ...(row.windowEnd !== null && { end: addDays(row.windowEnd, 1) }),
    allDay: !isTimed,
    startEditable: isMovable(row),
    extendedProps: { row, order } satisfies EntryProps,
  };
};

/** Appointments as the grid takes them: at the wall time that was agreed, whatever the zone. */
export const toEvents = (rows: readonly GridRow[]): EventInput[] =>
  rows.filter((row) => row.date !== null).map(toEvent);

/** The row behind an entry of the grid. */
export const rowOf = (extendedProps: Readonly<Record<string, unknown>>): GridRow =>
  (extendedProps as unknown as EntryProps).row; // `toEvent` alone writes these

/** Day and time of a point in the grid, which keeps wall times as if they were UTC. */
export const pointOf = (date: Date, allDay: boolean): { date: string; startTime: string | null } => {
  const iso = date.toISOString();
  return { date: iso.slice(0, 10), startTime: allDay ? null : iso.slice(11, 16) };
};
