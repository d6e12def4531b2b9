import type { ContentText, CustomTableLayout, TableCell } from 'pdfmake/interfaces.js';
import type { PaperBlock } from '../../../shared/exports/paper/blocks.ts';
import type { Tag } from './pdf-engine.ts';
import { colours, type Print } from './pdf-print.ts';
import { mainFont, textRuns } from './pdf-text.ts';

export type BlockOf<K extends PaperBlock['kind']> = Extract<PaperBlock, { readonly kind: K }>;

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

/**
 * Hairlines between rows, no line around. The first `headings` rows carry none above. Lines to write on are darker, and
 * the last row has one too.
 */
export const hairlines = (print: Print, headings: number, fillIn = false): CustomTableLayout => ({
  hLineWidth: (row, node) =>
    row > headings && (fillIn || row < node.table.body.length) ? 0.5 : row === headings && headings > 0 ? 0.8 : 0,
  vLineWidth: () => 0,
  hLineColor: (row) => (row === headings ? colours.teal : fillIn ? colours.writing : colours.line),
  paddingLeft: (column) => (column === 0 ? 0 : 10),
  paddingRight: () => 0,
  paddingTop: () => print.padding,
  paddingBottom: () => print.padding,
});

/** Text longer than this may fill a page, and what must stay together would run off its end. */
export const shortEnough = 300;

const characters = (cell: unknown): number => JSON.stringify(cell)?.length ?? 0;
export const staysTogether = (row: readonly TableCell[] | undefined): boolean =>
  row !== undefined && row.reduce((sum, cell) => sum + characters(cell), 0) < shortEnough + 120 * row.length;

export const headingRow = (title: string, columns: number): TableCell[] => [
  { ...say(title, { style: 'section', tag: { kind: 'H2' } }), colSpan: columns },
  ...Array.from({ length: columns - 1 }, () => ({})),
];

export const sectionMargin = (print: Print): [number, number, number, number] => [0, print.gap, 0, 0];
