import { saysUnknown } from './unknown-words.ts';

/** Why a text is not a time of day. Words for the screen: `imports.reason.<code>`. */
export type TimeProblem = 'notATime' | 'noSuchTime' | 'noAmPm';

export type ParsedTime =
  /** `value`: HH:MM, 24 hours. `whole` is false if words beside the time were not understood. */
  | { readonly kind: 'time'; readonly value: string; readonly whole: boolean }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'broken'; readonly reason: TimeProblem };

const broken = (reason: TimeProblem): ParsedTime => ({ kind: 'broken', reason });

const noon = /^(?:12 )?(?:noon|midday|(?:al? )?medio ?d[ií]a)$/iu;

const clock =
  /^(?:at|a las?|las?|@|around|about|aprox\.?|~)?\s*(\d{1,2})(?:\s*[:.h]\s*([0-5]\d))?(?::[0-5]\d(?:\.\d+)?)?\s*(?:h|hrs?|hs|horas|o'?clock|en punto)?\s*(a\.?\s?m\.?|p\.?\s?m\.?|a|p|de la ma[ñn]ana|in the morning|de la tarde|in the afternoon|de la noche|del d[ií]a)?(?:\s*(?:sharp|et|est|edt|ct|cst|cdt|mt|mst|mdt|pt|pst|pdt))?(.*)$/isu;

const beforeNoon = /^(?:a|de la ma|in the m)/iu;
const fractionOfDay = /^0?\.\d+$/u;
/** Hours and minutes without a sign between them, as `0815` and `1345`. Three digits could be anything. */
const fourDigits = /^([01]\d|2[0-3])([0-5]\d)$/u;

/** An appointment at such an hour is nearly always in the afternoon, yet nobody said so. */
const firstLikelyHour = 7;

const write = (hour: number, minute: number): string =>
  `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;

const fromFraction = (text: string): ParsedTime => {
  const minutes = Math.round(Number(text) * 24 * 60);
  return { kind: 'time', value: write(Math.floor(minutes / 60) % 24, minutes % 60), whole: true };
};

/**
 * Reads a time of day as people write it: `10:15 AM`, `10am`, `13:30`, `8 a. m.`, `noon`, `2 de la tarde`, `10h30`,
 * `1345`, and a spreadsheet's fraction of a day. `2:30` with nothing that says morning or afternoon is broken rather than
 * guessed: a wrong guess makes somebody miss an appointment.
 */
export const parseTime = (text: string): ParsedTime => {
  const trimmed = text.normalize('NFKC').trim().replace(/\s+/gu, ' ');
  if (saysUnknown(text)) return { kind: 'unknown' };
  if (noon.test(trimmed)) return { kind: 'time', value: '12:00', whole: true };
  if (fractionOfDay.test(trimmed)) return fromFraction(trimmed);
  const together = fourDigits.exec(trimmed);
  if (together !== null) return { kind: 'time', value: `${together[1]}:${together[2]}`, whole: true };
  const match = clock.exec(trimmed);
  if (match === null) return broken('notATime');
  const [, hourText = '', minuteText, half, rest = ''] = match;
  // what follows must be set off from the number: 10 is the time in "10, bring papers" but not in "10th floor"
  if (/^[\p{L}\p{N}%$/-]/u.test(rest) && !/^\s*-\s*\d/u.test(rest)) return broken('notATime');
  const hour = Number(hourText);
  const minute = Number(minuteText ?? '0');
  const whole = rest.trim() === '';
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return hour < 24 && hour > 12 && !beforeNoon.test(half) ? { kind: 'time', value: write(hour, minute), whole } : broken('noSuchTime');
    return { kind: 'time', value: write((hour % 12) + (beforeNoon.test(half) ? 0 : 12), minute), whole };
  }
  if (hour > 23) return broken('noSuchTime');
  if (hour < firstLikelyHour && !hourText.startsWith('0')) return broken('noAmPm');
  if (minuteText === undefined && !whole) return broken('notATime');
  return { kind: 'time', value: write(hour, minute), whole };
};
