import type { Content, TableCell } from 'pdfmake/interfaces.js';
import type { ListMarker } from '../../../shared/exports/paper/blocks.ts';
import type { Tagged } from './pdf-engine.ts';
import type { Print } from './pdf-print.ts';
import { type BlockOf, hairlines, headingRow, say, sectionMargin } from './pdf-rows.ts';

const markOf = (marker: ListMarker, index: number): string => {
  switch (marker) {
    case 'number':
      return `${index + 1}.`;
    case 'box':
      return '☐';
    case 'dot':
      return '•';
    case 'none':
      return '';
  }
};

/** Lines under each other; where the paper is in two languages, the second beside the first. */
export const drawList = ({ title, marker, items, style }: BlockOf<'list'>, print: Print): Content => {
  const twice = items.some(({ other }) => other !== undefined);
  const marked = marker !== 'none';
  const columns = (marked ? 1 : 0) + (twice ? 2 : 1);
  const how = style === undefined ? {} : { style };
  const body: TableCell[][] = items.map(({ text, other }, index) => [
    // Read out with the line that it begins, which a box and a dot add nothing to.
    ...(marked
      ? [say(markOf(marker, index), { ...how, ...(marker !== 'number' && { tag: { kind: 'artifact' } as const }) })]
      : []),
    say(text, how),
    ...(twice ? [say(other ?? '', how)] : []),
  ]);
  const lines = hairlines(print, title === null ? 0 : 1);
  return {
    margin: title === null ? [0, 6, 0, 0] : sectionMargin(print),
    layout: {
      ...lines,
      hLineWidth: (row) => (title !== null && row === 1 ? 0.8 : 0),
      paddingTop: (row) => (title !== null && row === 1 ? 5 : print.padding / 2),
      paddingBottom: () => print.padding / 2,
    },
    table: {
      widths: [...(marked ? [print.mark - 4] : []), ...(twice ? ['*', '*'] : ['*'])],
      headerRows: title === null ? 0 : 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      body: [...(title === null ? [] : [headingRow(title, columns)]), ...body],
    },
  };
};

/** A longer line than this has no room beside what the paper is called. */
const besideKicker = 30;

/** What a paper is called and as of when, then whose it is, at the top of its first page. */
export const drawCover = ({ kicker, name, under }: BlockOf<'cover'>, first: boolean): Content => {
  const heading: Tagged = name === null ? { tag: { kind: 'H1' } } : {};
  const called = { ...say(kicker.toLocaleUpperCase(), { style: 'kicker', ...heading }), width: '*' };
  const beside = under !== null && under.length <= besideKicker;
  return {
    ...(first ? {} : { pageBreak: 'before' as const }),
    stack: [
      beside
        ? {
            columnGap: 12,
            columns: [called, { ...say(under, { style: 'small', alignment: 'right' }), width: 'auto' }],
          }
        : called,
      ...(name === null ? [] : [say(name, { style: 'name', margin: [0, 2, 0, 0], tag: { kind: 'H1' } })]),
      ...(under === null || beside ? [] : [say(under, { style: 'small' })]),
    ],
  };
};
