const monthNames: readonly (readonly string[])[] = [
  ['january', 'jan', 'enero', 'ene'],
  ['february', 'feb', 'febrero'],
  ['march', 'mar', 'marzo'],
  ['april', 'apr', 'abril', 'abr'],
  ['may', 'mayo'],
  ['june', 'jun', 'junio'],
  ['july', 'jul', 'julio'],
  ['august', 'aug', 'agosto', 'ago'],
  ['september', 'sep', 'sept', 'septiembre', 'setiembre', 'set'],
  ['october', 'oct', 'octubre'],
  ['november', 'nov', 'noviembre'],
  ['december', 'dec', 'diciembre', 'dic'],
];

const weekdayNames: readonly (readonly string[])[] = [
  ['sunday', 'sun', 'domingo', 'dom'],
  ['monday', 'mon', 'lunes', 'lun'],
  ['tuesday', 'tue', 'tues', 'martes'],
  ['wednesday', 'wed', 'weds', 'miercoles', 'mie'],
  ['thursday', 'thu', 'thur', 'thurs', 'jueves', 'jue'],
  ['friday', 'fri', 'viernes', 'vie'],
  ['saturday', 'sat', 'sabado', 'sab'],
];

const numbered = (names: readonly (readonly string[])[], first: number): ReadonlyMap<string, number> =>
  new Map(names.flatMap((words, index) => words.map((word) => [word, index + first] as const)));

/** Folded month words of both languages → 1 to 12. */
export const monthsByWord = numbered(monthNames, 1);
/** Folded weekday words of both languages → 0 (Sunday) to 6. `mar` is left to March. */
export const weekdaysByWord = numbered(weekdayNames, 0);

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** True if the day exists in the Gregorian calendar. `month` is 1 to 12. */
export const dayExists = (year: number, month: number, day: number): boolean => {
  const length = monthLengths[month - 1];
  if (length === undefined || day < 1) return false;
  return day <= (month === 2 && isLeapYear(year) ? 29 : length);
};

/** 0 (Sunday) to 6. */
export const weekdayOf = (year: number, month: number, day: number): number =>
  new Date(Date.UTC(year, month - 1, day)).getUTCDay();

export const isoFrom = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

const dayMs = 86_400_000;
/** Day 0 of spreadsheet programs, which count a 29 February 1900 that never was. */
const spreadsheetEpoch = Date.UTC(1899, 11, 30);

/** The date for a spreadsheet's day number (1900 system, as Excel, Sheets and LibreOffice write it). */
export const isoFromSerial = (serial: number): string =>
  new Date(spreadsheetEpoch + Math.floor(serial) * dayMs).toISOString().slice(0, 10);
