import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dateIn, daysBetween, instantToWall, shiftTime, wallToInstant, weekdayOf } from './time.ts';

const newYork = 'America/New_York';

describe('the instant of an agreed time', () => {
  it('follows the zone through winter and summer', () => {
    expect(wallToInstant('2026-12-08', '09:15', newYork)).toBe('2026-12-08T14:15:00.000Z');
    expect(wallToInstant('2026-07-08', '09:15', newYork)).toBe('2026-07-08T13:15:00.000Z');
    expect(wallToInstant('2026-07-08', '09:15', 'America/Phoenix')).toBe('2026-07-08T16:15:00.000Z');
    expect(wallToInstant('2026-07-08', '09:15', 'Asia/Kathmandu')).toBe('2026-07-08T03:30:00.000Z');
  });

  it('reads a time that the clock skips as an hour later', () => {
    expect(wallToInstant('2026-03-08', '01:59', newYork)).toBe('2026-03-08T06:59:00.000Z');
    expect(wallToInstant('2026-03-08', '02:30', newYork)).toBe('2026-03-08T07:30:00.000Z');
    expect(instantToWall('2026-03-08T07:30:00.000Z', newYork)).toEqual({ date: '2026-03-08', time: '03:30' });
    expect(wallToInstant('2026-03-08', '03:00', newYork)).toBe('2026-03-08T07:00:00.000Z');
  });

  it('takes the earlier of a time that comes twice', () => {
    expect(wallToInstant('2026-11-01', '01:30', newYork)).toBe('2026-11-01T05:30:00.000Z');
    expect(wallToInstant('2026-11-01', '02:00', newYork)).toBe('2026-11-01T07:00:00.000Z');
    expect(wallToInstant('2026-04-05', '01:45', 'Australia/Lord_Howe')).toBe('2026-04-04T14:45:00.000Z');
  });

  it('comes back as the same wall time, wherever that time exists', () => {
    const zones = [newYork, 'America/Denver', 'America/Anchorage', 'Pacific/Auckland', 'America/Puerto_Rico', 'UTC'];
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2000-01-01'), max: new Date('2060-01-01'), noInvalidDate: true }),
        fc.constantFrom(...zones),
        (at, zone) => {
          const wall = instantToWall(at, zone);
          const again = instantToWall(wallToInstant(wall.date, wall.time, zone), zone);
          expect(again).toEqual(wall);
        },
      ),
    );
  });

  it('refuses a zone that does not exist', () => {
    for (const zone of ['', 'America/Nowhere', 'x'.repeat(60)]) {
      expect(() => wallToInstant('2026-01-01', '09:00', zone), zone).toThrow(RangeError);
    }
  });
});

describe('dates', () => {
  it('are those of the team’s zone, not of this computer', () => {
    const now = new Date('2026-12-08T03:00:00Z');
    expect(dateIn(newYork, now)).toBe('2026-12-07');
    expect(dateIn('UTC', now)).toBe('2026-12-08');
  });

  it('step over months, leap days and changes of the clock', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-03-07', 2)).toBe('2026-03-09');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(daysBetween('2026-03-07', '2026-03-09')).toBe(2);
    expect(daysBetween('2026-11-02', '2026-10-31')).toBe(-2);
    expect(weekdayOf('2026-12-08')).toBe(2);
    expect(weekdayOf('2026-12-13')).toBe(0);
  });
});

describe('a shifted time', () => {
  it('stays within its day', () => {
    expect(shiftTime('09:15', -30)).toBe('08:45');
    expect(shiftTime('00:10', -30)).toBe('00:00');
    expect(shiftTime('23:50', 30)).toBe('23:59');
  });
});
