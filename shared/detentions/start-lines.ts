import { parseANumber } from '../basics/a-number.ts';

/** What one line says of someone who was taken. */
export interface LineFacts {
  readonly knownAs?: string;
  readonly description?: string;
  readonly phone?: string;
  readonly aNumber?: string;
}

/** Seven digits or more, with whatever people write between them. */
const phonePattern = /\+?\(?\d(?:[\s().-]*\d){6,14}/u;
const aNumberPattern = /\bA[\s#-]*\d(?:[\s-]?\d){6,8}\b/iu;

const trim = (text: string): string => text.replaceAll(/^[\s,;:–—-]+|[\s,;:–—-]+$/gu, '').replaceAll(/\s+/gu, ' ');

/** A few words that each begin as a name does: "Juan", "María de la Cruz". */
const looksLikeName = (text: string): boolean => {
  const words = text.split(' ');
  return /^\p{Lu}/u.test(text) && words.length <= 5 && !/\d/u.test(text);
};

const who = (text: string): LineFacts => {
  if (text === '') return {};
  const [first = '', ...rest] = text.split(/\s*[,;]\s*/u);
  if (!looksLikeName(first)) return { description: text };
  const description = trim(rest.join(', '));
  return { knownAs: first, ...(description !== '' && { description }) };
};

/**
 * Reads what someone types in the first minute: "Juan, red jacket, 404-555-0143". What is no number and does not
 * look like a name is a description; no word is lost.
 */
export const readLine = (line: string): LineFacts => {
  const aNumber = aNumberPattern.exec(line)?.[0];
  const isANumber = aNumber !== undefined && parseANumber(aNumber).kind === 'number';
  const without = isANumber ? line.replace(aNumber, ' ') : line;
  const phone = phonePattern.exec(without)?.[0];
  const rest = trim(phone === undefined ? without : without.replace(phone, ' '));
  return {
    ...who(rest.replaceAll(/(?:\s*[,;]\s*){2,}/gu, ', ')),
    ...(phone !== undefined && { phone: trim(phone) }),
    ...(isANumber && { aNumber: trim(aNumber) }),
  };
};

/** Each line that says something. */
export const readLines = (text: string): LineFacts[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(readLine);
