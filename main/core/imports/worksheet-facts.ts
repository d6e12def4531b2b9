import { posix } from 'node:path';
import { readSheetMarks, struckFormats, type SheetMarks } from './cell-marks.ts';
import { columnNumber } from './column-number.ts';
import { sheetLimits } from './sheet-limits.ts';

/** Rows (from 0, the last one included) of one column (from 0) that show the value of the first one. */
export interface MergedCells {
  readonly column: number;
  readonly first: number;
  readonly last: number;
}

/** What the workbook says of a worksheet beside its cells (ECMA-376 part 1, 18.2.19 and 18.3.1.54). */
export interface WorksheetFacts {
  readonly hidden: boolean;
  /** Merges over more than one row; those within one row change nothing. */
  readonly merged: readonly MergedCells[];
  readonly marks: SheetMarks;
}

const attribute = (tag: string, name: string): string =>
  new RegExp(`\\s(?:\\w+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'u')
    .exec(tag)
    ?.slice(1)
    .find((value) => value !== undefined) ?? '';

const mergedIn = (xml: string): MergedCells[] => {
  const found: MergedCells[] = [];
  for (const [, column = '', first = '', last = ''] of xml.matchAll(
    /<(?:\w+:)?mergeCell\s[^<>]*?\bref\s*=\s*["']([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})["']/gu,
  )) {
    const cells = { column: columnNumber(column) - 1, first: Number(first) - 1, last: Number(last) - 1 };
    if (cells.last > cells.first && cells.column < sheetLimits.columns) found.push(cells);
  }
  return found;
};

/** The text of a worksheet's comments, which its relations name. */
const commentsOf = (path: string, part: (name: string) => string): string => {
  const slash = path.lastIndexOf('/');
  const relations = part(`${path.slice(0, slash)}/_rels/${path.slice(slash + 1)}.rels`);
  return [...relations.matchAll(/<(?:\w+:)?Relationship\s[^<>]*>/gu)]
    .filter(([tag]) => attribute(tag, 'Type').endsWith('/comments'))
    .map(([tag]) => {
      const target = attribute(tag, 'Target');
      return part(target.startsWith('/') ? target.slice(1) : posix.join(path.slice(0, slash), target));
    })
    .join('');
};

/** The worksheets in the order of the workbook. `part` gives the text of a file of the archive, blank if there is none. */
export const readWorksheetFacts = (part: (name: string) => string): readonly WorksheetFacts[] => {
  const targets = new Map(
    [...part('xl/_rels/workbook.xml.rels').matchAll(/<(?:\w+:)?Relationship\s[^<>]*>/gu)].map(([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target'),
    ]),
  );
  const struck = struckFormats(part('xl/styles.xml'));
  return [...part('xl/workbook.xml').matchAll(/<(?:\w+:)?sheet\s[^<>]*>/gu)].map(([tag]) => {
    const target = targets.get(attribute(tag, 'id')) ?? '';
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    const xml = part(path);
    return {
      hidden: /^(?:hidden|veryHidden)$/u.test(attribute(tag, 'state')),
      merged: mergedIn(xml),
      marks: readSheetMarks(xml, commentsOf(path, part), struck),
    };
  });
};

const isFilled = (text: string | undefined): boolean => text !== undefined && text.trim() !== '';

/** More cells than any sheet has are not written: merges overlap in no sheet that a program wrote. */
const mostWritten = sheetLimits.rows * 20;

/** Writes the value of a merged cell into every row it covers, in place. Rows that hold nothing of their own stay blank. */
export const fillMerged = (rows: string[][], merged: readonly MergedCells[]): void => {
  const inUse = rows.map((row) => row.some(isFilled));
  let written = 0;
  for (const { column, first, last } of merged) {
    const value = rows[first]?.[column];
    if (value === undefined || !isFilled(value)) continue;
    for (let index = first + 1; index <= Math.min(last, rows.length - 1); index += 1) {
      written += 1;
      if (written > mostWritten) return;
      const row = rows[index];
      if (row === undefined || inUse[index] !== true || isFilled(row[column])) continue;
      while (row.length <= column) row.push('');
      row[column] = value;
    }
  }
};
