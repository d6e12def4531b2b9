/**
 * The A-number ("alien registration number"): nine digits; older ones were issued with eight or seven and are
 * written with zeros in front (EOIR practice manual; ICE locator help). A number is stored as nine bare digits.
 */
import { asciiDigits, digitsOf, withoutInvisible } from './digits.ts';

/** Why a text is not an A-number. Words for the screen: `imports.reason.<code>`. */
export type ANumberProblem =
  | 'tooShort'
  | 'tooLong'
  | 'letters'
  | 'receiptNumber'
  | 'looksLikeDate'
  /** A spreadsheet wrote it as 2.12346E+08, and the last digits are gone. */
  | 'shortened'
  | 'severalNumbers'
  /** Words that may say it is someone else's, or wrong. */
  | 'wordsBeside';

/** Worth a second look, yet no ground to refuse. */
export type ANumberWarning = 'allDigitsSame' | 'looksLikePhone' | 'looksLikeSocialSecurity' | 'unsure' | 'wordsBeside';

export type ParsedANumber =
  /** `value`: nine digits. */
  | { readonly kind: 'number'; readonly value: string; readonly warnings: readonly ANumberWarning[] }
  /** The text says that the person has no A-number. */
  | { readonly kind: 'none' }
  /** Blank, `?`, "unknown": no one wrote it down. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'broken'; readonly reason: ANumberProblem };

const saysUnknown = new Set([
  '',
  'unknown',
  'unk',
  'not sure',
  'dont know',
  'do not know',
  'not known',
  'tbd',
  'tba',
  'pending',
  'to be confirmed',
  'ask',
  'need',
  'missing',
  'x',
  'xx',
  'xxx',
  'desconocido',
  'desconocida',
  'se desconoce',
  'no se',
  'no sabe',
  'no se sabe',
  'pendiente',
  'por confirmar',
  'falta',
  'preguntar',
]);

const saysNone = new Set([
  'none',
  'n a',
  'na',
  'no',
  'nil',
  'null',
  'zero',
  '0',
  'has none',
  'none yet',
  'not yet',
  'no number',
  'no a number',
  'no a',
  'not applicable',
  'does not have one',
  'does not have',
  'doesnt have',
  'doesnt have one',
  'without',
  'ninguno',
  'ninguna',
  'nada',
  'no tiene',
  'no aplica',
  'sin',
  'sin numero',
  'sin numero a',
  'todavia no',
  'aun no',
  'no hay',
  'no tiene numero',
  'no tiene numero a',
]);

const label =
  /^(?:(?:alien|uscis|ins)\s*(?:registration\s*)?(?:number|no|num|nr)?|(?:n[uú]mero|n[uú]m|n\.?o|n)?\.?\s*(?:de\s+)?(?:a|extranjer[oa])\s*[-.]?\s*(?:number|num|n?o)?)[\s\p{P}\p{S}]*(?=(?:a[\s#.:-]*)?\d)/iu;

const shortened = /^\d(?:[.,]\d+)?e\+?\d{1,2}$/iu;

/** A number that stands alone among other words, with its `A` if it has one. */
const standing = /(?<![\p{L}\d])(?:a[\s#.:-]*)?(\d{7,9}|\d{1,3}([-‐. ,])\d{3}\2\d{3})(?![\p{L}\d])/giu;

/** Words beside a number that do not make it another person's or a wrong one. */
const harmless = new Set([
  'old',
  'new',
  'current',
  'confirmed',
  'verified',
  'checked',
  'correct',
  'valid',
  'ok',
  'on',
  'file',
  'per',
  'from',
  'the',
  'card',
  'notice',
  'letter',
  'number',
  'viejo',
  'nuevo',
  'actual',
  'confirmado',
  'verificado',
  'revisado',
  'correcto',
  'en',
  'el',
  'la',
  'de',
  'del',
  'segun',
  'expediente',
  'tarjeta',
  'carta',
  'aviso',
  'numero',
]);

const date = /^(?:\d{4}([-/.])\d{1,2}\1\d{1,2}|\d{1,2}([-/.])\d{1,2}\2(?:\d{4}|\d{2}))$/u;

const bareWords = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim();

/** The one number among words, or why it is not taken. */
const amongWords = (body: string): { number: string } | { reason: ANumberProblem } => {
  const [first, ...others] = body.matchAll(standing);
  if (first === undefined) return { reason: 'letters' };
  const numbers = new Set([first, ...others].map(([, found = '']) => found.replace(/\D/gu, '').padStart(9, '0')));
  if (numbers.size > 1) return { reason: 'severalNumbers' };
  const beside = bareWords(body.replace(standing, ' '))
    .split(' ')
    .filter((word) => word !== '');
  return beside.every((word) => harmless.has(word)) ? { number: first[1] ?? '' } : { reason: 'wordsBeside' };
};

/**
 * Reads what someone wrote in an A-number field: `A091-313-151`, `91313151`, `A# 097 575 259`, `none`, `?`.
 * Never throws.
 */
export const parseANumber = (text: string): ParsedANumber => {
  const trimmed = asciiDigits(withoutInvisible(text)).normalize('NFKC').trim();
  const words = bareWords(trimmed);
  // words of another script are words all the same
  if (words === '' && /\p{L}/u.test(trimmed)) return { kind: 'broken', reason: 'letters' };
  if (saysNone.has(words)) return { kind: 'none' };
  if (saysUnknown.has(words)) return { kind: 'unknown' };
  if (/^[a-z]{3}\s*[-#]?\s*\d{2}[\d -]{8,}$/iu.test(trimmed)) return { kind: 'broken', reason: 'receiptNumber' };

  // "A# A012345678" has two
  const withoutLabel = trimmed.replace(label, '').replace(label, '');
  const labelled = withoutLabel !== trimmed;
  if (shortened.test(withoutLabel)) return { kind: 'broken', reason: 'shortened' };
  const found = /\p{L}/u.test(withoutLabel) ? amongWords(withoutLabel) : null;
  if (found !== null && 'reason' in found) return { kind: 'broken', reason: found.reason };
  // a spreadsheet may hand a number over as 91313151.0
  const twice = /^(\S{7,12})[\s,;/]+\1$/u.exec(withoutLabel)?.[1];
  const body = found?.number ?? twice ?? withoutLabel.replace(/^(\d+)\.0+$/u, '$1');
  if (!labelled && date.test(body)) return { kind: 'broken', reason: 'looksLikeDate' };

  const digits = digitsOf(body);
  if (digits.length < 7) return { kind: 'broken', reason: 'tooShort' };
  if (digits.length > 9) {
    return { kind: 'broken', reason: [...body.matchAll(standing)].length > 1 ? 'severalNumbers' : 'tooLong' };
  }

  const warnings: ANumberWarning[] = [];
  if (/^(\d)\1+$/u.test(digits)) warnings.push('allDigitsSame');
  if (!labelled && /^\d{3}[-. ]\d{4}$/u.test(body)) warnings.push('looksLikePhone');
  if (!labelled && /^\d{3}[- ]\d{2}[- ]\d{4}$/u.test(body)) warnings.push('looksLikeSocialSecurity');
  if (trimmed.includes('?')) warnings.push('unsure');
  if (found !== null) warnings.push('wordsBeside');
  return { kind: 'number', value: digits.padStart(9, '0'), warnings };
};

/** For paper and screen: `A 012 345 678`. Takes nine digits; anything else comes back unchanged. */
export const displayANumber = (value: string): string =>
  /^\d{9}$/u.test(value) ? `A ${value.slice(0, 3)} ${value.slice(3, 6)} ${value.slice(6)}` : value;
