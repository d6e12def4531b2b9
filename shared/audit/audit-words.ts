import type { TFunction } from 'i18next';
import { kindName } from '../appointments/appointment-kinds.ts';
import { countryName } from '../basics/countries.ts';
import type { Language } from '../basics/language.ts';
import { dollars } from '../basics/money.ts';
import { spokenLanguageName } from '../basics/spoken-languages.ts';
import { maskANumber } from '../people/people-rules.ts';
import { isRecordTable, records, type Records, type RecordTable } from '../records.ts';
import type { RecordSpec } from '../records/record.ts';
import type { AuditEntryView } from './audit.ts';

/** Words and dates of one language; an exported log writes dates that sort, a screen those that people say. */
export interface AuditReader {
  readonly t: TFunction;
  readonly language: Language;
  readonly date: (iso: string) => string;
  readonly instant: (iso: string) => string;
}

type ToldColumn<R extends RecordSpec> = {
  [F in keyof R['columns']]: R['columns'][F] extends { readonly label: string } ? R['columns'][F] : never;
}[keyof R['columns']];
type Told = { [Table in RecordTable]: ToldColumn<Records[Table]> }[RecordTable];
type ChoiceKey<One> = One extends {
  readonly type: {
    readonly words: infer Words extends string;
    readonly values: infer Values extends readonly string[];
  };
}
  ? `${Words}.${Values[number]}`
  : never;

/** Every key of the catalogs that a spec names: of a table, a field, a value of a choice. */
type SpecKey = Records[RecordTable]['label'] | Told['label'] | ChoiceKey<Told>;

// Here a word that a spec names and the catalogs lack does not compile.
const say = (t: TFunction, key: SpecKey): string => t(key);

/** A column as the log puts it into words. */
interface ToldAs {
  readonly label: Told['label'];
  readonly type: RecordSpec['columns'][string]['type'];
}

const toldColumns = Object.fromEntries(
  Object.entries(records).map(([table, { columns }]) => [
    table,
    new Map<string, ToldAs>(
      Object.values(columns).flatMap(({ name, label, type }: RecordSpec['columns'][string]) =>
        // as: the labels of all specs together are this type
        label === null ? [] : [[name, { label: label as Told['label'], type }] as const],
      ),
    ),
  ]),
);

/** What a record of a table is called. */
export const tableWords = (table: string, t: TFunction): string =>
  isRecordTable(table) ? say(t, records[table].label) : t('audit.table.other');

/** A value of a choice; undefined for one that this program does not know. */
const choiceWords = ({ values, words }: ToldAs['type'], value: string, t: TFunction): string | undefined =>
  values?.includes(value) === true
    ? // as: a choice and its words are of one column of a spec
      say(t, `${words}.${value}` as ChoiceKey<Told>)
    : undefined;

const listOf = (json: string): string[] => {
  try {
    const list: unknown = JSON.parse(json);
    return Array.isArray(list) ? list.map(String) : [json];
  } catch {
    return [json];
  }
};

const isBlank = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || value === '[]' || value === '{}';

const valueWords = (
  type: ToldAs['type'],
  value: unknown,
  names: AuditEntryView['names'],
  reader: AuditReader,
): string => {
  const { t, language } = reader;
  if (isBlank(value)) return t('audit.empty');
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  switch (type.told) {
    case 'yesNo':
      return t(value === 1 ? 'common.yes' : 'common.no');
    case 'date':
      return reader.date(text);
    case 'instant':
      return reader.instant(text);
    case 'cents':
      return dollars(Number(value));
    case 'country':
      return countryName(text, language);
    case 'languages':
      return listOf(text)
        .map((tag) => spokenLanguageName(tag, language))
        .join(', ');
    case 'list':
      return listOf(text)
        .map((one) => choiceWords(type, one, t) ?? one)
        .join(', ');
    case 'aNumber':
      return maskANumber(text);
    case 'record':
      return names[text] ?? t('audit.someone');
    case 'choice':
      return choiceWords(type, text, t) ?? text;
    case 'appointmentKind':
      return kindName({ kind: text, kindWords: null }, language);
    default:
      return text;
  }
};

const lineOf = (
  field: string,
  type: ToldAs['type'] | null,
  change: unknown,
  names: AuditEntryView['names'],
  reader: AuditReader,
): string[] => {
  const { t } = reader;
  const [from, to]: unknown[] = Array.isArray(change) ? change : [null, change];
  if (isBlank(from) && isBlank(to)) return [];
  if (type === null || type.told === 'structure') return [t('audit.rewritten', { field })];
  const words = { field, from: valueWords(type, from, names, reader), to: valueWords(type, to, names, reader) };
  if (isBlank(to)) return [t('audit.cleared', words)];
  return [isBlank(from) ? t('audit.set', words) : t('audit.changed', words)];
};

/**
 * What an entry changed, one line a field, in words of the catalog. What is only for Alongside's own use is left out.
 * @param but a column of which the reader was told already
 */
export const changeLines = (
  { table, changes, names }: Pick<AuditEntryView, 'table' | 'changes' | 'names'>,
  reader: AuditReader,
  but?: string,
): string[] => {
  const { t } = reader;
  if (changes === null) return [t('audit.purged')];
  const columns = isRecordTable(table) ? toldColumns[table] : undefined;
  return Object.entries(changes).flatMap(([name, change]) => {
    if (table === 'user' && name === 'changed') return lineOf(t('audit.field.passphrase'), null, change, names, reader);
    const column = columns?.get(name);
    if (column === undefined || name === but) return [];
    return lineOf(say(t, column.label), column.type, change, names, reader);
  });
};
