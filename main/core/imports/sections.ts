import { fold } from '../../../shared/basics/names.ts';
import { kindOfHeader } from './rules/kinds.ts';
import type { BrokenCell, Leftover, PlannedAppointment } from './rules/planned.ts';
import { doubtOfStanding, readStanding, type Standing } from './rules/standing.ts';

/** The kind of the rows beneath a header or a heading: one of ours, or the words that name none. */
export interface KindAbove {
  /** The number of the row that says it. */
  readonly row: number;
  readonly kind: string | null;
  readonly words: string;
}

const courtWords = /\b(?:courts?|hearings?|cortes?|tribunal|audiencias?)\b/u;

/** The kind that the name of a column of dates gives the rows beneath it. */
export const kindFromHeader = (row: number, header: string): KindAbove => {
  const kind = kindOfHeader(header);
  return { row, kind, words: kind === null ? header.trim() : '' };
};

/** A heading tells of several: "Master hearings", "Audiencias preliminares". */
const singular = (text: string): string =>
  fold(text)
    .replace(/(?<=[aeo][lrn])es\b/gu, '')
    .replace(/(?<=\p{L}{3})s\b/gu, '');

/** A heading, and what it says of all the rows beneath it until the next one. */
export interface Section {
  readonly heading: BrokenCell;
  readonly standing: Standing['kind'] | null;
  /** Null if it names no kind. */
  readonly kind: KindAbove | null;
}

const sectionOf = (heading: BrokenCell): Section => {
  const standing = readStanding(heading.value)?.kind ?? null;
  const said = kindFromHeader(heading.row, heading.value);
  const ofOne = said.kind === null ? kindFromHeader(heading.row, singular(heading.value)) : said;
  const above = ofOne.kind === null ? said : ofOne;
  const names = standing === null && (above.kind !== null || courtWords.test(fold(heading.value)));
  return { heading, standing, kind: names ? above : null };
};

/** What says of what kind a row is: the closest one above it. */
export const closestKind = (...above: readonly (KindAbove | null | undefined)[]): KindAbove | null =>
  above.reduce<KindAbove | null>(
    (closest, one) => (one !== null && one !== undefined && one.row >= (closest?.row ?? 0) ? one : closest),
    null,
  );

/** The appointment of a row with the kind that is written above it, where no column says it. */
export const withKindAbove = (
  appointment: PlannedAppointment | null,
  above: KindAbove | null,
): PlannedAppointment | null =>
  appointment === null || above === null ? appointment : { ...appointment, kind: above.kind, kindWords: above.words };

/** What a section says of how the row beneath it stands: its mark, and the words for the record that they are about. */
export const standingUnder = (
  { heading, standing }: Section,
  row: number,
): { readonly doubts: readonly BrokenCell[]; readonly leftovers: readonly Leftover[] } =>
  standing === null
    ? { doubts: [], leftovers: [] }
    : {
        doubts: [{ ...heading, row, reason: doubtOfStanding[standing] }],
        leftovers: [
          {
            column: heading.column,
            header: heading.header,
            text: heading.value,
            about: standing === 'detained' ? 'person' : 'appointment',
          },
        ],
      };

/** Walks down a sheet and says which section speaks for each row. */
export class SectionsAbove {
  private readonly repeated: readonly number[];
  private section: Section | null = null;
  /** The last row that a section spoke for. */
  private last: number | null = null;

  /** @param repeated rows that say the header again; after rows of a section it begins something else */
  constructor(repeated: readonly number[]) {
    this.repeated = repeated;
  }

  /** The section that speaks for the next row; null for none, and for a heading, which begins the one beneath it. */
  over(row: number, heading: BrokenCell | null): Section | null {
    const { last } = this;
    if (last !== null && this.repeated.some((number) => number > last && number < row)) this.section = null;
    const section = heading === null ? this.section : null;
    this.last = section === null ? null : row;
    if (heading !== null) this.section = sectionOf(heading);
    return section;
  }
}
