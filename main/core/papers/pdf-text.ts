import { readFileSync } from 'node:fs';
import { fontFile } from './pdf-fonts.ts';

/** The family that draws everything it can; the others fill its gaps. */
export const mainFont = 'noto-sans';

/** A stretch of text in one family. */
export interface TextRun {
  readonly text: string;
  readonly font: string;
}

// In order of preference: a character that several fonts have is drawn by the first. The main font comes before.
const fallbacks = [
  'noto-sans-arabic.ttf',
  'noto-sans-hebrew.woff',
  'noto-sans-ethiopic.woff',
  'noto-sans-bengali.woff',
  'noto-sans-gurmukhi.woff',
  'noto-sans-gujarati.woff',
  'noto-sans-tamil.woff',
  'noto-sans-telugu.woff',
  'noto-sans-kannada.woff',
  'noto-sans-malayalam.woff',
  'noto-sans-sinhala.woff',
  'noto-sans-thai.ttf',
  'noto-sans-lao.ttf',
  'noto-sans-khmer.ttf',
  'noto-sans-myanmar.woff',
  'noto-sans-armenian.woff',
  'noto-sans-georgian.woff',
  'noto-sans-sc.woff',
  'noto-sans-kr.woff',
  'noto-sans-symbols.woff',
  'noto-sans-symbols-2.woff',
] as const;
const mainFile = 'noto-sans-regular.ttf';

/** Families beside the main one, with the file of each. */
export const fallbackFonts: ReadonlyMap<string, string> = new Map(
  fallbacks.map((file) => [file.replace(/\..*$/, ''), file]),
);

type Ranges = readonly number[];
let coverage: Readonly<Record<string, Ranges>> | undefined;

const coverageOf = (file: string): Ranges => {
  // Written by scripts/font-coverage.ts from the font files beside it.
  coverage ??= JSON.parse(readFileSync(fontFile('coverage.json'), 'utf8')) as Record<string, number[]>;
  return coverage[file] ?? [];
};

const covers = (ranges: Ranges, codePoint: number): boolean => {
  let low = 0;
  let high = ranges.length / 2 - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (codePoint < (ranges[middle * 2] ?? 0)) high = middle - 1;
    else if (codePoint > (ranges[middle * 2 + 1] ?? 0)) low = middle + 1;
    else return true;
  }
  return false;
};

const known = new Map<number, string | null>();

const familyOf = (codePoint: number): string | null => {
  let family = known.get(codePoint);
  if (family === undefined) {
    family = covers(coverageOf(mainFile), codePoint)
      ? mainFont
      : ([...fallbackFonts].find(([, file]) => covers(coverageOf(file), codePoint))?.[0] ?? null);
    known.set(codePoint, family);
  }
  return family;
};

// What has no shape of its own, and what could make a line read other than it was written (direction overrides).
const invisible =
  /[\p{Cc}\p{Co}\p{Cn}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\p{Variation_Selector}]/gu;

/** Text as the paper shows it: composed, with plain line ends and without what cannot be seen. */
export const cleanText = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/\r\n?|[\u2028\u2029\v\f]/g, '\n')
    .replaceAll('\t', ' ')
    .split('\n')
    .map((oneLine) => oneLine.replaceAll(invisible, ''))
    .join('\n');

// Most text needs no look-up: Latin with every mark, and punctuation.
const plainText = /^[\n\u0020-\u007e\u00a0-\u024f\u1e00-\u1eff\u2013-\u2026]*$/;
// What stays with the text before it, as long as that font has it.
const staysBehind = /[\s\p{M}\p{P}\d\u200c\u200d]/u;
const joiner = /[\u200c\u200d]/;

const fontHas = (family: string, codePoint: number): boolean => {
  const file = fallbackFonts.get(family);
  return covers(coverageOf(file ?? mainFile), codePoint);
};

const fontFor = (character: string, before: string | undefined): string | null => {
  const codePoint = character.codePointAt(0) ?? 0;
  if (character === '\n') return before ?? mainFont;
  if (before !== undefined && staysBehind.test(character) && fontHas(before, codePoint)) return before;
  return joiner.test(character) ? null : familyOf(codePoint);
};

/** Splits text into stretches that one font can draw; a character that none can becomes U+FFFD. */
export const textRuns = (text: string): TextRun[] => {
  const clean = cleanText(text);
  if (plainText.test(clean)) return [{ text: clean, font: mainFont }];
  const runs: { text: string; font: string }[] = [];
  for (const character of clean) {
    const last = runs.at(-1);
    const font = fontFor(character, last?.font);
    const drawn = font === null ? (joiner.test(character) ? '' : '\ufffd') : character;
    if (last?.font === (font ?? mainFont)) last.text += drawn;
    else if (drawn !== '') runs.push({ text: drawn, font: font ?? mainFont });
  }
  return runs;
};
