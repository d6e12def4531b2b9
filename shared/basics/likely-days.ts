import { addDays } from './time.ts';

/** How far ahead a day may be that someone expects. Beyond it there are only slips of the keyboard. */
const yearsAhead = 10;

/** Whether a day may be one on which something happened: not ahead, but for a zone that is a day ahead. */
export const mayHaveHappened = (date: string, today: string): boolean => date <= addDays(today, 1);

/** Whether a day may be one that someone expects. */
export const mayBeExpected = (date: string, today: string): boolean =>
  date <= `${Number(today.slice(0, 4)) + yearsAhead}${today.slice(4)}`;
