import { fold } from '../../../../shared/basics/names.ts';
import type { Sheet, SheetRow } from '../../../../shared/imports/sheet.ts';
import { monthsByWord, weekdaysByWord } from './calendar-words.ts';
import { parseDate } from './dates.ts';
import { scoreHeader } from './header-words.ts';
import { parseTime } from './times.ts';

/** Titles and blank lines may be above the days, but not many. */
const rowsLookedAt = 15;
const fewestDays = 3;
/** A longer cell is no name of a day. */
const longestDay = 30;
const today = '2000-01-01';

const ofPeople: ReadonlySet<string> = new Set(['fullName', 'givenName', 'familyName', 'aNumber']);
const joining = /\b(?:\d{1,4}|st|nd|rd|th|de|del|el|the)\b/gu;

/** What day a cell names, in words that are equal for equal days: a date, or a weekday with or without its day. */
const dayOf = (cell: string): string | null => {
  const text = cell.trim();
  if (text === '' || text.length > longestDay) return null;
  const parsed = /\d/u.test(text) ? parseDate(text, { order: 'mdy', today, use: 'any' }) : null;
  if (parsed?.kind === 'date') return parsed.value;
  const words = fold(text)
    .replace(joining, ' ')
    .split(' ')
    .filter((word) => word !== '');
  const isDay = words.every((word) => weekdaysByWord.has(word) || monthsByWord.has(word) || word === 'mar');
  // one of the two must be there: a number alone is no day
  return isDay && words.length > 0 && words.length <= 3 ? fold(text) : null;
};

const hourOf = (cell: string): string | null => {
  if (!/\d/u.test(cell) || cell.length > longestDay || !/[:h]|[ap]\.?\s?m/iu.test(cell)) return null;
  const parsed = parseTime(cell);
  return parsed.kind === 'time' ? parsed.value : null;
};

/** How many different ones a row has, where it holds hardly anything else. */
const across = ({ cells }: SheetRow, read: (cell: string) => string | null): number => {
  const filled = cells.filter((cell) => cell.trim() !== '');
  const found = filled.map(read).filter((one) => one !== null);
  return found.length >= filled.length - 1 ? new Set(found).size : 0;
};

const namesPeople = (row: SheetRow): boolean =>
  row.cells.some(
    (cell) =>
      cell.length <= longestDay && scoreHeader(cell).some(({ field, score }) => score >= 0.8 && ofPeople.has(field)),
  );

/** True if what is beneath a row is words rather than days: a row of someone's dates has more dates beneath it. */
const hasWordsBeneath = (rows: readonly SheetRow[], days: SheetRow): boolean => {
  const beneath = rows.flatMap((row) =>
    row.cells.filter((cell, column) => cell.trim() !== '' && dayOf(days.cells[column] ?? '') !== null),
  );
  return beneath.filter((cell) => /\p{L}/u.test(cell) && dayOf(cell) === null).length > beneath.length / 2;
};

/**
 * True for a calendar: days side by side with names beneath them, or times side by side with days in front. A row is then
 * no one's, so that the sheet cannot be read as a list.
 */
export const isCalendarGrid = ({ rows }: Pick<Sheet, 'rows'>): boolean => {
  const top = rows.slice(0, rowsLookedAt);
  if (top.some(namesPeople)) return false;
  return top.some((row, index) => {
    const below = rows.slice(index + 1, index + 40);
    if (across(row, dayOf) >= fewestDays) return hasWordsBeneath(below, row);
    const daysDown = below.filter((one) => dayOf(one.cells[0] ?? '') !== null).length;
    return across(row, hourOf) >= fewestDays && daysDown >= 2 && daysDown >= below.length / 2;
  });
};
