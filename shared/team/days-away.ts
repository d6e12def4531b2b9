import { z } from 'zod';
import { isoDate } from '../contract/fields.ts';

/** Days on which a volunteer is not there, the first and the last included. */
export const daysAway = z.object({ from: isoDate, to: isoDate });
export type DaysAway = z.infer<typeof daysAway>;

/** How many stretches of days are kept of a volunteer. */
export const mostDaysAway = 50;

/** The stretch in which a day is; undefined if the volunteer is there. */
export const awayOn = (away: readonly DaysAway[], day: string): DaysAway | undefined =>
  away.find(({ from, to }) => from <= day && day <= to);

/** True for a stretch that ends before it begins. */
export const isBackwards = ({ from, to }: DaysAway): boolean => to < from;
