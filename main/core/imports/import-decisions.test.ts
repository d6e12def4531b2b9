import { describe, expect, it } from 'vitest';
import type { ImportDecisions } from '../../../shared/imports/imports.ts';
import { csvOf, dropped } from '../../../tests/support/import-sheets.ts';
import { openTestCore, type TestCore } from '../../../tests/support/test-core.ts';
import { makeXlsx } from '../../../tests/support/xlsx-file.ts';

const now = () => new Date('2026-11-30T15:00:00.000Z');
const header = ['Name', 'A#', 'DOB', 'Country', 'Phone', 'Check-in date', 'Time', 'Where', 'Lead', 'Notes'];
const row = (name: string, rest: Partial<Record<string, string>> = {}): string[] =>
  header.map((column) => (column === 'Name' ? name : (rest[column] ?? '')));
const sheetOf = (...rows: readonly (readonly string[])[]): string => csvOf([header, ...rows]);

const preview = (core: TestCore, sheet: string, decisions?: ImportDecisions) =>
  core.call('imports.preview', { file: 'sheet', ...(decisions && { decisions }) }, dropped(sheet));
const run = (core: TestCore, sheet: string, decisions?: ImportDecisions) =>
  core.call('imports.run', { file: 'sheet', ...(decisions && { decisions }) }, dropped(sheet));
const names = async (core: TestCore): Promise<string[]> =>
  (await core.call('people.list', {})).items.map((item) => item.preferredName);

/** Someone whom only the name gives away: nothing else is there to compare. */
const probably = sheetOf(
  row('Ana Lucía Vásquez', { 'A#': 'none', DOB: '2/6/1962', 'Check-in date': '12/9/2026', Notes: 'cane' }),
);

describe('someone who may be in the vault', () => {
  it('is asked about, and added as new as long as no one decides', async () => {
    const core = await openTestCore({ now });
    const { id } = await core.call('people.save', { preferredName: 'Ana Lucia Vasquez' });
    const { rows, counts } = await preview(core, probably);
    expect(rows[0]).toMatchObject({
      outcome: 'probablySame',
      undecided: true,
      matches: [{ personId: id, name: 'Ana Lucia Vasquez', evidence: 'nameOnly' }],
    });
    expect(counts).toMatchObject({ people: 1, probablySame: 1 });
    await run(core, probably);
    expect(await names(core)).toEqual(['Ana Lucia Vasquez', 'Ana Lucía Vásquez']);
  });

  it('becomes that person for the row for which it is decided, or for all at once', async () => {
    for (const decisions of [{ rows: { '2': { action: 'same' as const } } }, { probablySame: 'same' as const }]) {
      const core = await openTestCore({ now });
      const { id } = await core.call('people.save', { preferredName: 'Ana Lucia Vasquez' });
      expect((await preview(core, probably, decisions)).rows[0]).toMatchObject({
        outcome: 'samePerson',
        undecided: false,
      });
      expect(await run(core, probably, decisions)).toMatchObject({ people: 0, appointments: 1, completedPeople: 1 });
      expect(await names(core)).toEqual(['Ana Lucia Vasquez']);
      expect(await core.call('people.get', { id })).toMatchObject({ birthDate: '1962-02-06', aNumberState: 'none' });
      expect((await core.call('appointments.ofPerson', { personId: id })).items).toHaveLength(1);
    }
  });

  it('stays new when that is decided, though all others are taken as the same', async () => {
    const core = await openTestCore({ now });
    await core.call('people.save', { preferredName: 'Ana Lucia Vasquez' });
    expect(await run(core, probably, { probablySame: 'same', rows: { '2': { action: 'new' } } })).toMatchObject({
      people: 1,
    });
  });

  it('can be given to anyone in the vault, and to no one else', async () => {
    const core = await openTestCore({ now });
    const { id } = await core.call('people.save', { preferredName: 'Somebody Else' });
    await run(core, probably, { rows: { '2': { action: 'same', personId: id } } });
    expect(await names(core)).toEqual(['Somebody Else']);
    const wrong = {
      file: 'sheet',
      decisions: { rows: { '2': { action: 'same', personId: '01900000-0000-7000-8000-000000000000' } } },
    };
    expect(await core.result('imports.run', wrong, dropped(probably))).toMatchObject({
      error: { code: 'input.rejected', field: 'decisions.rows.2.personId' },
    });
  });

  it('may be someone of the same sheet', async () => {
    const core = await openTestCore({ now });
    const sheet = sheetOf(
      row('Ximena O’Campo', { 'A#': 'A089815857', DOB: '10/3/1986', 'Check-in date': '1/8/2027' }),
      row('Ximena OCampo', { 'Check-in date': '1/9/2027' }),
    );
    const { rows } = await preview(core, sheet);
    expect(rows[1]).toMatchObject({ undecided: true, matches: [{ personId: null, row: 2, evidence: 'nameOnly' }] });
    expect((await preview(core, sheet, { rows: { '3': { action: 'same', row: 2 } } })).counts).toMatchObject({
      people: 1,
      appointments: 2,
    });
    expect(await run(core, sheet, { rows: { '3': { action: 'same', row: 2 } } })).toMatchObject({
      people: 1,
      appointments: 2,
    });
  });
});

describe('a sheet that was saved again', () => {
  const asked = [
    row('María Flores', {
      'A#': 'A300111300',
      DOB: '5/20/1990',
      'Check-in date': '12/1/2026',
      Time: '10:00 AM',
      Where: 'Plaza',
    }),
    row('Maria Flores', {
      'A#': 'A300111301',
      DOB: '5/20/1990',
      'Check-in date': '12/1/2026',
      Time: '10:00 AM',
      Where: 'Plaza',
    }),
    row('Maria Flores', { DOB: '5/20/1990', 'Check-in date': '12/8/2026', Time: '10:00 AM', Where: 'Plaza' }),
    row('Ana Ruiz', { 'A#': 'A300111500', DOB: '3/25/1991', 'Check-in date': '12/1/2026', Time: '11:00 AM' }),
    row('Ana Ruiz', { 'Check-in date': '12/3/2026', Time: '11:00 AM' }),
    row('Ana Ruiz', { 'Check-in date': '12/3/2026', Time: '11:00 AM' }),
    row('Luis Vega', { 'A#': 'A300111600', DOB: '6/30/1991', 'Check-in date': '12/1/2026', Time: '11:00 AM' }),
    row('Rosa Pinto', { 'A#': 'A300111600', DOB: '7/30/1961', 'Check-in date': '12/1/2026', Time: '11:00 AM' }),
  ];
  const savedAnew = (rows: readonly (readonly string[])[]): Buffer =>
    Buffer.from([header, ...rows].map((cells) => cells.toReversed().join(';')).join('\r\n'), 'latin1');

  it('adds no one again, as name, number, birth date, and appointment are the same', async () => {
    const core = await openTestCore({ now });
    expect(await run(core, sheetOf(...asked))).toMatchObject({ people: 8, appointments: 8 });
    const { rows, counts } = await core.call('imports.preview', { file: 'sheet' }, dropped(savedAnew(asked)));
    expect(counts).toMatchObject({ people: 0, appointments: 0, alreadyHere: 8 });
    expect(rows[2]?.matches).toMatchObject([{ evidence: 'sameAppointment' }]);
    expect(new Set(rows.map((one) => one.person)).size).toBe(8);
    expect(await core.call('imports.run', { file: 'sheet' }, dropped(savedAnew(asked)))).toMatchObject({
      people: 0,
      appointments: 0,
      alreadyHere: 8,
    });
  });

  it('asks again where the appointment, the number or the birth date is another', async () => {
    const core = await openTestCore({ now });
    await run(core, sheetOf(...asked.slice(3, 5)));
    const facts = { 'Check-in date': '12/3/2026', Time: '11:00 AM' };
    const others = [
      { ...facts, Time: '11:30 AM' },
      { ...facts, 'A#': 'A300111777' },
      { ...facts, DOB: '3/25/1992' },
      { ...facts, 'Check-in date': 'TBD' },
    ];
    for (const other of others) {
      const { rows } = await core.call(
        'imports.preview',
        { file: 'sheet' },
        dropped(savedAnew([row('Ana Ruiz', other)])),
      );
      expect(rows[0]?.undecided).toBe(true);
    }
  });
});

describe('someone who is in the vault', () => {
  it('keeps what is there, gets what was blank, and has what differs in the note', async () => {
    const core = await openTestCore({ now });
    const { id } = await core.call('people.save', {
      preferredName: 'Mari',
      legalName: { given: 'María', firstFamily: 'Hernández' },
      aNumber: 'A091313151',
      birthDate: '2001-01-01',
      channels: [{ kind: 'phone', value: '212-555-0161', safeToCall: true }],
      languages: ['es'],
      teamNote: 'calls back late',
    });
    const sheet = sheetOf(
      row('María Hernández', {
        'A#': '91313151',
        DOB: '11/18/2002',
        Country: 'India',
        Phone: '(212) 555-0161',
        'Check-in date': '2/15/2027',
      }),
    );
    expect((await preview(core, sheet)).rows[0]).toMatchObject({
      outcome: 'probablySame',
      undecided: true,
      matches: [{ personId: id, evidence: 'aNumberOtherBirthDate' }],
    });
    const decisions = { rows: { 2: { action: 'same', personId: id } } } as const;
    expect(await run(core, sheet, decisions)).toMatchObject({ people: 0, appointments: 1, completedPeople: 1 });
    const person = await core.call('people.get', { id });
    expect(person).toMatchObject({
      preferredName: 'Mari',
      birthDate: '2001-01-01',
      birthCountry: 'IN',
      teamNote: 'calls back late',
    });
    expect(person.channels).toHaveLength(1);
    expect(person.channels[0]).toMatchObject({ value: '212-555-0161', safeToCall: true });
    const [appointment] = (await core.call('appointments.ofPerson', { personId: id })).items;
    expect((await core.call('appointments.get', { id: appointment?.id ?? '' })).teamNote).toContain('DOB: 11/18/2002');
  });

  it('gets no second appointment of the same day, time, kind and place, and the rest of the row goes to the first', async () => {
    const core = await openTestCore({ now });
    const { id } = await core.call('people.save', { preferredName: 'María Hernández', aNumber: 'A091313151' });
    const booked = await core.call('appointments.save', {
      personIds: [id],
      kind: 'other',
      kindWords: null,
      dateState: 'fixed',
      date: '2027-02-15',
      startTime: '10:15',
      place: 'ERO office',
      teamNote: 'by hand',
    });
    const sheet = sheetOf(
      row('María Hernández', {
        'A#': '91313151',
        'Check-in date': '2/15/2027',
        Time: '10:15 AM',
        Where: 'ERO office',
        Lead: 'Noor',
        Notes: 'cane',
      }),
    );
    expect((await preview(core, sheet)).rows[0]).toMatchObject({ outcome: 'alreadyHere' });
    expect(await run(core, sheet)).toMatchObject({ people: 0, appointments: 0, alreadyHere: 1, newVolunteers: 0 });
    const appointment = await core.call('appointments.get', { id: booked.id });
    expect(appointment.teamNote).toBe('by hand\nNotes: cane\nLead: Noor');
    expect(appointment.crew).toEqual([]);
  });
});

describe('rows that the sheet itself puts together', () => {
  const two = sheetOf(
    row('María Hernández', { 'A#': '91313151', DOB: '11/18/2002', Country: 'India', 'Check-in date': '2/15/2027' }),
    row('María Hernández', { 'A#': '91313151', DOB: '11/18/2002', 'Check-in date': '2/16/2027' }),
  );

  it('are one person, unless it is decided that one of them is someone else', async () => {
    const core = await openTestCore({ now });
    const shown = await preview(core, two);
    expect(shown.counts).toMatchObject({ people: 1, appointments: 2 });
    expect(shown.rows[1]).toMatchObject({ outcome: 'samePerson', matches: [{ row: 2, evidence: 'aNumber' }] });
    const parted = await preview(core, two, { rows: { '3': { action: 'new' } } });
    expect(parted.counts).toMatchObject({ people: 2, appointments: 2 });
    expect(parted.rows.map(({ outcome }) => outcome)).toEqual(['new', 'new']);
    await run(core, two, { rows: { '3': { action: 'new' } } });
    const { items } = await core.call('people.list', {});
    expect(items).toHaveLength(2);
    const countries = await Promise.all(
      items.map(async ({ id }) => (await core.call('people.get', { id })).birthCountry),
    );
    expect(new Set(countries)).toEqual(new Set(['IN', null]));
    expect(await run(core, two)).toMatchObject({ people: 0, appointments: 0, alreadyHere: 2 });
  });
});

describe('a row', () => {
  const broken = sheetOf(
    row('Ana Diallo', { 'A#': 'A12345', 'Check-in date': '12/9/2026' }),
    row('Noé Tzul', { 'A#': 'A091313151', 'Check-in date': 'next tues?', Time: '9:00 AM' }),
  );

  it('with something broken is imported without it, or left out, as decided', async () => {
    const first = await openTestCore({ now });
    expect(await run(first, broken)).toMatchObject({ people: 2, appointments: 2, broken: [{ row: 2 }, { row: 3 }] });
    const second = await openTestCore({ now });
    const result = await run(second, broken, { broken: 'skip' });
    expect(result).toMatchObject({ people: 0, appointments: 0, skipped: 2, broken: [] });
    // what was left out can be saved as a sheet, fixed and imported
    expect((await second.call('imports.brokenRows', { importId: result.importId })).rows).toMatchObject([
      { row: 2, personId: null },
      { row: 3, personId: null },
    ]);
    expect(await run(second, broken)).toMatchObject({ people: 2, appointments: 2 });
  });

  it('can be left out', async () => {
    const core = await openTestCore({ now });
    expect(await run(core, broken, { rows: { '2': { action: 'skip' } } })).toMatchObject({
      people: 1,
      appointments: 1,
      skipped: 1,
    });
    expect(await names(core)).toEqual(['Noé Tzul']);
  });

  it('without a name still brings its person', async () => {
    const core = await openTestCore({ now });
    await run(core, sheetOf(row('', { 'A#': 'A091313151', 'Check-in date': '12/9/2026' })));
    expect(await names(core)).toEqual(['No name (row 2)']);
  });

  it('that is there twice stays two appointments, also when the sheet comes again', async () => {
    const core = await openTestCore({ now });
    const twin = row('Ana Diallo', { 'A#': 'A091313151', 'Check-in date': '12/9/2026' });
    expect(await run(core, sheetOf(twin, twin))).toMatchObject({ people: 1, appointments: 2 });
    expect(await run(core, sheetOf(twin, twin))).toMatchObject({ people: 0, appointments: 0 });
    expect(await run(core, sheetOf(twin, twin, twin))).toMatchObject({ people: 0, appointments: 1 });
  });

  it('of people of whom only the name is known does not come twice either', async () => {
    const core = await openTestCore({ now });
    const sheet = csvOf([
      ['Name', 'Notes', 'DOB'],
      ['Ana Diallo', 'x', ''],
      ['Ana Diallo', 'x', ''],
      ['Ana Diallo', 'y', ''],
    ]);
    const first = await run(core, sheet);
    expect(first.people).toBe(3);
    expect(await run(core, sheet)).toMatchObject({ people: 0, appointments: 0, alreadyHere: 3 });
  });

  it('is still known after its appointment was moved in the vault', async () => {
    const core = await openTestCore({ now });
    const sheet = sheetOf(row('Ana Diallo', { 'A#': 'A091313151', 'Check-in date': '12/9/2026', Where: 'Office' }));
    await run(core, sheet);
    const [person] = (await core.call('people.list', {})).items;
    const [appointment] = (await core.call('appointments.ofPerson', { personId: person?.id ?? '' })).items;
    await core.call('appointments.move', { id: appointment?.id ?? '', date: '2027-01-20' });
    expect(await run(core, sheet)).toMatchObject({ people: 0, appointments: 0, alreadyHere: 1 });
  });
});

describe('how a sheet is understood', () => {
  it('follows a chosen mapping and order of dates', async () => {
    const core = await openTestCore({ now });
    const sheet = csvOf([
      ['Name', 'When', 'Remark'],
      ['Ana Diallo', '3/4/2027', 'Office'],
      ['Noé Tzul', '5/6/2027', 'Court'],
    ]);
    const guessed = await core.call('imports.preview', { file: 'sheet' }, dropped(sheet));
    expect(guessed.dateColumns[0]).toMatchObject({ order: 'mdy', certain: false });
    const input = {
      file: 'sheet',
      mapping: {
        headerRow: 1,
        columns: [
          { column: 0, field: 'fullName' as const },
          { column: 1, field: 'appointmentDate' as const },
          { column: 2, field: 'place' as const },
        ],
      },
      dateOrders: { '1': 'dmy' as const },
    };
    const chosen = await core.call('imports.preview', input, dropped(sheet));
    expect(chosen.dateColumns[0]).toMatchObject({ order: 'dmy', certain: true, by: 'chosen' });
    expect(chosen.rows.map((one) => one.summary)).toMatchObject([
      { date: '2027-04-03', place: 'Office' },
      { date: '2027-06-05', place: 'Court' },
    ]);
    await core.call('imports.run', input, dropped(sheet));
    const { items } = await core.call('appointments.list', { from: '2027-04-01', to: '2027-04-30' });
    expect(items).toMatchObject([{ date: '2027-04-03', place: 'Office' }]);
  });

  it('reads the letters as someone says', async () => {
    const core = await openTestCore({ now });
    const bytes = Buffer.from('Name;Check-in date\r\nL\u0097pez;12/9/2026\r\n', 'latin1');
    expect(await core.call('imports.preview', { file: 'sheet' }, dropped(bytes))).toMatchObject({
      encoding: 'windows-1252',
      rows: [{ name: 'L—pez' }],
    });
    const encoding = 'macintosh';
    expect(await core.call('imports.preview', { file: 'sheet', encoding }, dropped(bytes))).toMatchObject({
      encoding,
      rows: [{ name: 'López' }],
    });
    await core.call('imports.run', { file: 'sheet', encoding }, dropped(bytes));
    expect(await names(core)).toEqual(['López']);
  });

  it('takes another row for the names of the columns', async () => {
    const core = await openTestCore({ now });
    const sheet = csvOf([
      ['Spring list', '', ''],
      ['Name', 'DOB', 'Check-in date'],
      ['Ana Diallo', '3/16/1978', '12/28/2026'],
    ]);
    expect((await core.call('imports.preview', { file: 'sheet' }, dropped(sheet))).headerRow).toBe(2);
    const none = await core.call('imports.preview', { file: 'sheet', headerRow: null }, dropped(sheet));
    expect(none).toMatchObject({ headerRow: null, counts: { rows: 3 } });
    expect(
      (await core.call('imports.preview', { file: 'sheet', headerRow: 1 }, dropped(sheet))).columns[0]?.header,
    ).toBe('Spring list');
  });

  it('takes an answer for words that Alongside does not know', async () => {
    const core = await openTestCore({ now });
    const sheet = sheetOf(row('Ana Diallo', { 'A#': 'A091313151', Country: 'Congo', 'Check-in date': '12/9/2026' }));
    const asked = await core.call('imports.preview', { file: 'sheet' }, dropped(sheet));
    expect(asked.questions).toMatchObject([{ field: 'birthCountry', words: 'Congo', candidates: ['CD', 'CG'] }]);
    const answers = { countries: { [asked.questions[0]?.key ?? '']: 'CD' } };
    await core.call('imports.run', { file: 'sheet', answers }, dropped(sheet));
    const [person] = (await core.call('people.list', {})).items;
    expect((await core.call('people.get', { id: person?.id ?? '' })).birthCountry).toBe('CD');
  });
});

describe('a workbook of several sheets', () => {
  it('is read by its table, and says which sheets it did not read', async () => {
    const core = await openTestCore({ now });
    const table = [
      ['Name', 'A#', 'Check-in date'],
      ['Ana Ruiz', 'A212345678', '12/7/2026'],
    ];
    const book = makeXlsx(table, {
      name: 'December',
      otherSheets: [
        { name: 'READ ME', rows: [['How to use this'], ['Ask Sue']] },
        { name: 'Lists', rows: table, state: 'hidden' },
      ],
    });
    const read = { sheetName: 'December', unreadSheets: ['READ ME'] };
    expect(await core.call('imports.preview', { file: 'sheet' }, dropped(Buffer.from(book)))).toMatchObject({
      ...read,
      counts: { people: 1 },
    });
    expect(await core.call('imports.run', { file: 'sheet' }, dropped(Buffer.from(book)))).toMatchObject({
      ...read,
      people: 1,
      appointments: 1,
    });
  });
});
