import { describe, expect, it } from 'vitest';
import { csvOf } from '../../../tests/support/import-sheets.ts';
import { planImport } from './plan.ts';
import { guessMapping } from './rules/guess-mapping.ts';
import { readSheet } from './sheet-reader.ts';

const today = '2026-11-30';
const plan = async (rows: readonly (readonly string[])[]) => {
  const sheet = await readSheet({ name: 'sheet', bytes: new TextEncoder().encode(csvOf(rows)) });
  return planImport(sheet, guessMapping(sheet, { today }), { today });
};
const header = ['Name', 'A#', 'DOB', 'Country', 'Phone', 'Language', 'Check-in date', 'Time', 'Where', 'Lead', 'Kids?'];
const luz = ['Luz Mar', 'A212345602', '1/3/1980', 'Honduras', '', 'Mam', '12/15/2026', '9:00 AM', 'ERO', 'Noor', '2'];

describe('a cell that holds only a zero', () => {
  it.each(['A#', 'DOB', 'Country', 'Phone', 'Language', 'Check-in date', 'Time', 'Where', 'Lead'])(
    'says nothing, and is marked: %s',
    async (name) => {
      const row = header.map((one, column) => (one === name ? '0' : (luz[column] ?? '')));
      const { rows, doubts, broken, questions } = await plan([header, luz, luz, row]);
      const blank = await plan([header, luz, luz, row.map((cell) => (cell === '0' ? '' : cell))]);
      expect(doubts.map((cell) => [cell.header, cell.reason, cell.value])).toEqual([[name, 'onlyZero', '0']]);
      expect([broken, questions]).toEqual([[], []]);
      expect(rows[2]?.person).toEqual(blank.rows[2]?.person);
      expect(rows[2]?.appointment).toEqual(blank.rows[2]?.appointment);
      expect(rows[2]?.leftovers.map(({ text }) => text)).toContain('0');
    },
  );

  it.each(['00', '0.0', '0,00'])('however it is written: %s', async (zero) => {
    const { doubts, rows } = await plan([header, luz, luz, ['Ana Ruiz', zero, '', '', '', '', '', '', '', '', '0']]);
    expect(doubts.map(({ reason }) => reason)).toEqual(['onlyZero']);
    expect(rows[2]?.person.aNumber).toEqual({ state: 'unknown', digits: null });
    expect(rows[2]?.appointment).toBeNull();
  });

  it('is an answer where it is asked how many or whether', async () => {
    const { rows, doubts } = await plan([
      header,
      luz,
      luz,
      ['Ana Ruiz', 'A212345601', '', '', '', '', '', '', '', '', '0'],
    ]);
    expect(rows[2]?.person.dependants).toBe('0');
    expect(doubts).toEqual([]);
  });
});
