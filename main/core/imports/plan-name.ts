import { fold, joinName, partsFromColumns, splitFullName, type SplitName } from '../../../shared/basics/names.ts';
import { saysUnknown } from '../../../shared/basics/unknown-words.ts';
import { severalPeople } from '../../../shared/imports/broken-reasons.ts';
import type { ImportField } from '../../../shared/imports/import-fields.ts';
import type { RowCells } from './row-cells.ts';
import { aliasNames, readNameCell, type NameCell } from './rules/name-cell.ts';
import { oncePerText } from './rules/once-per-text.ts';
import { oneLine } from './rules/one-line.ts';
import { namesSeveral } from './rules/row-names.ts';

export interface PlannedName {
  /** In the order of speech; empty if the row has none. */
  readonly name: string;
  readonly parts: SplitName;
  readonly otherNames: readonly string[];
  readonly relation: string;
  /** A-numbers and phone numbers beside the name. */
  readonly numbers: readonly string[];
}

const splitName = oncePerText(splitFullName);

const nameFields = ['fullName', 'givenName', 'middleName', 'familyName', 'familyName2'] as const;

const noName: NameCell = { text: '', parts: null, aliases: [], numbers: [], relation: '', doubts: [] };
const noParts: SplitName = { given: '', middle: '', family1: '', family2: '', certain: false };

/** With its letter, or nine digits with no sign of a phone number. */
export const isANumber = (text: string): boolean => /^A/iu.test(text) || /^\d{9}$|^\d{3}-\d{3}-\d{3}$/u.test(text);

/** The name of a cell. What is taken out of it is kept with the person. */
const nameOf = (cells: RowCells, field: ImportField): NameCell => {
  const cell = cells.first(field);
  if (cell === undefined) return noName;
  const read = readNameCell(cell.text);
  if (read.text === oneLine(cell.text).replace(/,(?=\S)/gu, ', ') || saysUnknown(cell.text)) cells.take(cell);
  else cells.keep(cell);
  for (const doubt of read.doubts) cells.doubt(cell, doubt);
  return read;
};

/** True if a name is several people's. Where it may be one person's it is a doubt. */
const areSeveral = (cells: RowCells, field: 'fullName' | 'givenName', { text }: NameCell): boolean => {
  const cell = cells.first(field);
  if (cell === undefined || text === '') return false;
  const several = namesSeveral(text);
  if (several === 'surely') cells.breakCell(cell, severalPeople);
  if (several === 'perhaps') cells.doubt(cell, 'perhapsSeveralPeople');
  return several === 'surely';
};

/** The words of a row that is a heading, in the place of a name. */
export const headingName = (cells: RowCells): PlannedName => {
  const [name = ''] = nameFields.map((field) => oneLine(cells.text(field))).filter((text) => text !== '');
  return { name, parts: noParts, otherNames: [], relation: '', numbers: [] };
};

/** The name of a row's person, from one column or several. */
export const readName = (cells: RowCells): PlannedName => {
  const read = nameFields.map((field) => nameOf(cells, field));
  const [full = noName, first = noName, middle = noName, family = noName, family2 = noName] = read;
  const given = [first.text, middle.text].filter((part) => part !== '').join(' ');
  const columns = given !== '' || family.text !== '' || family2.text !== '';
  const beside = {
    relation: read.map(({ relation }) => relation).find((relation) => relation !== '') ?? '',
    numbers: read.flatMap(({ numbers }) => numbers),
  };
  const several = areSeveral(cells, columns ? 'givenName' : 'fullName', columns ? first : full);
  // names of several people taken apart would be no one's
  if (several && !columns) return { name: full.text, parts: noParts, otherNames: [], ...beside };
  const parts = columns ? partsFromColumns(given, family.text, family2.text) : (full.parts ?? splitName(full.text));
  const otherNames = aliasNames(
    read.flatMap(({ aliases }) => aliases),
    parts,
  );
  const joined = joinName(parts);
  if (full.text === '') return { name: joined, parts, otherNames, ...beside };
  const name =
    full.parts !== null || full.text.includes(',') ? joinName(full.parts ?? splitName(full.text)) : full.text;
  const cell = cells.first('fullName');
  if (columns && fold(joined) !== fold(name) && cell !== undefined) cells.keep(cell);
  return { name, parts, otherNames, ...beside };
};
