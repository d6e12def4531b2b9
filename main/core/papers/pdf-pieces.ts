import type { Content, ContentStack, ContentText, TableCell } from 'pdfmake/interfaces.js';
import { assertNever } from '../../../shared/contract/errors.ts';
import {
  factRows,
  isWide,
  type ColumnWidth,
  type Fact,
  type PaperBlock,
  type PaperText,
  wholeText,
} from '../../../shared/exports/paper/blocks.ts';
import { drawCards } from './pdf-cards.ts';
import type { Tag } from './pdf-engine.ts';
import { drawCover, drawList } from './pdf-lists.ts';
import { colours, type Print, summaryPrint } from './pdf-print.ts';
import { type BlockOf, hairlines, headingRow, say, sectionMargin, shortEnough, staysTogether } from './pdf-rows.ts';

/** A line to write on is as high as its text, were there any. */
const writingLine = (print: Print): ContentText => ({ text: ' ', fontSize: print.writing / 1.362, lineHeight: 1 });

const factCell = (fact: Fact, { nothing, fillIn = false }: BlockOf<'facts'>, print: Print): ContentStack => ({
  stack: [
    say(fact.label, { style: 'label' }),
    fact.value !== null ? say(fact.value) : fillIn ? writingLine(print) : say(nothing, { style: 'missing' }),
  ],
});

const rowsOf = (block: BlockOf<'facts'>, print: Print): TableCell[][] => {
  const { perRow = 2 } = block;
  return factRows(block.facts, print.half, perRow).map((facts): TableCell[] => {
    const cells: TableCell[] = facts.map((fact) => factCell(fact, block, print));
    const [first] = facts;
    const missing = Array.from({ length: perRow - facts.length }, () => ({}));
    return first !== undefined && facts.length === 1 && isWide(first, (print.half * 2) / perRow)
      ? [{ ...factCell(first, block, print), colSpan: perRow }, ...missing]
      : [...cells, ...missing.map(() => '')];
  });
};

/** Its heading stays with the first row and comes again on a new page. */
const drawFacts = (block: BlockOf<'facts'>, print: Print): Content => {
  const rows = rowsOf(block, print);
  const widths = Array.from({ length: block.perRow ?? 2 }, () => '*');
  const dontBreakRows = rows.every(staysTogether);
  if (block.title === null) {
    return rows.length === 0
      ? ''
      : { layout: hairlines(print, 0, block.fillIn), table: { widths, dontBreakRows, body: rows } };
  }
  return {
    margin: sectionMargin(print),
    layout: hairlines(print, 1, block.fillIn),
    table: {
      widths,
      headerRows: 1,
      keepWithHeaderRows: staysTogether(rows[0]) ? 1 : 0,
      dontBreakRows,
      body: [headingRow(block.title, widths.length), ...rows],
    },
  };
};

/** In points. */
const columnWidths: Readonly<Record<Exclude<ColumnWidth, 'mark'>, number | '*'>> = {
  wide: '*',
  date: 140,
  time: 74,
  word: 90,
  number: 110,
};

const textOf = (text: PaperText, tag?: Tag): ContentText =>
  say(wholeText(text), { ...(text.style && { style: text.style }), ...(tag && { tag }) });

/** A table whose column names come again on each page, tagged as a table for screen readers. */
const drawGrid = ({ title, columns, rows, fillIn = 0 }: BlockOf<'grid'>, print: Print): Content => {
  const table = {};
  const headerTag = { kind: 'TH', table, row: {} } as const;
  const body: TableCell[][] = rows.map((cells) => {
    const row = {};
    return cells.map((texts) => ({
      stack: texts.map((text) => textOf(text, { kind: 'TD', table, row })),
    }));
  });
  const names = columns.map(({ name }) => say(name, { style: 'column', tag: headerTag }));
  const headings = title === null ? [names] : [headingRow(title, columns.length), names];
  return {
    margin: title === null ? [0, 6, 0, 0] : sectionMargin(print),
    layout: hairlines(print, headings.length, fillIn > 0),
    table: {
      widths: columns.map(({ width }) => (width === 'mark' ? print.mark : columnWidths[width])),
      ...(fillIn > 0 && {
        heights: (row: number) => (row < headings.length ? 'auto' : fillIn * print.writing),
      }),
      headerRows: headings.length,
      keepWithHeaderRows: staysTogether(body[0]) ? 1 : 0,
      dontBreakRows: body.every(staysTogether),
      body: [...headings, ...body],
    },
  };
};

const drawText = ({ title, texts }: BlockOf<'text'>, print: Print): Content => ({
  unbreakable: texts.reduce((sum, { text }) => sum + text.length, 0) < 3 * shortEnough,
  margin: sectionMargin(print),
  layout: hairlines(print, 1),
  table: { widths: ['*'], headerRows: 1, body: [headingRow(title, 1), ...texts.map((text) => [textOf(text)])] },
});

const drawHeading = ({ title, below }: BlockOf<'heading'>): Content => ({
  unbreakable: true,
  stack: [
    say(title, { style: 'noteTitle', margin: [0, 10, 0, 2], tag: { kind: 'H3' } }),
    say(below, { style: 'small', margin: [0, 0, 0, 3] }),
  ],
});

const drawWords = ({ label, text }: BlockOf<'words'>): Content => [
  say(label, { style: 'column', margin: [0, 8, 0, 1] }),
  say(text),
];

/** On one page: its points are few and short. */
const drawBox = ({ title, lead, points }: BlockOf<'box'>): Content => ({
  unbreakable: true,
  margin: [0, 18, 0, 0],
  layout: {
    hLineWidth: () => 0,
    vLineWidth: (column) => (column === 0 ? 3 : 0),
    vLineColor: () => colours.amber,
    fillColor: () => colours.amberSoft,
    paddingLeft: () => 12,
    paddingRight: () => 12,
    paddingTop: () => 10,
    paddingBottom: () => 10,
  },
  table: {
    widths: ['*'],
    body: [
      [
        {
          stack: [
            say(title, { style: 'boxTitle', tag: { kind: 'H2' }, margin: [0, 0, 0, 4] }),
            say(lead, { margin: [0, 0, 0, 4] }),
            ...points.map((point) => say(`•  ${point}`)),
          ],
        },
      ],
    ],
  },
});

/** One block of a paper as the layout engine takes it. `first` is true for what begins the first page. */
export const drawBlock = (block: PaperBlock, print: Print = summaryPrint, first = false): Content => {
  switch (block.kind) {
    case 'facts':
      return drawFacts(block, print);
    case 'grid':
      return drawGrid(block, print);
    case 'list':
      return drawList(block, print);
    case 'cover':
      return drawCover(block, first);
    case 'cards':
      return drawCards(block);
    case 'text':
      return drawText(block, print);
    case 'heading':
      return drawHeading(block);
    case 'words':
      return drawWords(block);
    case 'box':
      return drawBox(block);
    default:
      return assertNever(block);
  }
};
