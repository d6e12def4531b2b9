import { describe, expect, it } from 'vitest';
import { csvOf } from '../../../../tests/support/import-sheets.ts';
import { planImport } from '../plan.ts';
import { readSheet } from '../sheet-reader.ts';
import { guessMapping } from './guess-mapping.ts';

const today = '2026-11-30';
const plain = {
  Name: 'Ana Ruiz',
  'A#': 'A212345601',
  'Check-in date': '12/14/2026',
  Time: '9:00 AM',
  Where: 'ERO',
  Status: '',
  Notes: '',
};

const planOne = async (cells: Partial<typeof plain>) => {
  const rows = [
    { ...plain, ...cells },
    { ...plain, Name: 'Eva Sol', 'A#': 'A212345602', 'Check-in date': '12/28/2026' },
  ];
  const bytes = new TextEncoder().encode(csvOf([Object.keys(plain), ...rows.map((row) => Object.values(row))]));
  const sheet = await readSheet({ name: 'sheet', bytes });
  const plan = planImport(sheet, guessMapping(sheet, { today }), { today });
  const [row] = plan.rows;
  return {
    name: row?.person.name,
    family: row?.person.parts.family1,
    date: row?.appointment?.date,
    time: row?.appointment?.time,
    status: row?.appointment?.status,
    doubts: plan.doubts.map(({ reason }) => reason),
    broken: plan.broken.map(({ reason }) => reason),
    kept: row?.leftovers.map(({ text, about }) => [text, about]),
  };
};

describe('"cancelled" beside a date', () => {
  it.each([
    '12/14/2026 CANCELLED',
    'CANCELLED 12/14/2026',
    '12/14/2026 - canceled',
    '12/14/2026 (cancelled)',
    '*CANCELLED* 12/14/2026',
    '12/14/2026 CANCELLED!!!',
    'Cancelled: 12/14/2026',
    '12/14/2026 called off',
    '12/14/2026 — CANCELED',
    '12/14/2026 [cancelled]',
    'CXL 12/14/2026',
    '12/14/2026 “cancelled”',
    'ＣＡＮＣＥＬＬＥＤ 12/14/2026',
    '12/14/2026 CANCELLED by ICE',
    '12/14/2026 cancelada',
    'CANCELADA 12/14/2026',
    '12/14/2026 – cancelado',
    '12/14/2026 (anulada)',
    'Cancelada – 12/14/2026',
    '12/14/2026 se canceló',
    '¡CANCELADA! 12/14/2026',
    '12/14/2026 CANCELADA por ICE',
    'anulado 12/14/2026',
    '12/14/2026 *cancelada*',
  ])('cancels the appointment, and says so: %s', async (text) => {
    expect(await planOne({ 'Check-in date': text })).toMatchObject({
      date: '2026-12-14',
      status: 'cancelled',
      broken: [],
      kept: [[text, 'appointment']],
    });
    expect((await planOne({ 'Check-in date': text })).doubts).toContain('readCancelled');
  });
});

describe('other words beside a date', () => {
  it.each([
    '12/14/2026 rescheduled',
    '12/14/2026 no-show',
    '12/14/2026 (tentative)',
    '12/14/2026 done',
    '12/14/2026 or before',
    '12/14/2026 postponed',
    'postponed 12/14/2026',
    '12/14/2026 moved',
    '12/14/2026 on hold',
    '12/14/2026 ❌',
    '~~12/14/2026~~',
    '12/14/2026 not cancelled',
    '12/14/2026 cancelled?',
    '12/14/2026 cancelled, new date soon',
    '12/14/2026 adjourned',
    'no show 12/14/2026',
    '12/14/2026 pospuesta',
    'pospuesta 12/14/2026',
    '12/14/2026 reprogramada',
    '12/14/2026 o antes',
    '12/14/2026 aplazada',
    '12/14/2026 no asistió',
    '12/14/2026 (tentativa)',
    '12/14/2026 hecha',
    '12/14/2026 no cancelada',
    '12/14/2026 suspendida',
    '12/14/2026 pendiente',
    '12/14/2026 ya no',
    '🚫 12/14/2026',
    '12/14/2026 bring passport',
    '12/14/2026 traer papeles',
  ])('are a doubt, and in the note: %s', async (text) => {
    const row = await planOne({ 'Check-in date': text });
    expect(row).toMatchObject({ date: '2026-12-14', status: null, broken: [], kept: [[text, 'appointment']] });
    expect(row.doubts.some((reason) => reason === 'standsOtherwise' || reason === 'wordsBesideDate')).toBe(true);
  });

  it.each([
    '12/14/2026 detained',
    '12/14/2026 DETENIDA',
    'in custody 12/14/2026',
    '12/14/2026 – deportado',
    '12/14/2026 arrested',
    '12/14/2026 (bajo custodia)',
  ])('of detention stay with the person: %s', async (text) => {
    expect(await planOne({ 'Check-in date': text })).toMatchObject({
      date: '2026-12-14',
      status: null,
      doubts: ['saysDetained'],
      kept: [[text, 'person']],
    });
  });

  it.each(['12/14/2026 at 9', '14 de diciembre de 2026 a las 9', 'Mon 12/14/2026', '12/14/2026 9:00-11:00'])(
    'that are part of it are none: %s',
    async (text) => {
      expect((await planOne({ 'Check-in date': text })).doubts).toEqual([]);
    },
  );
});

describe('such words beside a name', () => {
  it.each([
    ['Ana Ruiz - CANCELLED', 'cancelled', 'readCancelled'],
    ['CANCELLED Ana Ruiz', 'cancelled', 'readCancelled'],
    ['Ana Ruiz (cancelled)', 'cancelled', 'readCancelled'],
    ['CANCELLED - Ana Ruiz', 'cancelled', 'readCancelled'],
    ['Ana Ruiz CANCELADA', 'cancelled', 'readCancelled'],
    ['Ana Ruiz – cancelada', 'cancelled', 'readCancelled'],
    ['*CANCELLED* Ana Ruiz', 'cancelled', 'readCancelled'],
    ['Ana Ruiz DETAINED', null, 'saysDetained'],
    ['Ana Ruiz DETENIDA', null, 'saysDetained'],
    ['Ana Ruiz (detenida)', null, 'saysDetained'],
    ['Ana Ruiz - in custody', null, 'saysDetained'],
    ['DEPORTED: Ana Ruiz', null, 'saysDetained'],
    ['Ana Ruiz, detained', null, 'saysDetained'],
    ['Ana Ruiz en detención', null, 'saysDetained'],
    ['Ana Ruiz - moved', null, 'standsOtherwise'],
    ['Ana Ruiz no-show', null, 'standsOtherwise'],
    ['Ana Ruiz (rescheduled)', null, 'standsOtherwise'],
    ['Ana Ruiz pospuesta', null, 'standsOtherwise'],
    ['Ana Ruiz ❌', null, 'standsOtherwise'],
    ['Ana Ruiz – no se presentó', null, 'standsOtherwise'],
    ['REPROGRAMADA Ana Ruiz', null, 'standsOtherwise'],
  ])('are never part of it: %s', async (text, status, doubt) => {
    expect(await planOne({ Name: text })).toMatchObject({
      name: 'Ana Ruiz',
      family: 'Ruiz',
      status,
      doubts: [doubt],
      broken: [],
      kept: [[text, doubt === 'saysDetained' ? 'person' : 'appointment']],
    });
  });
});

describe('a status column, a time and a place', () => {
  it.each([
    ['Status', 'detained', null, 'saysDetained'],
    ['Status', 'detenido', null, 'saysDetained'],
    ['Status', 'deported', null, 'saysDetained'],
    ['Status', 'rescheduled', null, 'standsOtherwise'],
    ['Status', 'reprogramada', null, 'standsOtherwise'],
    ['Status', 'moved', null, 'standsOtherwise'],
    ['Status', 'CANCELLED by ICE', 'cancelled', 'readCancelled'],
    ['Status', 'cancelada por ICE', 'cancelled', 'readCancelled'],
    ['Time', '9:00 AM CANCELLED', 'cancelled', 'readCancelled'],
    ['Time', 'cancelada 9:00 AM', 'cancelled', 'readCancelled'],
    ['Where', 'ERO - CANCELLED', 'cancelled', 'readCancelled'],
    ['Notes', 'CANCELLED', 'cancelled', 'readCancelled'],
    ['Notes', 'Detenida', null, 'saysDetained'],
  ] as const)('%s: %s', async (header, text, status, doubt) => {
    expect(await planOne({ [header]: text })).toMatchObject({ status, time: '09:00', doubts: [doubt], broken: [] });
  });

  it.each(['moved from 11/12', 'URGENT', 'need 2 more', 'movida del 3/12'])(
    'has words that change nothing: %s',
    async (text) => {
      expect(await planOne({ Status: text })).toMatchObject({
        status: null,
        doubts: [],
        kept: [[text, 'appointment']],
      });
    },
  );
});
