import { describe, expect, it } from 'vitest';
import type { ImportField } from '../../../../shared/imports/import-fields.ts';
import type { Sheet } from '../../../../shared/imports/sheet.ts';
import { dateColumns } from './date-columns.ts';
import { guessMapping } from './guess-mapping.ts';
import { scoreHeader } from './header-words.ts';

const makeSheet = (rows: readonly (readonly string[])[], delimiter: Sheet['delimiter'] = ','): Sheet => ({
  encoding: 'utf-8',
  delimiter,
  sheetName: null,
  sheetNames: [],
  unreadSheets: [],
  rows: rows
    .map((cells, index) => ({ number: index + 1, cells }))
    .filter((row) => row.cells.some((cell) => cell !== '')),
  width: Math.max(...rows.map((row) => row.length)),
});

const guess = (rows: readonly (readonly string[])[]) => guessMapping(makeSheet(rows), { today: '2026-11-20' });
const fields = (rows: readonly (readonly string[])[]): readonly ImportField[] =>
  guess(rows).columns.map((column) => column.field);

describe('a header', () => {
  it.each<[ImportField, readonly string[]]>([
    [
      'fullName',
      [
        'Name',
        'Full name',
        "Friend's full name (as on papers)",
        'Legal Name',
        'Nombre completo',
        'NOMBRE Y APELLIDOS',
        'Nombre completo (como en los papeles)',
      ],
    ],
    ['givenName', ['First name', 'Given name(s)', 'Nombres', 'Primer nombre']],
    ['familyName', ['Last Name', 'Surname', 'Apellidos', 'Primer apellido', 'Apellido paterno']],
    ['familyName2', ['Second last name', 'Segundo apellido', 'Apellido materno']],
    [
      'aNumber',
      [
        'A#',
        'A-Number',
        'A number',
        'No. A',
        'Nº A',
        'N.º A',
        'Alien #',
        'Alien number',
        'Alien Reg. No.',
        'Número A',
        'NUMERO A',
        'Número de extranjero',
        'A',
      ],
    ],
    [
      'birthDate',
      ['DOB', 'D.O.B.', 'Date of birth', 'Birthday', 'birth-date', 'Fecha de nacimiento', 'Fecha nac.', 'F. nac.'],
    ],
    [
      'birthCountry',
      ['Country', 'Country of Birth', 'Country of origin', 'País', 'Pais de nacimiento', 'País de origen'],
    ],
    ['languages', ['Language(s)', 'Languages', 'What languages do they speak?', 'Idioma', 'Idiomas', 'Lengua']],
    ['phone', ['Phone', 'Phone / Signal', 'Cell', 'Telephone #', 'Teléfono', 'Número de teléfono (celular)']],
    ['email', ['E-mail', 'Email address', 'Correo electrónico']],
    [
      'appointmentDate',
      [
        'Check-in date',
        'Appt',
        'Appointment date',
        'Date',
        'Cita',
        'Fecha',
        'Fecha de la cita',
        'Próxima cita',
        'Date/Time',
        'Fecha y hora',
      ],
    ],
    ['appointmentTime', ['Time', 'Appt. time', 'Hora', 'Hora de la cita']],
    ['place', ['Where', 'Location', 'Place', 'Lugar', '¿Dónde?', 'Oficina']],
    ['kind', ['What kind?', 'Type of appointment', 'Tipo de cita', 'Tipo', 'Motivo']],
    ['companionWish', ['How many accompaniers do they want?', 'How many companions?', '¿Cuántos acompañantes quiere?']],
    ['lead', ['Lead', 'Team lead', 'Who is the lead?', 'Responsable', 'Encargada']],
    ['companions', ['Accompaniers', 'Volunteers', 'Crew', 'Acompañantes', 'Voluntarias', 'Equipo']],
    ['attorney', ['Attorney', "Lawyer's name", 'Do they have an attorney?', 'Abogado/a', 'Abogada']],
    ['emergencyContact', ['Emergency contact', 'Contacto de emergencia', 'In case of emergency']],
    ['emergencyPhone', ['Emergency contact phone', 'Teléfono de emergencia']],
    ['dependants', ['Kids?', 'Children', 'Hijos']],
    ['status', ['Status', 'Estado']],
    ['recordedAt', ['Timestamp', 'Marca temporal', 'Date entered']],
    ['note', ['Notes', 'Comments', 'Notas', 'Observaciones', 'ID']],
    ['pronouns', ['Pronouns', 'Pronombres']],
    ['preferredName', ['Preferred name', 'Goes by', 'Apodo']],
    ['interpreterNeeded', ['Interpreter needed?', 'Necesita intérprete']],
  ])('says %s in many words', (field, headers) => {
    for (const header of headers) expect(scoreHeader(header)[0]?.field, header).toBe(field);
  });

  it('is found under a title and blank lines, and never among the data', () => {
    const mapping = guess([
      ['Accompaniment tracker, winter'],
      [''],
      ['Name', 'A#', 'Check-in date', 'What kind?'],
      ['Ana Ruiz', '091313151', '12/28/2026', 'ICE check-in'],
      ['Noé Baptiste', 'none', '12/29/2026', 'Biometrics'],
    ]);
    expect(mapping.headerRow).toBe(3);
    expect(mapping.columns.map((column) => column.field)).toEqual(['fullName', 'aNumber', 'appointmentDate', 'kind']);
  });

  it('in another language is still no data, and its cells decide', () => {
    const mapping = guess([
      ['Nom', 'Naissance', 'Numéro', 'Rendez-vous'],
      ['Ana Ruiz', '1978-03-16', '091313151', '2026-12-28'],
      ['Noé Baptiste', '1980-01-02', '204567890', '2026-12-29'],
      ['Zoila López', '1990-05-06', '204567891', '2027-01-15'],
    ]);
    expect(mapping.headerRow).toBe(1);
    expect(mapping.columns.map((column) => column.field)).toEqual([
      'fullName',
      'birthDate',
      'aNumber',
      'appointmentDate',
    ]);
  });
});

describe('columns', () => {
  it('are recognized by their cells if there is no header', () => {
    const mapping = guess([
      [
        'Ana Ruiz',
        '3/16/1978',
        'A091-313-151',
        'Guatemala',
        '(248) 555-0117',
        '12/28/2026',
        '10:15 AM',
        'Spanish, Mam',
        'ICE check-in',
      ],
      [
        'Noé Baptiste',
        '1/2/1980',
        '204567890',
        'Haiti',
        '(248) 555-0118',
        '12/29/2026',
        '9am',
        'Haitian Creole',
        'Biometrics',
      ],
      [
        'Zoila López',
        '5/26/1990',
        'none',
        'Honduras',
        '(248) 555-0119',
        '1/15/2027',
        '13:30',
        'Spanish',
        'Master hearing',
      ],
    ]);
    expect(mapping.headerRow).toBeNull();
    expect(mapping.columns.map((column) => column.field)).toEqual([
      'fullName',
      'birthDate',
      'aNumber',
      'birthCountry',
      'phone',
      'appointmentDate',
      'appointmentTime',
      'languages',
      'kind',
    ]);
    expect(mapping.columns[0]?.header).toBe('A');
    expect(mapping.columns.every((column) => column.confidence < 0.7)).toBe(true);
  });

  it('are believed less where cells contradict the header', () => {
    expect(
      fields([
        ['Name', 'Appointment', 'When'],
        ['Ana Ruiz', 'ICE check-in', '12/28/2026'],
        ['Noé Baptiste', 'Biometrics', '12/29/2026'],
        ['Zoila López', 'Master hearing', '1/15/2027'],
      ]),
    ).toEqual(['fullName', 'kind', 'appointmentDate']);
  });

  it('of names are whole, given or family names by what is beside them', () => {
    const rows = [
      ['Ana', 'Ruiz'],
      ['Noé', 'Baptiste'],
    ];
    expect(fields([['Nombre', 'Apellidos'], ...rows])).toEqual(['givenName', 'familyName']);
    expect(fields([['Name', 'Last name'], ...rows])).toEqual(['givenName', 'familyName']);
    expect(
      fields([
        ['Nombre', 'Hora'],
        ['Ana Ruiz', '10am'],
        ['Noé Baptiste', '11am'],
      ]),
    ).toEqual(['fullName', 'appointmentTime']);
  });

  it('with a header that is not in the word list are notes, not birth dates or names', () => {
    expect(
      fields([
        ['Name', 'Check-in date', 'Entered the US', 'Sponsor'],
        ['Ana Ruiz', '12/28/2026', '3/16/2004', 'Sam Ortiz'],
        ['Noé Baptiste', '12/29/2026', '3/17/2005', 'Pilar Ruiz'],
      ]),
    ).toEqual(['fullName', 'appointmentDate', 'note', 'note']);
  });

  it('never share a field that has one column; the more exact header wins', () => {
    expect(
      fields([
        ['Name', 'Date', 'Check-in date', 'Phone', 'Emergency contact', 'Phone'],
        ['Ana Ruiz', '11/1/2026', '12/28/2026', '248-555-0117', 'wife Zoila', '248-555-0118'],
      ]),
    ).toEqual(['fullName', 'note', 'appointmentDate', 'phone', 'emergencyContact', 'emergencyPhone']);
  });

  it('without any cell keep what their header says', () => {
    expect(
      fields([
        ['Name', 'A#', 'Check-in date'],
        ['Ana Ruiz', '', ''],
      ]),
    ).toEqual(['fullName', 'aNumber', 'appointmentDate']);
  });
});

describe('date columns of one sheet', () => {
  const orders = (rows: readonly (readonly string[])[], delimiter: Sheet['delimiter'] = ',') => {
    const sheet = makeSheet(rows, delimiter);
    const mapping = guessMapping(sheet, { today: '2026-11-20' });
    return dateColumns(sheet, mapping, sheet.rows.slice(1)).map(({ order, certain, by }) => ({ order, certain, by }));
  };

  it('help each other out', () => {
    expect(
      orders([
        ['Name', 'DOB', 'Check-in date'],
        ['Ana Ruiz', '16/3/1978', '1/2/2027'],
        ['Noé Paz', '17/3/1978', '1/3/2027'],
      ]),
    ).toEqual([
      { order: 'dmy', certain: true, by: 'cells' },
      { order: 'dmy', certain: true, by: 'otherColumns' },
    ]);
  });

  it('are read by the language of the headers in the end, and marked as a guess', () => {
    expect(
      orders([
        ['Nombre', 'Fecha de la cita'],
        ['Ana Ruiz', '1/2/2027'],
      ]),
    ).toEqual([{ order: 'dmy', certain: false, by: 'language' }]);
    expect(
      orders([
        ['Name', 'Check-in date'],
        ['Ana Ruiz', '1/2/2027'],
      ]),
    ).toEqual([{ order: 'mdy', certain: false, by: 'language' }]);
    expect(
      orders(
        [
          ['Name', 'Check-in date'],
          ['Ana Ruiz', '1/2/2027'],
        ],
        ';',
      ),
    ).toEqual([{ order: 'dmy', certain: false, by: 'language' }]);
  });
});
