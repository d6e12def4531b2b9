import { describe, expect, it } from 'vitest';
import type { GridRow } from './calendar-events.ts';
import { rangeOf } from './calendar-range.ts';
import { busiestDay, monthRoom } from './month-room.ts';

const row = (date: string | null, windowEnd: string | null = null): GridRow => ({ date, windowEnd }) as GridRow; // all that is asked

describe('the busiest day', () => {
  const december = rangeOf('month', '2026-12-08');

  it('is the most entries on one day of those shown, a window on each of its days', () => {
    expect(busiestDay([], december)).toBe(0);
    expect(busiestDay([row('2026-12-08'), row('2026-12-09'), row(null)], december)).toBe(1);
    expect(busiestDay([row('2026-12-08'), row('2026-12-07', '2026-12-09'), row('2026-12-08')], december)).toBe(3);
    expect(busiestDay([row('2026-11-20', '2027-02-01'), row('2026-12-24')], december)).toBe(2);
    expect(busiestDay([row('2027-03-01'), row('2026-06-01')], december)).toBe(0);
  });
});

describe('the room of a month', () => {
  /** December 2026 reaches into five weeks: 124 px for each. */
  const height = 650;

  it('gives each entry two lines if all fit, else one, and only then shows fewer', () => {
    expect(monthRoom(height, '2026-12-08', 0)).toEqual({ isRoomy: true, perDay: 1 });
    expect(monthRoom(height, '2026-12-08', 2)).toEqual({ isRoomy: true, perDay: 2 });
    expect(monthRoom(height, '2026-12-08', 3)).toEqual({ isRoomy: false, perDay: 3 });
    expect(monthRoom(height, '2026-12-08', 4)).toEqual({ isRoomy: false, perDay: 4 });
    expect(monthRoom(height, '2026-12-08', 71)).toEqual({ isRoomy: false, perDay: 3 });
  });

  it('shows one entry of a day however low the window', () => {
    expect(monthRoom(200, '2026-12-08', 9)).toEqual({ isRoomy: false, perDay: 1 });
  });
});
