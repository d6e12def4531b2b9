import { expect, test } from 'vitest';
import type { BrokenCell } from './rules/planned.ts';
import { SectionsAbove } from './sections.ts';

const heading = (row: number, value: string): BrokenCell => ({
  row,
  column: 0,
  header: 'Name',
  field: 'fullName',
  value,
  reason: 'notAPerson',
});

const standings = (sections: SectionsAbove, rows: readonly number[]) =>
  rows.map((row) => sections.over(row, null)?.standing ?? null);

test('a heading speaks for the rows beneath it, until the header is said again', () => {
  const sections = new SectionsAbove([1, 6]);
  expect(standings(sections, [2])).toEqual([null]);
  expect(sections.over(3, heading(3, 'CANCELLED'))).toBeNull();
  expect(standings(sections, [4, 5, 7, 8])).toEqual(['cancelled', 'cancelled', null, null]);
});

test('a header right beneath a heading is part of it', () => {
  const sections = new SectionsAbove([1, 4]);
  sections.over(3, heading(3, 'CANCELADAS'));
  expect(standings(sections, [5, 6])).toEqual(['cancelled', 'cancelled']);
});
