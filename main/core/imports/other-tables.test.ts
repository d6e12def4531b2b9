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
const header = ['Name', 'A#', 'DOB', 'Check-in date', 'Time', 'Where'];
const ana = ['Ana Ruiz', 'A212345601', '1/13/1980', '12/14/2026', '9:00 AM', 'ERO'];
const luz = ['Luz Mar', 'A212345602', '1/23/1980', '1/15/2027', '10:00 AM', 'EOIR'];

describe('a second header further down', () => {
  it.each([
    [['Name', 'A#', 'DOB', 'Master hearing date', 'Time', 'Where'], 'eoir-master'],
    [['NAME', 'A NUMBER', 'BIRTH DATE', 'BIOMETRICS DATE', 'TIME', 'PLACE'], 'uscis-biometrics'],
    [['Full name', 'A number', 'Date of birth', 'Court date', 'Time', 'Court'], null],
    [['Friend', 'A#', 'DOB', 'MCH date', 'Time', ''], 'eoir-master'],
    [['Name', 'A#', '', 'Individual hearing', 'Time', 'Where'], 'eoir-individual'],
    [['Nombre', 'Número A', 'Fecha de nacimiento', 'Audiencia preliminar', 'Hora', 'Lugar'], 'eoir-master'],
    [['Nombre completo', 'Núm. A', 'Nacimiento', 'Fecha de huellas', 'Hora', 'Lugar'], 'uscis-biometrics'],
    [['NOMBRE', 'NÚMERO A', 'FECHA DE NACIMIENTO', 'FECHA DE CORTE', 'HORA', 'LUGAR'], null],
    [['Persona', 'Número A', '', 'Audiencia individual', 'Hora', 'Sala'], 'eoir-individual'],
    [['Nombre y apellidos', 'A#', 'Fecha de nac.', 'Cita con ICE', 'Hora', 'Oficina'], 'ice-checkin'],
  ])('is no person, and says of what kind the rows beneath it are: %j', async (second, kind) => {
    const { rows, repeatedHeaders } = await plan([header, ana, second, luz]);
    expect(repeatedHeaders).toEqual([3]);
    expect(rows.map(({ person, appointment }) => [person.name, appointment?.kind])).toEqual([
      ['Ana Ruiz', 'ice-checkin'],
      ['Luz Mar', kind],
    ]);
  });
});

describe('a heading between the rows', () => {
  it.each([
    ['DETAINED', 'saysDetained'],
    ['CANCELLED', 'readCancelled'],
    ['Canceled', 'readCancelled'],
    ['DETENIDOS', 'saysDetained'],
    ['CANCELADAS', 'readCancelled'],
    ['Deported', 'saysDetained'],
    ['Rescheduled', 'standsOtherwise'],
    ['REPROGRAMADAS', 'standsOtherwise'],
    ['Completed', 'standsOtherwise'],
    ['Bajo custodia', 'saysDetained'],
  ])('marks every row beneath it, until the next one: %s', async (heading, reason) => {
    const { broken, doubts, counts } = await plan([
      header,
      ana,
      [heading],
      luz,
      ['UPCOMING'],
      ['Eva Sol', 'A212345603', '1/3/1981', '1/20/2027', '9:00 AM', 'ERO'],
    ]);
    expect(broken.map((cell) => [cell.row, cell.reason])).toEqual([
      [3, 'notAPerson'],
      [5, 'notAPerson'],
    ]);
    expect(doubts.map((cell) => [cell.row, cell.reason, cell.value])).toEqual([[4, reason, heading]]);
    expect(counts).toMatchObject({ people: 3, appointments: 3 });
  });

  it.each(['COURT DATES', 'FECHAS DE CORTE'])('names no one: %s', async (heading) => {
    expect((await plan([header, ana, [heading], luz])).counts).toMatchObject({ people: 2, appointments: 2 });
  });
});

describe('a table beside the first one', () => {
  it.each([
    ['Name', 'A#', 'Court date'],
    ['Name', 'A number', 'Hearing'],
    ['Full name', 'A#', 'Date'],
    ['NAME', 'A#', 'When'],
    ['Friend', 'Alien number', 'Date'],
    ['Nombre', 'Número A', 'Fecha'],
    ['Nombre completo', 'Núm. A', 'Audiencia'],
    ['NOMBRE', 'NÚMERO A', 'CITA'],
    ['Persona', 'Número A', 'Fecha de corte'],
    ['Nombre y apellido', 'Número de extranjero', 'Fecha'],
  ])('is marked in each row that holds some of it: %s, %s, %s', async (...second) => {
    const { doubts, rows } = await plan([
      [...header, '', ...second],
      [...ana, '', 'Eva Paz', 'A212345604', '1/11/2027'],
      luz,
    ]);
    expect(rows.map(({ person }) => person.name)).toEqual(['Ana Ruiz', 'Luz Mar']);
    expect(doubts.map(({ row, reason }) => [row, reason])).toContainEqual([2, 'secondTable']);
    expect(doubts.every(({ row }) => row === 2)).toBe(true);
  });
});

describe('several columns of dates', () => {
  it.each([
    ['Court date', '1/11/2027'],
    ['Biometrics date', 'Feb 1, 2027'],
    ['Hearing', '2027-01-11'],
    ['ISAP', '1/11/2027 9:00 AM'],
    ['Next interview', '1/11/2027'],
    ['Fecha de corte', '11/1/2027'],
    ['Huellas', '1 de febrero de 2027'],
    ['Audiencia', '11/01/2027'],
    ['Cita ISAP', '2027-01-11'],
    ['Próxima entrevista', '11 ene 2027'],
  ])('make a doubt of every day to come that is kept in a note: %s', async (name, text) => {
    const { doubts, rows } = await plan([
      ['Name', 'A#', 'ICE check-in date', 'Time', name],
      ['Ana Ruiz', 'A212345601', '12/14/2026', '9:00 AM', text],
      ['Luz Mar', 'A212345602', '12/15/2026', '9:00 AM', ''],
    ]);
    expect(rows[0]?.appointment?.date).toBe('2026-12-14');
    expect(rows[0]?.leftovers).toMatchObject([{ text }]);
    expect(doubts).toMatchObject([{ row: 2, reason: 'furtherDate', value: text }]);
  });

  it('make none of days gone by', async () => {
    const { doubts } = await plan([
      ['Name', 'A#', 'ICE check-in date', 'Last hearing'],
      ['Ana Ruiz', 'A212345601', '12/14/2026', '1/11/2026'],
    ]);
    expect(doubts).toEqual([]);
  });
});
