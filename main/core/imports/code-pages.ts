import type { SheetEncoding } from '../../../shared/imports/sheet.ts';

// Own tables rather than TextDecoder: which legacy labels it knows depends on how Node was built.

/** 0x80 to 0x9F of Windows-1252 (WHATWG Encoding); the rest is Latin-1. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** 0x80 to 0xFF of Mac Roman (Unicode's ROMAN.TXT, with the euro sign). */
const macintosh =
  'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ';

/** 0x80 to 0xFF of the code page of DOS in western Europe and Latin America (Unicode's CP850.TXT). */
const ibm850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';

type CodePage = 'windows-1252' | 'macintosh' | 'ibm850';

const upperHalves: Readonly<Record<CodePage, string>> = {
  'windows-1252': Array.from(
    { length: 128 },
    (_, index) => windows1252[index] ?? String.fromCharCode(128 + index),
  ).join(''),
  macintosh,
  ibm850,
};

/** The character behind a byte of a code page; all of them have one code unit. */
const codeUnit = (byte: number, page: CodePage): number =>
  byte < 128 ? byte : upperHalves[page].charCodeAt(byte - 128);

const decodeSingleBytes = (bytes: Uint8Array, page: CodePage): string => {
  const units = Buffer.alloc(bytes.length * 2);
  for (const [index, byte] of bytes.entries()) units.writeUInt16LE(codeUnit(byte, page), index * 2);
  return units.toString('utf16le');
};

/** How many bytes the character of UTF-8 has that begins here; 0 if none does (Unicode, table 3-7). */
const sequenceLength = (bytes: Uint8Array, at: number): number => {
  const [first = 0, second = 0] = [bytes[at], bytes[at + 1]];
  if (first < 0x80) return 1;
  const length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
  const lowest = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const highest = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  if (length === 0 || second < lowest || second > highest) return 0;
  for (let index = at + 2; index < at + length; index += 1) if (((bytes[index] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
};

/** Characters of UTF-8 beyond ASCII, and bytes that are part of none. */
const countUtf8 = (bytes: Uint8Array): { sound: number; stray: number } => {
  let [sound, stray] = [0, 0];
  for (let at = 0; at < bytes.length;) {
    const length = sequenceLength(bytes, at);
    if (length > 1) sound += 1;
    if (length === 0) stray += 1;
    at += Math.max(1, length);
  }
  return { sound, stray };
};

/** UTF-8 in which a program left bytes of Windows-1252. */
const decodeMixed = (bytes: Uint8Array): string => {
  // a byte of Windows-1252 has at most three in UTF-8
  const whole = Buffer.alloc(bytes.length * 3);
  let end = 0;
  for (let at = 0; at < bytes.length;) {
    const length = sequenceLength(bytes, at);
    if (length === 0) end += whole.write(String.fromCharCode(codeUnit(bytes[at] ?? 0, 'windows-1252')), end);
    for (let index = at; index < at + length; index += 1) whole[end++] = bytes[index] ?? 0;
    at += Math.max(1, length);
  }
  return whole.toString('utf8', 0, end);
};

/** Letters that names in a western code page are full of, and those of Slavic names in Windows-1252. */
const commonLetters = new Set('áéíóúüñÁÉÍÓÚÜÑŠšŽž');
/** Signs that are beside words, and inside them only where the code page is wrong. */
const wordSigns = new Set('‘“”…•·°ºª¿¡«»€™©®');
const dashes = new Set('–—');
const harmlessSigns = new Set('’\u00a0\u00ad');

const isLetter = (character: string): boolean => /\p{L}/u.test(character);

/** How odd one character beyond ASCII is between its neighbors, from 0 to 1. */
const oddness = (before: string, character: string, after: string): number => {
  if (!isLetter(before) && !isLetter(after)) return 0;
  const inWord = isLetter(before) && isLetter(after);
  if (harmlessSigns.has(character)) return 0;
  if (dashes.has(character)) return inWord ? 0.5 : 0;
  if (wordSigns.has(character)) return inWord ? 1 : 0;
  if (!isLetter(character) || character === 'ƒ') return isLetter(before) ? 1 : 0;
  // capitals and small letters mixed within a word
  if (/\p{Ll}/u.test(before) && /\p{Lu}/u.test(character)) return 1;
  if (/\p{Ll}/u.test(character) && /[A-Z]/u.test(after)) return 1;
  return commonLetters.has(character) ? 0 : 0.25;
};

/** What text in the wrong code page is full of, added up. */
const oddSpots = (text: string): number => {
  let sum = 0;
  for (const { 0: character, index } of text.matchAll(/\P{ASCII}/gu)) {
    sum += oddness(text[index - 1] ?? '', character, text[index + character.length] ?? '');
  }
  return sum;
};

/** This many bytes beyond ASCII are enough to decide. */
const mostExamined = 20_000;

/** The bytes up to those that are examined. */
const examined = (bytes: Uint8Array): Uint8Array => {
  let found = 0;
  const end = bytes.findIndex((byte) => byte >= 128 && (found += 1) > mostExamined);
  return end < 0 ? bytes : bytes.subarray(0, end);
};

/** How many times less odd another reading must be than Windows-1252 before it is believed. */
const clearLead = 4;

interface DecodedText {
  readonly text: string;
  readonly encoding: SheetEncoding;
}

/** Which encoding makes the least odd text of bytes that are not all UTF-8. */
const leastOdd = (bytes: Uint8Array): SheetEncoding => {
  const { sound, stray } = countUtf8(bytes);
  if (sound > stray) return 'utf-8';
  const part = examined(bytes);
  const odd = oddSpots(decodeSingleBytes(part, 'windows-1252'));
  const others = [
    ...(sound > 0 ? [{ encoding: 'utf-8' as const, odd: oddSpots(decodeMixed(part)) }] : []),
    ...(['macintosh', 'ibm850'] as const).map((encoding) => ({
      encoding,
      odd: oddSpots(decodeSingleBytes(part, encoding)),
    })),
  ];
  const [best] = others.toSorted((left, right) => left.odd - right.odd);
  return odd >= 1 && best !== undefined && best.odd * clearLead <= odd ? best.encoding : 'windows-1252';
};

/** UTF-16 without a byte order mark: every other byte of Latin text is zero. */
const utf16Guess = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null => {
  const length = Math.min(bytes.length - (bytes.length % 2), 4096);
  if (length < 8) return null;
  let [even, odd] = [0, 0];
  for (let index = 0; index < length; index += 2) {
    if (bytes[index] === 0) even += 1;
    if (bytes[index + 1] === 0) odd += 1;
  }
  const pairs = length / 2;
  if (odd > pairs * 0.6 && even < pairs * 0.05) return 'utf-16le';
  return even > pairs * 0.6 && odd < pairs * 0.05 ? 'utf-16be' : null;
};

const utf16 = (bytes: Uint8Array, bigEndian: boolean): string => {
  const even = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  return (bigEndian ? even.swap16() : even).toString('utf16le');
};

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const startsWith = (bytes: Uint8Array, ...mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte);

const utf8Mark = [0xef, 0xbb, 0xbf] as const;

/** Text in an encoding that someone chose. A byte order mark is no part of it. */
const decodeAs = (bytes: Uint8Array, encoding: SheetEncoding): DecodedText => {
  switch (encoding) {
    case 'utf-8':
      return { text: decodeMixed(startsWith(bytes, ...utf8Mark) ? bytes.subarray(3) : bytes), encoding };
    case 'utf-16le':
    case 'utf-16be':
      return { text: utf16(bytes, encoding === 'utf-16be').replace(/^\ufeff/u, ''), encoding };
    case 'windows-1252':
    case 'macintosh':
    case 'ibm850':
      return { text: decodeSingleBytes(bytes, encoding), encoding };
  }
};

/**
 * Text of a file, in the encoding that someone chose, or that is found: UTF-8 with or without a byte order mark, also
 * with a few stray bytes, UTF-16, else Windows-1252 or, if the letters speak clearly for it, Mac Roman or that of DOS.
 * Single-byte code pages that differ in a sign or two are not distinguished.
 */
export const decodeText = (bytes: Uint8Array, chosen?: SheetEncoding): DecodedText => {
  if (chosen !== undefined) return decodeAs(bytes, chosen);
  if (startsWith(bytes, 0xff, 0xfe)) return { text: utf16(bytes.subarray(2), false), encoding: 'utf-16le' };
  if (startsWith(bytes, 0xfe, 0xff)) return { text: utf16(bytes.subarray(2), true), encoding: 'utf-16be' };
  const guess = utf16Guess(bytes);
  if (guess !== null) return { text: utf16(bytes, guess === 'utf-16be'), encoding: guess };
  const body = startsWith(bytes, ...utf8Mark) ? bytes.subarray(3) : bytes;
  try {
    return { text: strictUtf8.decode(body), encoding: 'utf-8' };
  } catch {
    return decodeAs(body, leastOdd(body));
  }
};
