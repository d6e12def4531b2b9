import { TZDate, tzOffset, tzScan } from '@date-fns/tz';
import ical, {
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventClass,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { addDays, dateIn, wallToInstant } from '../../../shared/basics/time.ts';

/** An entry of a calendar file. */
export interface CalendarFileEvent {
  /** The same whenever the file is made again, so that a calendar changes the entry that it has. */
  readonly id: string;
  /** Instants. What was changed later counts as newer. */
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly date: string;
  /** The last day of something that lasts for days; the first one by default. */
  readonly lastDate: string;
  /** Wall times in `zone`; null for a whole day. */
  readonly startTime: string | null;
  readonly minutes: number;
  readonly zone: string;
  readonly status: 'confirmed' | 'tentative' | 'canceled';
  readonly summary: string;
  readonly location: string | null;
}

const minute = 60_000;

const pad = (value: number): string => String(value).padStart(2, '0');

/** Minutes as iCalendar writes an offset: `-0500`. */
const offsetText = (minutes: number): string =>
  `${minutes < 0 ? '-' : '+'}${pad(Math.floor(Math.abs(minutes) / 60))}${pad(Math.abs(minutes) % 60)}`;

const localText = (instant: number, offset: number): string =>
  new Date(instant + offset * minute).toISOString().replaceAll(/[-:]|\.\d+Z/gu, '');

/**
 * A zone as iCalendar has it (RFC 5545, 3.6.5): every change of clock from a year before the events to a year after
 * them, by the zone data that Alongside itself counts with.
 */
const zoneBlock = (zone: string, from: string, to: string): string => {
  const span = { start: new Date(`${addDays(from, -400)}T00:00:00Z`), end: new Date(`${addDays(to, 400)}T00:00:00Z`) };
  const part = (at: number, before: number, after: number): string[] => {
    // Summer time is the larger of the two offsets; nothing depends on the name.
    const name = after > before ? 'DAYLIGHT' : 'STANDARD';
    return [
      `BEGIN:${name}`,
      `DTSTART:${localText(at, before)}`,
      `TZOFFSETFROM:${offsetText(before)}`,
      `TZOFFSETTO:${offsetText(after)}`,
      `END:${name}`,
    ];
  };
  const first = tzOffset(zone, span.start);
  const changes = tzScan(zone, span).flatMap(({ date, change, offset }) =>
    part(date.getTime(), offset - change, offset),
  );
  const lines = [
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    ...part(span.start.getTime(), first, first),
    ...changes,
    'END:VTIMEZONE',
  ];
  return lines.join('\r\n');
};

const statuses = {
  confirmed: ICalEventStatus.CONFIRMED,
  tentative: ICalEventStatus.TENTATIVE,
  canceled: ICalEventStatus.CANCELLED,
} as const;

/** Start and end, as the library wants them: a day in UTC, or a wall time in its zone. */
const timesOf = ({ date, lastDate, startTime, minutes, zone }: CalendarFileEvent) => {
  if (startTime === null) {
    const [start, end] = [date, addDays(lastDate, 1)].map((day) => new Date(`${day}T00:00:00Z`));
    return { start: start ?? date, end: end ?? date, allDay: true, timezone: null };
  }
  const start = Date.parse(wallToInstant(date, startTime, zone));
  return {
    start: new TZDate(start, zone),
    end: new TZDate(start + minutes * minute, zone),
    timezone: zone,
  };
};

/**
 * A calendar file (iCalendar, RFC 5545). Wall times stay in their zone, which the file describes. An entry that was
 * changed has a higher SEQUENCE under the same UID: brought in again, it replaces the earlier one. Nothing in it names
 * Alongside.
 */
export const calendarFile = (events: readonly CalendarFileEvent[], now: Date): string => {
  const dates = [...events.flatMap(({ date, lastDate }) => [date, lastDate]), dateIn('UTC', now)].toSorted();
  const [from = '', to = ''] = [dates[0], dates.at(-1)];
  const calendar = ical({
    prodId: { company: 'Calendar', product: 'Calendar', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    timezone: { name: null, generator: (zone) => zoneBlock(zone, from, to) },
  });
  for (const event of events) {
    const isCanceled = event.status === 'canceled';
    calendar.createEvent({
      id: event.id,
      // Seconds since it was made: later changes count more, on every computer.
      sequence: Math.max(0, Math.round((Date.parse(event.updatedAt) - Date.parse(event.createdAt)) / 1000)),
      stamp: now,
      ...timesOf(event),
      summary: event.summary,
      location: event.location,
      status: statuses[event.status],
      class: ICalEventClass.PRIVATE,
      transparency: isCanceled ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
      busystatus: isCanceled ? ICalEventBusyStatus.FREE : ICalEventBusyStatus.BUSY,
    });
  }
  return calendar.toString();
};
