import { describe, expect, it } from 'vitest';
import { backUpNameOf, dayOfBackUp, daysToKeep, isOldBackUp } from './backups-rules.ts';

const dayAfter = (day: string, count: number): string => {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
};

/** Makes a backup on each day and removes what is not kept, as Alongside does. */
const keepThrough = (days: readonly string[]): string[] => {
  let there: string[] = [];
  for (const day of days) {
    const keep = daysToKeep([...there, day]);
    there = [...there, day].filter((one) => keep.has(one));
  }
  return there;
};

describe('which backups are kept', () => {
  it('after two years of daily use, are the last 7 days, and the last of 4 weeks and 12 months', () => {
    const days = Array.from({ length: 730 }, (_, count) => dayAfter('2025-01-01', count));
    expect(keepThrough(days)).toEqual([
      '2026-01-31',
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
      '2026-05-31',
      '2026-06-30',
      '2026-07-31',
      '2026-08-31',
      '2026-09-30',
      '2026-10-31',
      '2026-11-30',
      '2026-12-13',
      '2026-12-20',
      '2026-12-25',
      '2026-12-26',
      '2026-12-27',
      '2026-12-28',
      '2026-12-29',
      '2026-12-30',
      '2026-12-31',
    ]);
  });

  it('are all of the first seven', () => {
    const days = Array.from({ length: 7 }, (_, count) => dayAfter('2026-03-01', count * 40));
    expect(daysToKeep(days)).toEqual(new Set(days));
  });

  it('lose no more to a clock that runs years ahead than to any other day', () => {
    const days = Array.from({ length: 30 }, (_, count) => dayAfter('2026-03-01', count));
    const after = keepThrough([...days, '2036-01-01']);
    expect(keepThrough(days).filter((day) => !after.includes(day))).toEqual(['2026-03-15', '2026-03-24']);
  });
});

it('the name of a backup holds its day and nothing else', () => {
  expect(backUpNameOf('2026-11-24')).toBe('backup-2026-11-24.alongside');
  expect(dayOfBackUp(backUpNameOf('2026-11-24'))).toBe('2026-11-24');
  expect(dayOfBackUp(backUpNameOf('2026-11-24', 2))).toBe('2026-11-24');
  for (const name of ['../backup-2026-11-24.alongside', 'backup-2026-11-24.alongside.part', 'mine.alongside', '']) {
    expect(dayOfBackUp(name), name).toBeNull();
  }
});

it('a backup is old after three days', () => {
  const now = new Date('2026-11-24T15:00:00Z');
  expect(isOldBackUp('2026-11-21T15:00:00.000Z', now)).toBe(false);
  expect(isOldBackUp('2026-11-21T14:59:00.000Z', now)).toBe(true);
});
