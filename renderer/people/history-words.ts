import type { TFunction } from 'i18next';
import type { AuditEntryView } from '../../shared/audit/audit.ts';
import { countryName } from '../../shared/basics/countries.ts';
import type { Language } from '../../shared/basics/language.ts';
import { spokenLanguageName } from '../../shared/basics/spoken-languages.ts';
import { maskANumber } from '../../shared/people/people-rules.ts';
import { channelKinds, companionWishes, personStatuses, supervisionKinds } from '../../shared/people/people.ts';
import type { Format } from '../base/format.ts';

export interface HistoryReader {
  readonly t: TFunction;
  readonly language: Language;
  readonly format: Format;
}

/** What somebody did at one moment, in words. */
export interface HistoryLine {
  readonly title: string;
  /** What was changed, field by field. */
  readonly changes: readonly string[];
}

/** Columns of the record tables and the names of their fields in the catalogue. What is missing here is not told. */
const personColumns = {
  preferred_name: 'preferredName',
  given_name: 'given',
  middle_name: 'middle',
  first_family_name: 'firstFamily',
  second_family_name: 'secondFamily',
  other_names: 'otherNames',
  pronouns: 'pronouns',
  birth_date: 'birthDate',
  birth_country: 'birthCountry',
  nationality: 'nationality',
  a_number: 'aNumber',
  languages: 'languages',
  interpreter_needed: 'interpreterNeeded',
  supervision: 'supervision',
  supervision_since: 'supervisionSince',
  supervision_office: 'supervisionOffice',
  companion_wish: 'companionWish',
  companion_wish_note: 'companionWishNote',
  medical_note: 'medicalNote',
  dependants_note: 'dependantsNote',
  attorney: 'attorney',
  g28_on_file: 'g28OnFile',
  privacy_waiver_on_file: 'privacyWaiverOnFile',
  status: 'status',
  review_by: 'reviewBy',
  team_note: 'teamNote',
} as const;

const childColumns = {
  kind: 'channelKind',
  value: 'value',
  safe_to_call: 'safeToCall',
  safe_to_text: 'safeToText',
  safe_to_leave_message: 'safeToLeaveMessage',
  best_times: 'bestTimes',
  name: 'contactName',
  relation: 'relation',
  phone: 'phone',
  languages: 'languages',
  may_be_told: 'mayBeTold',
  note: 'note',
} as const;

type Columns = Readonly<
  Record<string, (typeof personColumns)[keyof typeof personColumns] | (typeof childColumns)[keyof typeof childColumns]>
>;

const oneOf = <T extends string>(list: readonly T[], value: unknown): T | undefined =>
  list.find((one) => one === value);

const listOf = (json: string): string[] => {
  const list: unknown = JSON.parse(json);
  return Array.isArray(list) ? list.map(String) : [];
};

const choiceWords = (column: string, value: string, t: TFunction): string | undefined => {
  const status = column === 'status' ? oneOf(personStatuses, value) : undefined;
  if (status !== undefined) return t(`people.status.${status}`);
  const supervision = column === 'supervision' ? oneOf(supervisionKinds, value) : undefined;
  if (supervision !== undefined) return t(`people.supervision.${supervision}`);
  const wish = column === 'companion_wish' ? oneOf(companionWishes, value) : undefined;
  if (wish !== undefined) return t(`people.companionWish.${wish}`);
  const channel = column === 'kind' ? oneOf(channelKinds, value) : undefined;
  return channel === undefined ? undefined : t(`people.channel.${channel}`);
};

const isBlank = (value: unknown): boolean => value === null || value === undefined || value === '' || value === '[]';

/** A stored value as the screen says it. An A-number keeps its last digits only. */
const valueWords = (column: string, value: unknown, { t, language, format }: HistoryReader): string => {
  if (isBlank(value)) return t('people.history.empty');
  if (value === 0 || value === 1) return t(value === 1 ? 'common.yes' : 'common.no');
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (column === 'a_number') return maskANumber(text);
  if (column === 'birth_country' || column === 'nationality') return countryName(text, language);
  if (column === 'languages') {
    return listOf(text)
      .map((tag) => spokenLanguageName(tag, language))
      .join(', ');
  }
  if (column === 'other_names') return listOf(text).join(', ');
  if (column === 'birth_date' || column === 'supervision_since' || column === 'review_by') {
    return format.plainDate(text);
  }
  return choiceWords(column, text, t) ?? text;
};

const changeWords = (
  columns: Columns,
  changes: Record<string, unknown>,
  reader: HistoryReader,
  told?: string,
): string[] =>
  Object.entries(changes).flatMap(([column, change]) => {
    const name = Object.hasOwn(columns, column) ? columns[column] : undefined;
    if (name === undefined || column === told) return [];
    const { t } = reader;
    const field = t(`people.field.${name}`);
    const [from, to]: unknown[] = Array.isArray(change) ? change : [null, change];
    if (isBlank(from) && isBlank(to)) return [];
    const words = { field, from: valueWords(column, from, reader), to: valueWords(column, to, reader) };
    if (isBlank(to)) return [t('people.history.cleared', words)];
    return [isBlank(from) ? t('people.history.set', words) : t('people.history.changed', words)];
  });

const personTitle = ({ action, call, changes }: AuditEntryView, t: TFunction): string => {
  switch (action) {
    case 'insert':
      return t(call.startsWith('imports.') ? 'people.history.imported' : 'people.history.created');
    case 'delete':
      return t('people.history.removed');
    case 'restore':
      return t('people.history.restored');
    case 'note':
      return t(changes?.['changed'] === 'closed' ? 'people.history.closed' : 'people.history.noted');
    default:
      return t('people.history.edited');
  }
};

const textOf = (changes: AuditEntryView['changes'], column: string): string | undefined => {
  const change = changes?.[column];
  const value: unknown = Array.isArray(change) ? change.at(-1) : change;
  return typeof value === 'string' ? value : undefined;
};

const channelTitle = ({ action }: AuditEntryView, what: string, t: TFunction): string => {
  if (action === 'delete') return t('people.history.channelRemoved', { what });
  return action === 'update'
    ? t('people.history.channelChanged', { what })
    : t('people.history.channelAdded', { what });
};

const contactTitle = ({ action }: AuditEntryView, name: string, t: TFunction): string => {
  if (action === 'delete') return t('people.history.contactRemoved', { name });
  if (action === 'restore') return t('people.history.contactRestored', { name });
  return action === 'update'
    ? t('people.history.contactChanged', { name })
    : t('people.history.contactAdded', { name });
};

/**
 * Names of channels and contacts by record, as far as the entries tell them: a removal says only that there is none
 * any more.
 */
export const namesOfRecords = (entries: readonly AuditEntryView[]): ReadonlyMap<string, string> => {
  const names = new Map<string, string>();
  for (const entry of entries.toReversed()) {
    const name = textOf(entry.changes, entry.table === 'contact' ? 'name' : 'value');
    if (name !== undefined && entry.table !== 'person') names.set(entry.recordId, name);
  }
  return names;
};

/** An entry of the audit log in words; null when there is nothing to tell (an order that moved on). */
export const historyLine = (
  entry: AuditEntryView,
  names: ReadonlyMap<string, string>,
  reader: HistoryReader,
): HistoryLine | null => {
  const { t } = reader;
  if (entry.table === 'person') {
    const changes =
      entry.changes === null ? [t('people.history.purged')] : changeWords(personColumns, entry.changes, reader);
    if (entry.action === 'update' && changes.length === 0) return null;
    return { title: personTitle(entry, t), changes };
  }
  const isContact = entry.table === 'contact';
  const name = names.get(entry.recordId) ?? t(isContact ? 'people.history.aContact' : 'people.history.aChannel');
  const title = isContact ? contactTitle(entry, name, t) : channelTitle(entry, name, t);
  // The title of an entry that was added holds its name already.
  const told = entry.action === 'insert' ? (isContact ? 'name' : 'value') : undefined;
  const changes =
    entry.changes === null ? [t('people.history.purged')] : changeWords(childColumns, entry.changes, reader, told);
  if (entry.action === 'update' && changes.length === 0) return null;
  return { title, changes };
};
