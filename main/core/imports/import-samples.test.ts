import { describe, expect, it } from 'vitest';
import { fold } from '../../../shared/basics/names.ts';
import type { CallOutput } from '../../../shared/contract.ts';
import { vaultOf } from '../../../tests/support/direct-rows.ts';
import {
  countAllRows,
  dropped,
  sampleBytes,
  sampleNames,
  sampleTruth,
  type SampleName,
} from '../../../tests/support/import-sheets.ts';
import { openTestCore, type TestCore } from '../../../tests/support/test-core.ts';

const now = () => new Date('2026-11-30T15:00:00.000Z');

interface ImportedRow {
  row_number: number;
  cells: string;
  broken: string;
  person_id: string;
  appointment_id: string;
  name: string;
  legal: string;
  a_number: string | null;
  birth_date: string | null;
  birth_country: string | null;
  date: string | null;
  date_state: string;
  start_time: string | null;
  starts_at: string | null;
}

const importedRows = (core: TestCore): ImportedRow[] =>
  vaultOf(core).database.writer.all<ImportedRow>(
    `SELECT r.row_number, r.cells, r.broken, r.person_id, r.appointment_id, p.preferred_name AS name,
       trim(coalesce(p.given_name, '') || ' ' || coalesce(p.middle_name, '') || ' ' || coalesce(p.first_family_name, '') || ' '
         || coalesce(p.second_family_name, '')) AS legal,
       p.a_number, p.birth_date, p.birth_country, a.date, a.date_state, a.start_time, a.starts_at
     FROM import_row r JOIN person p ON p.id = r.person_id JOIN appointment a ON a.id = r.appointment_id ORDER BY r.row_number`,
  );

const runSample = async (name: SampleName): Promise<{ core: TestCore; result: CallOutput<'imports.run'> }> => {
  const core = await openTestCore({ now });
  return { core, result: await core.call('imports.run', { file: 'sheet' }, dropped(sampleBytes(name))) };
};

// Names beyond the code page of the second sheet had lost their marks before it was written.
const written =
  (sample: SampleName) =>
  (name: string): string =>
    sample === 'hoja-de-citas' ? fold(name) : name;

describe.each(sampleNames)('importing the sample %s', (sample) => {
  const truth = sampleTruth(sample);

  it('adds the people and appointments that it holds, and lists what cannot be read', async () => {
    const { core, result } = await runSample(sample);
    expect(result).toMatchObject({
      people: truth.people,
      appointments: truth.appointments,
      newPeople: truth.people,
      newAppointments: truth.appointments,
      alreadyHere: 0,
      skipped: 0,
    });
    expect(result.broken).toHaveLength(truth.brokenANumber + truth.brokenDate);
    expect((await core.call('people.list', {})).total).toBe(truth.people);
    // what comes next chains to the import's last entry
    await core.call('people.save', { preferredName: 'Olena' });
    expect((await core.call('audit.verify', {})).ok).toBe(true);
  });

  it('says beforehand what it will do', async () => {
    const core = await openTestCore({ now });
    const before = countAllRows(core);
    const preview = await core.call('imports.preview', { file: 'sheet' }, dropped(sampleBytes(sample)));
    expect(preview.counts).toMatchObject({
      rows: truth.rows,
      people: truth.people,
      appointments: truth.appointments,
      alreadyHere: 0,
    });
    expect(preview.counts.broken).toBe(truth.list.filter((row) => row.broken !== null).length);
    const { rows, new: added, samePerson, probablySame, broken, alreadyHere } = preview.counts;
    expect(added + samePerson + probablySame + broken + alreadyHere).toBe(rows);
    expect(preview.dateColumns.every((column) => column.certain)).toBe(true);
    expect(countAllRows(core)).toEqual(before);
  });

  it('gives every row its name, A-number, birth date, country and agreed time', async () => {
    const { core } = await runSample(sample);
    const spell = written(sample);
    const rows = importedRows(core);
    expect(rows).toHaveLength(truth.rows);
    for (const [index, expected] of truth.list.entries()) {
      const row = rows[index];
      const reached = row && {
        name: spell(row.name),
        legal: spell(row.legal.replace(/\s+/gu, ' ')),
        a: row.a_number,
        dob: row.birth_date,
        iso: row.birth_country,
        date: row.date,
        time: row.start_time,
        state: row.date_state,
      };
      const { name, dob, iso, date, time } = expected;
      // what one row of a person cannot tell, another may
      const a = truth.list.find((one) => one.name === name && one.dob === dob && one.a !== null)?.a ?? null;
      expect(reached).toEqual({
        name: spell(name),
        legal: spell(name),
        a,
        dob,
        iso,
        date,
        time,
        state: date === null ? 'unknown' : 'fixed',
      });
    }
  });

  it('names the rows and columns of what is broken, as a spreadsheet program counts', async () => {
    const { core, result } = await runSample(sample);
    const rows = importedRows(core);
    const expected = truth.list.flatMap((row, index) =>
      row.broken === null
        ? []
        : [{ row: rows[index]?.row_number, field: row.broken === 'a' ? 'aNumber' : 'appointmentDate' }],
    );
    expect(result.broken.map(({ row, field }) => ({ row, field }))).toEqual(expected);
    for (const cell of result.broken) {
      const cells = JSON.parse(rows.find((row) => row.row_number === cell.row)?.cells ?? '[]') as string[]; // written as such
      expect(cells[cell.index]?.trim()).toBe(cell.value);
      expect(cell.column.toLowerCase()).toMatch(
        cell.field === 'aNumber' ? /^a\s*#$|^a#?$|n[úu]m/u : /fecha|check-in date/u,
      );
    }
  });

  it('loses no cell of any row: each is in the row that is kept, and what has no field in the note', async () => {
    const { core } = await runSample(sample);
    const db = vaultOf(core).database.writer;
    const lines = sampleBytes(sample).toString(sample === 'hoja-de-citas' ? 'latin1' : 'utf8');
    for (const row of importedRows(core)) {
      const cells = JSON.parse(row.cells) as string[]; // written as such
      const person = JSON.stringify([
        db.all('SELECT * FROM person WHERE id = ?', row.person_id),
        db.all('SELECT * FROM person_channel WHERE person_id = ?', row.person_id),
        db.all('SELECT * FROM contact WHERE person_id = ?', row.person_id),
      ]);
      const appointment = db.get<{ team_note: string | null }>(
        'SELECT team_note FROM appointment WHERE id = ?',
        row.appointment_id,
      );
      const broken = JSON.parse(row.broken) as { value: string; header: string }[]; // written as such
      for (const { value, header } of broken) expect(appointment?.team_note).toContain(`${header}: ${value}`);
      const free = cells.at(-1)?.trim() ?? '';
      if (free !== '') expect(appointment?.team_note).toContain(free);
      for (const cell of cells.filter((text) => text.trim() !== '')) {
        expect(lines).toContain(cell.split('\n')[0]?.replaceAll('"', '""') ?? '');
      }
      expect(person).toContain(row.name.replaceAll('"', '\\"'));
    }
  });

  it('makes the names in a crew into volunteers who said yes, once each', async () => {
    const { core, result } = await runSample(sample);
    const { items } = await core.call('team.list', {});
    expect(items.map((one) => one.name)).toEqual([
      'Concha',
      'Deb K',
      'Father Mike',
      'Hye-jin',
      'Lee W.',
      'Noor',
      'Pilar',
      'Ruth A.',
      'Sam Ortiz',
      'Tomás R.',
    ]);
    expect(result.newVolunteers).toBe(10);
    const [one] = importedRows(core).filter((row) => row.cells.includes('Sam Ortiz'));
    const { crew } = await core.call('appointments.get', { id: one?.appointment_id ?? '' });
    expect(crew).toContainEqual(expect.objectContaining({ name: 'Sam Ortiz', answer: 'yes' }));
  });

  it('adds nothing when it is imported again', async () => {
    const { core } = await runSample(sample);
    const before = countAllRows(core);
    const preview = await core.call('imports.preview', { file: 'sheet' }, dropped(sampleBytes(sample)));
    expect(preview.counts).toMatchObject({ people: 0, appointments: 0, alreadyHere: truth.rows });
    expect(preview.importedBefore).toBe(now().toISOString());
    const again = await core.call('imports.run', { file: 'sheet' }, dropped(sampleBytes(sample)));
    expect(again).toMatchObject({
      people: 0,
      appointments: 0,
      newPeople: 0,
      newAppointments: 0,
      newVolunteers: 0,
      completedPeople: 0,
      alreadyHere: truth.rows,
    });
    // the run itself is recorded, and nothing else
    expect(countAllRows(core)).toEqual({ ...before, import: 2, audit_entry: (before['audit_entry'] ?? 0) + 1 });
  });
});

describe('the contacts of the tracker', () => {
  it('go to their people with relation and phone number', async () => {
    const { core } = await runSample('accompaniment-tracker');
    const { items } = await core.call('people.list', { query: 'Ibrahima Nguyễn' });
    const person = await core.call('people.get', { id: items[0]?.id ?? '' });
    expect(person).toMatchObject({
      preferredName: 'Ibrahima Nguyễn St. Fleur',
      languages: ['fr', 'ff'],
      companionWish: 'group',
      companionWishNote: 'group ok',
      channels: [{ kind: 'phone', value: '(482) 555-0113' }],
      contacts: [{ name: 'Sergio', relation: 'cousin', phone: '(797) 555-0197' }],
      dependantsNote: '2 (school till 3pm)',
    });
  });

  it('keep formulas as plain words', async () => {
    const { core } = await runSample('accompaniment-tracker');
    const { items } = await core.call('people.list', { query: 'María José Hernández' });
    const appointments = await core.call('appointments.ofPerson', { personId: items[0]?.id ?? '' });
    const appointment = await core.call('appointments.get', { id: appointments.items[0]?.id ?? '' });
    expect(appointment.teamNote).toContain('Notes: =HYPERLINK("http://example.invalid","click")');
  });
});
