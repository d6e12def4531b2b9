import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeZip } from '../../../tests/support/xlsx-file.ts';
import { planImport } from './plan.ts';
import { guessMapping } from './rules/guess-mapping.ts';
import { readSheet } from './sheet-reader.ts';

const today = '2026-11-30';

const planOf = async (bytes: Uint8Array) => {
  const sheet = await readSheet({ name: 'sheet.xlsx', bytes });
  return planImport(sheet, guessMapping(sheet, { today }), { today });
};
const fixture = (name: string): Uint8Array =>
  readFileSync(new URL(`../../../tests/fixtures/sheets/as-kept/${name}.xlsx`, import.meta.url));

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const headers = ['Name', 'A#', 'Check-in date', 'Time', 'Where', 'Phone'];
const inline = (address: string, content: string, attributes = ''): string =>
  `<c r="${address}" t="inlineStr"${attributes}><is>${content}</is></c>`;
const text = (value: string): string => `<t>${value}</t>`;
const values = ['Ana Ruiz', 'A212345601', '12/14/2026', '9:00 AM', 'ERO', '248-555-0101'];
const letters = 'ABCDEF';

/** A workbook of two people, of whom the first has this XML in the place of a cell. */
const workbook = (
  cells: Readonly<Record<string, string>>,
  options: { row?: string; comments?: string } = {},
): Uint8Array => {
  const line = (row: number, list: readonly string[], attributes = ''): string =>
    `<row r="${row}"${attributes}>${list
      .map(
        (value, column) =>
          (row === 2 ? cells[letters[column] ?? ''] : undefined) ??
          inline(`${letters[column] ?? ''}${row}`, text(value)),
      )
      .join('')}</row>`;
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`;
  const all = (list: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`;
  return makeZip([
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: all(relation('rId1', 'worksheet', 'worksheets/sheet1.xml') + relation('rId2', 'styles', 'styles.xml')),
    },
    {
      name: 'xl/styles.xml',
      content: `<styleSheet xmlns="${main}"><fonts count="3"><font/><font><strike/><sz val="11"/></font><font><strike val="0"/></font></fonts><cellXfs count="3"><xf numFmtId="0" fontId="0"/><xf numFmtId="0" fontId="1"/><xf numFmtId="0" fontId="2"/></cellXfs></styleSheet>`,
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: `<worksheet xmlns="${main}"><sheetData>${line(1, headers)}${line(2, values, options.row)}${line(3, ['Eva Sol', 'A212345602', '12/28/2026', '10:00 AM', 'ERO', '248-555-0102'])}</sheetData></worksheet>`,
    },
    ...(options.comments === undefined
      ? []
      : [
          {
            name: 'xl/worksheets/_rels/sheet1.xml.rels',
            content: all(relation('rId1', 'comments', '../comments/comment1.xml')),
          },
          {
            name: 'xl/comments/comment1.xml',
            content: `<comments xmlns="${main}"><commentList>${options.comments}</commentList></comments>`,
          },
        ]),
  ]);
};
const comment = (ref: string, words: string): string =>
  `<comment ref="${ref}" authorId="0"><text><r><t>${words}</t></r></text></comment>`;

describe('comments on cells', () => {
  it('of a workbook are in the notes, and marked', async () => {
    const { rows, doubts } = await planOf(fixture('cell-comments'));
    expect(rows.map(({ leftovers }) => leftovers.map(({ text: words, about }) => [words, about]))).toEqual([
      expect.arrayContaining([['moved to 12/21 - lawyer called', 'appointment']]) as unknown,
      expect.arrayContaining([['DO NOT CALL HUSBAND', 'person']]) as unknown,
      expect.any(Array),
    ]);
    expect(doubts.map(({ row, reason }) => [row, reason])).toEqual([
      [2, 'cellComment'],
      [3, 'cellComment'],
    ]);
  });

  it.each([
    ['C2', 'moved to 12/21', 'appointment'],
    ['C2', 'CANCELLED', 'appointment'],
    ['C2', 'cancelada', 'appointment'],
    ['A2', 'her sister knows', 'person'],
    ['A2', 'no llamar al esposo', 'person'],
    ['D2', 'detenida el lunes', 'person'],
    ['E2', 'piso 2 &amp; sala 4', 'appointment'],
    ['F2', 'not safe', 'person'],
    ['F2', 'número equivocado', 'person'],
    ['B2', 'from the notice', 'person'],
    ['E2', 'line one&#10;line two', 'appointment'],
    [
      'D2',
      '[Threaded comment]&#10;&#10;Your version of Excel allows you to read this.&#10;&#10;Comment:&#10;    arrive early',
      'appointment',
    ],
  ])('are kept with the record that they are about: %s, %s', async (ref, words, about) => {
    const { rows, doubts } = await planOf(workbook({}, { comments: comment(ref, words) }));
    const kept = words
      .replace('&amp;', '&')
      .replace(/^.*Comment:&#10;\s*/u, '')
      .replaceAll('&#10;', '\n');
    expect(rows[0]?.leftovers).toMatchObject([{ header: headers[letters.indexOf(ref[0] ?? '')], text: kept, about }]);
    expect(doubts).toMatchObject([{ row: 2, reason: 'cellComment', value: kept }]);
  });
});

describe('what is crossed out', () => {
  it('as a row is imported, and marked', async () => {
    const { rows, doubts } = await planOf(fixture('struck-row'));
    expect(rows).toHaveLength(3);
    expect(doubts.map(({ row, reason }) => [row, reason])).toEqual([[3, 'struckRow']]);
  });

  const runs = (old: string, now: string, property = '<strike/>'): string =>
    `<r><rPr>${property}</rPr><t>${old}</t></r><r><t>${now}</t></r>`;

  it.each([
    ['D', runs('9:00 AM', ' 1:00 PM'), { time: '13:00' }, '~~9:00 AM~~ 1:00 PM'],
    ['C', runs('12/3/2026', ' 12/10/2026'), { date: '2026-12-10' }, '~~12/3/2026~~ 12/10/2026'],
    ['E', runs('26 Federal Plaza', '201 Varick'), { place: '201 Varick' }, '~~26 Federal Plaza~~201 Varick'],
    ['E', runs('Oficina vieja', 'Corte, sala 4'), { place: 'Corte, sala 4' }, '~~Oficina vieja~~Corte, sala 4'],
    ['D', runs('9:00 AM', '1:00 PM', '<b/><strike val="1"/>'), { time: '13:00' }, '~~9:00 AM~~1:00 PM'],
    ['D', `<r><t>1:00 PM </t></r><r><rPr><strike/></rPr><t>9:00 AM</t></r>`, { time: '13:00' }, '1:00 PM ~~9:00 AM~~'],
  ] as const)('in a part of a cell does not count: %s', async (column, content, expected, kept) => {
    const { rows, doubts, broken } = await planOf(workbook({ [column]: inline(`${column}2`, content) }));
    expect(rows[0]?.appointment).toMatchObject(expected);
    expect(broken).toEqual([]);
    expect(rows[0]?.leftovers.map((left) => left.text)).toEqual([kept]);
    expect(doubts.map(({ reason }) => reason)).toEqual(['struckWords']);
  });

  it.each([
    ['C', '12/14/2026', { date: null }],
    ['D', '9:00 AM', { time: null }],
    ['E', 'ERO', { place: '' }],
  ] as const)('as a whole cell does not count: %s', async (column, value, expected) => {
    for (const cell of [
      inline(`${column}2`, text(value), ' s="1"'),
      inline(`${column}2`, `<r><rPr><strike/></rPr><t>${value}</t></r>`),
    ]) {
      const { rows, doubts } = await planOf(workbook({ [column]: cell }));
      expect(rows[0]?.appointment).toMatchObject(expected);
      expect(rows[0]?.leftovers.some((left) => left.text === value)).toBe(true);
      expect(doubts).toMatchObject([{ reason: 'struckWords', value }]);
    }
  });

  it('is not what a format says not to cross out', async () => {
    const { rows, doubts } = await planOf(
      workbook({
        D: inline('D2', text('9:00 AM'), ' s="2"'),
        E: inline('E2', runs('Plaza', ' 4', '<strike val="0"/>')),
      }),
    );
    expect(rows[0]?.appointment).toMatchObject({ time: '09:00', place: 'Plaza 4' });
    expect(doubts).toEqual([]);
  });
});

describe('hidden rows', () => {
  it('are imported, and marked', async () => {
    const { rows, doubts } = await planOf(fixture('hidden-row'));
    expect(rows).toHaveLength(3);
    expect(doubts.map(({ row, reason }) => [row, reason])).toEqual([[3, 'hiddenRow']]);
  });

  it.each([' hidden="1"', ' hidden="true"', ' spans="1:6" hidden="1" ht="0"', " hidden='1'"])(
    'are recognized: %s',
    async (row) => {
      expect((await planOf(workbook({}, { row }))).doubts.map(({ reason }) => reason)).toEqual(['hiddenRow']);
    },
  );
});

describe('a formula without a result', () => {
  it('is broken aloud', async () => {
    const { broken } = await planOf(fixture('formula-without-result'));
    expect(broken.map(({ row, field, reason }) => [row, field, reason])).toEqual([
      [2, 'appointmentDate', 'formulaError'],
      [3, 'fullName', 'noName'],
    ]);
  });

  it.each([
    ['C', '<c r="C2"><f>TODAY()+14</f></c>', 'appointmentDate'],
    ['C', '<c r="C2" s="0"><f>B2+1</f><v/></c>', 'appointmentDate'],
    ['C', '<c r="C2"><f>B2+1</f><v></v></c>', 'appointmentDate'],
    ['C', '<c r="C2"><f t="shared" si="0"/></c>', 'appointmentDate'],
    ['C', '<c r="C2"><f t="shared" ref="C2:C9" si="0">B2+1</f></c>', 'appointmentDate'],
    ['C', '<c r="C2" t="str"><f>VLOOKUP(A2,X:Y,2)</f></c>', 'appointmentDate'],
    ['D', '<c r="D2"><f>TIME(9,0,0)</f></c>', 'appointmentTime'],
    ['D', '<c r="D2"><f>TIME(9,0,0)</f><v /></c>', 'appointmentTime'],
    ['B', '<c r="B2"><f>"A"&amp;212345601</f></c>', 'aNumber'],
    ['B', '<c r="B2" t="n"><f>X9</f></c>', 'aNumber'],
  ])('is broken in %s: %s', async (column, cell, field) => {
    const { broken } = await planOf(workbook({ [column]: cell }));
    expect(broken.map((one) => [one.field, one.reason])).toEqual([[field, 'formulaError']]);
  });

  it('that is an empty text is a blank cell', async () => {
    const { broken, rows } = await planOf(workbook({ E: '<c r="E2" t="str"><f>IF(A2="","","")</f><v></v></c>' }));
    expect(broken).toEqual([]);
    expect(rows[0]?.leftovers).toEqual([]);
  });
});
