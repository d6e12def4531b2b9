import { writeFileSync } from 'node:fs';
import * as common from '@zxcvbn-ts/language-common';
import * as english from '@zxcvbn-ts/language-en';
import * as spanish from '@zxcvbn-ts/language-es-es';

/**
 * `node scripts/first-words.ts` writes `shared/vault/first-words.ts` from the word lists of zxcvbn-ts (MIT): what people
 * who guess passphrases try first. The lists themselves are ten times as long and stay out of the package.
 */

const lists: Readonly<Record<string, readonly (string | number)[]>> = {
  ...common.dictionary,
  ...english.dictionary,
  ...spanish.dictionary,
};

const fold = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Words that no one should have to read at work: few, and other rules find them weak. */
const coarse =
  /fuck|shit|puss|cunt|dick|cock|asshole|bitch|sex|porn|slut|whore|tits|cum|penis|suck|nigg|fag|rape|blow|puta|nude|naked/;

/** The first words of a list, as plain letters. */
const first = (list: string, most = Infinity): string[] =>
  (lists[list] ?? [])
    .map((word) => fold(String(word)))
    .filter((word) => /^[a-z]{2,}$/.test(word) && !coarse.test(word))
    .slice(0, most);

/** Numbers, days, colors, planets: one of them gives away the row. */
const rowsOf = (language: string): string[] =>
  Object.keys(lists)
    .filter((name) => name.endsWith(`-${language}`) && !/^(?:commonWords|firstnames|lastnames|wikipedia)/.test(name))
    .flatMap((name) => first(name));

const leaked = first('passwords-common', 600);
const often = new Set(first('passwords-common', 12_000));

/** Tried before all else. */
const foremost = [...leaked, ...rowsOf('en'), ...rowsOf('es-es')];

/** Tried next: everyday words, and the names that most people have or use as a password. */
const next = [
  ...first('commonWords-en', 1200),
  ...first('commonWords-es-es', 1200),
  ...first('firstnames-en').filter((name) => often.has(name)),
  ...first('firstnames-es-es', 300),
  ...first('lastnames-en', 300),
  ...first('lastnames-es-es', 300),
];

const paragraph = (words: Iterable<string>): string => {
  const lines = [''];
  for (const word of words) {
    const line = `${lines.at(-1)} ${word}`.trim();
    if (line.length <= 112) lines[lines.length - 1] = line;
    else lines.push(word);
  }
  return lines.map((line) => `  ${line}`).join('\n');
};

/** The text of `shared/vault/first-words.ts`. */
export const firstWordsFile = (): string => {
  const early = new Set(foremost);
  const later = new Set(next.filter((word) => !early.has(word)));
  return `// Written by \`node scripts/first-words.ts\` from the word lists of zxcvbn-ts, MIT License, copyright Dropbox, Inc., and
// the zxcvbn-ts contributors. Folded to plain letters.

/** The first of leaked lists, and the members of rows that everyone knows: numbers, days, colors. */
export const foremostWords = \`
${paragraph(early)}
\`;

/** Everyday words and names, English and Spanish. */
export const everydayWords = \`
${paragraph(later)}
\`;
`;
};

if (import.meta.main) writeFileSync(new URL('../shared/vault/first-words.ts', import.meta.url), firstWordsFile());
