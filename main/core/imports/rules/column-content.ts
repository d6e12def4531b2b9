import { parseANumber } from '../../../../shared/basics/a-number.ts';
import { recogniseCountry } from '../../../../shared/basics/countries-as-written.ts';
import { splitLanguages } from '../../../../shared/basics/languages-as-written.ts';
import { fold } from '../../../../shared/basics/names.ts';
import { saysUnknown } from '../../../../shared/basics/unknown-words.ts';
import { readChannels } from './channels.ts';
import { readCompanionWish } from './companion-wish.ts';
import { readContact } from './contact.ts';
import { dateOrderEvidence } from './date-order.ts';
import { parseDate } from './dates.ts';
import { recogniseKind } from './kinds.ts';
import { parseTime } from './times.ts';

/** What the cells of one column look like, each as a share (0 to 1) of the cells that say something. */
export interface ColumnContent {
  /** Cells looked at that say something; the shares are 0 where this is 0. */
  readonly filled: number;
  /** Share of the rows whose cell is not blank. */
  readonly fullness: number;
  /** Different cells among the filled ones: 1 if no two are alike. */
  readonly variety: number;
  readonly aNumber: number;
  readonly date: number;
  /** Cells with a date and a time of day. */
  readonly dateTime: number;
  /** The middle year of the dates; null without dates. */
  readonly middleYear: number | null;
  readonly time: number;
  /** Times, and bare numbers that are times only under a header that says so: `8`, `0930`. */
  readonly bareTime: number;
  readonly phone: number;
  /** Phone numbers, local ones of seven or eight digits among them, which a header alone tells from A-numbers. */
  readonly localPhone: number;
  readonly email: number;
  readonly country: number;
  readonly language: number;
  readonly kind: number;
  readonly wish: number;
  /** Wishes that are no bare number: words, or from one number to another. */
  readonly wishWords: number;
  readonly contact: number;
  readonly name: number;
  /** Words per name. */
  readonly nameWords: number;
  readonly place: number;
  /** Cells with several short names. */
  readonly several: number;
}

const sampleSize = 100;

/** Longer cells are prose. */
const longestWords = 80;

const nameWord = /^(?:\p{Lu}[\p{L}\p{M}'’.-]*|\p{L}{1,3}\.?|\p{Lo}+)$/u;
const placeWord =
  /\b(?:office|court|courthouse|plaza|building|bldg|room|rm|floor|fl|suite|st|street|ave|avenue|blvd|federal|field|center|centre|asc|oficina|corte|edificio|sala|piso|calle|avenida|centro|suboffice|sub)\b/iu;

const looksLikeName = (text: string): boolean => {
  const words = text.replaceAll(',', ' ').trim().split(/\s+/u);
  return words.length <= 6 && words.every((word) => nameWord.test(word)) && /\p{L}{2}/u.test(text);
};

const isDateCell = (text: string, today: string): { year: number; time: boolean } | null => {
  if (!/\d/u.test(text)) return null;
  // either order will do: this only asks whether it is a date
  const order = dateOrderEvidence([text]).dmy > 0 ? 'dmy' : 'mdy';
  const parsed = parseDate(text, { order, today, use: 'any' });
  return parsed.kind === 'date' ? { year: Number(parsed.value.slice(0, 4)), time: parsed.time !== null } : null;
};

/** Looks at up to 100 filled cells of a column. `today` is YYYY-MM-DD. */
export const describeColumn = (cells: readonly string[], today: string): ColumnContent => {
  const present = cells.filter((cell) => cell.trim() !== '');
  const step = Math.max(1, Math.floor(present.length / sampleSize / 2));
  const sample = present
    .filter((cell, index) => index % step === 0 && !saysUnknown(cell))
    .slice(0, sampleSize)
    .map((cell) => cell.trim());
  // columns repeat themselves: each text is read once
  const counts = new Map<string, number>();
  for (const cell of sample) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  const share = (matches: (cell: string) => boolean): number => {
    let matching = 0;
    for (const [cell, count] of counts) if (matches(cell)) matching += count;
    return sample.length === 0 ? 0 : matching / sample.length;
  };
  const isTime = (cell: string): boolean =>
    /\d|noon|medio/iu.test(cell) && cell.length <= 20 && !/^\d+$/u.test(cell) && parseTime(cell).kind === 'time';
  const isPhone = (cell: string, local: boolean): boolean =>
    cell.length <= 80 &&
    /\d{3}/u.test(cell) &&
    readChannels(cell, 'phone', { local }).channels.some((channel) => channel.kind !== 'email') &&
    readContact(cell).name.length <= 12;
  const isWish = (cell: string): boolean => cell.length <= longestWords && readCompanionWish(cell) !== null;
  const dates = sample.map((cell) => isDateCell(cell, today)).filter((date) => date !== null);
  const years = dates.map((date) => date.year).toSorted((left, right) => left - right);
  const names = sample.filter(looksLikeName);
  return {
    filled: sample.length,
    fullness: cells.length === 0 ? 0 : present.length / cells.length,
    variety: sample.length === 0 ? 0 : new Set(sample.map(fold)).size / sample.length,
    aNumber: share(
      (cell) => /\d/u.test(cell) && parseANumber(cell).kind === 'number' && cell.replace(/\D/gu, '').length >= 7,
    ),
    date: sample.length === 0 ? 0 : dates.length / sample.length,
    dateTime: sample.length === 0 ? 0 : dates.filter((date) => date.time).length / sample.length,
    middleYear: years[Math.floor(years.length / 2)] ?? null,
    time: share(isTime),
    bareTime: share((cell) => isTime(cell) || /^\d{1,4}$/u.test(cell)),
    phone: share((cell) => isPhone(cell, false)),
    localPhone: share((cell) => isPhone(cell, true)),
    email: share(
      (cell) => cell.includes('@') && readChannels(cell).channels.some((channel) => channel.kind === 'email'),
    ),
    country: share((cell) => cell.length <= longestWords && recogniseCountry(cell).kind !== 'unrecognised'),
    language: share(
      (cell) => cell.length <= longestWords && splitLanguages(cell).some((language) => language.tag !== null),
    ),
    kind: share((cell) => {
      if (cell.length > longestWords) return false;
      const kind = recogniseKind(cell);
      return kind !== null && (kind.whole || cell.includes('('));
    }),
    wish: share(isWish),
    wishWords: share((cell) => isWish(cell) && !/^\d+$/u.test(cell)),
    contact: share((cell) => {
      if (cell.length > longestWords) return false;
      const contact = readContact(cell);
      return contact.relation !== '' && contact.name !== '';
    }),
    name: sample.length === 0 ? 0 : names.length / sample.length,
    nameWords: names.length === 0 ? 0 : names.reduce((sum, name) => sum + name.split(/\s+/u).length, 0) / names.length,
    place: share((cell) => placeWord.test(cell)),
    several: share((cell) => /[;/&,]/u.test(cell) && cell.split(/[;/&,]/u).every((part) => looksLikeName(part.trim()))),
  };
};
