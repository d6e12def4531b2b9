import type { Style } from 'pdfmake/interfaces.js';
import { halfLine } from '../../../shared/exports/paper/blocks.ts';
import { mainFont } from './pdf-text.ts';

export const colours = {
  ink: '#1F2421',
  soft: '#5B635E',
  teal: '#0F5C57',
  line: '#D9D3C8',
  /** A line to write on must survive a poor printer. */
  writing: '#7A807C',
  amber: '#8A5300',
  amberSoft: '#FDF0D5',
} as const;

/** The size of body text in a case summary, in points; the sizes below are written for it. */
const summaryBody = 9.5;

const sizes: Record<string, Style & { readonly fontSize: number }> = {
  kicker: { fontSize: 8.5, bold: true, color: colours.teal, characterSpacing: 0.6 },
  name: { fontSize: 22, bold: true, lineHeight: 1.1 },
  under: { fontSize: 10.5, color: colours.soft },
  section: { fontSize: 12.5, bold: true, color: colours.teal },
  noteTitle: { fontSize: 10.5, bold: true },
  label: { fontSize: 7.5, color: colours.soft },
  missing: { fontSize: 9.5, color: colours.soft },
  column: { fontSize: 8, bold: true, color: colours.soft },
  small: { fontSize: 8, color: colours.soft },
  strong: { fontSize: 9.5, bold: true },
  big: { fontSize: 12.5, bold: true },
  boxTitle: { fontSize: 10.5, bold: true, color: colours.amber },
  footer: { fontSize: 7.5, color: colours.soft },
};

/** How large a paper is printed. */
export interface Print {
  /** Size of body text, in points. */
  readonly body: number;
  readonly styles: Record<string, Style>;
  readonly defaultStyle: Style;
  /** About how many letters fit on half a line. */
  readonly half: number;
  /** Height of a line to write on by hand, in points. */
  readonly writing: number;
  /** Width of a number or a box before a line. */
  readonly mark: number;
  /** Space above a section's heading, in points. */
  readonly gap: number;
  /** Space above and below the text of a row, in points. */
  readonly padding: number;
}

/** Headings grow less than the text does, or they would break. */
const sizeAt = (size: number, body: number): number =>
  size <= summaryBody
    ? (size * body) / summaryBody
    : body === summaryBody
      ? size
      : body + (size - summaryBody) * (body > summaryBody ? 1.2 : 1);

/** How much space there is between lines and sections. */
type Spacing = 'loose' | 'snug' | 'tight';

interface PrintOptions {
  /** No text is smaller, a label or a footer neither. */
  readonly least?: number;
  /** Less than `loose` is for what has to fit on one page. */
  readonly spacing?: Spacing;
}

const spaces: Readonly<Record<Spacing, Pick<Print, 'gap' | 'padding'> & { readonly lineHeight: number }>> = {
  loose: { gap: 14, padding: 3.5, lineHeight: 1.2 },
  snug: { gap: 10, padding: 2.5, lineHeight: 1.1 },
  tight: { gap: 5, padding: 1.5, lineHeight: 1.05 },
};

/** Headings of a paper with little space, in the sizes of a case summary. */
const smallHeadings: Record<string, number> = { name: 18, section: 11, big: 11 };

/** A print with body text of so many points. */
export const printOf = (body: number, { least = 0, spacing = 'loose' }: PrintOptions = {}): Print => ({
  body,
  styles: Object.fromEntries(
    Object.entries(sizes).map(([name, style]) => [
      name,
      {
        ...style,
        fontSize: Math.max(
          least,
          sizeAt((spacing === 'loose' ? undefined : smallHeadings[name]) ?? style.fontSize, body),
        ),
      },
    ]),
  ),
  defaultStyle: { font: mainFont, fontSize: body, lineHeight: spaces[spacing].lineHeight, color: colours.ink },
  half: Math.round((halfLine * summaryBody) / body),
  writing: spacing === 'tight' ? 13 : Math.max(16, body * 1.4),
  mark: body * 1.8,
  gap: spaces[spacing].gap,
  padding: spaces[spacing].padding,
});

export const summaryPrint = printOf(summaryBody);
