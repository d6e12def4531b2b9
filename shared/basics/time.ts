import { tzOffset } from '@date-fns/tz';

const minute = 60_000;
const day = 24 * 60 * minute;

const asUtc = (date: string, time: string): number => Date.parse(`${date}T${time}:00.000Z`);

/**
 * The UTC instant of a wall-clock time in a zone.
 *
 * Where clocks are set back and a time comes twice, the earlier one counts: better an hour early than late. Where
 * they are set forward and the time does not exist, the clock from before the change continues (02:30 means 03:30).
 *
 * @param date `YYYY-MM-DD`
 * @param time `HH:MM`
 * @throws RangeError for a zone that does not exist
 */
export const wallToInstant = (date: string, time: string, zone: string): string => {
  const key = `${date} ${time} ${zone}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const instant = findInstant(date, time, zone);
  if (known.size >= mostKnown) known.clear();
  known.set(key, instant);
  return instant;
};

/** Zones are slow to ask, and the appointments of a sheet or a month share their days and times. */
const known = new Map<string, string>();
const mostKnown = 5000;

const findInstant = (date: string, time: string, zone: string): string => {
  const wall = asUtc(date, time);
  const before = tzOffset(zone, new Date(wall - day));
  const after = tzOffset(zone, new Date(wall + day));
  if (Number.isNaN(before) || Number.isNaN(after)) throw new RangeError('no such zone');
  const found = [wall - before * minute, wall - after * minute]
    .filter((instant) => instant + tzOffset(zone, new Date(instant)) * minute === wall)
    .toSorted((left, right) => left - right);
  return new Date(found[0] ?? wall - before * minute).toISOString();
};

/** The wall-clock date and time of an instant in a zone. */
export const instantToWall = (instant: string | Date, zone: string): { date: string; time: string } => {
  const at = new Date(instant);
  const wall = new Date(at.getTime() + tzOffset(zone, at) * minute).toISOString();
  return { date: wall.slice(0, 10), time: wall.slice(11, 16) };
};

/** Today's date in a zone. */
export const dateIn = (zone: string, now: Date): string => instantToWall(now, zone).date;

/** A date some days later (or earlier). */
export const addDays = (date: string, days: number): string =>
  new Date(asUtc(date, '12:00') + days * day).toISOString().slice(0, 10);

/** Days from one date to another; negative when `to` comes first. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((asUtc(to, '12:00') - asUtc(from, '12:00')) / day);

/** 0 for Sunday to 6 for Saturday. */
export const weekdayOf = (date: string): number => new Date(asUtc(date, '12:00')).getUTCDay();

/** The Sunday with which the week of a day begins. */
export const weekStart = (date: string): string => addDays(date, -weekdayOf(date));

/** Minutes from midnight to a wall time. */
export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** The wall time so many minutes after midnight, within a day. */
export const timeOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** A wall time moved by minutes, kept within its day. */
export const shiftTime = (time: string, by: number): string =>
  timeOf(Math.min(Math.max(minutesOf(time) + by, 0), 24 * 60 - 1));
