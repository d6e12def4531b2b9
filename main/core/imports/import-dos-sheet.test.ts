import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { vaultOf } from '../../../tests/support/direct-rows.ts';
import { dropped } from '../../../tests/support/import-sheets.ts';
import { openTestCore } from '../../../tests/support/test-core.ts';

interface Truth {
  readonly encoding: string;
  readonly people: number;
  readonly appointments: number;
  readonly list: readonly {
    readonly row: number;
    readonly name: string;
    readonly a: string | null;
    readonly dob: string;
    readonly date: string | null;
    readonly time: string | null;
    readonly kind: string;
    readonly broken: readonly string[];
    readonly doubts: readonly string[];
  }[];
}

const fixture = (name: string): Buffer =>
  readFileSync(new URL(`../../../tests/fixtures/sheets/${name}`, import.meta.url));
const bytes = fixture('citas-ms-dos.csv');
// the fixture was written in this shape
const truth = JSON.parse(fixture('citas-ms-dos.truth.json').toString('utf8')) as Truth;

const open = () => openTestCore({ now: () => new Date('2026-11-26T15:00:00.000Z') });

describe('a sheet of DOS with ranges of hours, two dates in a cell and A-numbers among words', () => {
  it('is previewed as it is meant, with a reason for whatever is not certain', async () => {
    const core = await open();
    const { encoding, rows, counts } = await core.call('imports.preview', { file: 'sheet' }, dropped(bytes));
    expect({ encoding, people: counts.people, appointments: counts.appointments }).toEqual({
      encoding: truth.encoding,
      people: truth.people,
      appointments: truth.appointments,
    });
    const read = rows.map(
      ({ row, name, summary: { aNumber: a, birthDate: dob, date, time, kind }, broken, doubts }) => ({
        row,
        name,
        a,
        dob,
        date,
        time,
        kind,
        broken: broken.map(({ reason }) => reason),
        doubts: doubts.map(({ reason }) => reason),
      }),
    );
    expect(read).toEqual(truth.list);
  });

  it('is imported so, and every cell that was not read in full is in a note', async () => {
    const core = await open();
    await core.call('imports.run', { file: 'sheet' }, dropped(bytes));
    const rows = vaultOf(core).database.writer.all<{
      row: number;
      cells: string;
      date: string | null;
      time: string | null;
      kind: string;
      note: string | null;
    }>(
      `SELECT r.row_number AS row, r.cells, a.date, a.start_time AS time, a.kind, concat_ws(char(10), a.team_note, p.team_note) AS note
       FROM import_row r JOIN appointment a ON a.id = r.appointment_id JOIN person p ON p.id = r.person_id ORDER BY r.row_number`,
    );
    expect(rows.map(({ row, date, time, kind }) => ({ row, date, time, kind }))).toEqual(
      truth.list.map(({ row, date, time, kind }) => ({ row, date, time, kind })),
    );
    const words = [
      '12:30 a 2:00 pm',
      '9:00-11:00',
      '2,12346E+08',
      'A212345605 / A212345606',
      '11/12/2026 -> 19/12/2026',
      'a 22/12/2026',
      '8AM/9AM',
      '212345608 (esposo)',
      'A212345609 (confirmado)',
      '29/12/2026 2:30',
      '1 a 3 pm',
      'trae papeles',
    ];
    const notes = rows.map(({ note }) => note).join('\n');
    for (const word of words) expect(notes).toContain(word);
  });
});
