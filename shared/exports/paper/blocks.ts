/**
 * A paper as a list of blocks, so that what the window previews and what the PDF shows are one and the same. The
 * texts are not escaped and may hold anything that someone typed.
 */

export interface Fact {
  readonly label: string;
  /** Null when nothing was recorded. */
  readonly value: string | null;
  /** Takes the whole width, as a long value does by itself. */
  readonly wide?: boolean;
}

export interface PaperText {
  readonly text: string;
  /** What someone typed, before and after the text: in a paper of two languages it is there once. */
  readonly before?: string;
  readonly after?: string;
  readonly style?: 'strong' | 'small' | 'column' | 'big';
}

/** The columns of a grid: `wide` ones share what the others leave; `mark` holds a number or a box. */
export type ColumnWidth = 'wide' | 'date' | 'time' | 'word' | 'number' | 'mark';

/** What begins a line of a list. */
export type ListMarker = 'none' | 'dot' | 'number' | 'box';

export interface ListItem {
  readonly text: string;
  /** The same in the paper's second language, beside it. */
  readonly other?: string;
}

/** One half of a folded card. A fact without a value is a line to write on. */
export interface CardSide {
  readonly title: string;
  readonly texts: readonly string[];
  readonly facts: readonly Fact[];
  readonly source: string;
}

export type PaperBlock =
  /** Facts in two columns, under a heading or within a section. `nothing` stands for a value that is not known. */
  | {
      readonly kind: 'facts';
      readonly title: string | null;
      readonly facts: readonly Fact[];
      readonly nothing: string;
      /** A value that is not known is a line to write on by hand. */
      readonly fillIn?: boolean;
      /** How many short facts share a row; two unless it says otherwise. */
      readonly perRow?: 3;
    }
  | {
      readonly kind: 'grid';
      readonly title: string | null;
      readonly columns: readonly { readonly name: string; readonly width: ColumnWidth }[];
      /** Rows of cells; a cell is one text or several under each other. */
      readonly rows: readonly (readonly (readonly PaperText[])[])[];
      /** Every row has room for so many lines written by hand. */
      readonly fillIn?: number;
    }
  | {
      readonly kind: 'list';
      readonly title: string | null;
      readonly marker: ListMarker;
      readonly items: readonly ListItem[];
      readonly style?: 'small' | 'big';
    }
  /** Begins a paper, on a new page unless it is the first. */
  | {
      readonly kind: 'cover';
      readonly kicker: string;
      readonly name: string | null;
      readonly under: string | null;
    }
  /** The same folded card several times, to be cut out. */
  | { readonly kind: 'cards'; readonly front: CardSide; readonly back: CardSide; readonly count: number }
  | { readonly kind: 'text'; readonly title: string; readonly texts: readonly PaperText[] }
  /** A heading inside a section, with a line under it. */
  | { readonly kind: 'heading'; readonly title: string; readonly below: string }
  /** A labeled paragraph. */
  | { readonly kind: 'words'; readonly label: string; readonly text: string }
  /** What the reader must not overlook. */
  | { readonly kind: 'box'; readonly title: string; readonly lead: string; readonly points: readonly string[] };

export interface Paper {
  /** Neutral: is in the title bar of a PDF reader. */
  readonly title: string;
  readonly name: string;
  readonly under: string;
  /** Who made it for whom, and when. */
  readonly made: readonly { readonly label: string; readonly value: string }[];
  readonly confidential: string;
  readonly blocks: readonly PaperBlock[];
  readonly footer: string;
  readonly pageNumber: (page: number, pages: number) => string;
}

/** A text with what someone typed around it, as it is read. */
export const wholeText = ({ before, text, after }: PaperText): string =>
  [before, text, after].filter((one) => one !== undefined && one !== '').join(' ');

/** About how many letters fit on a line of half the paper's width, in the print of a case summary. */
export const halfLine = 44;

export const isWide = ({ wide, label, value }: Fact, half = halfLine): boolean =>
  wide ?? ((value ?? '').includes('\n') || Math.max(label.length, (value ?? '').length) > half);

/** Facts two to a row, or as many as asked; a wide one has a row to itself. */
export const factRows = (facts: readonly Fact[], half = halfLine, perRow = 2): (readonly Fact[])[] => {
  const longest = (half * 2) / perRow;
  const rows: Fact[][] = [];
  let open: Fact[] | null = null;
  for (const fact of facts) {
    if (isWide(fact, longest)) {
      open = null;
      rows.push([fact]);
    } else if (open === null || open.length === perRow) {
      open = [fact];
      rows.push(open);
    } else open.push(fact);
  }
  return rows;
};
