import { parseANumber } from '../../../shared/basics/a-number.ts';
import { languageKey, type SheetLanguage } from '../../../shared/basics/languages-as-written.ts';
import { fold } from '../../../shared/basics/names.ts';
import { saysUnknown, yesOrNo } from '../../../shared/basics/unknown-words.ts';
import { notAPerson } from '../../../shared/imports/broken-reasons.ts';
import type { ImportField } from '../../../shared/imports/import-fields.ts';
import { headingName, isANumber, readName } from './plan-name.ts';
import type { PlanWords } from './plan-words.ts';
import type { FieldCell, RowCells } from './row-cells.ts';
import { mergeSafety, readSafety, type ChannelSafety } from './rules/channel-safety.ts';
import { readChannels, withSafety, type ChannelKind, type SheetChannel } from './rules/channels.ts';
import { readCompanionWish } from './rules/companion-wish.ts';
import { readContact, type SheetContact } from './rules/contact.ts';
import { oneLine } from './rules/one-line.ts';
import { type BrokenCell, type PlannedPerson } from './rules/planned.ts';
import { isHeadingElsewhere, isHeadingText } from './rules/row-names.ts';

const readANumber = (cells: RowCells, besideName: readonly string[]): PlannedPerson['aNumber'] => {
  const cell = cells.first('aNumber');
  if (cell === undefined) {
    const [beside] = besideName.filter(isANumber).map(parseANumber);
    if (beside?.kind === 'number') return { state: 'known', digits: beside.value };
  }
  const parsed = parseANumber(cell?.text ?? '');
  if (cell === undefined || parsed.kind === 'unknown' || parsed.kind === 'broken') {
    if (cell !== undefined && parsed.kind === 'broken') cells.breakCell(cell, parsed.reason);
    else if (cell !== undefined) cells.take(cell);
    return { state: 'unknown', digits: null };
  }
  cells.take(cell);
  if (parsed.kind === 'none') return { state: 'none', digits: null };
  for (const warning of parsed.warnings) cells.doubt(cell, warning);
  if (parsed.warnings.includes('wordsBeside')) cells.keep(cell);
  return { state: 'known', digits: parsed.value };
};

const readCountry = (cells: RowCells, field: 'birthCountry' | 'nationality', words: PlanWords): string | null => {
  const cell = cells.first(field);
  if (cell === undefined || saysUnknown(cell.text)) {
    if (cell !== undefined) cells.take(cell);
    return null;
  }
  const country = words.country(cell.text, field, cells.row);
  if (country?.whole === true) cells.take(cell);
  return country?.iso2 ?? null;
};

const readLanguages = (cells: RowCells, words: PlanWords): readonly SheetLanguage[] => {
  const found: SheetLanguage[] = [];
  for (const cell of cells.all('languages')) {
    const { languages, whole, unsure } = words.languages(cell.text, cells.row);
    if (whole) cells.take(cell);
    else cells.keep(cell);
    if (unsure) cells.doubt(cell, 'languageUnsure');
    for (const language of languages) {
      if (!found.some((one) => languageKey(one) === languageKey(language))) found.push(language);
    }
  }
  return found;
};

const readInterpreterNeed = (cells: RowCells): boolean | null => {
  const cell = cells.first('interpreterNeeded') ?? cells.all('interpreter').find((one) => yesOrNo(one.text) !== null);
  if (cell === undefined) return null;
  const answer = yesOrNo(cell.text);
  if (answer !== null || saysUnknown(cell.text)) cells.take(cell);
  return answer ?? (/^(?:yes|s[ií])\b/iu.test(cell.text) ? true : /^no\b/iu.test(cell.text) ? false : null);
};

const channelFields: readonly (readonly [ImportField, ChannelKind])[] = [
  ['phone', 'phone'],
  ['signal', 'signal'],
  ['whatsapp', 'whatsapp'],
  ['email', 'email'],
];

const safetyFields = ['safeToCall', 'safeToText', 'safeToLeaveMessage'] as const;

/** What columns such as `May we call this number?` say. A cross may tick either answer, so it is no answer. */
const answerOf = (text: string): boolean | null => (/^x$/iu.test(text) ? null : yesOrNo(text));

const readSafetyColumns = (cells: RowCells): ChannelSafety => {
  let safety: ChannelSafety = {};
  for (const field of safetyFields) {
    const text = cells.first(field)?.text;
    if (text === undefined) continue;
    const answer = answerOf(text) ?? (/^no\b/iu.test(text) ? false : null);
    safety = mergeSafety(mergeSafety(safety, readSafety(text).safety), answer === null ? {} : { [field]: answer });
  }
  return safety;
};

/** An answer that is in the field of every number is taken; any other stays with the person, for someone to look at. */
const settleSafetyColumns = (cells: RowCells, reachable: readonly SheetChannel[]): void => {
  for (const field of safetyFields) {
    const cell = cells.first(field);
    if (cell === undefined) continue;
    const answer = answerOf(cell.text);
    const held = answer !== null && reachable.length > 0 && reachable.every(({ safety }) => safety?.[field] === answer);
    if (held || (saysUnknown(cell.text) && !/^x$/iu.test(cell.text))) cells.take(cell);
    else {
      cells.keepWith(cell, 'person');
      cells.doubt(cell, 'phoneSafety');
    }
  }
};

/** Notes too say that a number is not safe: what they say then is the person's, and not one appointment's. */
const keepWarnings = (cells: RowCells): void => {
  for (const cell of cells.all('note')) {
    if (Object.keys(readSafety(cell.text).safety).length === 0 || !aboutReaching.test(fold(cell.text))) continue;
    cells.keepWith(cell, 'person');
    cells.doubt(cell, 'phoneSafety');
  }
};
const aboutReaching =
  /\b(?:call|calls|calling|text|texts|texting|voicemail|vm|message|messages|phone|number|contact|cell|llamar|llame|llamen|llamada|llamadas|mensaje|mensajes|recado|telefono|numero|celular|contactar|textear)\b/u;

const readAllChannels = (cells: RowCells, besideName: readonly string[]): readonly SheetChannel[] => {
  const found: SheetChannel[] = [];
  const add = (channel: SheetChannel): void => {
    const at = found.findIndex((one) => one.kind === channel.kind && one.value === channel.value);
    const before = found[at];
    if (before === undefined) found.push(channel);
    else found[at] = withSafety(before, channel.safety ?? {});
  };
  for (const [field, kind] of channelFields) {
    for (const cell of cells.all(field)) {
      const { channels, whole, cautioned, unread, foreign } = readChannels(
        cell.text,
        kind === 'email' ? 'phone' : kind,
        {
          local: kind !== 'email',
        },
      );
      channels.forEach(add);
      if (foreign) cells.doubt(cell, 'phoneForeign');
      if (whole || saysUnknown(cell.text)) cells.take(cell);
      else cells.doubt(cell, cautioned ? 'phoneSafety' : unread ? 'phoneUnread' : 'phoneWords');
    }
  }
  for (const number of besideName.filter((one) => !isANumber(one))) readChannels(number).channels.forEach(add);
  const safety = readSafetyColumns(cells);
  keepWarnings(cells);
  for (const cell of cells.all('address')) {
    cells.take(cell);
    if (!saysUnknown(cell.text)) add({ kind: 'address', value: cell.text });
  }
  const byNumber = ({ kind }: SheetChannel): boolean => kind !== 'email' && kind !== 'address';
  const channels = found.map((channel) => (byNumber(channel) ? withSafety(channel, safety) : channel));
  settleSafetyColumns(cells, channels.filter(byNumber));
  return channels;
};

/** The number of an emergency contact; a label such as `(cell)` beside it is no name. */
const readContactPhone = (text: string): SheetContact => {
  const { channels, whole } = readChannels(text, 'phone', { local: true });
  const [only] = channels;
  return whole && channels.length === 1 && only?.kind !== 'email'
    ? { name: '', relation: '', phone: only?.value ?? null }
    : readContact(text);
};

/** A contact has no field for what is safe, so the words stay beside it. */
const keepCaution = (cells: RowCells, cell: FieldCell): void => {
  if (readChannels(cell.text, 'phone', { local: true }).foreign) cells.doubt(cell, 'phoneForeign');
  if (Object.keys(readSafety(cell.text).safety).length === 0) return;
  cells.keep(cell);
  cells.doubt(cell, 'phoneSafety');
};

const readContacts = (cells: RowCells): readonly SheetContact[] => {
  const contacts: SheetContact[] = [];
  for (const cell of cells.all('emergencyContact')) {
    cells.take(cell);
    if (saysUnknown(cell.text)) continue;
    const contact = readContact(cell.text);
    keepCaution(cells, cell);
    // a number alone, or words of which none is a name
    if (contact.name === '' && contact.phone === null) cells.keep(cell);
    else contacts.push(contact);
  }
  const cell = cells.first('emergencyPhone');
  if (cell === undefined) return contacts;
  const { name, relation, phone } = readContactPhone(cell.text);
  keepCaution(cells, cell);
  if (phone !== null || saysUnknown(cell.text)) cells.take(cell);
  if (phone === null) return contacts;
  const [first, ...rest] = contacts;
  const sameContact = name === '' && relation === '' && first?.phone === null;
  return sameContact ? [{ ...first, phone }, ...rest] : [...contacts, { name, relation, phone }];
};

/** Free words; a way of saying that no one knows counts as nothing. */
const freeText = (cells: RowCells, field: ImportField): string => {
  const text = cells.text(field);
  return saysUnknown(text) ? '' : text;
};

const nameFields: ReadonlySet<ImportField> = new Set<ImportField>(['fullName', 'givenName', 'familyName']);
const isSmallNumber = (text: string): boolean => /^[\d\s.,%$]+$/u.test(text) && text.replace(/\D/gu, '').length <= 6;

/**
 * The cell that shows a row to be no person's: a heading, a sum or a legend, with nothing or only a small number beside
 * it. Null for every other row.
 */
export const findHeading = (cells: RowCells): BrokenCell | null => {
  const texts = cells.filled().filter(({ text }) => !isSmallNumber(text));
  const [only] = texts;
  if (only === undefined || texts.length > 1) return null;
  const { column, text } = only;
  const isOne = /\p{L}/u.test(text) && (nameFields.has(column.field) ? isHeadingText(text) : isHeadingElsewhere(text));
  return isOne
    ? {
        row: cells.row,
        column: column.column,
        header: column.header,
        field: 'fullName',
        reason: notAPerson,
        value: text,
      }
    : null;
};

/**
 * The person of one row. What cannot be read is reported in `cells`; the person is there all the same.
 *
 * @param isHeading the row names no one: its words stay as they are
 */
export const planPerson = (cells: RowCells, words: PlanWords, isHeading = false): PlannedPerson => {
  const { name, parts, otherNames, relation, numbers } = isHeading ? headingName(cells) : readName(cells);
  const birth = cells.first('birthDate');
  const wishWords = cells.text('companionWish');
  if (name === '') {
    cells.broken.push({ row: cells.row, column: -1, header: '', field: 'fullName', reason: 'noName', value: '' });
  }
  return {
    name,
    parts,
    preferredName: oneLine(freeText(cells, 'preferredName')),
    otherNames: [
      ...otherNames,
      ...cells.all('otherNames').flatMap((cell) => {
        cells.take(cell);
        return saysUnknown(cell.text) ? [] : [oneLine(cell.text)];
      }),
    ],
    ...(relation !== '' && { relation }),
    pronouns: oneLine(freeText(cells, 'pronouns')),
    aNumber: readANumber(cells, numbers),
    birthDate: birth === undefined ? null : words.date(cells, birth, 'birth').date,
    birthCountry: readCountry(cells, 'birthCountry', words),
    nationality: readCountry(cells, 'nationality', words),
    languages: readLanguages(cells, words),
    interpreterNeeded: readInterpreterNeed(cells),
    channels: readAllChannels(cells, numbers),
    companionWish: readCompanionWish(wishWords),
    companionWishWords: saysUnknown(wishWords) ? '' : wishWords,
    attorney: freeText(cells, 'attorney'),
    contacts: readContacts(cells),
    dependants: freeText(cells, 'dependants'),
    medical: freeText(cells, 'medical'),
  };
};
