import { describe, expect, it } from 'vitest';
import { csvOf, dropped } from '../../../tests/support/import-sheets.ts';
import { openTestCore } from '../../../tests/support/test-core.ts';
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
    const { broken, doubts, counts, rows } = await plan([
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
    const isCancelled = reason === 'readCancelled';
    expect(rows.map(({ appointment }) => appointment?.status ?? null)).toEqual([
      null,
      null,
      isCancelled ? 'cancelled' : null,
      null,
      null,
    ]);
    expect(rows[2]?.leftovers).toMatchObject([
      { text: heading, about: reason === 'saysDetained' ? 'person' : 'appointment' },
    ]);
    expect(rows[4]?.leftovers).toEqual([]);
  });

  it.each(['COURT DATES', 'FECHAS DE CORTE'])('names no one: %s', async (heading) => {
    expect((await plan([header, ana, [heading], luz])).counts).toMatchObject({ people: 2, appointments: 2 });
  });

  it.each([
    ['COURT', null, 'COURT'],
    ['COURT DATES', null, 'COURT DATES'],
    ['Master hearings', 'eoir-master', ''],
    ['BIOMETRICS', 'uscis-biometrics', ''],
    ['ISAP', 'isap-office', ''],
    ['CORTE', null, 'CORTE'],
    ['FECHAS DE CORTE', null, 'FECHAS DE CORTE'],
    ['HUELLAS', 'uscis-biometrics', ''],
    ['AUDIENCIAS', null, 'AUDIENCIAS'],
    ['AUDIENCIA PRELIMINAR', 'eoir-master', ''],
    ['Audiencias preliminares', 'eoir-master', ''],
    ['UPCOMING', 'ice-checkin', ''],
  ])('says of what kind the rows beneath it are, where it says it: %s', async (heading, kind, words) => {
    const { rows } = await plan([header, ana, [heading], luz]);
    expect(rows.map(({ appointment }) => [appointment?.kind, appointment?.kindWords])).toEqual([
      ['ice-checkin', ''],
      [undefined, undefined],
      [kind, words],
    ]);
  });

  it('with a second header beneath it, the closer one says it', async () => {
    const second = ['Name', 'A#', 'DOB', 'Master hearing date', 'Time', 'Where'];
    const { rows } = await plan([header, ana, ['COURT'], second, luz, ['HUELLAS'], [...luz].with(1, 'A212345609')]);
    expect(rows.map(({ appointment }) => appointment?.kind)).toEqual([
      'ice-checkin',
      undefined,
      'eoir-master',
      undefined,
      'uscis-biometrics',
    ]);
  });

  it.each(['CANCELLED', 'CANCELADAS'])(
    'cancels what moved beneath it when the sheet comes again: %s',
    async (heading) => {
      const core = await openTestCore({ now: () => new Date('2026-11-30T15:00:00.000Z') });
      const run = (rows: readonly (readonly string[])[]) =>
        core.call('imports.run', { file: 'sheet' }, dropped(csvOf(rows)));
      await run([header, ana, luz]);
      expect(await run([header, ana, [heading], luz])).toMatchObject({ changedAppointments: 1, newAppointments: 0 });
      const [person] = (await core.call('people.list', { query: 'Luz' })).items;
      const { items } = await core.call('appointments.ofPerson', { personId: person?.id ?? '' });
      expect(items).toMatchObject([{ status: 'cancelled' }]);
      expect(await run([header, ana, [heading], luz])).toMatchObject({ changedAppointments: 0, newAppointments: 0 });
    },
  );
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
    // a stranger’s name and number are in no one’s note
    expect(rows.flatMap(({ leftovers }) => leftovers)).toEqual([]);
  });
});

describe('words of a second table', () => {
  it('cancel no appointment of the first, and warn of no phone number of its person', async () => {
    const { rows } = await plan([
      [...header, 'Phone', '', 'Name', 'A#', 'Court date', 'Notes'],
      [...ana, '248-555-0101', '', 'Eva Paz', 'A212345604', 'CANCELLED', 'DO NOT CALL'],
    ]);
    expect(rows[0]?.appointment?.status).toBeNull();
    expect(rows[0]?.leftovers).toEqual([]);
  });
});

describe('several columns of dates', () => {
  it.each([
    ['Court date', '1/11/2027', '2027-01-11', null],
    ['Biometrics date', 'Feb 1, 2027', '2027-02-01', 'uscis-biometrics'],
    ['Hearing', '2027-01-11', '2027-01-11', null],
    ['ISAP', '1/11/2027 9:00 AM', '2027-01-11', 'isap-office'],
    ['Next interview', '1/11/2027', '2027-01-11', null],
    ['Fecha de corte', '1/11/2027', '2027-01-11', null],
    ['Huellas', '1 de febrero de 2027', '2027-02-01', 'uscis-biometrics'],
    ['Audiencia', '25/01/2027', '2027-01-25', null],
    ['Cita ISAP', '2027-01-11', '2027-01-11', 'isap-office'],
    ['Próxima entrevista', '11 ene 2027', '2027-01-11', null],
  ])(
    'are appointments of their own, of the kind that the header names, and marked: %s',
    async (name, text, date, kind) => {
      const { doubts, rows } = await plan([
        ['Name', 'A#', 'ICE check-in date', 'Time', name],
        ['Ana Ruiz', 'A212345601', '12/14/2026', '9:00 AM', text],
        ['Luz Mar', 'A212345602', '12/15/2026', '9:00 AM', ''],
      ]);
      expect(rows[0]?.appointment?.date).toBe('2026-12-14');
      expect(rows[0]?.further).toMatchObject([{ header: name, date, kind, cancelled: false }]);
      expect(rows[0]?.leftovers).toEqual([]);
      expect(rows[1]?.further).toEqual([]);
      expect(doubts).toMatchObject([{ row: 2, reason: 'furtherAppointment', value: text }]);
    },
  );

  it.each(['Work permit expires', 'Vence el permiso', 'Asylum deadline', 'Follow up'])(
    'stay words, with a mark, where the header names no appointment: %s',
    async (name) => {
      const { doubts, rows } = await plan([
        ['Name', 'A#', 'ICE check-in date', 'Time', name],
        ['Ana Ruiz', 'A212345601', '12/14/2026', '9:00 AM', '1/11/2027'],
      ]);
      expect(rows[0]?.further).toEqual([]);
      expect(rows[0]?.leftovers).toMatchObject([{ text: '1/11/2027' }]);
      expect(doubts).toMatchObject([{ row: 2, reason: 'furtherDate' }]);
    },
  );

  it('say that one is canceled, and keep the words beside it', async () => {
    const { rows } = await plan([
      ['Name', 'A#', 'ICE check-in date', 'Court date'],
      ['Ana Ruiz', 'A212345601', '12/14/2026', '1/11/2027 cancelada'],
    ]);
    expect(rows[0]?.further).toMatchObject([{ date: '2027-01-11', cancelled: true }]);
    expect(rows[0]?.leftovers).toMatchObject([{ text: '1/11/2027 cancelada' }]);
  });

  it('make none of days gone by', async () => {
    const { doubts, rows } = await plan([
      ['Name', 'A#', 'ICE check-in date', 'Last hearing'],
      ['Ana Ruiz', 'A212345601', '12/14/2026', '1/11/2026'],
    ]);
    expect(doubts).toEqual([]);
    expect(rows[0]?.further).toEqual([]);
  });

  it('are added once, moved when the sheet comes again, and undone', async () => {
    const core = await openTestCore({ now: () => new Date('2026-11-30T15:00:00.000Z') });
    const sheetOf = (court: string, biometrics: string) =>
      dropped(
        csvOf([
          ['Name', 'A#', 'ICE check-in', 'Court date', 'Biometrics date', 'Time'],
          ['Ana Ruiz', 'A212345601', '12/14/2026', court, biometrics, '9:00 AM'],
          ['Luz Mar', 'A212345602', '12/15/2026', '', '2/2/2027', '10:00 AM'],
        ]),
      );
    const facts = async () => {
      const { items } = await core.call('appointments.list', { from: '2026-12-01', to: '2027-12-31' });
      return items
        .map(({ date, startTime, kind, kindWords }) => [date, startTime, kind, kindWords])
        .toSorted((left, right) => String(left).localeCompare(String(right)));
    };
    const first = sheetOf('1/11/2027', '2/1/2027');
    expect((await core.call('imports.preview', { file: 'sheet' }, first)).counts).toMatchObject({ appointments: 5 });
    expect(await core.call('imports.run', { file: 'sheet' }, first)).toMatchObject({ newAppointments: 5 });
    const before = await facts();
    expect(before).toEqual([
      ['2026-12-14', '09:00', 'ice-checkin', null],
      ['2026-12-15', '10:00', 'ice-checkin', null],
      ['2027-01-11', null, 'other', 'Court date'],
      ['2027-02-01', null, 'uscis-biometrics', null],
      ['2027-02-02', null, 'uscis-biometrics', null],
    ]);
    expect(await core.call('imports.run', { file: 'sheet' }, first)).toMatchObject({ newAppointments: 0 });
    const second = sheetOf('1/18/2027', '2/1/2027');
    const { rows, counts } = await core.call('imports.preview', { file: 'sheet' }, second);
    expect(counts).toMatchObject({ changed: 1, appointments: 0 });
    expect(rows[0]?.changes).toEqual([
      { what: 'further', header: 'Court date', from: '2027-01-11', to: '2027-01-18', alsoHere: false },
    ]);
    const { importId } = await core.call('imports.run', { file: 'sheet' }, second);
    expect((await facts()).map(([date]) => date)).toEqual([
      '2026-12-14',
      '2026-12-15',
      '2027-01-18',
      '2027-02-01',
      '2027-02-02',
    ]);
    await core.call('imports.undo', { importId });
    expect(await facts()).toEqual(before);
  });
});
