import { addDays, weekdayOf, weekStart } from '../../shared/basics/time.ts';

export const calendarViews = ['month', 'week', 'day', 'agenda'] as const;
export type CalendarView = (typeof calendarViews)[number];

export interface DateRange {
  readonly from: string;
  /** Included. */
  readonly to: string;
}

const daysInMonth = (date: string): number => {
  const [year = 0, month = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0, 12)).getUTCDate();
};

/** Weeks that a date's month reaches into: four, five, or six. */
export const weeksOfMonth = (date: string): number =>
  Math.ceil((weekdayOf(`${date.slice(0, 8)}01`) + daysInMonth(date)) / 7);

export const agendaDays = 7;

/** The days that a view draws around a date; weeks begin on Sunday. */
export const rangeOf = (view: CalendarView, date: string): DateRange => {
  switch (view) {
    case 'month': {
      const from = weekStart(`${date.slice(0, 8)}01`);
      return { from, to: addDays(from, weeksOfMonth(date) * 7 - 1) };
    }
    case 'week': {
      const from = weekStart(date);
      return { from, to: addDays(from, 6) };
    }
    case 'agenda':
      return { from: date, to: addDays(date, agendaDays - 1) };
    case 'day':
      return { from: date, to: date };
  }
};

const addMonths = (date: string, months: number): string => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const target = new Date(Date.UTC(year, month - 1 + months, 1, 12));
  target.setUTCDate(Math.min(day, daysInMonth(target.toISOString())));
  return target.toISOString().slice(0, 10);
};

/** The date to show after a step forward (1) or back (-1). */
export const stepFrom = (view: CalendarView, date: string, direction: 1 | -1): string => {
  switch (view) {
    case 'month':
      return addMonths(date, direction);
    case 'week':
    case 'agenda':
      return addDays(date, 7 * direction);
    case 'day':
      return addDays(date, direction);
  }
};
