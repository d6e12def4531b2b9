import { fold } from '../../../../shared/basics/names.ts';
import { monthsByWord, weekdaysByWord } from './calendar-words.ts';

/** Words around a date and a time that carry nothing: de, del, the, of, at, a las. */
const filler = /^(?:de|del|el|la|las|the|of|at|a|on|t|dia|z|utc)$/u;

/** The parts of a date written with a month's name, as far as they are present. */
export interface WordedDate {
  day: string | undefined;
  month: number | undefined;
  year: string | undefined;
  weekday: number | undefined;
  /** Words that are no part of a date are before or in it. */
  unexplained: boolean;
  /** What follows. */
  rest: string;
}

/** Goes through the words until the date is complete, or a number comes that is no part of it. */
export const wordsOfDate = (text: string): WordedDate => {
  const found: WordedDate = {
    day: undefined,
    month: undefined,
    year: undefined,
    weekday: undefined,
    unexplained: false,
    rest: '',
  };
  let [sawMar, last] = [false, ''];
  for (const { 0: written, index } of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const token = fold(written);
    const number = /^(\d{1,4})(?:st|nd|rd|th|o|ro|ero)?$/u.exec(token)?.[1];
    const named = monthsByWord.get(token);
    found.rest = text.slice(index + written.length);
    if (number !== undefined) {
      const isTime = /^(?::\d|\s?[ap]\.?\s?m)/iu.test(found.rest) || /^(?:at|las?)$/u.test(last);
      if (number.length === 4 && found.year === undefined) found.year = number;
      else if (number.length <= 2 && found.day === undefined) found.day = number;
      else if (number.length === 2 && found.month !== undefined && found.year === undefined && !isTime) {
        found.year = number;
      } else {
        found.rest = text.slice(index);
        return found;
      }
    } else if (named !== undefined && (found.month === undefined || sawMar)) {
      // "mar 8 dic" is a Tuesday in December
      if (sawMar) found.weekday = 2;
      found.month = named;
      sawMar = token === 'mar';
    } else if (weekdaysByWord.has(token)) found.weekday = weekdaysByWord.get(token);
    else if (!filler.test(token)) found.unexplained = true;
    last = token;
    if (found.day !== undefined && found.month !== undefined && found.year !== undefined) return found;
  }
  return found;
};
