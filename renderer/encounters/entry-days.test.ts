import { describe, expect, it } from 'vitest';
import { firstsOfDays } from './entry-days.ts';

const entry = (id: string, at: string) => ({ id, at, source: 'saw' as const, text: '' });

describe('the days of a log', () => {
  it('are left out while all entries are on one day of the note’s zone', () => {
    const entries = [entry('a', '2026-12-08T14:00:00.000Z'), entry('b', '2026-12-09T04:59:00.000Z')];
    expect(firstsOfDays(entries, 'America/New_York').size).toBe(0);
    expect(firstsOfDays([], 'America/New_York').size).toBe(0);
  });

  it('are above the first entry of each', () => {
    const entries = [
      entry('a', '2026-12-08T14:00:00.000Z'),
      entry('b', '2026-12-09T04:59:00.000Z'),
      entry('c', '2026-12-09T05:00:00.000Z'),
    ];
    expect([...firstsOfDays(entries, 'America/New_York')]).toEqual([
      ['a', '2026-12-08'],
      ['c', '2026-12-09'],
    ]);
  });
});
