import { expect, it } from 'vitest';
import { mayBeExpected, mayHaveHappened } from './likely-days.ts';

const today = '2026-12-08';

it('something happened today, before, or where it is tomorrow already', () => {
  const days = ['1999-01-01', '2026-12-08', '2026-12-09', '2026-12-10', '2062-12-08'];
  expect(days.map((date) => mayHaveHappened(date, today))).toEqual([true, true, true, false, false]);
});

it('something is expected within ten years, or was expected before', () => {
  const days = ['2026-12-01', '2027-06-08', '2036-12-08', '2036-12-09', '2206-12-08'];
  expect(days.map((date) => mayBeExpected(date, today))).toEqual([true, true, true, false, false]);
});
