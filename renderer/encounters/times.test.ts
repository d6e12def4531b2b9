import { describe, expect, it } from 'vitest';
import { clockParts, clockWithSeconds, isNight, isOtherClock } from './times.ts';

const at = new Date('2026-12-08T14:42:10Z');

describe('the clock', () => {
  it('shows the note’s zone, in the language of the screen', () => {
    expect(clockParts(at, 'America/New_York', 'en')).toEqual({ minute: '9:42', second: '10', half: 'AM' });
    expect(clockParts(at, 'America/Phoenix', 'en').minute).toBe('7:42');
    expect(clockParts(at, 'America/New_York', 'es').half).toMatch(/a\.\s?m\./);
    expect(clockWithSeconds(at, 'America/New_York')).toBe('09:42:10');
  });

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
