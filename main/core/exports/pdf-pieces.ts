import type { Content, ContentStack, ContentText, CustomTableLayout, Style, TableCell } from 'pdfmake/interfaces.js';
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

type TextOptions = Omit<ContentText, 'text'> & { readonly tag?: Tag };

/** Text that a person typed or the catalogue says, in the fonts that it needs. */
export const say = (text: string, options: TextOptions = {}): ContentText => {
  const runs = textRuns(text);
  const first = runs[0];
  if (first === undefined || (runs.length === 1 && first.font === mainFont)) return { ...options, text: first?.text ?? '' };
  return { ...options, text: runs.map((run) => ({ text: run.text, font: run.font })) };
};

export interface Fact {
  readonly label: string;
  /** Null when nothing was written down. */
  readonly value: string | null;
  /** Takes the whole width of the grid, as a long value does by itself. */
  readonly wide?: boolean;
}

/** About what fits on a line of half the grid. */
const halfLine = 44;

const isWide = ({ wide, label, value }: Fact): boolean =>
  wide ?? ((value ?? '').includes('\n') || Math.max(label.length, (value ?? '').length) > halfLine);

const factCell = (fact: Fact, nothing: string): ContentStack => ({
  stack: [say(fact.label, { style: 'label' }), fact.value === null ? say(nothing, { style: 'missing' }) : say(fact.value)],
});

/** Two facts a row, in order; a wide one has a row to itself. */
const factRows = (facts: readonly Fact[], nothing: string): TableCell[][] => {
  const rows: TableCell[][] = [];
  let open: TableCell[] | null = null;
  for (const fact of facts) {
    if (isWide(fact)) {
      rows.push([{ ...factCell(fact, nothing), colSpan: 2 }, {}]);
      open = null;
    } else if (open === null) {
      open = [factCell(fact, nothing), ''];
      rows.push(open);
    } else {
      open[1] = factCell(fact, nothing);
      open = null;
    }
  }
  return rows;
};

/** Hairlines between rows, no line around. The first `headings` rows carry none above. */
const hairlines = (headings: number): CustomTableLayout => ({
  hLineWidth: (row, node) => (row > headings && row < node.table.body.length ? 0.5 : row === headings && headings > 0 ? 0.8 : 0),
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

/**
 * A section of facts under a heading that stays with the first of them and comes again on a new page. `nothing`
 * stands where a value was not written down.
 */
export const factSection = (title: string, facts: readonly Fact[], nothing: string): Content => {
  const rows = factRows(facts, nothing);
  return {
    margin: sectionMargin,
    layout: hairlines(1),
    table: {
      widths: ['*', '*'],
      headerRows: 1,
      keepWithHeaderRows: staysTogether(rows[0]) ? 1 : 0,
      dontBreakRows: rows.every(staysTogether),
      body: [headingRow(title, 2), ...rows],
    },
  };
};

/** Facts without a heading, all of them known. */
export const factGrid = (facts: readonly Fact[]): Content => {
  const body = factRows(facts, '');
  return { layout: hairlines(0), table: { widths: ['*', '*'], dontBreakRows: body.every(staysTogether), body } };
};

export interface Grid {
  /** Heading of a section above the columns; none for a table inside a section. */
  readonly title?: string;
  readonly columns: readonly string[];
  readonly widths: (number | '*')[];
  /** Rows of cells; each cell is one text or several under each other. */
  readonly rows: readonly (readonly ContentText[])[][];
}

/** A table whose column names come again on each page, tagged as a table for screen readers. */
export const gridSection = ({ title, columns, widths, rows }: Grid): Content => {
  const table = {};
  const headerTag = { kind: 'TH', table, row: {} } as const;
  const body: TableCell[][] = rows.map((cells) => {
    const row = {};
    return cells.map((texts) => ({ stack: texts.map((text) => ({ ...text, tag: { kind: 'TD', table, row } })) }));
  });
  const names = columns.map((name) => say(name, { style: 'column', tag: headerTag }));
  const headings = title === undefined ? [names] : [headingRow(title, columns.length), names];
  return {
    margin: title === undefined ? [0, 6, 0, 0] : sectionMargin,
    layout: hairlines(headings.length),
    table: {
      widths,
      headerRows: headings.length,
      keepWithHeaderRows: staysTogether(body[0]) ? 1 : 0,
      dontBreakRows: body.every(staysTogether),
      body: [...headings, ...body],
    },
  };
};

/** A section of running text. */
export const textSection = (title: string, texts: readonly Content[]): Content => ({
  margin: sectionMargin,
  layout: hairlines(1),
  table: { widths: ['*'], headerRows: 1, body: [headingRow(title, 1), ...texts.map((text) => [text])] },
});

/** An amber box on one page: what the reader must not overlook. Its texts are few and short. */
export const box = (title: string, texts: readonly ContentText[]): Content => ({
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
    body: [[{ stack: [say(title, { style: 'boxTitle', tag: { kind: 'H2' }, margin: [0, 0, 0, 4] }), ...texts] }]],
  },
});
