import { isPersonField, type Mapping } from '../../../shared/imports/import-fields.ts';
import { cellAt, type SheetRow } from '../../../shared/imports/sheet.ts';
import { readSafety } from './rules/channel-safety.ts';
import type { BrokenCell, Leftover } from './rules/planned.ts';
import { readStanding } from './rules/standing.ts';

export interface ReadMarks {
  readonly leftovers: readonly Leftover[];
  readonly doubts: readonly BrokenCell[];
}

const none: ReadMarks = { leftovers: [], doubts: [] };

/** What a workbook says of a row beside its values: words for the notes, and what someone is to look at. */
export const readMarks = (row: SheetRow, { columns }: Mapping): ReadMarks => {
  const { marks } = row;
  if (marks === undefined) return none;
  const leftovers: Leftover[] = [];
  const doubts: BrokenCell[] = [];
  const ofRow = (reason: string): void => {
    const named = columns.find(({ column, field }) => isPersonField(field) && cellAt(row, column) !== '');
    const value = named === undefined ? '' : cellAt(row, named.column);
    doubts.push({ row: row.number, column: -1, header: '', field: 'note', reason, value });
  };
  if (marks.hidden) ofRow('hiddenRow');
  if (marks.struck) ofRow('struckRow');
  for (const { column, kind, text } of marks.remarks) {
    const { header = '', field = 'note' } = columns.find((one) => one.column === column) ?? {};
    if (kind === 'ditto' || kind === 'filledDown') {
      // the value is in the cell now
      doubts.push({ row: row.number, column, header, field, reason: kind, value: text });
      continue;
    }
    const ofPerson = isPersonField(field) || readSafety(text).marked || readStanding(text)?.kind === 'detained';
    leftovers.push({ column, header, text, about: ofPerson ? 'person' : 'appointment' });
    const reason = kind === 'comment' ? 'cellComment' : 'struckWords';
    doubts.push({ row: row.number, column, header, field, reason, value: text });
  }
  return { leftovers, doubts };
};
