import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseANumber } from '../../../shared/basics/a-number.ts';
import { saysUnknown, yesOrNo } from '../../../shared/basics/unknown-words.ts';
import {
  importFields,
  sharedFields,
  type ColumnMapping,
  type ImportField,
  type Mapping,
} from '../../../shared/imports/import-fields.ts';
import type { Sheet } from '../../../shared/imports/sheet.ts';
import { planImport } from './plan.ts';
import { guessMapping } from './rules/guess-mapping.ts';
import { matchPeople } from './rules/match-people.ts';
import type { PlannedRow } from './rules/planned.ts';
import { readSheet } from './sheet-reader.ts';

const today = '2026-11-30';

/** Text of the kinds that break readers, beside text of the kinds that they expect. */
const cell = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  { weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 25 }) },
  { weight: 2, arbitrary: fc.stringMatching(/^[0-9aApPmM:/., ()+-]{0,16}$/u) },
  fc.constantFrom('Ana Ruiz', 'Núñez, Ana (Anita)', '?', 'TBD', 'N/A', 'none', 'yes', 'no', 'Yes - Mam'),
  fc.constantFrom(
    'A091-313-151',
    'A12345',
    '1/2/2027',
    '31/31/2026',
    'next tues?',
    '12/8/2026 10am',
    '2026-12-08?',
    '2:30',
    '10:15-11',
  ),
  fc.constantFrom(
    'Congo',
    'Haiti (Cap)',
    'Huehuetenango, Guatemala',
    'ICE check-in (late)',
    'master or individual',
    'done',
    'moved',
  ),
  fc.constantFrom(
    '248-555-0117 after 5',
    'a@b.example',
    'wife 248-555-0118',
    'Deb; need 2',
    'Noor & Noor',
    'Spanish y Mam',
    '  padded  ',
    '=1+1',
    '@x',
    '-',
    '+1',
  ),
);

const width = 8;

const table = fc.array(fc.array(cell, { maxLength: width }), { minLength: 1, maxLength: 12 });

const toSheet = (rows: readonly (readonly string[])[]): Sheet => ({
  encoding: 'utf-8',
  delimiter: ',',
  sheetName: null,
  sheetNames: [],
  unreadSheets: [],
  rows: rows
    .map((cells, index) => ({ number: index + 1, cells }))
    .filter((row) => row.cells.some((text) => text.trim() !== '')),
  width,
});

/** Any assignment that Alongside allows: one column per field, but for those that may share. */
const mapping = fc
  .array(fc.constantFrom(...importFields), { minLength: width, maxLength: width })
  .map((fields): Mapping => {
    const seen = new Set<ImportField>();
    const columns = fields.map((field, column): ColumnMapping => {
      const taken = seen.has(field) && !sharedFields.has(field);
      seen.add(field);
      return { column, header: `Column ${column}`, field: taken ? 'note' : field, confidence: 1 };
    });
    return { headerRow: null, columns };
  });

const safe =
  (field: 'safeToCall' | 'safeToText' | 'safeToLeaveMessage') =>
  (row: PlannedRow, text: string): boolean =>
    row.person.channels.some(({ safety }) => safety?.[field] !== undefined && safety[field] === yesOrNo(text));

/** Fields that hold their cell as something other than its words, and how to see that they do. */
const held: Partial<Record<ImportField, (row: PlannedRow, text: string) => boolean>> = {
  aNumber: (row, text) =>
    parseANumber(text).kind === 'number' ? row.person.aNumber.digits !== null : parseANumber(text).kind !== 'broken',
  safeToCall: safe('safeToCall'),
  safeToText: safe('safeToText'),
  safeToLeaveMessage: safe('safeToLeaveMessage'),
  birthDate: (row) => row.person.birthDate !== null,
  birthCountry: (row) => row.person.birthCountry !== null,
  nationality: (row) => row.person.nationality !== null,
  interpreterNeeded: (row, text) =>
    row.person.interpreterNeeded !== null && row.person.interpreterNeeded === yesOrNo(text),
  interpreter: (row, text) => row.person.interpreterNeeded !== null && row.person.interpreterNeeded === yesOrNo(text),
  appointmentDate: (row) => (row.appointment?.date ?? null) !== null,
  appointmentTime: (row) => (row.appointment?.time ?? null) !== null,
  kind: (row) => (row.appointment?.kind ?? null) !== null,
  status: (row) => (row.appointment?.status ?? null) !== null,
  recordedAt: (row) => row.recordedAt !== null,
};

/** Words that only join names, or say what a number is. */
const joining = new Set(['and', 'or', 'y', 'e', 'o', 'with', 'con', 'cell', 'a']);

/** Words, numbers and signs; punctuation may go. */
const tokens = (text: string): readonly string[] =>
  (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}]+|\p{N}+|[^\p{L}\p{M}\p{N}\p{P}\s+|=^`~$<>]/gu) ?? []
  ).filter((token) => !joining.has(token));

/** Where a cell of a row has gone; null if it is lost. */
const whereabouts = (row: PlannedRow, column: ColumnMapping, text: string): string | null => {
  if (row.leftovers.some((left) => left.column === column.column && left.text === text)) return 'leftover';
  if (column.field === 'note') return null;
  if (saysUnknown(text)) return 'unknown';
  if (held[column.field]?.(row, text) === true) return 'field';
  const { person, appointment } = row;
  const inside = JSON.stringify([person, appointment?.place, appointment?.kindWords, appointment?.crew]);
  const kept = inside.normalize('NFC').toLowerCase();
  // a phone number is kept as one run of digits
  const digits = text.replace(/\D+/gu, '');
  return tokens(text).every(
    (token) =>
      kept.includes(JSON.stringify(token).slice(1, -1)) ||
      (/^\p{N}+$/u.test(token) && digits.length >= 7 && kept.includes(digits)),
  )
    ? 'words'
    : null;
};

describe('whatever is in the cells', () => {
  it('nothing is lost: each filled cell is in a field or left over, under any mapping', () => {
    fc.assert(
      fc.property(table, mapping, (rows, columns) => {
        const sheet = toSheet(rows);
        const plan = planImport(sheet, columns, { today });
        expect(plan.rows.map((row) => row.row)).toEqual(sheet.rows.map((row) => row.number));
        for (const [index, planned] of plan.rows.entries()) {
          for (const column of columns.columns) {
            const text = sheet.rows[index]?.cells[column.column]?.trim() ?? '';
            if (text === '' || column.field === 'skip') continue;
            expect(whereabouts(planned, column, text), `${column.field}: ${JSON.stringify(text)}`).not.toBeNull();
          }
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('nothing of a second table is lost or in a stranger’s record: each of its cells is marked', () => {
    const second = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(second, fc.constantFrom('Court date', 'Hearing', 'Fecha de corte'), (rows, dates) => {
        const names = ['Name', 'A#', 'DOB', 'Check-in date', '', 'Name', 'A#', dates];
        const first = ['Ana Ruiz', 'A212345601', '1/2/1980', '12/14/2026', ''];
        const sheet = toSheet([names, ...rows.map((cells) => [...first, ...cells])]);
        const plan = planImport(sheet, guessMapping(sheet, { today }), { today });
        for (const row of sheet.rows.slice(1)) {
          if (plan.repeatedHeaders.includes(row.number)) continue;
          const planned = plan.rows.find((one) => one.row === row.number);
          const marked = plan.doubts.filter((one) => one.row === row.number && one.reason === 'secondTable');
          const filled = row.cells.flatMap((text, column) => (column > 4 && text.trim() !== '' ? [column] : []));
          expect(marked.map(({ column }) => column)).toEqual(filled);
          expect(planned?.person.name).toBe('Ana Ruiz');
          expect(planned?.leftovers).toEqual([]);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('every row gives one person, every person has rows, and no row has two', () => {
    fc.assert(
      fc.property(table, mapping, (rows, columns) => {
        const plan = planImport(toSheet(rows), columns, { today });
        const used = plan.people.flatMap((person) => person.rows);
        expect(used.toSorted((left, right) => left - right)).toEqual(plan.rows.map((_, index) => index));
        for (const row of plan.rows) {
          const appointment = row.appointment;
          if (appointment === null) continue;
          expect(appointment.dateState === 'unknown').toBe(appointment.date === null);
          if (appointment.date === null) expect(appointment.time).toBeNull();
        }
      }),
      { numRuns: 500 },
    );
  });

  it('columns are guessed and people matched without a throw', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const sheet = toSheet(rows);
        const guessed = guessMapping(sheet, { today });
        expect(guessed.columns).toHaveLength(width);
        const plan = planImport(sheet, guessed, { today });
        const vault = plan.people.map((person, index) => ({ ...person, id: `p${index}` }));
        expect(matchPeople(plan.people, vault)).toHaveLength(plan.people.length);
      }),
      { numRuns: 400 },
    );
  });

  it('any bytes are read or refused, never a crash', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.string({ unit: 'binary', maxLength: 200 }).map((text) => new TextEncoder().encode(text)),
      fc.stringMatching(/^[a-c",;|\t\n\r]{0,80}$/u).map((text) => new TextEncoder().encode(text)),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (content) => {
        const outcome = await readSheet({ name: 'x', bytes: content }).catch((error: unknown) => error);
        if (outcome instanceof Error) expect(outcome.message).toMatch(/^file\./u);
      }),
      { numRuns: 500 },
    );
  });

  it('text in quotes comes back letter by letter', async () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 20 }).filter((value) => !/\p{Cc}/u.test(value));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(text, text, text), { minLength: 2, maxLength: 8 }),
        fc.constantFrom(',', ';', '\t', '|'),
        async (rows, delimiter) => {
          const written = [['name', 'place', 'notes'], ...rows]
            .map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(delimiter))
            .join('\n');
          const sheet = await readSheet({ name: 'x', bytes: new TextEncoder().encode(written) });
          const filled = rows.filter((row) => row.some((value) => value.trim() !== ''));
          expect(sheet.rows.slice(1).map((row) => row.cells)).toEqual(filled);
        },
      ),
      { numRuns: 300 },
    );
  });
});
