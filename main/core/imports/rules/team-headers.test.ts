import { describe, expect, it } from 'vitest';
import type { ImportField } from '../../../../shared/imports/import-fields.ts';
import { guessMapping } from './guess-mapping.ts';
import { scoreHeader } from './header-words.ts';

const guess = (rows: readonly (readonly string[])[]) => {
  const width = Math.max(...rows.map((row) => row.length));
  const sheet = {
    encoding: 'utf-8',
    delimiter: ',',
    sheetName: null,
    sheetNames: [],
    unreadSheets: [],
    width,
    rows: rows.map((cells, index) => ({ number: index + 1, cells })),
  } as const;
  return guessMapping(sheet, { today: '2026-11-20' }).columns;
};
const fields = (rows: readonly (readonly string[])[]): readonly ImportField[] =>
  guess(rows).map((column) => column.field);

/** Columns of one sheet, each with its header first. */
const columns = (...list: readonly (readonly string[])[]): string[][] =>
  (list[0] ?? []).map((_, row) => list.map((column) => column[row] ?? ''));

const names = ['Name', 'Ana Ruiz', 'Eva Sol', 'Luz Mar'];
const dates = ['Date', '12/14/2026', '12/15/2026', '1/20/2027'];

describe('a header as teams write it', () => {
  it.each<[ImportField, readonly string[]]>([
    [
      'fullName',
      [
        'Compañero/a',
        'Neighbor',
        'Respondent',
        'Name of person',
        'Case name',
        'Who',
        'Quién',
        'Beneficiario',
        'Hermano/a',
        'Client (name)',
        'Family / person',
        'Individual',
      ],
    ],
    ['familyName', ['1er apellido', '1st last name']],
    ['familyName2', ['2nd last name', '2do apellido', '2º apellido', 'Second surname']],
    [
      'aNumber',
      [
        'AR#',
        'A-file',
        'A-File #',
        'Registration #',
        '# A',
        'A.R.N.',
        'ARN',
        'Case #',
        'Client A#',
        'A# (9 digits)',
        'DHS #',
      ],
    ],
    [
      'birthDate',
      [
        'F. de nac.',
        'Nac.',
        'Born on',
        'Fch. Nac.',
        'FN',
        'F/N',
        "Client's DOB",
        'Date of birth (mm/dd/yyyy)',
        'DOB / Fecha de nacimiento',
        'Fecha de nac. (d/m/a)',
      ],
    ],
    ['birthCountry', ['COO', 'Birthplace', 'Procedencia', 'Country/País']],
    [
      'phone',
      [
        'Ph.',
        'Ph #',
        'Client phone',
        'Phone (client)',
        "Friend's cell",
        'Teléfono de la persona',
        'Phone (best number to reach them)',
      ],
    ],
    ['emergencyPhone', ['Phone (emergency contact)']],
    [
      'emergencyContact',
      ['Emerg. contact', 'Emer. contact', 'Contact in emergency', 'Emergency contact (name & phone)'],
    ],
    [
      'appointmentDate',
      [
        'Hearing',
        'ICE date',
        'Audiencia',
        'Próxima audiencia',
        'Cita con ICE',
        'Presentación',
        'Date needed',
        'Date of event',
        'Event date',
        'Day/Date',
        'Scheduled for',
        'Scheduled date',
        'Report on',
        'Next court',
        'Master date',
        'MCH date',
        'Date (mm/dd/yyyy)',
        'Date/Fecha',
        'Fecha / Date',
        'Fecha (día/mes/año)',
        'Next ICE check-in',
        'Fecha de la cita / Appointment date',
      ],
    ],
    ['appointmentTime', ['At', 'Hr', 'Hora (am/pm)', 'Time (AM/PM)', 'Time/Hora', 'Time - Hora', 'Hs', 'Arrival']],
    [
      'place',
      [
        'Court/Office',
        'Oficina/Corte',
        'Oficina de ICE',
        'Facility',
        'Courtroom',
        'Location/Lugar',
        'Location (office, floor)',
        'Hearing location',
        'Location of hearing',
      ],
    ],
    ['kind', ['Event', 'Case type', 'Type/Tipo', 'ICE or Court', 'ICE/Court', 'Category', 'Trámite', 'Check-in type']],
    [
      'companions',
      [
        'Escort',
        'Escorts',
        'Assigned to',
        'Asignado a',
        'Vol 1',
        'Vol. 2',
        'Vols',
        'Support person',
        'Buddy',
        'Acompaña',
        'Staffed by',
        'Volunteers (2 needed)',
        'Volunteers/Voluntarios',
      ],
    ],
    ['companionWish', ['# accompaniers wanted', '# of companions', 'Number of volunteers needed']],
    ['attorney', ['Atty', 'Attorney / Phone', 'Atty.', 'Attorney (name & phone)', 'Client attorney']],
    ['interpreter', ['Interp.']],
    ['status', ['Status/Estado', 'Confirmed? (Y/N)']],
    ['recordedAt', ['Call date', 'Date of call', 'Date received', 'Fecha de llamada', 'Fecha solicitud', 'Entered on']],
    ['note', ['Notes/Notas', 'Obs.', 'Misc', 'Notes (internal)', 'Judge', 'Supervising officer']],
  ])('says %s', (field, headers) => {
    for (const header of headers) {
      expect(scoreHeader(header).find(({ score }) => score >= 0.5)?.field, header).toBe(field);
    }
  });

  it.each([
    'Attorney phone',
    'Phone (attorney)',
    "Lawyer's email",
    'Volunteer phone',
    'Volunteer 1 cell',
    'Lead contact #',
    'Driver cell',
    'Teléfono del abogado',
    'Correo de la voluntaria',
    'Interpreter phone number',
    "Wife's phone",
    'Sponsor phone',
    'Spouse A#',
    "Son's DOB",
    'Teléfono de la esposa',
    'Case worker email',
    'Fecha de nacimiento del hijo',
  ])('of someone else is kept as words, never given to the person: %s', (header) => {
    expect(scoreHeader(header).find(({ score }) => score >= 0.5)?.field).toBe('note');
  });

  it.each([
    'EAD expires',
    'Work permit expiration',
    'Filing deadline',
    'Last contacted',
    'Date detained',
    'Fecha de vencimiento',
    'Fecha límite',
    'Release date',
  ])('of another day is no appointment: %s', (header) => {
    expect(
      fields(columns(names, ['A#', 'A212345678', 'A212345679', 'A212345670'], [header, ...dates.slice(1)])),
    ).toEqual(['fullName', 'aNumber', 'note']);
  });

  it('in two languages, or with a hint in brackets, is as good as a plain one', () => {
    const row = ['Ana Ruiz', 'A212345678', '2/13/1980', '12/1/2026', '9:00 AM', 'Federal Plaza'];
    const expected = ['fullName', 'aNumber', 'birthDate', 'appointmentDate', 'appointmentTime', 'place'];
    expect(
      fields([
        ['Name/Nombre', 'A Number/Número A', 'DOB / Fecha de nacimiento', 'Date/Fecha', 'Time/Hora', 'Location/Lugar'],
        row,
      ]),
    ).toEqual(expected);
    expect(
      fields([
        [
          'Name (first last)',
          'A# (9 digits)',
          'Date of birth (mm/dd/yyyy)',
          'Date (mm/dd/yyyy)',
          'Time (AM/PM)',
          'Where? [office]',
        ],
        row,
      ]),
    ).toEqual(expected);
  });
});

describe('a column of phone numbers', () => {
  it.each([
    ['Phone', ['555-0107', '555-0108', '5550109']],
    ['Contact', ['7777-8888', '7777-8889', '77778890']],
    ['Teléfono', ['22334455', '22334456', '22334457']],
    ['Contact', ['248-555-0117', '555-0108', '5550109']],
    ['Cell', ['212345678', '212345679', '212345670']],
  ])('under %s is never one of A-numbers', (header, cells) => {
    expect(fields(columns(names, [header, ...cells], dates))).toEqual(['fullName', 'phone', 'appointmentDate']);
  });

  it('under a header of no use may still be one of A-numbers', () => {
    expect(fields(columns(names, ['Number', '212345678', '212345679', '212345670'], dates))).toEqual([
      'fullName',
      'aNumber',
      'appointmentDate',
    ]);
  });
});

describe('a column of small numbers', () => {
  it.each([
    ['8', '9', '10'],
    ['0900', '1030', '1300'],
    ['8', '9:30', '10'],
  ])('under Time is of times: %s, %s, %s', (...cells) => {
    expect(fields(columns(names, dates, ['Time', ...cells]))).toEqual([
      'fullName',
      'appointmentDate',
      'appointmentTime',
    ]);
  });

  it('without a header numbers the rows, and is no wish', () => {
    expect(fields(columns(['', '1', '2', '3'], names, dates))).toEqual(['note', 'fullName', 'appointmentDate']);
    expect(fields(columns(['', 'just one', '2-3', '2'], names, dates))).toEqual([
      'companionWish',
      'fullName',
      'appointmentDate',
    ]);
  });
});

describe('dates under a header that is not in the word list', () => {
  const near = ['12/14/2026', '12/15/2026', '1/20/2027'];
  it('are the appointments where no other column is, and to be checked', () => {
    const [, found] = guess(columns(names, ['Zzyx', ...near], ['Time', '9:00', '9:30', '10:00']));
    expect(found).toMatchObject({ field: 'appointmentDate' });
    expect(found?.confidence).toBeLessThan(0.55);
  });

  it.each([
    [
      'two columns could be meant',
      columns(names, ['A#', 'A212345678', 'A212345679', 'A212345670'], ['Zzyx', ...near], ['Qwx', ...near]),
    ],
    [
      'the dates are long past',
      columns(
        names,
        ['A#', 'A212345678', 'A212345679', 'A212345670'],
        ['Zzyx', '12/14/2004', '12/15/2005', '1/20/2006'],
      ),
    ],
    [
      'one cell in three is a date',
      columns(names, ['A#', 'A212345678', 'A212345679', 'A212345670'], ['Zzyx', '12/14/2026', 'left', 'stayed']),
    ],
  ])('stay words where %s', (_, rows) => {
    expect(fields(rows)).not.toContain('appointmentDate');
  });
});
