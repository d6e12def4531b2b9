import type { Content, ContentStack, TableCell } from 'pdfmake/interfaces.js';
import type { CardSide } from '../../../shared/exports/paper/blocks.ts';
import { colours } from './pdf-print.ts';
import { type BlockOf, say } from './pdf-rows.ts';

/** A card is 3.5 × 2 inches folded; in points. Both halves are beside each other, so that neither is upside down. */
const width = 252;
const height = 144;
const padding = 9;
const inner = { width: width - 2 * padding, height: height - 2 * padding };

const largest = 9.5;
const smallest = 5;
/** Height of a line, and about how wide a letter is, in parts of the letters' size. */
const lineHeight = 1.12;
/** The space above a line is this part of the fonts' own height. */
const fontHeight = 1.36;
const letter = 0.53;
const wideLetter = 1.05;

const widthOf = (text: string): number =>
  [...text].reduce((sum, one) => sum + ((one.codePointAt(0) ?? 0) > 0x2e7f ? wideLetter : letter), 0);

const linesOf = (text: string, size: number): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((widthOf(line) * size * 1.06) / inner.width)), 0);

/** A fact as one line: what it is, then its value or a line to write on. */
const factLine = ({ label, value }: CardSide['facts'][number]): string => `${label} ${value ?? '_'.repeat(26)}`;

const heightAt = ({ title, texts, facts, source }: CardSide, size: number): number => {
  const lines = [title, ...texts, ...facts.map(factLine)].reduce((sum, text) => sum + linesOf(text, size), 0);
  const gaps = 2 * (texts.length + facts.length);
  return lines * size * lineHeight * fontHeight + gaps + linesOf(source, smallest) * smallest * lineHeight * fontHeight;
};

/** The size at which everything fits on the card. */
const sizeOf = (side: CardSide): number => {
  let size = largest;
  while (size > smallest && heightAt(side, size) > inner.height) size -= 0.25;
  return size;
};

const half = (side: CardSide): ContentStack => {
  const fontSize = sizeOf(side);
  const line = { fontSize, lineHeight, margin: [0, 2, 0, 0] as [number, number, number, number] };
  return {
    stack: [
      say(side.title, { fontSize, lineHeight, bold: true, color: colours.teal, tag: { kind: 'H2' } }),
      ...side.texts.map((text) => say(text, line)),
      ...side.facts.map((fact) => say(factLine(fact), { ...line, bold: fact.value !== null })),
      say(side.source, { fontSize: smallest, lineHeight, margin: [0, 2, 0, 0], color: colours.soft }),
    ],
  };
};

const tick = (x1: number, y1: number, x2: number, y2: number) => ({
  type: 'line' as const,
  x1,
  y1,
  x2,
  y2,
  lineWidth: 0.6,
  lineColor: colours.ink,
});

/** How far the marks reach beyond the card. */
const reach = 5;

/** Marks where to cut, at the corners outside the card, and where to fold. `edge` is 0 for those below a card. */
const marks = (edge: 0 | typeof reach): Content => ({
  canvas: [
    tick(0, 0, 0, reach),
    tick(width, 0, width, reach),
    tick(2 * width, 0, 2 * width, reach),
    tick(-14, edge, -4, edge),
    tick(2 * width + 4, edge, 2 * width + 14, edge),
  ],
});

const card = (front: CardSide, back: CardSide): Content => ({
  unbreakable: true,
  margin: [0, 4, 0, 0],
  stack: [
    marks(reach),
    {
      layout: {
        hLineWidth: () => 0.5,
        vLineWidth: () => 0.5,
        hLineColor: () => colours.line,
        vLineColor: () => colours.line,
        vLineStyle: (column) => (column === 1 ? { dash: { length: 3, space: 3 } } : null),
        paddingLeft: () => padding,
        paddingRight: () => padding,
        paddingTop: () => padding,
        paddingBottom: () => padding,
      },
      table: {
        widths: [inner.width, inner.width],
        heights: inner.height,
        body: [[half(front), half(back)] as TableCell[]],
      },
    },
    marks(0),
  ],
});

/** Folded cards under each other, as many as asked. */
export const drawCards = ({ front, back, count }: BlockOf<'cards'>): Content => ({
  stack: Array.from({ length: count }, () => card(front, back)),
});
