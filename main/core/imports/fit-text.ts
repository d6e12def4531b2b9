import { oneLine } from './rules/one-line.ts';

/** As much as one line of a form takes, without line breaks. What is longer is put into `rest` as a whole as well. */
export const fitLine = (text: string, most: number, rest: string[]): string => {
  const line = oneLine(text);
  if (line.length <= most) return line;
  rest.push(text);
  return `${cut(line, most - 1)}…`;
};

/** Lines under each other, without repeats; null when there are none. Beyond what a note takes it ends in `…`. */
export const joinLines = (lines: readonly string[]): string | null => {
  const text = [...new Set(lines.filter((line) => line !== ''))].join('\n');
  if (text === '') return null;
  return text.length <= longestNote ? text : `${cut(text, longestNote - 1)}…`;
};

/** As `text()` of the contract allows; the row itself is kept in full beside it. */
const longestNote = 20_000;

/** Cuts without leaving half of a character that takes two code units. */
const cut = (text: string, most: number): string => text.slice(0, most).replace(/[\uD800-\uDBFF]$/u, '');
