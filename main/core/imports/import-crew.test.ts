import { describe, expect, it } from 'vitest';
import { vaultOf } from '../../../tests/support/direct-rows.ts';
import { csvOf, dropped } from '../../../tests/support/import-sheets.ts';
import { openTestCore } from '../../../tests/support/test-core.ts';

const now = () => new Date('2026-11-30T15:00:00.000Z');

const header = ['Name', 'A#', 'DOB', 'How many companions?', 'Check-in date', 'Time', 'Where', 'Lead', 'Accompaniers'];
const row = (index: number, lead: string, companions: string): string[] => [
  `Ana Ruiz${String.fromCharCode(97 + index)}`,
  `A21234573${index}`,
  `1/${index + 1}/1980`,
  '1',
  `12/${14 + index}/2026`,
  '9:00 AM',
  'ERO',
  lead,
  companions,
];

describe('a crew cell that names no one for certain', () => {
  it('leaves the appointment without a crew, its words in the note, and the row marked', async () => {
    const core = await openTestCore({ now });
    const unsure = [
      ['Noor can’t come', ''],
      ['NOT Noor', 'full'],
      ['Noor o Deb', 'su esposo'],
    ] as const;
    const asking = [
      ['OPEN', ''],
      ['Se busca', 'se necesitan 2'],
    ] as const;
    const rows = [...unsure, ...asking, ['Noor', 'Pilar (driver)'] as const];
    const files = dropped(csvOf([header, ...rows.map(([lead, companions], index) => row(index, lead, companions))]));
    const preview = await core.call('imports.preview', { file: 'sheet' }, files);
    expect(preview.rows.map(({ doubts }) => doubts.some(({ reason }) => reason === 'crewUnsure'))).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
    const result = await core.call('imports.run', { file: 'sheet' }, files);
    expect(result).toMatchObject({ newPeople: 6, newAppointments: 6, newVolunteers: 2 });
    const { items } = await core.call('appointments.list', { from: '2026-12-01', to: '2026-12-31' });
    expect(items.map(({ readiness, crew }) => [readiness.state, crew.map(({ role }) => role)])).toEqual([
      ...Array.from({ length: 5 }, () => ['missing', []]),
      ['ready', ['lead', 'driver']],
    ]);
    const notes = vaultOf(core).database.writer.all<{ note: string | null }>(
      'SELECT team_note AS note FROM appointment ORDER BY date',
    );
    for (const [index, cells] of rows.entries()) {
      for (const cell of cells) if (cell !== '' && cell !== 'Noor') expect(notes[index]?.note).toContain(cell);
    }
  });
});
