import { fold } from '../../../shared/basics/names.ts';
import type { FieldCell, RowCells, RowLayout } from './row-cells.ts';
import type { DateOrder } from './rules/date-order.ts';
import { hasOtherWords } from './rules/date-rest.ts';
import { parseDate } from './rules/dates.ts';
import { scoreHeader } from './rules/header-words.ts';
import { kindOfHeader } from './rules/kinds.ts';
import type { FurtherAppointment } from './rules/planned.ts';
import { doubtOfStanding, readStanding, withoutStanding } from './rules/standing.ts';

const ofPeople: ReadonlySet<string> = new Set(['fullName', 'aNumber']);
const appointmentWords =
  /\b(?:interviews?|hearings?|court|check ?ins?|appointments?|appts?|entrevistas?|audiencias?|corte|citas?|presentacion)\b/u;

/** True for the name of a column whose days are appointments: "Court date", "Huellas", not "Work permit expires". */
const namesAppointment = (header: string): boolean => {
  const [best] = scoreHeader(header);
  if (best?.field === 'note' && best.score >= 0.6) return false;
  if (best?.field === 'appointmentDate' && best.score >= 0.6) return true;
  return kindOfHeader(header) !== null || appointmentWords.test(fold(header));
};

const namesPeople = (header: string): boolean =>
  scoreHeader(header).some(({ field }) => field === 'fullName' || field === 'givenName');

/** The first column of a second table beside the first one, which names people again; Infinity without one. */
export const secondTableFrom = ({ byField }: RowLayout): number => {
  const columns = byField.get('note') ?? [];
  const isOfPeople = (header: string): boolean =>
    scoreHeader(header).some(({ field, score }) => score >= 0.85 && ofPeople.has(field));
  const first = columns.find(({ header }) => isOfPeople(header));
  if (first === undefined) return Number.POSITIVE_INFINITY;
  // a name that may be a given name comes right before it
  const before = columns.find(({ column, header }) => column === first.column - 1 && namesPeople(header));
  return (before ?? first).column;
};

/** Reads a cell that names a day to come, in the sheet's own order where it can be read so; null for any other. */
const readAhead = (cell: FieldCell, order: DateOrder, today: string) => {
  // no day is written without a number
  if (cell.text.length > 40 || !/\p{N}/u.test(cell.text) || /^\d+$/u.test(cell.text)) return null;
  const orders: readonly DateOrder[] = [order, 'mdy', 'dmy'];
  const said = withoutStanding(cell.text);
  return (
    orders
      .map((one) => parseDate(said, { order: one, today, use: 'appointment' }))
      .find((one) => one.kind === 'date' && one.value >= today) ?? null
  );
};

/** What a further column of days says of an appointment of its own, and what of its words that leaves to be kept. */
const readFurther = (cells: RowCells, cell: FieldCell, order: DateOrder, today: string): FurtherAppointment | null => {
  const parsed = readAhead(cell, order, today);
  if (parsed?.kind !== 'date') return null;
  cells.doubt(cell, namesAppointment(cell.column.header) ? 'furtherAppointment' : 'furtherDate');
  if (!namesAppointment(cell.column.header)) return null;
  cells.take(cell);
  const standing = readStanding(cell.text);
  if (standing !== null) cells.doubt(cell, doubtOfStanding[standing.kind]);
  if (standing !== null || !parsed.whole || hasOtherWords(cell.text)) cells.keep(cell);
  const kind = kindOfHeader(cell.column.header);
  return {
    header: cell.column.header,
    date: parsed.value,
    time: parsed.time,
    kind,
    kindWords: kind === null ? cell.column.header : '',
    cancelled: standing?.kind === 'cancelled',
  };
};

/**
 * Leaves out, and marks, whatever a row holds of a second table beside the first: words about a stranger are in no one's
 * note, and say nothing of this person's appointment or phone.
 *
 * @param second the first column of the second table; Infinity without one
 */
export const leaveOutSecondTable = (cells: RowCells, second: number): void => {
  if (second === Number.POSITIVE_INFINITY) return;
  for (const cell of cells.all('note')) {
    if (cell.column.column < second) continue;
    cells.doubt(cell, 'secondTable');
    cells.leaveOut(cell);
  }
};

/**
 * Reads the days to come that a row has in further columns: appointments of their own where their column's name says so,
 * and marked.
 *
 * @param order in which the sheet's other dates are written
 */
export const readBeside = (cells: RowCells, order: DateOrder, today: string): readonly FurtherAppointment[] =>
  cells.all('note').flatMap((cell) => readFurther(cells, cell, order, today) ?? []);
