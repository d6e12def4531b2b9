/** What is beside an hour and says which half of the day it is in. */
export type DayPart = 'am' | 'pm' | 'morning' | 'afternoon' | 'night' | 'daytime';

/** A time of day as the words have it, before anything is made of it. */
export interface Clock {
  /** As written: 0 to 99. */
  readonly hour: number;
  readonly minute: number;
  readonly part: DayPart | null;
  /** Both hours and minutes are present. */
  readonly withMinutes: boolean;
  /** The hour has a zero in front: 24 hours are meant. */
  readonly padded: boolean;
  /** What follows. */
  readonly rest: string;
}

/** `a` and `p` alone count beside the number or at the end; "1 a 3" is a range. */
const dayParts: readonly (readonly [DayPart, RegExp])[] = [
  ['am', /^\s*a\.?\s?m(?:\.|(?![\p{L}\p{N}]))/iu],
  ['pm', /^\s*p\.?\s?m(?:\.|(?![\p{L}\p{N}]))/iu],
  ['am', /^a(?!\.?\s*[\p{L}\p{N}])|^a(?=\s(?:to|a|hasta|or|o)\s)|^\s*a(?=\s*(?:$|[-–—/,;(]))/iu],
  ['pm', /^p(?!\.?\s*[\p{L}\p{N}])|^p(?=\s(?:to|a|hasta|or|o)\s)|^\s*p(?=\s*(?:$|[-–—/,;(]))/iu],
  ['am', /^\s*(?:de|por) la madrugada(?!\p{L})/iu],
  ['morning', /^\s*(?:(?:de|por|en) la ma[ñn]ana|in the morning)(?!\p{L})/iu],
  ['afternoon', /^\s*(?:(?:de|por|en) la tarde|in the (?:afternoon|evening))(?!\p{L})/iu],
  ['night', /^\s*(?:(?:de|por|en) la noche|at night)(?!\p{L})/iu],
  ['daytime', /^\s*del d[ií]a(?!\p{L})/iu],
];

const noon =
  /^(?:(?:12(?::00)?\s?)?(?:noon|midday|(?:al? )?medio ?d[ií]a)(?!\p{L})|12(?::00)?\s?m(?:d|\.)?(?![\p{L}\p{N}]))/iu;
/** Hours and minutes without a sign between them: `0815`, `930 am`. */
const together = /^([01]?\d|2[0-3])([0-5]\d)(?!\d|\s?[:.,/]\d|\s?-\s?\d{1,2}(?!\d))/u;
const separate = /^(\d{1,2})(?:(?:\s*[:.h]\s*|,)([0-5]\d)(?!\d|\.\d))?(?::[0-5]\d(?:\.\d+)?)?/iu;
const hourWords = /^\s*(?:(?:horas?|hours?|hrs?|hs|h|o['’]?clock|en punto)(?!\p{L})\.?)/iu;
const zoneWords = /^\s*(?:sharp|en punto|et|est|edt|ct|cst|cdt|mt|mst|mdt|pt|pst|pdt)(?!\p{L})/iu;

const without = (text: string, pattern: RegExp): string => text.replace(pattern, '');

const dayPartOf = (text: string): { part: DayPart | null; rest: string } => {
  for (const [part, pattern] of dayParts) {
    if (pattern.test(text)) return { part, rest: without(text, pattern) };
  }
  return { part: null, rest: text };
};

/** The time of day with which a text begins, or null. */
export const readClock = (text: string): Clock | null => {
  const midday = noon.exec(text);
  if (midday !== null) {
    return {
      hour: 12,
      minute: 0,
      part: 'pm',
      withMinutes: true,
      padded: false,
      rest: without(text.slice(midday[0].length), zoneWords),
    };
  }
  const joined = together.exec(text);
  const match = joined ?? separate.exec(text);
  if (match === null) return null;
  const [whole, hourText = '', minuteText] = match;
  const { part, rest } = dayPartOf(without(text.slice(whole.length), hourWords));
  // three digits could be anything
  if (joined !== null && hourText.length < 2 && part === null) return null;
  return {
    hour: Number(hourText),
    minute: Number(minuteText ?? '0'),
    part,
    withMinutes: minuteText !== undefined,
    padded: hourText.startsWith('0'),
    rest: without(rest, zoneWords),
  };
};

/** An appointment before this hour is nearly always in the afternoon, yet no one said so. */
export const firstLikelyHour = 7;

/** The hour of 24 that an hour and its part of the day mean; why not, if they mean none. */
export const hourOfDay = (hour: number, part: DayPart): number | 'noSuchTime' | 'noAmPm' => {
  const late = part === 'pm' || part === 'afternoon' || part === 'night';
  if (hour > 12 && hour < 24 && late) return hour;
  if (hour < 1 || hour > 12) return 'noSuchTime';
  switch (part) {
    case 'am':
      return hour % 12;
    case 'pm':
    case 'afternoon':
      return (hour % 12) + 12;
    case 'morning':
      // said of noon in one country and of midnight in another
      return hour === 12 ? 'noAmPm' : hour;
    case 'night':
      return hour === 12 ? 0 : hour < 6 ? 'noAmPm' : hour + 12;
    case 'daytime':
      return hour === 12 || hour >= 6 ? hour : hour + 12;
  }
};
