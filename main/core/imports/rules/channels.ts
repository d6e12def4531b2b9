import { isValidPhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js';
import { digitsOf } from '../../../../shared/basics/digits.ts';

export type ChannelKind = 'phone' | 'signal' | 'whatsapp' | 'email' | 'address' | 'other';

export interface SheetChannel {
  readonly kind: ChannelKind;
  /** E.164 for a number that can be one (`+12485550117`), an address in small letters for email, else as written. */
  readonly value: string;
}

export interface ReadChannels {
  readonly channels: readonly SheetChannel[];
  /** False if words beside the numbers were not understood; keep the cell's text then. */
  readonly whole: boolean;
}

/** Numbers without a country code are read as numbers of the United States. */
const home = 'US';

const email = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const northAmerican = /^(?:\+?1)?([2-9]\d{9})$/u;
const number = /\+?\(?\d[\d\s().\-–‑]{5,}\d(?:\s*(?:x|ext\.?|#)\s*\d{1,6})?/giu;

/** E.164 of a phone number, or null if the text cannot be one. */
export const phoneNumber = (text: string): string | null => {
  const digits = text.replace(/[^\d+]/gu, '');
  const local = /[a-z]/iu.test(text) ? null : northAmerican.exec(digits);
  if (local?.[1] !== undefined) return `+1${local[1]}`;
  if (digits.length < 7) return null;
  const parsed = parsePhoneNumberFromString(text, home);
  if (parsed === undefined || !parsed.isPossible()) return null;
  return isValidPhoneNumber(text, home) || digits.startsWith('+') ? parsed.number : null;
};

const kindWords: readonly (readonly [RegExp, ChannelKind])[] = [
  [/\bsignal\b/iu, 'signal'],
  [/\bwh?ats?\s?app?\b|\bwasap\b|\bwa\b|\bwpp\b/iu, 'whatsapp'],
];

/**
 * A number of seven or eight digits as it is written, or null: a local one of the United States without its area, or one
 * of Central America without its country. Only where something else says that it is a phone number.
 */
export const localNumber = (text: string): string | null => {
  const digits = digitsOf(text).length;
  return /^[\d\s().\-–‑]+$/u.test(text) && (digits === 7 || digits === 8) ? text.trim() : null;
};

/** Labels beside a number that say nothing more: cell, tel., home, casa. */
const labels =
  /\b(?:signal|wh?ats?\s?app?|wasap|wa|wpp|cell?|celular|cel|mobile|m[oó]vil|home|casa|tel(?:[eé]fono)?|phone|ph|number|n[uú]mero|text|sms|only|and|or|y|o|e-?mail|correo)\b/giu;

/**
 * Reads the ways to reach someone out of one cell: `+1 248-555-0117 (Signal)`, `(482) 555-0113 / a@b.example`. A word
 * such as Signal counts for the number before or after it; `usual` is what the column's header says. `local`: short
 * numbers count too, as the column is known to hold phone numbers.
 */
export const readChannels = (
  text: string,
  usual: ChannelKind = 'phone',
  options: { readonly local?: boolean } = {},
): ReadChannels => {
  const channels: SheetChannel[] = [];
  const add = (channel: SheetChannel): void => {
    if (!channels.some((one) => one.kind === channel.kind && one.value === channel.value)) channels.push(channel);
  };
  let rest = text.replace(email, (address) => {
    add({ kind: 'email', value: address.toLowerCase() });
    return '\n';
  });
  let whole = true;
  // one piece per number: Signal in one piece says nothing about the next
  const pieces = rest.split(/[;/|\n]|,(?!\d{3}\b)|\s(?:or|and|y|o)\s/iu);
  rest = '';
  for (const piece of pieces) {
    const kind = kindWords.find(([words]) => words.test(piece))?.[1] ?? usual;
    rest += piece.replace(number, (found) => {
      const value = phoneNumber(found) ?? (options.local === true ? localNumber(found) : null);
      if (value === null) return found;
      add({ kind, value });
      if (/\b(?:x|ext)|#/iu.test(found)) whole = false;
      return ' ';
    });
    rest += '\n';
  }
  const left = rest.replace(labels, ' ').replace(/[\s.,;:/|()+\-–—#]+/gu, '');
  return { channels, whole: whole && channels.length > 0 && left === '' };
};
