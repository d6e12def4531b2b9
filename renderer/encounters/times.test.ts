import { describe, expect, it } from 'vitest';
import { isNight, isOtherClock } from './times.ts';

const at = new Date('2026-12-08T14:42:10Z');

describe('the clock', () => {
  it('knows when a zone shows another time than the computer', () => {
    expect(isOtherClock('America/New_York', 'America/Toronto', at)).toBe(false);
    expect(isOtherClock('America/New_York', 'America/Chicago', at)).toBe(true);
  });

  it('counts seven in the evening to six in the morning as night', () => {
    const hours = Array.from({ length: 24 }, (_, hour) => hour).filter((hour) =>
      isNight(new Date(2026, 11, 8, hour, 30)),
    );
    expect(hours).toEqual([0, 1, 2, 3, 4, 5, 19, 20, 21, 22, 23]);
  });
});
