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
  readonly style?: 'strong' | 'small' | 'column';
}

/** The columns of a grid: `wide` ones share what the others leave. */
export type ColumnWidth = 'wide' | 'date' | 'time' | 'word' | 'number';

export type PaperBlock =
  /** Facts in two columns, under a heading or within a section. `nothing` stands for a value that is not known. */
  | { readonly kind: 'facts'; readonly title: string | null; readonly facts: readonly Fact[]; readonly nothing: string }
  | {
      readonly kind: 'grid';
      readonly title: string | null;
      readonly columns: readonly { readonly name: string; readonly width: ColumnWidth }[];
      /** Rows of cells; a cell is one text or several under each other. */
      readonly rows: readonly (readonly (readonly PaperText[])[])[];
    }
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

/** About what fits on a line of half the paper's width. */
const halfLine = 44;

export const isWide = ({ wide, label, value }: Fact): boolean =>
  wide ?? ((value ?? '').includes('\n') || Math.max(label.length, (value ?? '').length) > halfLine);

/** Facts two to a row; a wide one has a row to itself. */
export const factRows = (facts: readonly Fact[]): (readonly [Fact] | readonly [Fact, Fact])[] => {
  const rows: (readonly [Fact] | readonly [Fact, Fact])[] = [];
  let open: Fact | null = null;
  for (const fact of facts) {
    if (isWide(fact)) {
      if (open !== null) rows.push([open]);
      open = null;
      rows.push([fact]);
    } else if (open === null) open = fact;
    else {
      rows.push([open, fact]);
      open = null;
    }
  }
  if (open !== null) rows.push([open]);
  return rows;
};
