import { describe, expect, it } from 'vitest';
import type { ImportDecisions } from '../../../shared/imports/imports.ts';
import { vaultOf } from '../../../tests/support/direct-rows.ts';
import { csvOf, dropped } from '../../../tests/support/import-sheets.ts';
import { openTestCore, type TestCore } from '../../../tests/support/test-core.ts';

const now = () => new Date('2026-11-30T15:00:00.000Z');
const header = ['Name', 'A#', 'DOB', 'Phone', 'Type', 'Check-in date', 'Time', 'Where', 'Status', 'Lead', 'Notes'];
const cabecera = [
  'Nombre completo',
  'Número A',
  'Fecha de nacimiento',
  'Teléfono',
  'Tipo de cita',
  'Fecha de la cita',
  'Hora',
  'Lugar',
  'Estado',
  'Acompañante principal',
  'Notas',
];
type Cells = readonly string[];

const ana = ['Ana Ruiz', 'A212345701', '1/2/1980', '248-555-0101', 'ICE check-in', '12/14/2026', '9:00 AM', 'ERO'];
const first: readonly Cells[] = [
  [...ana, '', 'Noor', ''],
  ['Luz Mar', 'A212345702', '1/3/1980', '248-555-0102', 'ICE check-in', '12/15/2026', '9:00 AM', 'ERO', '', 'Noor', ''],
  ['Teo Sol', 'A212345703', '1/4/1980', '248-555-0103', 'ICE check-in', '12/16/2026', '9:00 AM', 'ERO', '', 'Noor', ''],
  ['Eva Paz', 'A212345704', '1/5/1980', '248-555-0104', 'ICE check-in', 'TBD', '', 'ERO', '', '', ''],
  ['Noé Gil', 'A212345705', '1/6/1980', '248-555-0105', 'ICE check-in', '12/18/2026', '9:00 AM', 'ERO', '', 'Noor', ''],
];

const preview = (core: TestCore, rows: readonly Cells[], decisions?: ImportDecisions, head: Cells = header) =>
  core.call('imports.preview', { file: 'sheet', ...(decisions && { decisions }) }, dropped(csvOf([head, ...rows])));
const run = (core: TestCore, rows: readonly Cells[], decisions?: ImportDecisions, head: Cells = header) =>
  core.call('imports.run', { file: 'sheet', ...(decisions && { decisions }) }, dropped(csvOf([head, ...rows])));
const imported = async (rows: readonly Cells[] = first, head: Cells = header): Promise<TestCore> => {
  const core = await openTestCore({ now });
  await run(core, rows, undefined, head);
  return core;
};
const appointmentsOf = async (core: TestCore, query: string) => {
  const [person] = (await core.call('people.list', { query })).items;
  const { items } = await core.call('appointments.ofPerson', { personId: person?.id ?? '' });
  return Promise.all(items.map(async ({ id }) => core.call('appointments.get', { id })));
};
/** A row with some of its cells replaced, by the English name of their column. */
const withCells = (row: Cells, cells: Partial<Record<string, string>>): Cells =>
  row.map((cell, index) => cells[header[index] ?? ''] ?? cell);

const tables = [
  'person',
  'person_channel',
  'contact',
  'volunteer',
  'appointment',
  'appointment_person',
  'accompaniment',
  'crew_member',
  'import_row',
] as const;
/** Every value of every record that is there, but for the instant of its last change. */
const everything = (core: TestCore): Record<string, unknown[]> =>
  Object.fromEntries(
    tables.map((table) => [
      table,
      vaultOf(core)
        .database.writer.all<Record<string, unknown>>(`SELECT * FROM ${table} WHERE deleted_at IS NULL ORDER BY id`)
        .map((row) => ({ ...row, updated_at: null })),
    ]),
  );

describe('a sheet that comes again', () => {
  const second: readonly Cells[] = [
    withCells(first[0] ?? [], { 'Check-in date': '12/21/2026', Notes: 'moved by ICE' }),
    withCells(first[1] ?? [], { Phone: '248-555-0199', Time: '10:30 AM' }),
    withCells(first[2] ?? [], { Status: 'cancelled' }),
    withCells(first[3] ?? [], { 'Check-in date': '12/22/2026', Time: '8:30 AM', Lead: 'Deb K' }),
    withCells(first[4] ?? [], { Where: 'ERO, 2nd floor', Lead: 'Deb K', Notes: 'DO NOT call husband' }),
  ];

  it('shows what it says otherwise of each appointment, and adds none', async () => {
    const core = await imported();
    const { rows, counts } = await preview(core, second);
    expect(counts).toMatchObject({ changed: 5, people: 0, appointments: 0, importing: 5 });
    expect(
      rows.map(({ changes }) => changes.map((change) => ('to' in change ? [change.what, change.from, change.to] : []))),
    ).toEqual([
      [
        ['date', '2026-12-14', '2026-12-21'],
        ['cell', '', 'moved by ICE'],
      ],
      [
        ['time', '09:00', '10:30'],
        ['cell', '248-555-0102', '248-555-0199'],
      ],
      [['status', 'planned', 'cancelled']],
      [
        ['date', null, '2026-12-22'],
        ['time', null, '08:30'],
        ['crew', [], [{ name: 'Deb K', role: 'lead' }]],
      ],
      [
        ['place', 'ERO', 'ERO, 2nd floor'],
        ['crew', [{ name: 'Noor', role: 'lead' }], [{ name: 'Deb K', role: 'lead' }]],
        ['cell', '', 'DO NOT call husband'],
      ],
    ]);
  });

  it('makes the appointments what it says, and its undo makes them what they were', async () => {
    const core = await imported();
    const before = everything(core);
    const result = await run(core, second);
    expect(result).toMatchObject({ newPeople: 0, newAppointments: 0, changedAppointments: 5, newVolunteers: 1 });
    const [one, two, three, four, five] = await Promise.all(
      ['Ana', 'Luz', 'Teo', 'Eva', 'Noé'].map(async (name) => (await appointmentsOf(core, name))[0]),
    );
    expect(one).toMatchObject({ date: '2026-12-21', startTime: '09:00' });
    expect(one?.teamNote).toContain('moved by ICE');
    expect(two).toMatchObject({ date: '2026-12-15', startTime: '10:30' });
    expect(three).toMatchObject({ status: 'cancelled' });
    expect(four).toMatchObject({ date: '2026-12-22', startTime: '08:30', dateState: 'fixed' });
    expect(five).toMatchObject({ place: 'ERO, 2nd floor' });
    expect(five?.crew.map(({ name }) => name)).toEqual(['Deb K']);
    expect(everything(core)['appointment']).toHaveLength(5);
    // and nothing of it is new when it comes a third time
    expect((await preview(core, second)).counts).toMatchObject({ alreadyHere: 5, changed: 0, importing: 0 });
    await core.call('imports.undo', { importId: result.importId });
    expect(everything(core)).toEqual(before);
    expect((await core.call('audit.verify', {})).ok).toBe(true);
  });

  it('is kept as words where the team keeps what it has, for all rows or one', async () => {
    for (const updates of [{ all: 'keep' as const }, { rows: { '2': 'keep' as const } }]) {
      const core = await imported();
      await run(core, second, { updates });
      const [one] = await appointmentsOf(core, 'Ana');
      expect(one).toMatchObject({ date: '2026-12-14' });
      expect(one?.teamNote).toContain('12/21/2026');
      const [three] = await appointmentsOf(core, 'Teo');
      expect(three?.status).toBe('all' in updates ? 'planned' : 'cancelled');
      expect(await appointmentsOf(core, 'Ana')).toHaveLength(1);
      // what was decided is not asked again
      expect((await preview(core, second)).counts).toMatchObject({ changed: 0 });
    }
  });

  it('is another appointment where the team says so', async () => {
    const core = await imported();
    await run(core, second, { updates: { all: 'sheet', rows: { '2': 'add' } } });
    expect(
      (await appointmentsOf(core, 'Ana'))
        .map(({ date }) => date)
        .toSorted((left, right) => String(left).localeCompare(String(right))),
    ).toEqual(['2026-12-14', '2026-12-21']);
  });

  it('changes nothing that only the vault changed, and says where both did', async () => {
    const core = await imported();
    const [one] = await appointmentsOf(core, 'Ana');
    await core.call('appointments.move', { id: one?.id ?? '', date: '2026-12-28' });
    const untouched = withCells(first[0] ?? [], { Notes: 'cane' });
    expect((await preview(core, [untouched, ...first.slice(1)])).rows[0]?.changes).toEqual([
      { what: 'cell', header: 'Notes', from: '', to: 'cane' },
    ]);
    const { rows } = await preview(core, second);
    expect(rows[0]?.changes[0]).toEqual({ what: 'date', from: '2026-12-28', to: '2026-12-21', alsoHere: true });
  });

  it('brings an old sheet back only with its changes shown', async () => {
    const core = await imported();
    await run(core, second);
    const { rows, counts } = await preview(core, first);
    expect(counts).toMatchObject({ changed: 5, appointments: 0 });
    expect(rows[0]?.changes[0]).toMatchObject({ what: 'date', from: '2026-12-21', to: '2026-12-14' });
  });

  it('does not move anything by a cell that cannot be read', async () => {
    const core = await imported();
    const broken = withCells(first[0] ?? [], { 'Check-in date': '12/2l/2026' });
    const { rows } = await preview(core, [broken, ...first.slice(1)]);
    expect(rows[0]?.broken.map(({ field }) => field)).toEqual(['appointmentDate']);
    await run(core, [broken, ...first.slice(1)]);
    expect(await appointmentsOf(core, 'Ana')).toMatchObject([{ date: '2026-12-14', startTime: '09:00' }]);
  });

  it('is not taken for the sheet of another month', async () => {
    const core = await imported();
    const january = first.slice(0, 3).map((row, index) => withCells(row, { 'Check-in date': `1/${11 + index}/2027` }));
    const { rows, counts } = await preview(core, january);
    expect(rows.map(({ update, updateSure }) => [update, updateSure])).toEqual([
      ['add', false],
      ['add', false],
      ['add', false],
    ]);
    expect(counts).toMatchObject({ appointments: 3 });
    await run(core, january);
    expect(
      (await appointmentsOf(core, 'Ana'))
        .map(({ date }) => date)
        .toSorted((left, right) => String(left).localeCompare(String(right))),
    ).toEqual(['2026-12-14', '2027-01-11']);
  });
});

describe('what is gone from a sheet', () => {
  it('is asked about, stays unless someone cancels it, and comes back with the undo', async () => {
    const core = await imported();
    const before = everything(core);
    const less = [...first.slice(0, 2), ...first.slice(3)];
    const { gone } = await preview(core, less);
    expect(gone).toMatchObject([{ name: 'Teo Sol', date: '2026-12-16', time: '09:00', place: 'ERO', action: 'keep' }]);
    await run(core, less);
    expect(await appointmentsOf(core, 'Teo')).toMatchObject([{ status: 'planned' }]);
    const appointments = { [gone[0]?.appointmentId ?? '']: 'cancel' as const };
    expect((await preview(core, less, { gone: { appointments } })).counts).toMatchObject({
      canceling: 1,
      importing: 0,
    });
    const result = await run(core, less, { gone: { all: 'cancel' } });
    expect(result).toMatchObject({ canceledAppointments: 1 });
    expect(await appointmentsOf(core, 'Teo')).toMatchObject([{ status: 'cancelled' }]);
    expect((await preview(core, less)).gone).toEqual([]);
    await core.call('imports.undo', { importId: result.importId });
    expect(everything(core)['appointment']).toEqual(before['appointment']);
  });

  it('is no other sheet, nothing over, and nothing that only the vault knows', async () => {
    const core = await imported();
    const others: readonly Cells[] = [
      ['Zoe Fix', 'A212345799', '1/9/1980', '', 'ICE check-in', '12/19/2026', '9:00 AM', 'ERO', '', '', ''],
    ];
    expect((await preview(core, others)).gone).toEqual([]);
    const [person] = (await core.call('people.list', { query: 'Ana' })).items;
    await core.call('appointments.save', { personIds: [person?.id ?? ''], kind: 'hearing', date: '2027-02-01' });
    expect((await preview(core, first)).gone).toEqual([]);
  });
});

describe.each([
  ['Check-in date', '12/14/2026', '12/21/2026', 'date'],
  ['Check-in date', '12/14/2026', 'TBD', 'date'],
  ['Check-in date', '12/14/2026', '12/14/2026 CANCELLED', 'status'],
  ['Check-in date', '12/14/2026', '12/14/2026 cancelada', 'status'],
  ['Time', '9:00 AM', '1:30 PM', 'time'],
  ['Time', '9:00 AM', '13:30', 'time'],
  ['Time', '9:00 AM', '', 'time'],
  ['Where', 'ERO', 'ERO, 2.º piso', 'place'],
  ['Where', 'ERO', 'Corte, sala 4', 'place'],
  ['Status', '', 'canceled', 'status'],
  ['Status', '', 'cancelada', 'status'],
  ['Status', '', 'confirmada', 'status'],
  ['Type', 'ICE check-in', 'Biometrics', 'kind'],
  ['Lead', 'Noor', 'Pilar', 'crew'],
  ['Lead', 'Noor', 'Noor can’t come', 'crew'],
  ['Lead', 'Noor', 'Noor no puede', 'crew'],
  ['Phone', '248-555-0101', '248-555-0199', 'cell'],
  ['Notes', '', 'llega en taxi', 'cell'],
] as const)('%s changed from “%s” to “%s”', (column, _from, to, what) => {
  it.each([
    ['English', header],
    ['Spanish', cabecera],
  ] as const)('is shown and taken, and undone, in a sheet in %s', async (_language, head) => {
    const core = await imported(first, head);
    const before = everything(core);
    const changed = [withCells(first[0] ?? [], { [column]: to }), ...first.slice(1)];
    const { rows, counts } = await preview(core, changed, undefined, head);
    expect(rows[0]?.changes.map((change) => change.what)).toContain(what);
    expect(counts).toMatchObject({ changed: 1, alreadyHere: 4, people: 0, appointments: 0 });
    const { importId } = await run(core, changed, undefined, head);
    expect(everything(core)['appointment']).toHaveLength(5);
    expect((await preview(core, changed, undefined, head)).counts).toMatchObject({ changed: 0, importing: 0 });
    await core.call('imports.undo', { importId });
    expect(everything(core)).toEqual(before);
  });
});

describe('1,000 rows that come again with one changed cell in each of 200', () => {
  it('show 200 changes, double and lose none, and the undo restores every value', { timeout: 120_000 }, async () => {
    const rows = Array.from({ length: 1000 }, (_, index): Cells => [
      `Ana ${String.fromCharCode(65 + (index % 26))}lba${index}`,
      `A${212_000_000 + index}`,
      '3/16/1978',
      `248-555-${String(1000 + index).slice(-4)}`,
      'ICE check-in',
      `12/${1 + (index % 28)}/2026`,
      '9:00 AM',
      'ERO',
      '',
      index % 2 === 0 ? 'Noor' : 'Pilar',
      `note ${index}`,
    ]);
    const core = await imported(rows);
    const before = everything(core);
    const others = [
      ['Check-in date', '12/30/2026'],
      ['Time', '1:15 PM'],
      ['Where', 'Court, room 4'],
      ['Status', 'cancelled'],
      ['Lead', 'Deb K'],
      ['Notes', 'new words'],
      ['Phone', '212-555-0999'],
      ['Type', 'Hearing'],
    ] as const;
    const changed = rows.map((row, index) => {
      const [column, value] = others[(index / 5) % others.length] ?? others[0];
      return index % 5 === 0 ? withCells(row, { [column]: value }) : row;
    });
    const shown = await preview(core, changed);
    expect(shown.counts).toMatchObject({ changed: 200, alreadyHere: 800, people: 0, appointments: 0, importing: 200 });
    expect(shown.rows.filter(({ changes }) => changes.length === 1)).toHaveLength(200);
    expect(shown.gone).toEqual([]);
    const { importId } = await run(core, changed);
    const after = everything(core);
    expect([after['person']?.length, after['appointment']?.length]).toEqual([1000, 1000]);
    expect((await preview(core, changed)).counts).toMatchObject({ changed: 0, alreadyHere: 1000 });
    await core.call('imports.undo', { importId });
    expect(everything(core)).toEqual(before);
  });
});
