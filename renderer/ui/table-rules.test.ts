import { describe, expect, it } from 'vitest';
import { nextRow, sortRows } from './table-rules.ts';

describe('moving between rows', () => {
  it.each([
    ['ArrowDown', 0, 1],
    ['ArrowDown', 4, 4],
    ['ArrowUp', 4, 3],
    ['ArrowUp', 0, 0],
    ['PageDown', 1, 4],
    ['End', 0, 4],
    ['Home', 3, 0],
  ])('%s from row %i of five leads to row %i', (key, from, to) => {
    expect(nextRow(key, from, 5)).toBe(to);
  });

  it('leaves other keys to the browser', () => {
    expect(nextRow('a', 0, 5)).toBeNull();
  });
});

describe('sorting rows', () => {
  const names = ['Óscar', 'ana', 'Zoe', 'Ñandú', 'Nadia'];

  it('puts names in the order of the language, whatever their accents and capitals', () => {
    expect(sortRows(names, (name) => name, false, 'es')).toEqual(['ana', 'Nadia', 'Ñandú', 'Óscar', 'Zoe']);
  });

  it('puts what is not known last in both directions', () => {
    const dates = ['2026-12-08', null, '2026-11-30'];
    expect(sortRows(dates, (date) => date, false, 'en')).toEqual(['2026-11-30', '2026-12-08', null]);
    expect(sortRows(dates, (date) => date, true, 'en')).toEqual(['2026-12-08', '2026-11-30', null]);
  });

  it('sorts numbers by size', () => {
    expect(sortRows([10, 9, 100], (number) => number, true, 'en')).toEqual([100, 10, 9]);
  });

  it('leaves the given list as it was', () => {
    sortRows(names, (name) => name, false, 'es');
    expect(names[0]).toBe('Óscar');
  });
});
