import ICAL from 'ical.js';
import { readRule } from '../../../shared/series/repeat-rule.ts';

/** Of days in order, the last of each month. */
const lastOfEachMonth = (dates: readonly string[]): string[] =>
  dates.filter((date, index) => dates[index + 1]?.slice(0, 7) !== date.slice(0, 7));

/**
 * The days of a rule, its first among them, until the rule ends or `lastDay` is over.
 *
 * @param text as `writeRule` writes it
 * @throws Error for another text
 */
export const datesOfRule = (text: string, lastDay: string): string[] => {
  const { start } = readRule(text);
  const recur = ICAL.Recur.fromString(text.slice(text.indexOf('RRULE:') + 'RRULE:'.length));
  const until = recur.until?.toString().slice(0, 10) ?? lastDay;
  const last = until < lastDay ? until : lastDay;
  // ical.js passes over BYSETPOS beside BYMONTHDAY: it lists the days of which the last of each month is meant.
  const isLastOnly = text.includes('BYSETPOS=-1');
  const reach = isLastOnly ? `${last.slice(0, 8)}31` : last;
  const { count } = recur;
  recur.until = null;
  recur.count = null;
  const dates: string[] = [];
  const days = recur.iterator(ICAL.Time.fromDateString(start));
  for (let date = days.next()?.toString(); date !== undefined && date <= reach; date = days.next()?.toString()) {
    dates.push(date);
  }
  const meant = isLastOnly ? lastOfEachMonth(dates).filter((date) => date <= last) : dates;
  return count === null ? meant : meant.slice(0, count);
};
