import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createTranslator } from '../../../shared/words.ts';
import { csvOf, dropped, sampleBytes } from '../../../tests/support/import-sheets.ts';
import { openTestCore } from '../../../tests/support/test-core.ts';
import { neutralise } from '../files-out/csv.ts';

const english = createTranslator('en');

const now = () => new Date('2026-11-30T15:00:00.000Z');
const sheet = csvOf([
  ['Name', 'A#', 'DOB', 'Check-in date', 'Time', 'Where', 'Notes'],
  ['Ana Diallo', 'A12-34B-678', '3/16/1978', '12/28/2026', '9:15', 'Office', 'line one\nline two'],
  ['Noé Tzul', 'A129253756', '31/31/1978', 'next tues?', '9:00 AM', 'Office', '=1+1'],
  ['', 'A091313151', '3/16/1979', '12/30/2026', '2:30', 'Office', '+1 more'],
]);

const setup = async () => {
  const core = await openTestCore({ now });
  const { importId, broken } = await core.call('imports.run', { file: 'sheet' }, dropped(sheet));
  const personOf = async (query: string) =>
    core.call('people.get', { id: (await core.call('people.list', { query })).items[0]?.id ?? '' });
  const appointmentOf = async (personId: string) =>
    core.call('appointments.get', { id: (await core.call('appointments.ofPerson', { personId })).items[0]?.id ?? '' });
  const fix = (row: number, column: number, value: string) =>
    core.call('imports.mend', { importId, row, column, value });
  return { core, importId, broken, personOf, appointmentOf, fix };
};

describe('the broken rows of an import', () => {
  it('are listed with their people, cells and reasons', async () => {
    const { core, importId } = await setup();
    const { rows } = await core.call('imports.brokenRows', { importId });
    expect(
      rows.map((row) => [row.row, row.name, row.broken.map((cell) => [cell.field, cell.reason, cell.value])]),
    ).toEqual([
      [2, 'Ana Diallo', [['aNumber', 'letters', 'A12-34B-678']]],
      [
        3,
        'Noé Tzul',
        [
          ['birthDate', 'noSuchDay', '31/31/1978'],
          ['appointmentDate', 'notADate', 'next tues?'],
        ],
      ],
      [
        4,
        'No name (row 4)',
        [
          ['fullName', 'noName', ''],
          ['appointmentTime', 'noAmPm', '2:30'],
        ],
      ],
    ]);
    expect((await core.call('imports.list', {})).imports).toMatchObject([{ importId, broken: 3, rows: 3 }]);
  });

  it('are fixed one value at a time, in the person and the appointment, and their words leave the note', async () => {
    const { core, importId, personOf, appointmentOf, fix } = await setup();
    const ana = await personOf('Ana');
    expect((await appointmentOf(ana.id)).teamNote).toBe('A#: A12-34B-678\nNotes: line one\nline two');
    expect(await fix(2, 1, 'A 196 432 072')).toEqual({ remaining: 4, sameNumber: null });
    expect(await personOf('196432072')).toMatchObject({ id: ana.id, aNumber: '196432072', aNumberState: 'known' });
    expect((await appointmentOf(ana.id)).teamNote).toBe('Notes: line one\nline two');

    const noe = await personOf('Noé');
    expect((await appointmentOf(noe.id)).teamNote).toBe(
      'DOB: 31/31/1978\nCheck-in date: next tues?\nTime: 9:00 AM\nNotes: =1+1',
    );
    await fix(3, 2, '12/31/1978');
    await fix(3, 3, '1/12/2027');
    expect((await personOf('Noé')).birthDate).toBe('1978-12-31');
    // the time that was there all along holds now
    expect(await appointmentOf(noe.id)).toMatchObject({
      dateState: 'fixed',
      date: '2027-01-12',
      startTime: '09:00',
      startsAt: '2027-01-12T14:00:00.000Z',
      teamNote: 'Notes: =1+1',
    });

    await fix(4, -1, 'Zoila López');
    expect(await fix(4, 4, '2:30 PM')).toEqual({ remaining: 0, sameNumber: null });
    const zoila = await personOf('Zoila');
    expect(zoila).toMatchObject({ preferredName: 'Zoila López', legalName: { given: 'Zoila', firstFamily: 'López' } });
    expect(await appointmentOf(zoila.id)).toMatchObject({ startTime: '14:30', teamNote: 'Notes: +1 more' });

    const { rows } = await core.call('imports.brokenRows', { importId });
    expect(rows.flatMap((row) => row.broken.map((cell) => cell.fixed))).toEqual([true, true, true, true, true]);
    expect((await core.call('imports.list', {})).imports[0]?.broken).toBe(0);
    expect((await core.call('audit.verify', {})).ok).toBe(true);
  });

  it('refuse what cannot be read either, with the field and the reason, and change nothing', async () => {
    const { core, importId, personOf } = await setup();
    const before = await personOf('Ana');
    expect(await core.result('imports.mend', { importId, row: 2, column: 1, value: '12345' })).toEqual({
      ok: false,
      error: { code: 'input.rejected', field: 'value', details: { reason: 'tooShort' } },
    });
    expect(await core.result('imports.mend', { importId, row: 3, column: 3, value: '2/30/2027' })).toMatchObject({
      error: { details: { reason: 'noSuchDay' } },
    });
    expect(await personOf('Ana')).toEqual(before);
  });

  it('take a blank for "nobody knows", and "none" for an A-number that there is not', async () => {
    const { fix, personOf } = await setup();
    await fix(2, 1, 'none');
    expect(await personOf('Ana')).toMatchObject({ aNumber: null, aNumberState: 'none' });
    expect((await fix(3, 3, '')).remaining).toBe(3);
  });

  it('say when someone else has the A-number', async () => {
    const { fix } = await setup();
    expect((await fix(2, 1, 'A129253756')).sameNumber).toMatchObject({ name: 'Noé Tzul' });
  });

  it('cannot be fixed twice, nor after the import was undone', async () => {
    const { core, importId, fix } = await setup();
    await fix(2, 1, 'A196432072');
    const again = { importId, row: 2, column: 1, value: 'A196432073' };
    expect(await core.result('imports.mend', again)).toMatchObject({ error: { code: 'record.notFound' } });
    await core.call('imports.undo', { importId });
    expect(await core.result('imports.mend', { ...again, row: 3, column: 3 })).toMatchObject({
      error: { code: 'record.notFound' },
    });
  });
});

const outFile = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-out-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'rows.csv');
};

describe('saving the broken rows as a sheet', () => {
  it('writes reasons and cells for its owner alone, without formulas, and records that it did', async () => {
    const { core, importId } = await setup();
    const path = outFile();
    expect(
      await core.call('imports.saveBroken', { importId, out: 'out', confirmation: ' Unencrypted ' }, { out: { path } }),
    ).toMatchObject({ rows: 3 });
    const text = readFileSync(path, 'utf8');
    expect(text.startsWith(`\ufeffRow,${english('imports.sheet.problem')},Name,A#,`)).toBe(true);
    expect(text).toContain("'=1+1");
    expect(text).toContain("'+1 more");
    expect(text).toContain(
      [
        english('imports.reason.noSuchDay', { value: '31/31/1978', header: 'DOB' }),
        english('imports.reason.notADate', { value: 'next tues?', header: 'Check-in date' }),
      ].join(' '),
    );
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const { entries } = await core.call('audit.ofRecord', { recordId: importId });
    expect(entries[0]).toMatchObject({ call: 'imports.saveBroken', changes: { savedRows: 3 } });
  });

  it('leaves out what was fixed, and speaks Spanish', async () => {
    const { core, importId, fix } = await setup();
    await fix(2, 1, 'none');
    const path = outFile();
    await core.call(
      'imports.saveBroken',
      { importId, out: 'out', language: 'es', confirmation: 'sin cifrar' },
      { out: { path } },
    );
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(createTranslator('es')('imports.sheet.problem'));
    expect(text).not.toContain('Ana Diallo');
  });

  it('promise 18: asks for the typed word in the core too, in the language that is shown', async () => {
    const { core, importId } = await setup();
    const path = outFile();
    for (const input of [
      {},
      { confirmation: '' },
      { confirmation: 'yes' },
      { confirmation: 'sin cifrar' },
      { confirmation: 'unencrypted', language: 'es' },
    ]) {
      expect(
        await core.result('imports.saveBroken', { importId, out: 'out', ...input }, { out: { path } }),
      ).toMatchObject({
        error: { code: 'input.rejected', field: 'confirmation' },
      });
    }
    expect(existsSync(path)).toBe(false);
    expect((await core.call('exports.list', {})).exports).toEqual([]);
  });

  it('promise 18: is recorded among the exports, with the SHA-256 of the file', async () => {
    const { core, importId } = await setup();
    const path = outFile();
    const { exportId, sha256 } = await core.call(
      'imports.saveBroken',
      { importId, out: 'out', confirmation: 'unencrypted' },
      { out: { path } },
    );
    const bytes = readFileSync(path);
    expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect((await core.call('exports.list', {})).exports).toMatchObject([
      {
        id: exportId,
        kind: 'brokenRows',
        sha256,
        bytes: bytes.length,
        encrypted: false,
        madeBy: 'Deb',
        language: 'en',
        personId: null,
        recipient: null,
      },
    ]);
  });

  it('says so when the folder is gone, and records nothing', async () => {
    const { core, importId } = await setup();
    const path = join(outFile(), 'gone', 'rows.csv');
    expect(
      await core.result('imports.saveBroken', { importId, out: 'out', confirmation: 'unencrypted' }, { out: { path } }),
    ).toMatchObject({
      error: { code: 'file.missing', field: 'out' },
    });
    expect((await core.call('exports.list', {})).exports).toEqual([]);
  });

  it('never writes over a file', async () => {
    const { core, importId } = await setup();
    const path = outFile();
    await core.call('imports.saveBroken', { importId, out: 'out', confirmation: 'unencrypted' }, { out: { path } });
    const before = readFileSync(path);
    expect(
      await core.result('imports.saveBroken', { importId, out: 'out', confirmation: 'unencrypted' }, { out: { path } }),
    ).toMatchObject({ error: { code: 'file.exists' } });
    expect(readFileSync(path)).toEqual(before);
  });

  it('comes back in, fixed in a spreadsheet program', async () => {
    const { core, importId } = await setup();
    const path = outFile();
    await core.call('imports.saveBroken', { importId, out: 'out', confirmation: 'unencrypted' }, { out: { path } });
    const preview = await core.call('imports.preview', { file: 'sheet' }, dropped(readFileSync(path)));
    expect(preview.columns.slice(2).map((column) => column.field)).toEqual(
      (await core.call('imports.preview', { file: 'sheet' }, dropped(sheet))).columns.map((column) => column.field),
    );
  });
});

describe('promise 27: a cell that a spreadsheet program would run', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(1)', '＝1', '－1', '＋1', '＠x', '=HYPERLINK("http://x","y")', '\u200b=1'])(
    'is made plain text: %j',
    (cell) => expect(neutralise(cell)).toBe(`'${cell}`),
  );

  it.each(['', 'Ana', 'a=b', '1-2', "'=1", '12/28/2026', 'a@b.example'])('is no other text: %j', (cell) =>
    expect(neutralise(cell)).toBe(cell),
  );

  it('is none in the sheet saved from the sample', async () => {
    const core = await openTestCore({ now });
    const { importId } = await core.call(
      'imports.run',
      { file: 'sheet' },
      dropped(sampleBytes('accompaniment-tracker')),
    );
    const path = outFile();
    await core.call('imports.saveBroken', { importId, out: 'out', confirmation: 'unencrypted' }, { out: { path } });
    expect(readFileSync(path, 'utf8')).not.toMatch(/(?:^|[,"\n\ufeff])[=+@]/u);
  });
});

describe('a row that names no person', () => {
  const headed = csvOf([
    ['Name', 'A#', 'Check-in date'],
    ['MONDAY DEC 7', '', ''],
    ['Ana Diallo', 'A129253756', '12/7/2026'],
    ['Familia 4', '', ''],
  ]);

  it('adds no one and is listed; a person is made of it there, or said to be none', async () => {
    const core = await openTestCore({ now });
    const preview = await core.call('imports.preview', { file: 'sheet' }, dropped(headed));
    expect(preview.counts).toMatchObject({ rows: 3, importing: 1, people: 1, broken: 2 });
    const { importId, people, broken, skipped } = await core.call('imports.run', { file: 'sheet' }, dropped(headed));
    expect({ people, skipped, broken: broken.map(({ row, reason, value }) => [row, reason, value]) }).toEqual({
      people: 1,
      skipped: 2,
      broken: [
        [2, 'notAPerson', 'MONDAY DEC 7'],
        [4, 'notAPerson', 'Familia 4'],
      ],
    });
    const listed = (await core.call('imports.brokenRows', { importId })).rows;
    expect(listed.map((row) => [row.row, row.personId, row.broken[0]?.value])).toEqual([
      [2, null, 'MONDAY DEC 7'],
      [4, null, 'Familia 4'],
    ]);

    await core.call('imports.mend', { importId, row: 2, column: 0, value: '' });
    expect((await core.call('people.list', {})).total).toBe(1);
    expect(await core.call('imports.mend', { importId, row: 4, column: 0, value: 'Zoila 4' })).toMatchObject({
      remaining: 0,
    });
    const { items } = await core.call('people.list', { query: 'Zoila' });
    expect(items).toMatchObject([{ preferredName: 'Zoila 4' }]);
    expect((await core.call('people.get', { id: items[0]?.id ?? '' })).teamNote).toBe('Name: Familia 4');
    expect((await core.call('imports.brokenRows', { importId })).rows[1]).toMatchObject({ personId: items[0]?.id });
    // what was made by fixing is undone with the import
    expect(await core.call('imports.undo', { importId })).toMatchObject({ people: 2 });
    expect((await core.call('people.list', {})).total).toBe(0);
  });

  it('is a person where that is decided beforehand', async () => {
    const core = await openTestCore({ now });
    const decisions = { rows: { 4: { action: 'new' as const } } };
    const { rows } = await core.call('imports.preview', { file: 'sheet', decisions }, dropped(headed));
    expect(rows.map((row) => row.outcome)).toEqual(['broken', 'new', 'new']);
    expect(await core.call('imports.run', { file: 'sheet', decisions }, dropped(headed))).toMatchObject({
      people: 2,
      skipped: 1,
    });
    expect((await core.call('people.list', { query: 'Familia' })).items).toMatchObject([
      { preferredName: 'Familia 4' },
    ]);
  });
});

describe('a cell with the names of several people', () => {
  it('is fixed with one name, whose parts are then known', async () => {
    const core = await openTestCore({ now });
    const sheet = csvOf([
      ['Name', 'A#', 'Check-in date'],
      ['Ana Diallo & Luis Diallo', 'A129253756', '12/7/2026'],
    ]);
    const { importId } = await core.call('imports.run', { file: 'sheet' }, dropped(sheet));
    expect(await core.result('imports.mend', { importId, row: 2, column: 0, value: 'Ana & Luis' })).toMatchObject({
      error: { code: 'input.rejected', field: 'value', details: { reason: 'severalPeople' } },
    });
    await core.call('imports.mend', { importId, row: 2, column: 0, value: 'Ana Diallo' });
    const { items } = await core.call('people.list', { query: 'Ana' });
    expect(await core.call('people.get', { id: items[0]?.id ?? '' })).toMatchObject({
      preferredName: 'Ana Diallo',
      legalName: { given: 'Ana', firstFamily: 'Diallo' },
    });
  });
});
