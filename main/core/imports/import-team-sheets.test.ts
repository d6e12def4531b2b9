import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { vaultOf } from '../../../tests/support/direct-rows.ts';
import { dropped } from '../../../tests/support/import-sheets.ts';
import { openTestCore, type TestCore } from '../../../tests/support/test-core.ts';
import { makeXlsx } from '../../../tests/support/xlsx-file.ts';

const now = () => new Date('2026-11-30T15:00:00.000Z');

interface Truth {
  readonly people: number;
  readonly appointments: number;
  /** Row, field, reason and text. */
  readonly broken: readonly (readonly [number, string, string, string])[];
  /** The appointments, in the sheet's order, with their people. */
  readonly list: readonly Readonly<Record<string, unknown>>[];
}

const fixture = (name: string): Buffer =>
  readFileSync(new URL(`../../../tests/fixtures/sheets/${name}`, import.meta.url));
// the fixture was written in this shape
const truth = JSON.parse(fixture('bilingual-groups.truth.json').toString('utf8')) as Truth;

const appointments = (core: TestCore) =>
  vaultOf(core)
    .database.writer.all<{ phones: string }>(
      `SELECT p.preferred_name AS name, p.a_number AS a, p.birth_date AS dob, a.date, a.start_time AS time, a.place, a.team_note AS note,
         (SELECT json_group_array(value) FROM person_channel c WHERE c.person_id = p.id) AS phones
       FROM import_row r JOIN person p ON p.id = r.person_id JOIN appointment a ON a.id = r.appointment_id ORDER BY r.row_number`,
    )
    .map(({ phones, ...row }) => ({ ...row, phones: JSON.parse(phones) as unknown }));

describe.each([
  ['as text', fixture('bilingual-groups.csv')],
  [
    'as a workbook behind a sheet of instructions',
    Buffer.from(
      makeXlsx(
        fixture('bilingual-groups.csv')
          .toString('utf8')
          .trim()
          .split('\n')
          .map((line) =>
            line
              .replace('"Mora, Elena"', 'Elena Mora')
              .split(',')
              .map((cell) => (cell.startsWith('#') ? { error: cell } : cell === '' ? null : cell)),
          ),
        {
          otherSheets: [
            { name: 'READ ME', rows: [['How to fill this in'], ['Ask Sue first'], ['Thank you'], ['Bye']] },
          ],
        },
      ),
    ),
  ],
])('a team’s sheet of two languages, in groups, %s', (_, bytes) => {
  it('adds its people and appointments, and lists whatever is not certain', async () => {
    const core = await openTestCore({ now });
    const preview = await core.call('imports.preview', { file: 'sheet' }, dropped(bytes));
    const result = await core.call('imports.run', { file: 'sheet' }, dropped(bytes));
    expect(preview.counts).toMatchObject({ people: truth.people, appointments: truth.appointments });
    expect(result).toMatchObject({ people: truth.people, appointments: truth.appointments, skipped: 4 });
    expect(result.broken.map(({ row, field, reason, value }) => [row, field, reason, value])).toEqual(truth.broken);
    expect(appointments(core)).toEqual(truth.list);
    expect((await core.call('imports.brokenRows', { importId: result.importId })).rows.map(({ row }) => row)).toEqual([
      ...new Set(truth.broken.map(([row]) => row)),
    ]);
  });
});
