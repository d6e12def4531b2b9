/** The digits of what was typed, and nothing else: a phone number however it is written. */
export const digitsOf = (text: string): string => text.replaceAll(/\D/gu, '');

/** The first digit of each script's ten, which follow each other in Unicode: found once, kept by code point. */
const zeros = new Map<number, number>();

const zeroOf = (code: number): number => {
  const known = zeros.get(code);
  if (known !== undefined) return known;
  // every ten digits begin at a code that no digit of the same script precedes
  let zero = code;
  while (code - zero < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  // mathematical digits follow each other in five sets of ten from U+1D7CE
  if (code >= 0x1d7ce && code <= 0x1d7ff) zero = 0x1d7ce + Math.floor((code - 0x1d7ce) / 10) * 10;
  zeros.set(code, zero);
  return zero;
};

/** Digits of every script as 0 to 9: `٢١٢` and `২১২` are 212 (Unicode general category Nd). */
export const asciiDigits = (text: string): string =>
  // Most texts are plain, and cost nothing.
  /^[\s!-~]*$/u.test(text)
    ? text
    : text.replace(/\p{Nd}/gu, (digit) => {
        const code = digit.codePointAt(0) ?? 0;
        return code < 0x80 ? digit : String(code - zeroOf(code));
      });

/**
 * Without marks that no one sees: direction marks, as a phone adds them to a number that is copied, zero-width spaces,
 * soft hyphens. Joiners stay, as scripts and pictures are written with them.
 */
export const withoutInvisible = (text: string): string =>
  // Most texts are plain, and cost nothing.
  /^[ -~]*$/u.test(text) ? text : text.replace(/(?!\u200C|\u200D|[\u{E0020}-\u{E007F}])\p{Cf}/gu, '');
