import { isValidPhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js';
import { asciiDigits, digitsOf, withoutInvisible } from '../../../../shared/basics/digits.ts';
import { mergeSafety, readSafety, type ChannelSafety } from './channel-safety.ts';
import { looksMexican } from './mexican-numbers.ts';
import { oncePerText } from './once-per-text.ts';

export type ChannelKind = 'phone' | 'signal' | 'whatsapp' | 'email' | 'address' | 'other';

export interface SheetChannel {
  readonly kind: ChannelKind;
  /** E.164 for a number that can be one (`+12485550117`), an address in small letters for email, else as written. */
  readonly value: string;
  /** What words beside it say; absent where none do. */
  readonly safety?: ChannelSafety;
}

export interface ReadChannels {
  readonly channels: readonly SheetChannel[];
  /** False if words beside the numbers were not understood; keep the cell's text then. */
  readonly whole: boolean;
  /** True if the words beside them are about whether it is safe to use them. */
  readonly cautioned: boolean;
  /** True if digits are left that may be a number. */
  readonly unread: boolean;
  /** True if a number without its country may be Mexico's. */
  readonly foreign: boolean;
}

/** Numbers without a country code are read as numbers of the United States. */
const home = 'US';

const email = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const northAmerican = /^(?:\+?1)?([2-9]\d{9})$/u;
const number = /\+?\(?\d[\d\s().\-–‑]{5,}\d(?:\s*(?:x|ext\.?|#)\s*\d{1,6})?/giu;

/** E.164 of a phone number, or null if the text cannot be one. */
export const phoneNumber = (text: string): string | null => {
  if (looksMexican(text) === 'grouped') return null;
  const digits = text.replace(/[^\d+]/gu, '');
  const local = /[a-z]/iu.test(text) ? null : northAmerican.exec(digits);
  if (local?.[1] !== undefined) return `+1${local[1]}`;
  if (digits.length < 7) return null;
  // mobiles had a 1 behind the country until 2019
  const mexican = /^\+521(\d{10})$/u.exec(digits)?.[1];
  if (mexican !== undefined) return `+52${mexican}`;
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
 * of Central America or Mexico without its country. Only where something else says that it is a phone number.
 */
export const localNumber = (text: string): string | null => {
  const digits = digitsOf(text).length;
  if (looksMexican(text) === 'grouped') return text.trim();
  return /^[\d\s().\-–‑]+$/u.test(text) && (digits === 7 || digits === 8) ? text.trim() : null;
};

/** Labels beside a number that say nothing more: cell, tel., home, casa. */
const labels =
  /\b(?:signal|wh?ats?\s?app?|wasap|wa|wpp|cell?|celular|cel|mobile|m[oó]vil|home|casa|tel(?:[eé]fono)?|phone|ph|number|n[uú]mero|text|sms|only|and|or|y|o|e-?mail|correo)\b/giu;

const oldNumber = /\b(?:old|previous|former|before|was|viejo|anterior|antes)\b[^\d]*$/iu;
const newNumber = /\b(?:new|now|current|nuevo|ahora|actual)\b/iu;
const notInUse: ChannelSafety = { safeToCall: false, safeToText: false, safeToLeaveMessage: false };

/** The channel with what is said of it as well. */
export const withSafety = (channel: SheetChannel, safety: ChannelSafety): SheetChannel => {
  const merged = mergeSafety(channel.safety, safety);
  return Object.keys(merged).length === 0 ? channel : { ...channel, safety: merged };
};

const readCell = (written: string, usual: ChannelKind, local: boolean): ReadChannels => {
  const text = asciiDigits(withoutInvisible(written));
  const channels: SheetChannel[] = [];
  const add = (channel: SheetChannel): void => {
    const at = channels.findIndex((one) => one.kind === channel.kind && one.value === channel.value);
    const before = channels[at];
    if (before === undefined) channels.push(channel);
    else channels[at] = withSafety(before, channel.safety ?? {});
  };
  let left = '';
  let [whole, cautioned, foreign] = [true, false, false];
  /** Said beside no number: of all of them. */
  let general: ChannelSafety = {};
  for (const section of text.split(/[;/|\n]|\s(?:or|and|y|o)\s/iu)) {
    const found: SheetChannel[] = [];
    const said = readSafety(section.replace(email, ' '));
    if (said.marked) cautioned = true;
    // one piece per number: Signal in one piece says nothing about the next
    const bare = section.replace(email, (address) => {
      found.push({ kind: 'email', value: address.toLowerCase() });
      return ' ';
    });
    for (const piece of bare.split(/,(?!\d{3}\b)/u)) {
      const kind = kindWords.find(([words]) => words.test(piece))?.[1] ?? usual;
      left += piece.replace(number, (digits, at: number) => {
        const value = phoneNumber(digits) ?? (local ? localNumber(digits) : null);
        if (value === null) return digits;
        if (looksMexican(digits) !== null) foreign = true;
        const old = oldNumber.test(piece.slice(0, at)) && newNumber.test(bare);
        if (old) cautioned = true;
        found.push({ kind, value, ...(old && { safety: notInUse }) });
        if (/\b(?:x|ext)|#/iu.test(digits)) whole = false;
        return ' ';
      });
      left += '\n';
    }
    if (found.length === 0) general = mergeSafety(general, said.safety);
    for (const channel of found) add(withSafety(channel, said.safety));
  }
  const rest = left.replace(labels, ' ').replace(/[\s.,;:/|()+\-–—#]+/gu, '');
  return {
    channels: channels.map((channel) => withSafety(channel, general)),
    whole: whole && channels.length > 0 && rest === '' && !cautioned,
    cautioned,
    unread: /\d/u.test(rest),
    foreign,
  };
};

/** A reader of cells for each kind that a header may say, and for columns known to hold phone numbers. */
const readers = new Map<string, (written: string) => ReadChannels>();

/**
 * Reads the ways to reach someone out of one cell: `+1 248-555-0117 (Signal)`, `(482) 555-0113 / a@b.example`. A word
 * such as Signal, or of safety, counts for the number before or after it; `usual` is what the column's header says. `local`: short
 * numbers count too, as the column is known to hold phone numbers.
 */
export const readChannels = (
  written: string,
  usual: ChannelKind = 'phone',
  { local = false }: { readonly local?: boolean } = {},
): ReadChannels => {
  const key = `${usual} ${local}`;
  let reader = readers.get(key);
  if (reader === undefined) readers.set(key, (reader = oncePerText((text) => readCell(text, usual, local))));
  return reader(written);
};
