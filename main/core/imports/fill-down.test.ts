import { describe, expect, it } from 'vitest';
import { csvOf, dropped } from '../../../tests/support/import-sheets.ts';
import { openTestCore } from '../../../tests/support/test-core.ts';
import { isDitto } from './rules/ditto.ts';

const now = () => new Date('2026-11-30T15:00:00.000Z');

const load = async (rows: readonly (readonly string[])[]) => {
  const core = await openTestCore({ now });
  const files = dropped(csvOf(rows));
  const preview = async () => core.call('imports.preview', { file: 'sheet' }, files);
  return { core, files, preview };
};
const reasons = (rows: readonly { readonly doubts: readonly { readonly reason: string }[] }[]) =>
  rows.map(({ doubts }) => doubts.map(({ reason }) => reason));

const header = ['Name', 'A#', 'DOB', 'Check-in date', 'Time', 'Where'];
const ana = ['Ana Ruiz', 'A212345601', '1/2/1980', '12/14/2026', '9:00 AM', 'ERO'];

describe('ditto marks', () => {
  it.each([
    '"',
    '”',
    '“',
    '〃',
    '″',
    "''",
    '’’',
    '- " -',
    '" "',
    'same',
    'Same.',
    '(same)',
    'ditto',
    'DITTO',
    'same as above',
    'as above',
    'same day',
    'ídem',
    'lo mismo',
    'Igual',
    'misma hora',
    'mismo lugar',
    'igual que arriba',
    '↑',
  ])('stand for what is above, in days, times and places, and are marked: %s', async (mark) => {
    const { preview } = await load([header, ana, ['Luz Mar', 'A212345602', '1/3/1980', mark, mark, mark]]);
    const { rows } = await preview();
    expect(rows[1]?.summary).toMatchObject({ date: '2026-12-14', time: '09:00', place: 'ERO' });
    expect(reasons(rows)).toEqual([[], ['ditto', 'ditto', 'ditto']]);
  });

  it('stand for the row above, which may have them too, and not over a gap or a heading', async () => {
    const { preview } = await load([
      header,
      ana,
      ['Luz Mar', 'A212345602', '', '"', '"', ''],
      ['Teo Sol', 'A212345603', '', '"', '"', '"'],
      ['DETAINED'],
      ['Eva Paz', 'A212345604', '', 'ditto', '', ''],
    ]);
    const { rows } = await preview();
    expect(rows.map(({ summary }) => [summary.date, summary.place])).toEqual([
      ['2026-12-14', 'ERO'],
      ['2026-12-14', ''],
      ['2026-12-14', ''],
      [null, ''],
      [null, ''],
    ]);
    expect(reasons(rows)[2]).toEqual(['ditto', 'ditto', 'dittoMark']);
    expect(rows[4]?.broken).toMatchObject([{ field: 'appointmentDate', reason: 'dittoMark', value: 'ditto' }]);
  });

  it.each(['"', 'same', 'ditto', '〃', 'lo mismo', 'el mismo', 'mismo número', 'same number', 'ídem', '”'])(
    'are no one else’s A-number or birth date: %s',
    async (mark) => {
      const { preview } = await load([header, ana, ['Luz Mar', mark, mark, '12/15/2026', '9:00 AM', 'ERO']]);
      const { rows } = await preview();
      expect(rows[1]?.summary).toMatchObject({ aNumber: null, birthDate: null });
      expect(rows[1]?.broken.map(({ field, reason }) => [field, reason])).toEqual([
        ['birthDate', 'dittoMark'],
        ['aNumber', 'dittoMark'],
      ]);
    },
  );

  it('under a name are the same person', async () => {
    const { preview } = await load([header, ana, ['"', '"', '"', '12/21/2026', '9:00 AM', 'ERO']]);
    const { rows, counts } = await preview();
    expect(counts).toMatchObject({ people: 1, appointments: 2 });
    expect(rows[1]).toMatchObject({ name: 'Ana Ruiz', outcome: 'samePerson' });
  });

  it('are nothing in a note, and no name', async () => {
    expect(['Same Diallo', 'Idem Ruiz', '6\'5"', '"Ana"', 'samedi', '-', '?'].filter(isDitto)).toEqual([]);
  });

  it('come again as they were: nothing has changed', async () => {
    const { core, files, preview } = await load([
      header,
      ana,
      ['Luz Mar', 'A212345602', '1/3/1980', '"', 'same', 'lo mismo'],
    ]);
    await core.call('imports.run', { file: 'sheet' }, files);
    expect((await preview()).counts).toMatchObject({ alreadyHere: 2, changed: 0, appointments: 0 });
  });
});

describe('a date that is only in the first row of its day', () => {
  it.each([
    ['Date', 'Time', 'Name', 'A#'],
    ['Check-in date', 'Time', 'Friend', 'Alien number'],
    ['DATE', 'TIME', 'NAME', 'A NUMBER'],
    ['When', 'At', 'Full name', 'A#'],
    ['Day', 'Hour', 'Name', 'A#'],
    ['Fecha', 'Hora', 'Nombre completo', 'Número A'],
    ['Fecha de la cita', 'Hora', 'Nombre', 'Número A'],
    ['FECHA', 'HORA', 'NOMBRE Y APELLIDO', 'NÚM. A'],
    ['Día', 'Hora de la cita', 'Persona', 'A#'],
    ['Próxima cita', 'Hora', 'Nombre', 'A#'],
  ])('is that of the rows beneath it, which are marked: %s, %s, %s', async (...names) => {
    const { core, files, preview } = await load([
      names,
      ['12/14/2026', '9:00 AM', 'Ana Ruiz', 'A212345601'],
      ['', '10:00 AM', 'Luz Mar', 'A212345602'],
      ['', '11:00 AM', 'Teo Sol', 'A212345603'],
      ['12/15/2026', '9:00 AM', 'Eva Paz', 'A212345604'],
      ['', '', 'Noé Gil', 'A212345605'],
    ]);
    const { rows, counts } = await preview();
    expect(rows.map(({ summary }) => [summary.date, summary.time])).toEqual([
      ['2026-12-14', '09:00'],
      ['2026-12-14', '10:00'],
      ['2026-12-14', '11:00'],
      ['2026-12-15', '09:00'],
      ['2026-12-15', null],
    ]);
    expect(reasons(rows)).toEqual([[], ['filledDown'], ['filledDown'], [], ['filledDown']]);
    expect(counts.appointments).toBe(5);
    await core.call('imports.run', { file: 'sheet' }, files);
    expect((await preview()).counts).toMatchObject({ alreadyHere: 5, changed: 0 });
  });

  it('is not that of rows behind a heading or in a sheet whose names come first', async () => {
    const under = await load([
      ['Date', 'Time', 'Name', 'A#'],
      ['12/14/2026', '9:00 AM', 'Ana Ruiz', 'A212345601'],
      ['PENDING'],
      ['', '10:00 AM', 'Luz Mar', 'A212345602'],
    ]);
    expect((await under.preview()).rows.map(({ summary }) => summary.date)).toEqual(['2026-12-14', null, null]);
    const named = await load([header, ana, ['Luz Mar', 'A212345602', '1/3/1980', '', '10:00 AM', 'ERO']]);
    expect((await named.preview()).rows.map(({ summary }) => summary.date)).toEqual(['2026-12-14', null]);
  });
});
