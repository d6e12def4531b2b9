import { addDays } from '../../shared/basics/time.ts';
import type { GridRow } from './calendar-events.ts';
import { type DateRange, weeksOfMonth } from './calendar-range.ts';

/** Heights in px: the head of the grid, a day's number, the "+ more" line, and an entry of one line or of two. */
const heights = { head: 30, day: 26, more: 18, line: 21, roomy: 38 } as const;

/** How a month's entries are drawn. */
export interface MonthRoom {
  /** Two lines for an entry, the kind on its own: where every entry of the month fits so. */
  readonly isRoomy: boolean;
  /** Entries that a day shows before "+ more". */
  readonly perDay: number;
}

/** The most entries on one of the days; a window counts on each of its days. */
export const busiestDay = (rows: readonly GridRow[], { from, to }: DateRange): number => {
  const counts = new Map<string, number>();
  for (const { date, windowEnd } of rows) {
    if (date === null) continue;
    const last = windowEnd ?? date;
    for (let day = date < from ? from : date; day <= last && day <= to; day = addDays(day, 1)) {
      counts.set(day, (counts.get(day) ?? 0) + 1);
    }
  }
  return Math.max(0, ...counts.values());
};

/**
 * Uses the room of a month: two lines for each entry if all fit, else one line each, and only then "+ more".
 *
 * @param height of the grid, in px
 * @param date any day of the month
 * @param busiest the most entries on one of its days
 */
export const monthRoom = (height: number, date: string, busiest: number): MonthRoom => {
  const room = (height - heights.head) / weeksOfMonth(date) - heights.day;
  if (busiest * heights.roomy <= room) return { isRoomy: true, perDay: Math.max(1, busiest) };
  if (busiest * heights.line <= room) return { isRoomy: false, perDay: busiest };
  return { isRoomy: false, perDay: Math.max(1, Math.floor((room - heights.more) / heights.line)) };
};
