import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { addDays, instantToWall, timeOf, wallToInstant } from '../../../shared/basics/time.ts';
import { calendarFile, type CalendarFileEvent } from './calendar-file.ts';

const now = new Date('2026-12-01T15:00:00.000Z');

const event = (change: Partial<CalendarFileEvent> = {}): CalendarFileEvent => ({
  id: '0193a2b4-0000-7000-8000-000000000001',
  createdAt: '2026-10-17T10:00:00.000Z',
  updatedAt: '2026-10-17T10:00:00.000Z',
  date: '2026-12-08',
  lastDate: '2026-12-08',
  startTime: '09:15',
  minutes: 120,
  zone: 'America/New_York',
  status: 'confirmed',
  summary: 'Busy',
  location: null,
  ...change,
});

/** As another program reads it, with nothing but what the file says of its zones. */
const read = (text: string): ICAL.Event[] => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
};

const readOne = (change: Partial<CalendarFileEvent>): ICAL.Event => {
  const [one] = read(calendarFile([event(change)], now));
  if (one === undefined) throw new Error('nothing was read');
  return one;
};

const instant = (time: ICAL.Time): string => time.toJSDate().toISOString();

const zones = [
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Phoenix',
  'America/Los_Angeles',
  'America/Vancouver',
  'America/Anchorage',
  'Pacific/Honolulu',
  'America/Puerto_Rico',
  'Pacific/Guam',
];

describe('a calendar file', () => {
  it('keeps the wall time in its zone', () => {
    const { startDate, endDate } = readOne({});
    expect(startDate.toString()).toBe('2026-12-08T09:15:00');
    expect(startDate.zone.tzid).toBe('America/New_York');
    expect([instant(startDate), instant(endDate)]).toEqual(['2026-12-08T14:15:00.000Z', '2026-12-08T16:15:00.000Z']);
  });

  it('means the same instants to an independent reader, in every zone and across every change of clock', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.array(fc.tuple(fc.integer({ min: 0, max: 1500 }), fc.integer({ min: 0, max: 1439 })), { minLength: 1 }),
        (zone, times) => {
          const wanted = times.map(([day, minute], index) =>
            event({
              id: String(index),
              zone,
              date: addDays('2026-01-01', day),
              lastDate: addDays('2026-01-01', day),
              startTime: timeOf(minute),
            }),
          );
          const found = read(calendarFile(wanted, now));
          for (const [index, { date, startTime }] of wanted.entries()) {
            const start = found[index]?.startDate;
            const at = wallToInstant(date, startTime ?? '', zone);
            // A time that comes twice is the first one (RFC 5545, 3.3.5); this reader takes the second.
            const again = new Date(Date.parse(at) + 3_600_000).toISOString();
            const isTwice = instantToWall(again, zone).time === startTime;
            expect([at, ...(isTwice ? [again] : [])], `${date} ${startTime} ${zone}`).toContain(
              start && instant(start),
            );
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('agrees with the rest of the program about a time that a change of clock leaves out', () => {
    const { startDate } = readOne({ date: '2026-03-08', lastDate: '2026-03-08', startTime: '02:30' });
    expect(instant(startDate)).toBe('2026-03-08T07:30:00.000Z');
  });

  it('takes whole days where no time is known, and all days of a window', () => {
    const one = readOne({ startTime: null, lastDate: '2026-12-10', status: 'tentative' });
    expect([one.startDate.toString(), one.endDate.toString()]).toEqual(['2026-12-08', '2026-12-11']);
    expect(one.component.getFirstPropertyValue('status')).toBe('TENTATIVE');
  });

  it('gives the same entry the same UID and a higher number once it was changed', () => {
    const [first, changed] = [readOne({}), readOne({ updatedAt: '2026-11-03T10:00:00.000Z', status: 'canceled' })];
    expect(changed.uid).toBe(first.uid);
    expect(changed.sequence).toBeGreaterThan(first.sequence);
    expect(changed.component.getFirstPropertyValue('status')).toBe('CANCELLED');
  });

  it('lets no one’s words become lines of their own', () => {
    const words = 'Hall; 2nd floor, "B"\r\nEND:VEVENT\nBEGIN:VALARM \\n 東京 🚪'.repeat(5);
    const text = calendarFile([event({ summary: words, location: words })], now);
    const [one, ...others] = read(text);
    expect(others).toEqual([]);
    expect(one?.location.replaceAll('\r\n', '\n')).toBe(words.replaceAll('\r\n', '\n'));
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  it('does not say which program made it, nor when something was written down', () => {
    const text = calendarFile([event({ startTime: null }), event({ id: '2' })], now);
    expect(text).not.toMatch(/alongside|ical-generator|sebbo|2026-?10-?17/iu);
  });
});
