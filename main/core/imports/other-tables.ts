import type { RowCells } from './row-cells.ts';
import { parseDate } from './rules/dates.ts';
import { scoreHeader } from './rules/header-words.ts';
import type { BrokenCell } from './rules/planned.ts';

const ofPeople: ReadonlySet<string> = new Set(['fullName', 'aNumber']);

/**
 * Marks what a row holds beside its one person and its one appointment: someone of a second table next to the first, and
 * days to come of further appointments. Neither is imported, and a hearing that no one knows of is a hearing missed.
 */
export const otherTables = (cells: RowCells, today: string): readonly BrokenCell[] =>
  cells.all('note').flatMap((cell): readonly BrokenCell[] => {
    const { column, header, field } = cell.column;
    const mark = (reason: string): BrokenCell => ({ row: cells.row, column, header, field, reason, value: cell.text });
    const [best] = scoreHeader(header);
    if (best !== undefined && best.score >= 0.85 && ofPeople.has(best.field)) return [mark('secondTable')];
    const readings = (['mdy', 'dmy'] as const).map((order) =>
      parseDate(cell.text, { order, today, use: 'appointment' }),
    );
    const isAhead = cell.text.length <= 40 && readings.some((one) => one.kind === 'date' && one.value >= today);
    return isAhead && !/^\d+$/u.test(cell.text) ? [mark('furtherDate')] : [];
  });
