import { describe, expect, it } from 'vitest';
import { isCalendarGrid } from './calendar-grid.ts';

const sheet = (rows: readonly (readonly string[])[]) => ({
  rows: rows.map((cells, index) => ({ number: index + 1, cells })),
});
const people = ['9:00 AM', 'Ana Ruiz', 'Luz Mar', ''];
const more = ['10:00 AM', '', 'Teo Sol', 'Eva Paz'];

describe('days side by side', () => {
  it.each([
    [['Slot', 'Mon 12/14/2026', 'Tue 12/15/2026', 'Wed 12/16/2026']],
    [['', '12/14/2026', '12/15/2026', '12/16/2026']],
    [['Time', 'Monday', 'Tuesday', 'Wednesday']],
    [['', 'MON', 'TUE', 'WED']],
    [['Time', 'Mon 14', 'Tue 15', 'Wed 16']],
    [['', 'Mon, Dec 14', 'Tue, Dec 15', 'Wed, Dec 16']],
    [['', '2026-12-14', '2026-12-15', '2026-12-16']],
    [['Hora', 'Lunes', 'Martes', 'Miércoles']],
    [['', 'LUNES 14', 'MARTES 15', 'MIÉRCOLES 16']],
    [['Turno', 'lun 14 dic', 'mar 15 dic', 'mié 16 dic']],
    [['Hora', 'lunes 14 de diciembre', 'martes 15 de diciembre', 'miércoles 16 de diciembre']],
    [['', '14/12/2026', '15/12/2026', '16/12/2026']],
  ])('with names beneath them are a calendar: %j', (days) => {
    expect(isCalendarGrid(sheet([days, people, more]))).toBe(true);
    expect(isCalendarGrid(sheet([['December check-ins'], [], days, people, more]))).toBe(true);
  });

  it('are one as a month with the number of the day in each cell', () => {
    expect(
      isCalendarGrid(
        sheet([
          ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
          ['', '', '1', '2 Ana Ruiz 9am', '3', '4 Luz Mar', '5'],
          ['6', '7 Teo Sol', '8 Eva Paz', '9', '10 Noé Gil', '11 Ana Ruiz', '12 Ana Mar'],
        ]),
      ),
    ).toBe(true);
  });

  it.each([[['', '9:00 AM', '10:00 AM', '11:00 AM']], [['Día', '9:00 a. m.', '10:00 a. m.', '1:00 p. m.']]])(
    'are one with the times side by side: %j',
    (times) => {
      expect(isCalendarGrid(sheet([times, ['Mon 14', 'Ana Ruiz', '', ''], ['Tue 15', '', 'Luz Mar', '']]))).toBe(true);
    },
  );

  it.each([
    [
      [
        ['Name', 'A#', 'Mon', 'Tue', 'Wed'],
        ['Ana Ruiz', 'A212345601', 'x', '', 'x'],
      ],
    ],
    [
      [
        ['Name', 'DOB', 'Check-in', 'Court date'],
        ['Ana Ruiz', '1/2/1980', '12/14/2026', '1/11/2027'],
      ],
    ],
    [
      [
        ['Ana Ruiz', '1/2/1980', '12/14/2026', '1/11/2027'],
        ['Luz Mar', '1/3/1980', '12/15/2026', '1/12/2027'],
      ],
    ],
    [[['MONDAY DEC 7'], ['Ana Ruiz', '9:00 AM', 'ERO']]],
    [
      [
        ['Monday', '', '', 'Tuesday'],
        ['Time', 'Name', 'Where', 'Time', 'Name', 'Where'],
      ],
    ],
    [
      [
        ['Nombre', 'Lunes', 'Martes', 'Miércoles'],
        ['Ana Ruiz', 'x', '', ''],
      ],
    ],
    [
      [
        ['1/2/2026', '1/3/2026', '1/4/2026'],
        ['1/5/2026', '1/6/2026', '1/7/2026'],
      ],
    ],
    [[]],
  ])('are none in a list of people, or with nothing but dates: %j', (rows) => {
    expect(isCalendarGrid(sheet(rows))).toBe(false);
  });
});
