import { describe, expect, it } from 'vitest';

import { guessMapping } from '../../../shared/imports-rules/guess-mapping.ts';
import { planImport } from './plan.ts';
import { readSheet } from './sheet-reader.ts';

const today = '2026-11-26';

const plain = { Name: 'Eva Sol', DOB: '1/31/1981', 'Appointment date': '12/28/2026', Time: '10:00 AM' };

/** What becomes of a row with these cells, in a sheet whose other rows say what the columns are. */
const planOne = async (cells: Partial<typeof plain>) => {
  const rowsOfSheet = [{ ...plain, Name: 'Ana Ruiz', 'Appointment date': '12/15/2026', ...cells }, plain, plain];
  const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const csv = [Object.keys(plain), ...rowsOfSheet.map((row) => Object.values(row))].map((row) => row.map(quote).join(',')).join('\n');
  const sheet = await readSheet({ name: 'sheet', bytes: new TextEncoder().encode(csv) });
  const { rows, broken, doubts } = planImport(sheet, guessMapping(sheet, { today }), { today });
  const [row] = rows;
  return {
    date: row?.appointment?.date ?? null,
    time: row?.appointment?.time ?? null,
    broken: broken.map(({ reason }) => reason),
    doubts: doubts.map(({ reason }) => reason),
    kept: row?.leftovers.map(({ text }) => text) ?? [],
  };
};

describe('the time of an appointment', () => {
  it.each([
    ['12:30 a 2:00 pm', '12:30', [], []],
    ['8AM/9AM', '08:00', [], ['severalTimes']],
    ['9:00 -> 10:00', null, ['severalTimes'], []],
    ['1:30', null, ['noAmPm'], []],
  ])('under its own header as %s is %s', async (text, time, broken, doubts) => {
    expect(await planOne({ Time: text })).toEqual({ date: '2026-12-15', time, broken, doubts, kept: [text] });
  });
});
