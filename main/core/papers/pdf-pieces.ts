import type { Content, ContentStack, ContentText, CustomTableLayout, Style, TableCell } from 'pdfmake/interfaces.js';
import { assertNever } from '../../../shared/contract/errors.ts';
import {
  factRows,
  isWide,
  type ColumnWidth,
  type Fact,
  type PaperBlock,
  type PaperText,
} from '../../../shared/exports/paper/blocks.ts';
import type { Tag } from './pdf-engine.ts';
import { mainFont, textRuns } from './pdf-text.ts';

const colours = {
  ink: '#1F2421',
  soft: '#5B635E',
  teal: '#0F5C57',
  line: '#D9D3C8',
  amber: '#8A5300',
  amberSoft: '#FDF0D5',
} as const;

export const defaultStyle: Style = { font: mainFont, fontSize: 9.5, lineHeight: 1.2, color: colours.ink };

export const styles: Record<string, Style> = {
  kicker: { fontSize: 8.5, bold: true, color: colours.teal, characterSpacing: 0.6 },
  name: { fontSize: 22, bold: true, lineHeight: 1.1 },
  under: { fontSize: 10.5, color: colours.soft },
  section: { fontSize: 12.5, bold: true, color: colours.teal },
  noteTitle: { fontSize: 10.5, bold: true },
  label: { fontSize: 7.5, color: colours.soft },
  missing: { color: colours.soft },
  column: { fontSize: 8, bold: true, color: colours.soft },
  small: { fontSize: 8, color: colours.soft },
  strong: { bold: true },
  boxTitle: { fontSize: 10.5, bold: true, color: colours.amber },
  footer: { fontSize: 7.5, color: colours.soft },
};

type BlockOf<K extends PaperBlock['kind']> = Extract<PaperBlock, { readonly kind: K }>;

type TextOptions = Omit<ContentText, 'text'> & { readonly tag?: Tag };

/** Text that a person typed or the catalog says, in the fonts that it needs. */
export const say = (text: string, options: TextOptions = {}): ContentText => {
  const runs = textRuns(text);
  const first = runs[0];
  if (first === undefined || (runs.length === 1 && first.font === mainFont)) {
    return { ...options, text: first?.text ?? '' };
  }
  return { ...options, text: runs.map((run) => ({ text: run.text, font: run.font })) };
};

const factCell = (fact: Fact, nothing: string): ContentStack => ({
  stack: [
    say(fact.label, { style: 'label' }),
    fact.value === null ? say(nothing, { style: 'missing' }) : say(fact.value),
  ],
});

const rowsOf = ({ facts, nothing }: BlockOf<'facts'>): TableCell[][] =>
  factRows(facts).map(([left, right]): TableCell[] => {
    if (right !== undefined) return [factCell(left, nothing), factCell(right, nothing)];
    return isWide(left) ? [{ ...factCell(left, nothing), colSpan: 2 }, {}] : [factCell(left, nothing), ''];
  });

/** Hairlines between rows, no line around. The first `headings` rows carry none above. */
const hairlines = (headings: number): CustomTableLayout => ({
  hLineWidth: (row, node) =>
    row > headings && row < node.table.body.length ? 0.5 : row === headings && headings > 0 ? 0.8 : 0,
  vLineWidth: () => 0,
  hLineColor: (row) => (row === headings ? colours.teal : colours.line),
  paddingLeft: (column) => (column === 0 ? 0 : 10),
  paddingRight: () => 0,
  paddingTop: () => 3.5,
  paddingBottom: () => 3.5,
});

/** Text longer than this may fill a page, and what must stay together would run off its end. */
const shortEnough = 300;

const characters = (cell: unknown): number => JSON.stringify(cell)?.length ?? 0;
const staysTogether = (row: readonly TableCell[] | undefined): boolean =>
  row !== undefined && row.reduce((sum, cell) => sum + characters(cell), 0) < shortEnough + 120 * row.length;

const headingRow = (title: string, columns: number): TableCell[] => [
  { ...say(title, { style: 'section', tag: { kind: 'H2' } }), colSpan: columns },
  ...Array.from({ length: columns - 1 }, () => ({})),
];

const sectionMargin: [number, number, number, number] = [0, 14, 0, 0];

/** Its heading stays with the first row and comes again on a new page. */
const drawFacts = (block: BlockOf<'facts'>): Content => {
  const rows = rowsOf(block);
  const dontBreakRows = rows.every(staysTogether);
  if (block.title === null) {
    return rows.length === 0 ? '' : { layout: hairlines(0), table: { widths: ['*', '*'], dontBreakRows, body: rows } };
  }
  return {
    margin: sectionMargin,
    layout: hairlines(1),
    table: {
      widths: ['*', '*'],
      headerRows: 1,
      keepWithHeaderRows: staysTogether(rows[0]) ? 1 : 0,
      dontBreakRows,
      body: [headingRow(block.title, 2), ...rows],
    },
  };
};

/** In points. */
const widths: Readonly<Record<ColumnWidth, number | '*'>> = { wide: '*', date: 140, time: 74, word: 90, number: 110 };

const textOf = ({ text, style }: PaperText, tag?: Tag): ContentText =>
  say(text, { ...(style && { style }), ...(tag && { tag }) });

/** A table whose column names come again on each page, tagged as a table for screen readers. */
const drawGrid = ({ title, columns, rows }: BlockOf<'grid'>): Content => {
  const table = {};
  const headerTag = { kind: 'TH', table, row: {} } as const;
  const body: TableCell[][] = rows.map((cells) => {
    const row = {};
    return cells.map((texts) => ({ stack: texts.map((text) => textOf(text, { kind: 'TD', table, row })) }));
  });
  const names = columns.map(({ name }) => say(name, { style: 'column', tag: headerTag }));
  const headings = title === null ? [names] : [headingRow(title, columns.length), names];
  return {
    margin: title === null ? [0, 6, 0, 0] : sectionMargin,
    layout: hairlines(headings.length),
    table: {
      widths: columns.map(({ width }) => widths[width]),
      headerRows: headings.length,
      keepWithHeaderRows: staysTogether(body[0]) ? 1 : 0,
      dontBreakRows: body.every(staysTogether),
      body: [...headings, ...body],
    },
  };
};

const drawText = ({ title, texts }: BlockOf<'text'>): Content => ({
  unbreakable: texts.reduce((sum, { text }) => sum + text.length, 0) < 3 * shortEnough,
  margin: sectionMargin,
  layout: hairlines(1),
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

/** One block of a paper as the layout engine takes it. */
export const drawBlock = (block: PaperBlock): Content => {
  switch (block.kind) {
    case 'facts':
      return drawFacts(block);
    case 'grid':
      return drawGrid(block);
    case 'text':
      return drawText(block);
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
