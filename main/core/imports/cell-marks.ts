import type { CellRemark, RowMarks } from '../../../shared/imports/sheet.ts';
import { columnNumber } from './column-number.ts';

/**
 * What is crossed out, and which formulas have no result, is lost on the reader of cells. It is wrapped in characters
 * for private use before, and taken out of the texts afterward.
 */
const [struckFrom, struckTo, noResult] = ['\uE0F0', '\uE0F1', '\uE0F2'];

const strike = /<(?:\w+:)?strike(?:\s+val\s*=\s*["'](?:1|true|on)["'])?\s*\/>/u;
// one that another begins in ends there: no run has runs in it
const run = /<(?:\w+:)?r>(?:[^<]|<(?!\/?(?:\w+:)?r>))*<\/(?:\w+:)?r>/gu;
const runText = /(<(?:\w+:)?t(?:\s[^<>]*)?>)([^<]+)(<\/(?:\w+:)?t>)/gu;

/** Marks the crossed-out parts of texts (ECMA-376 part 1, 18.4.10). */
export const markStruckRuns = (xml: string): string =>
  xml.includes('strike')
    ? xml.replace(run, (one) => (strike.test(one) ? one.replace(runText, `$1${struckFrom}$2${struckTo}$3`) : one))
    : xml;

const uncached =
  /<((?:\w+:)?)c(\s[^<>]*?)?>\s*(?:<\1f(?:\s[^<>]*)?\/>|<\1f(?:\s[^<>]*)?>[^<]*<\/\1f>)\s*(?:(<\1v\s*\/>|<\1v>\s*<\/\1v>)\s*)?<\/\1c>/gu;

/** Marks formulas whose result the program that wrote the file did not work out; an empty text is a result. */
export const markUncached = (xml: string): string =>
  xml.replace(uncached, (all, prefix: string, attributes = '', value?: string) =>
    value !== undefined && /\st\s*=\s*["']str["']/u.test(attributes)
      ? all
      : `<${prefix}c${String(attributes).replace(/\st\s*=\s*["'][^"']*["']/u, '')} t="str"><${prefix}v>${noResult}</${prefix}v></${prefix}c>`,
  );

/** What a spreadsheet program shows for a formula without a result that can be used. */
const failed = '#N/A';

/** What is in the first element of that name; blank if it never ends. */
const within = (xml: string, name: string): string => {
  const [start] = new RegExp(`<(?:\\w+:)?${name}\\b[^<>]*>`, 'u').exec(xml) ?? [];
  if (start === undefined) return '';
  const rest = xml.slice(xml.indexOf(start) + start.length);
  return rest.slice(0, Math.max(0, rest.search(new RegExp(`</(?:\\w+:)?${name}>`, 'u'))));
};

/** The elements of that name, each from behind its name to where the next one begins. */
const each = (xml: string, name: string): string[] =>
  xml.split(new RegExp(`<(?:\\w+:)?${name}(?=[\\s/>])`, 'u')).slice(1);

/** The numbers of the cell formats whose font is crossed out (ECMA-376 part 1, 18.8.10 and 18.8.22). */
export const struckFormats = (styles: string): ReadonlySet<string> => {
  const struck = each(within(styles, 'fonts'), 'font').map((one) => strike.test(one));
  return new Set(
    each(within(styles, 'cellXfs'), 'xf').flatMap((format, index) =>
      struck[Number(/\sfontId\s*=\s*["'](\d+)["']/u.exec(format)?.[1] ?? 0)] === true ? [String(index)] : [],
    ),
  );
};

/** What a worksheet's XML says of its rows and cells; rows and columns from 0. */
export interface SheetMarks {
  readonly hiddenRows: ReadonlySet<number>;
  readonly struckCells: ReadonlySet<string>;
  /** By row. */
  readonly comments: ReadonlyMap<number, readonly CellComment[]>;
}

interface CellComment {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

const place = (address: string): { row: number; column: number } | null => {
  const [, letters, row] = /^([A-Z]{1,3})(\d{1,7})$/u.exec(address) ?? [];
  return letters === undefined ? null : { row: Number(row) - 1, column: columnNumber(letters) - 1 };
};

const keyOf = (row: number, column: number): string => `${row} ${column}`;

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const decode = (text: string): string =>
  text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/giu,
    (all, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return entities[name] ?? all;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all;
    },
  );

/** Excel tells older versions of itself what a thread of comments is; the words follow. */
const threadNotice = /^\[[^\]]{3,60}\][^\S\n]*\n/u;
const threadWords = /\n[^\S\n]*(?:Comment|Comentario):/u;

const withoutNotice = (text: string): string => {
  const start = threadNotice.test(text) ? threadWords.exec(text) : null;
  return start === null ? text : text.slice(start.index + start[0].length);
};

const commentsIn = (xml: string): CellComment[] =>
  each(xml, 'comment').flatMap((comment) => {
    const tagEnd = comment.indexOf('>');
    const at = place(/\sref\s*=\s*["']([^"']*)["']/u.exec(comment.slice(0, tagEnd))?.[1] ?? '');
    const [body = ''] = comment.slice(tagEnd + 1).split(/<\/(?:\w+:)?comment>/u, 1);
    const texts = [...body.matchAll(/<(?:\w+:)?t(?:\s[^<>]*)?>([^<]*)<\//gu)].map(([, text = '']) => decode(text));
    const text = withoutNotice(texts.join('').replaceAll(/\r\n?/gu, '\n')).trim();
    return at === null || text === '' ? [] : [{ ...at, text }];
  });

export const readSheetMarks = (xml: string, comments: string, struck: ReadonlySet<string>): SheetMarks => {
  const hiddenRows = new Set(
    [...xml.matchAll(/<(?:\w+:)?row\s([^<>]*)>/gu)].flatMap(([, attributes = '']) =>
      /(?:^|\s)hidden\s*=\s*["'](?:1|true)["']/u.test(attributes)
        ? [Number(/(?:^|\s)r\s*=\s*["'](\d+)["']/u.exec(attributes)?.[1] ?? 0) - 1]
        : [],
    ),
  );
  const struckCells = new Set<string>();
  if (struck.size > 0) {
    for (const [, attributes = ''] of xml.matchAll(/<(?:\w+:)?c\s([^<>]*)>/gu)) {
      if (!struck.has(/(?:^|\s)s\s*=\s*["'](\d+)["']/u.exec(attributes)?.[1] ?? '')) continue;
      const at = place(/(?:^|\s)r\s*=\s*["']([^"']*)["']/u.exec(attributes)?.[1] ?? '');
      if (at !== null) struckCells.add(keyOf(at.row, at.column));
    }
  }
  return { hiddenRows, struckCells, comments: Map.groupBy(commentsIn(comments), ({ row }) => row) };
};

const struckPart = new RegExp(`${struckFrom}([^${struckFrom}${struckTo}]*)${struckTo}`, 'gu');
const filled = (text: string): boolean => text.trim() !== '';

/** A row's texts as they count, with what else is to be known of them. */
export const settleRow = (
  cells: readonly string[],
  row: number,
  { hiddenRows, struckCells, comments }: SheetMarks,
): { cells: string[]; marks: RowMarks | undefined } => {
  const inUse = cells.some((cell) => filled(cell) && cell !== noResult);
  const isStruck = (cell: string, column: number): boolean =>
    struckCells.has(keyOf(row, column)) || (cell.includes(struckFrom) && !filled(cell.replace(struckPart, '')));
  const plain = (cell: string): string => cell.replace(struckPart, '$1');
  const present = cells.flatMap((cell, column) => (filled(cell) && cell !== noResult ? [isStruck(cell, column)] : []));
  const struck = present.length > 0 && present.every(Boolean);
  const remarks: CellRemark[] = [];
  const settled = cells.map((cell, column) => {
    if (cell === noResult) return inUse ? failed : '';
    if (struck || !filled(cell)) return plain(cell);
    if (isStruck(cell, column)) {
      remarks.push({ column, kind: 'struck', text: plain(cell).trim() });
      return '';
    }
    if (!cell.includes(struckFrom)) return cell;
    remarks.push({ column, kind: 'struck', text: cell.replace(struckPart, '~~$1~~').trim() });
    return cell
      .replace(struckPart, ' ')
      .replace(/[^\S\n]+/gu, ' ')
      .trim();
  });
  for (const { column, text } of comments.get(row) ?? []) remarks.push({ column, kind: 'comment', text });
  const hidden = hiddenRows.has(row);
  return { cells: settled, marks: hidden || struck || remarks.length > 0 ? { hidden, struck, remarks } : undefined };
};
