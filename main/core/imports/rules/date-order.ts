import { asciiDigits, withoutInvisible } from '../../../../shared/basics/digits.ts';
import { fold } from '../../../../shared/basics/names.ts';
import { dayExists, weekdayOf, weekdaysByWord } from './calendar-words.ts';

/** Which of the numbers in `3/4/2026` comes first. `ymd`: the column has only dates such as `2026-03-04`. */
export type DateOrder = 'mdy' | 'dmy' | 'ymd';

export interface DateOrderEvidence {
  /** Cells that are dates only with the month first. */
  readonly mdy: number;
  /** Cells that are dates only with the day first. */
  readonly dmy: number;
  /** Cells with the year first. */
  readonly ymd: number;
  /** Cells that are dates either way and not the same date. */
  readonly either: number;
}

export interface DetectedDateOrder {
  readonly order: DateOrder;
  /** False if the order is a guess: by language, or against some of the column's own cells. */
  readonly certain: boolean;
  /** What decided: the column's cells, the sheet's other date columns, or the language of its headers. */
  readonly by: 'cells' | 'otherColumns' | 'language';
  readonly evidence: DateOrderEvidence;
}

const yearFirst = /^\D{0,12}\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)/u;
const numeric = /^(?:([\p{L}.]{2,10}),?\s+)?(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\3\s?'?(\d{4}|\d{2})(?!\d)/u;

/** What speaks for which order in one column. Text that is no date counts for nothing. */
export const dateOrderEvidence = (cells: readonly string[]): DateOrderEvidence => {
  let [mdy, dmy, ymd, either] = [0, 0, 0, 0];
  for (const cell of cells) {
    const text = asciiDigits(withoutInvisible(cell)).trim();
    if (yearFirst.test(text)) {
      ymd += 1;
      continue;
    }
    const match = numeric.exec(text);
    if (match === null) continue;
    const [first, second] = [Number(match[2]), Number(match[4])];
    const year = Number(match[5]) < 100 ? 2000 + Number(match[5]) : Number(match[5]);
    const weekday = match[1] === undefined ? undefined : weekdaysByWord.get(fold(match[1]));
    const fits = (month: number, day: number): boolean =>
      dayExists(year, month, day) && (weekday === undefined || weekdayOf(year, month, day) === weekday);
    const monthFirst = fits(first, second);
    const dayFirst = fits(second, first);
    if (monthFirst && !dayFirst) mdy += 1;
    else if (dayFirst && !monthFirst) dmy += 1;
    else if (monthFirst && dayFirst && first !== second) either += 1;
  }
  return { mdy, dmy, ymd, either };
};

/** What the sheet around a column suggests where the column's own cells do not decide. */
export interface DateOrderHints {
  /** Evidence of the sheet's other date columns. */
  readonly others?: readonly DateOrderEvidence[] | undefined;
  /** Day-first languages and semicolon files point to day first. */
  readonly dayFirstByLanguage?: boolean | undefined;
}

/** How often the leading order must outnumber the other to be taken as the column's own. */
const clearLead = 4;

const decide = (one: number, other: number): boolean => one > 0 && one >= other * clearLead;

/**
 * The order of day and month in one column of cells. Never throws; a column without dates comes back as `ymd`,
 * certain, because nothing depends on it.
 */
export const detectDateOrder = (cells: readonly string[], hints: DateOrderHints = {}): DetectedDateOrder =>
  decideDateOrder(dateOrderEvidence(cells), hints);

/** The same from what speaks for each order in the column. */
export const decideDateOrder = (evidence: DateOrderEvidence, hints: DateOrderHints): DetectedDateOrder => {
  const { mdy, dmy, either } = evidence;
  if (mdy + dmy + either === 0) return { order: 'ymd', certain: true, by: 'cells', evidence };
  if (decide(mdy, dmy)) return { order: 'mdy', certain: dmy === 0, by: 'cells', evidence };
  if (decide(dmy, mdy)) return { order: 'dmy', certain: mdy === 0, by: 'cells', evidence };
  if (mdy === 0 && dmy === 0) {
    const others = hints.others ?? [];
    const otherMdy = others.reduce((sum, column) => sum + column.mdy, 0);
    const otherDmy = others.reduce((sum, column) => sum + column.dmy, 0);
    if (decide(otherMdy, otherDmy)) return { order: 'mdy', certain: otherDmy === 0, by: 'otherColumns', evidence };
    if (decide(otherDmy, otherMdy)) return { order: 'dmy', certain: otherMdy === 0, by: 'otherColumns', evidence };
  }
  const dayFirst = mdy === dmy ? hints.dayFirstByLanguage === true : dmy > mdy;
  return { order: dayFirst ? 'dmy' : 'mdy', certain: false, by: mdy === dmy ? 'language' : 'cells', evidence };
};
