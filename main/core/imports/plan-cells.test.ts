import { describe, expect, it } from 'vitest';
import { planImport } from './plan.ts';
import { guessMapping } from './rules/guess-mapping.ts';
import { readSheet } from './sheet-reader.ts';

const today = '2026-11-26';

const plain = {
  Name: 'Eva Sol',
  'A#': 'A212345679',
  DOB: '1/31/1981',
  'Appointment date': '12/28/2026',
  Time: '10:00 AM',
};

/** What becomes of a row with these cells, in a sheet whose other rows say what the columns are. */
const planOne = async (cells: Partial<typeof plain>) => {
  const rowsOfSheet = [
    { ...plain, Name: 'Ana Ruiz', 'A#': 'A212345678', 'Appointment date': '12/15/2026', ...cells },
    plain,
    plain,
  ];
  const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const csv = [Object.keys(plain), ...rowsOfSheet.map((row) => Object.values(row))]
    .map((row) => row.map(quote).join(','))
    .join('\n');
  const sheet = await readSheet({ name: 'sheet', bytes: new TextEncoder().encode(csv) });
  const { rows, broken, doubts } = planImport(sheet, guessMapping(sheet, { today }), { today });
  const [row] = rows;
  return {
    aNumber: row?.person.aNumber.digits ?? null,
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
    ['12/14/2026 9:00', null, ['otherDay'], []],
    ['Dec 15, 2026 2:30', null, [], ['onlyDateRead']],
  ])('under its own header as %s is %s', async (text, time, broken, doubts) => {
    expect(await planOne({ Time: text })).toMatchObject({ date: '2026-12-15', time, broken, doubts, kept: [text] });
  });

  it.each([
    ['12/15/2026 9:00', '09:00'],
    ['15/12/2026 9:00', '09:00'],
    ['2026-12-15 14:15:00', '14:15'],
    ['12/15/2026 1:00 PM', '13:00'],
    ['46371.375', '09:00'],
    ['1899-12-30 11:00:00', '11:00'],
    ['12/30/1899 10:00:00', '10:00'],
    ['2026-12-15 00:00:00', null],
  ])('under its own header with the same day, or a day that is none, before it: %s', async (text, time) => {
    expect(await planOne({ Time: text })).toMatchObject({ date: '2026-12-15', time, broken: [], doubts: [], kept: [] });
  });

  it.each([
    ['12/15/2026 9:00-11:00', '2026-12-15', '09:00', [], []],
    ['12/15/2026 2:30', '2026-12-15', null, [], ['onlyDateRead']],
    ['12/15/2026 - 12/17/2026', '2026-12-15', null, [], ['twoDates']],
    ['mié 2/12/2026', '2026-12-02', null, [], ['otherDateOrder']],
    ['11/12/2026 -> 12/10/2026', null, null, ['twoDates'], []],
  ])('in the cell of its date: %s', async (text, date, time, broken, doubts) => {
    const planned = await planOne({ 'Appointment date': text, Time: '' });
    expect(planned).toMatchObject({ date, time, broken, doubts, kept: text.startsWith('mié') ? [] : [text] });
  });
});

describe('a date of birth', () => {
  it('that holds two is broken, and one that holds a time has no doubt about that', async () => {
    expect(await planOne({ DOB: '1/2/1980 or 1/3/1980' })).toMatchObject({
      broken: ['twoDates'],
      kept: ['1/2/1980 or 1/3/1980'],
    });
    expect(await planOne({ DOB: '1/2/1980 - 1/3/1980' })).toMatchObject({
      broken: [],
      doubts: ['twoDates'],
      kept: ['1/2/1980 - 1/3/1980'],
    });
    expect(await planOne({ DOB: '1/2/1980 2:30' })).toMatchObject({ broken: [], doubts: [], kept: ['1/2/1980 2:30'] });
  });
});

describe('an A-number', () => {
  it.each([
    ['A# A212345683', '212345683', [], [], []],
    ['A# 12345671 (old)', '012345671', [], ['wordsBeside'], ['A# 12345671 (old)']],
    ['A212345683 (wife)', null, ['wordsBeside'], [], ['A212345683 (wife)']],
    ['212345672 / 212345673', null, ['severalNumbers'], [], ['212345672 / 212345673']],
    ['2.12346E+08', null, ['shortened'], [], ['2.12346E+08']],
  ])('written as %s is %s', async (text, aNumber, broken, doubts, kept) => {
    expect(await planOne({ 'A#': text })).toMatchObject({ aNumber, broken, doubts, kept });
  });
});
