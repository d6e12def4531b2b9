import { describe, expect, it } from 'vitest';
import { rangeOf, stepFrom } from './calendar-range.ts';

describe('the days that a view draws', () => {
  it('are the whole weeks that a month reaches into: four, five, or six', () => {
    expect(rangeOf('month', '2026-02-01')).toEqual({ from: '2026-02-01', to: '2026-02-28' });
    expect(rangeOf('month', '2026-12-08')).toEqual({ from: '2026-11-29', to: '2027-01-02' });
    expect(rangeOf('month', '2026-08-31')).toEqual({ from: '2026-07-26', to: '2026-09-05' });
    expect(rangeOf('month', '2028-02-15')).toEqual({ from: '2028-01-30', to: '2028-03-04' });
  });

  it('are a week from Sunday, seven days from the date, or the day alone', () => {
    expect(rangeOf('week', '2026-12-08')).toEqual({ from: '2026-12-06', to: '2026-12-12' });
    expect(rangeOf('agenda', '2026-12-08')).toEqual({ from: '2026-12-08', to: '2026-12-14' });
    expect(rangeOf('day', '2026-12-08')).toEqual({ from: '2026-12-08', to: '2026-12-08' });
  });
});

describe('a step', () => {
  it('keeps the day of the month where there is one', () => {
    expect(stepFrom('month', '2026-12-08', 1)).toBe('2027-01-08');
    expect(stepFrom('month', '2026-01-31', 1)).toBe('2026-02-28');
    expect(stepFrom('month', '2026-03-31', -1)).toBe('2026-02-28');
    expect(stepFrom('month', '2028-01-30', 1)).toBe('2028-02-29');
  });

  it('goes by weeks or days in the other views', () => {
    expect(stepFrom('week', '2026-12-08', -1)).toBe('2026-12-01');
    expect(stepFrom('agenda', '2026-12-28', 1)).toBe('2027-01-04');
    expect(stepFrom('day', '2026-12-31', 1)).toBe('2027-01-01');
  });
});
