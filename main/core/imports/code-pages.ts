import type { SheetEncoding } from '../../../shared/imports-rules/sheet.ts';

// Own tables rather than TextDecoder: which legacy labels it knows depends on how Node was built.

/** 0x80 to 0x9F of Windows-1252 (WHATWG Encoding); the rest is Latin-1. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** 0x80 to 0xFF of Mac Roman (Unicode's ROMAN.TXT, with the euro sign). */
const macintosh =
  'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ';

const upperHalf = (encoding: 'windows-1252' | 'macintosh'): readonly string[] =>
  encoding === 'macintosh'
    ? [...macintosh]
    : Array.from({ length: 128 }, (_, index) => windows1252[index] ?? String.fromCharCode(128 + index));

const decodeSingleBytes = (bytes: Uint8Array, encoding: 'windows-1252' | 'macintosh'): string => {
  const upper = upperHalf(encoding);
  const text = Buffer.from(bytes).toString('latin1');
  return text.replace(/[\u0080-\u00ff]/gu, (byte) => upper[byte.charCodeAt(0) - 128] ?? byte);
};

/** Signs inside words and capitals after small letters: what text in the wrong code page is full of. */
const oddSpots = (text: string): number =>
  (text.match(/\p{L}[^\p{L}\p{M}\p{N}\s\p{ASCII}’](?=\p{L})|\p{Ll}(?![A-Z])\p{Lu}|\P{ASCII}(?<=\p{Ll})[A-Z]/gu) ?? []).length;

/** How many times fewer odd spots Mac Roman must give before it is believed. */
const clearLead = 4;

const fromCodePage = (bytes: Uint8Array): { text: string; encoding: SheetEncoding } => {
  const windows = decodeSingleBytes(bytes, 'windows-1252');
  const odd = oddSpots(windows);
  if (odd >= 2) {
    const mac = decodeSingleBytes(bytes, 'macintosh');
    if (oddSpots(mac) * clearLead <= odd) return { text: mac, encoding: 'macintosh' };
  }
  return { text: windows, encoding: 'windows-1252' };
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

const startsWith = (bytes: Uint8Array, ...mark: readonly number[]): boolean => mark.every((byte, index) => bytes[index] === byte);

/**
 * Text of a file whose encoding nobody told: UTF-8 with or without a byte order mark, UTF-16, else Windows-1252 or, if
 * the letters speak clearly for it, Mac Roman. Single-byte code pages that differ in a sign or two are not told apart.
 */
export const decodeText = (bytes: Uint8Array): { text: string; encoding: SheetEncoding } => {
  if (startsWith(bytes, 0xff, 0xfe)) return { text: utf16(bytes.subarray(2), false), encoding: 'utf-16le' };
  if (startsWith(bytes, 0xfe, 0xff)) return { text: utf16(bytes.subarray(2), true), encoding: 'utf-16be' };
  const guess = utf16Guess(bytes);
  if (guess !== null) return { text: utf16(bytes, guess === 'utf-16be'), encoding: guess };
  const body = startsWith(bytes, 0xef, 0xbb, 0xbf) ? bytes.subarray(3) : bytes;
  try {
    return { text: strictUtf8.decode(body), encoding: 'utf-8' };
  } catch {
    return fromCodePage(body);
  }
};
